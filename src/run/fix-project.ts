import nodePath from 'node:path'
import process from 'node:process'
import {readAsOf} from '../io/as-of.ts'
import {RunError} from '../io/failure.ts'
import {realPath, replaceFile} from '../io/replace-file.ts'
import type {Change, Report, ReportFinding} from '../model/generated/report.ts'
import {
  type ChangedTexts,
  type FindingChange,
  type Fixed,
  makeFixes,
  nameOf,
  putChanges,
  type RefusedFix,
  suggestionsOf,
  waivedFixesOf
} from '../pipeline/fix.ts'
import {runProject, type RunOptions, type RunResult} from './project-run.ts'

export interface FixOptions extends Pick<RunOptions, 'cwd' | 'paths' | 'only' | 'asOf' | 'onProgress'> {
  /** The rules whose findings are mended; every one where there are none. */
  readonly rules?: readonly string[]
  /** Writes nothing. */
  readonly dryRun: boolean
  /** Asks which of the changes that a finding suggests to make; without it suggestions are left alone. */
  readonly choose?: (offered: OfferedChanges) => Promise<Choice>
}

/** A change, and the text of the finding's file with it. */
export interface OfferedChange {
  readonly change: Change
  readonly after: string
}

/** A finding with the changes that it suggests. */
export interface OfferedChanges {
  readonly finding: ReportFinding
  /** The text that it stands in. */
  readonly before: string
  readonly changes: readonly OfferedChange[]
}

/** One of the changes, none of them, or none of this and of all that would be asked after it. */
export type Choice = OfferedChange | 'none' | 'stop'

/** A file with fixes in it. */
export interface FixedFile {
  readonly file: string
  readonly before: string
  readonly after: string
  /** The changes, as they were made. */
  readonly changes: readonly FindingChange[]
}

export interface FixResult {
  /** What is said of the files with all fixes in them. */
  readonly report: Report
  /** Files that could not be read, checked or written. */
  readonly failures: readonly RunError[]
  /** Files that were changed, or would be. */
  readonly files: readonly FixedFile[]
  /** Fixes that were not made, since they would bring findings of these rules. */
  readonly refused: readonly RefusedFix[]
  /** Findings with a fix in a text that a waiver lets stand. */
  readonly waived: readonly ReportFinding[]
  /** Findings that have something to suggest, and were not asked about or were left. */
  readonly suggested: number
}

/**
 * Makes the fixes that findings offer and writes each changed file whole, unless it is no longer what was read. Files are
 * checked with the fixes in them before any of them is written.
 *
 * @throws {RunError} where the run itself cannot be done.
 */
export async function fixProject(options: FixOptions): Promise<FixResult> {
  const cwd = nodePath.resolve(options.cwd ?? process.cwd())
  const asOf = readAsOf({option: options.asOf, cwd, command: 'check'}) ?? ''
  const wanted = new Set(options.rules ?? [])
  const isWanted = ({rule}: ReportFinding): boolean => wanted.size === 0 || wanted.has(rule)
  const before = new Map<string, string>()
  const check = (texts: ChangedTexts): RunResult => {
    const result = runProject(
      {...options, cwd},
      asOf,
      undefined,
      new Map([...texts].map(([file, text]) => [nodePath.resolve(cwd, file), text]))
    )
    for (const [file, text] of result.sources) if (!texts.has(file) && !before.has(file)) before.set(file, text)
    return result
  }
  const refused = new Map<string, RefusedFix>()
  const asked = new Set<string>()
  const made: FindingChange[] = []
  const settle = (texts: ChangedTexts, checked: RunResult): Fixed<RunResult> => {
    // A fix that was refused, or offered to a person, is made by nobody else.
    const isOpen = (finding: ReportFinding): boolean =>
      isWanted(finding) && !refused.has(nameOf(finding)) && !asked.has(nameOf(finding))
    const fixed = makeFixes({texts, checked}, check, isOpen)
    made.push(...fixed.made)
    for (const one of fixed.refused) refused.set(nameOf(one.finding), one)
    return fixed
  }
  const none: ChangedTexts = new Map()
  let fixed = settle(none, check(none))
  const {choose} = options
  for (let goesOn = choose !== undefined; choose && goesOn;) {
    const offered = suggestionsOf(fixed.checked.report).filter(
      ({finding}) => isWanted(finding) && !asked.has(nameOf(finding))
    )
    const chosen = await chooseChanges(offered, fixed.checked.sources, choose)
    for (const finding of chosen.asked) asked.add(nameOf(finding))
    const {texts, taken} = putChanges({texts: fixed.texts, sources: fixed.checked.sources}, chosen.changes)
    // What meets another change that was chosen is asked about again, in the text as it then is.
    for (const one of chosen.changes) if (!taken.includes(one)) asked.delete(nameOf(one.finding))
    made.push(...taken)
    if (taken.length > 0) fixed = settle(texts, check(texts))
    goesOn = taken.length > 0 && !chosen.stopped
  }
  const {checked, texts} = fixed
  const files = [...texts]
    .map(([file, after]): FixedFile => {
      const changes = made.filter(({change}) => change.edits.some((edit) => edit.file === file))
      return {file, before: before.get(file) ?? '', after, changes}
    })
    .filter((one) => one.before !== one.after)
  const failures = options.dryRun ? [] : writeFiles(files, cwd)
  return {
    report: checked.report,
    failures: [...checked.failures, ...failures],
    files,
    refused: [...refused.values()],
    waived: waivedFixesOf(checked.report).filter(isWanted),
    suggested: checked.report.findings.filter(
      (finding) => isWanted(finding) && !finding.waiver && (finding.suggestions ?? []).length > 0
    ).length
  }
}

/** Asks about each finding in turn. */
async function chooseChanges(
  offered: readonly FindingChange[],
  sources: ReadonlyMap<string, string>,
  choose: (offered: OfferedChanges) => Promise<Choice>
): Promise<{
  readonly changes: readonly FindingChange[]
  readonly asked: readonly ReportFinding[]
  readonly stopped: boolean
}> {
  const changes: FindingChange[] = []
  const asked: ReportFinding[] = []
  for (const finding of new Set(offered.map((one) => one.finding))) {
    const before = sources.get(finding.file) ?? ''
    const own = offered
      .filter((one) => one.finding === finding)
      .map((one) => ({
        change: one.change,
        after: putChanges({texts: new Map(), sources}, [one]).texts.get(finding.file) ?? before
      }))
    const choice = await choose({finding, before, changes: own})
    if (choice === 'stop') return {changes, asked, stopped: true}
    asked.push(finding)
    if (choice !== 'none') changes.push({finding, change: choice.change})
  }
  return {changes, asked, stopped: false}
}

/** Writes each file; one that cannot be written keeps no other from it. */
function writeFiles(files: readonly FixedFile[], cwd: string): readonly RunError[] {
  const written = new Map<string, string>()
  return files.flatMap(({file, before, after}) => {
    const path = nodePath.resolve(cwd, file)
    try {
      // Two names can lead to one file.
      const real = realPath(path, file)
      if (written.get(real) === after) return []
      replaceFile(path, file, after, before)
      written.set(real, after)
      return []
    } catch (error) {
      if (error instanceof RunError) return [error]
      throw error
    }
  })
}
