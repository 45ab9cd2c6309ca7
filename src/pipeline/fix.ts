import {applyReplacements, mergeChanges} from '../findings/merge-changes.ts'
import type {Change, Report, ReportFinding} from '../model/generated/report.ts'

/** What a check of some files said, with the text of each file with findings. */
export interface CheckedTexts {
  readonly report: Report
  readonly sources: ReadonlyMap<string, string>
}

/** Texts that stand for what the files hold, by the names of the report. */
export type ChangedTexts = ReadonlyMap<string, string>

/** A change with the finding that it belongs to. */
export interface FindingChange {
  readonly finding: ReportFinding
  readonly change: Change
}

/** A fix that was not made, and the rules of which there would be more findings. */
export interface RefusedFix extends FindingChange {
  readonly rules: readonly string[]
}

/** Files with fixes in them, none of them written. */
export interface Fixed<C extends CheckedTexts> {
  readonly texts: ChangedTexts
  /** What is said of them. */
  readonly checked: C
  /** The changes that were made, pass by pass; places are those of the text that each was made in. */
  readonly made: readonly FindingChange[]
  /** The fixes that were not made, since findings would come of them. */
  readonly refused: readonly RefusedFix[]
}

/**
 * How often fixes are made and the texts checked again. A fix that meets another waits for a pass, and few wait for more
 * than one.
 */
const mostPasses = 10

/**
 * Makes the fixes that findings offer and checks again, until none is left. What would bring a finding of a rule that the
 * file had not, or one more of it, is not made: then it was not as certain as its rule took it for.
 *
 * @param check - checks the files with these texts in them.
 * @param isWanted - the findings whose fixes are made.
 */
export function makeFixes<C extends CheckedTexts>(
  start: {readonly texts: ChangedTexts; readonly checked: C},
  check: (texts: ChangedTexts) => C,
  isWanted: (finding: ReportFinding) => boolean
): Fixed<C> {
  const refused = new Map<string, RefusedFix>()
  for (;;) {
    const fixed = makePasses(start, check, (finding) => isWanted(finding) && !refused.has(nameOf(finding)))
    const more = moreFindings(start.checked.report, fixed.checked.report)
    const blamed = blame(fixed.made, more)
    if (blamed.length === 0) return {...fixed, refused: [...refused.values()]}
    const rules = [...new Set(more.map(({rule}) => rule))]
    for (const one of blamed) refused.set(nameOf(one.finding), {...one, rules})
  }
}

/** Findings with a fix that can be made: no waiver lets them stand, and nothing that a waiver lets stand would change. */
export function fixableOf({findings}: Report): readonly FindingChange[] {
  return openOf(
    findings,
    findings.flatMap((finding) => (finding.fix ? [{finding, change: finding.fix}] : []))
  )
}

/** Findings with what they suggest, and with the fix of one that was not made. */
export function suggestionsOf({findings}: Report): readonly FindingChange[] {
  return openOf(
    findings,
    findings.flatMap((finding) =>
      [...(finding.fix ? [finding.fix] : []), ...(finding.suggestions ?? [])].map((change) => ({finding, change}))
    )
  )
}

/** The fixes that a waiver keeps from being made. */
export function waivedFixesOf(report: Report): readonly ReportFinding[] {
  const open = new Set(fixableOf(report).map(({finding}) => finding))
  return report.findings.filter((finding) => finding.fix && !open.has(finding))
}

/**
 * Puts changes into texts, those that meet an earlier one left out.
 *
 * @returns the texts, and the changes that are in them.
 */
export function putChanges<T extends FindingChange>(
  {texts, sources}: {readonly texts: ChangedTexts; readonly sources: ReadonlyMap<string, string>},
  changes: readonly T[]
): {readonly texts: ChangedTexts; readonly taken: readonly T[]} {
  const {taken, edits} = mergeChanges(changes)
  const next = new Map(texts)
  for (const [file, replacements] of edits) {
    const source = sources.get(file)
    if (source === undefined) throw new TypeError(`${file} has an edit and no text`)
    next.set(file, applyReplacements(source, replacements))
  }
  return {texts: next, taken}
}

function makePasses<C extends CheckedTexts>(
  start: {readonly texts: ChangedTexts; readonly checked: C},
  check: (texts: ChangedTexts) => C,
  isWanted: (finding: ReportFinding) => boolean
): Omit<Fixed<C>, 'refused'> {
  const made: FindingChange[] = []
  let {texts, checked} = start
  for (let pass = 0; pass < mostPasses; pass++) {
    const wanted = fixableOf(checked.report).filter(({finding}) => isWanted(finding))
    if (wanted.length === 0) break
    const put = putChanges({texts, sources: checked.sources}, wanted)
    texts = put.texts
    made.push(...put.taken)
    checked = check(texts)
  }
  return {texts, checked, made}
}

/** Without what is waived, and without changes of a text that a waiver lets stand. */
function openOf(findings: readonly ReportFinding[], changes: readonly FindingChange[]): readonly FindingChange[] {
  const waived = new Map<string, ReportFinding[]>()
  for (const finding of findings) {
    if (finding.waiver) waived.set(finding.file, [...(waived.get(finding.file) ?? []), finding])
  }
  return changes.filter(
    ({finding, change}) =>
      !finding.waiver &&
      !change.edits.some(({file, start, end}) =>
        waived.get(file)?.some((one) => one.start.offset < end.offset && start.offset < one.end.offset)
      )
  )
}

/** Findings that a file has more of than before. */
interface More {
  readonly file: string
  readonly rule: string
  /** Of which references, where the rule speaks of one. */
  readonly references: ReadonlySet<unknown>
  /** Those that were not there before, or that were another text. */
  readonly findings: readonly ReportFinding[]
}

function moreFindings(before: Report, after: Report): readonly More[] {
  const known = byKind(before)
  return [...byKind(after)].flatMap(([kind, findings]): readonly More[] => {
    const [first] = findings
    const old = known.get(kind) ?? []
    if (!first || findings.length <= old.length) return []
    const count = (list: readonly ReportFinding[], reference: unknown): number =>
      list.filter(({data}) => data?.['reference'] === reference).length
    const references = new Set(findings.map(({data}) => data?.['reference']))
    const grown = [...references].filter((one) => one !== undefined && count(findings, one) > count(old, one))
    const before = new Set(old.map(({fingerprint}) => fingerprint))
    const fresh = findings.filter(({fingerprint}) => !before.has(fingerprint))
    return [{file: first.file, rule: first.rule, references: new Set(grown), findings: fresh}]
  })
}

/** Findings that no waiver lets stand, by rule and file. */
function byKind({findings}: Report): ReadonlyMap<string, readonly ReportFinding[]> {
  const kinds = new Map<string, ReportFinding[]>()
  for (const finding of findings) {
    if (finding.waiver) continue
    const kind = `${finding.rule}\u0000${finding.file}`
    const known = kinds.get(kind)
    if (known) known.push(finding)
    else kinds.set(kind, [finding])
  }
  return kinds
}

/**
 * The changes that new findings may come of: those of the same reference or on the same lines, which no fix moves, else
 * those of the same file, else all.
 */
function blame(made: readonly FindingChange[], more: readonly More[]): readonly FindingChange[] {
  if (more.length === 0) return []
  const inFile = made.filter(({change}) => change.edits.some(({file}) => more.some((one) => one.file === file)))
  const near = inFile.filter(({finding, change}) =>
    more.some(
      ({file, references, findings}) =>
        file === finding.file &&
        (references.has(finding.data?.['reference']) ||
          findings.some((one) =>
            change.edits.some((edit) => edit.start.line <= one.end.line && one.start.line <= edit.end.line)
          ))
    )
  )
  return [near, inFile, made].find((changes) => changes.length > 0) ?? []
}

/** What a finding is known by from one check to the next. */
export function nameOf({file, rule, fingerprint}: ReportFinding): string {
  return `${rule}\u0000${file}\u0000${fingerprint}`
}
