import nodePath from 'node:path'
import process from 'node:process'
import {readAsOf} from '../io/as-of.ts'
import {type BaselineFile, nameInBaseline, readBaseline, writeBaseline} from '../io/baseline-file.ts'
import {RunError} from '../io/failure.ts'
import {isFile} from '../io/project.ts'
import {useBaseline} from '../pipeline/baseline.ts'
import {nothingMade} from './article-maker.ts'
import {checkSince} from './check-since.ts'
import {openRun, runProject, type RunOptions, type RunResult} from './project-run.ts'
import {runInThreads, type ThreadOptions, threadsOf} from './threads.ts'

export interface CheckOptions extends RunOptions, ThreadOptions {
  /** A file of findings that are known: they are counted, and are not in the report. */
  readonly baseline?: string
  /** Writes what is found into that file, and takes out what is mended. */
  readonly updateBaseline?: boolean
  /** A commit, branch or tag: only what was done since HEAD left it is told. Goes with files, not with `stdin`. */
  readonly since?: string
  /** False to judge each article anew, whatever earlier runs have kept below `node_modules`. */
  readonly cache?: boolean
}

export interface CheckResult extends RunResult {
  readonly baseline?: BaselineOutcome
}

/** What came of holding the findings against a baseline. */
export interface BaselineOutcome {
  /** The file, as messages name it. */
  readonly file: string
  /** Findings that it held. */
  readonly known: number
  /** How many findings it holds now, with those that this run did not look for. */
  readonly total: number
  /** Findings that it did not hold; with an update it holds them now. */
  readonly added: number
  /** What it held and nothing finds any more; with an update it holds them no longer. */
  readonly gone: number
  readonly isUpdated: boolean
}

/**
 * Checks articles and their bibliographies. Changes nothing but the baseline, where that is to be updated.
 *
 * @throws {RunError} where the run itself cannot be done.
 */
export function checkProject(options: CheckOptions): CheckResult {
  const opened = openCheck(options)
  const {since, asOf} = opened
  if (since !== undefined) return checkSince(since, opened.options, asOf)
  return holdAgainst(opened, runProject(opened.options, asOf))
}

/**
 * The same, with the articles shared among threads; what comes out does not depend on how many there are. A comparison
 * with an earlier state is made in one.
 *
 * @throws {RunError} where the run itself cannot be done, or a thread runs out of memory.
 */
export async function checkInThreads(options: CheckOptions): Promise<CheckResult> {
  const opened = openCheck(options)
  const {since, asOf} = opened
  if (since !== undefined) return checkSince(since, opened.options, asOf)
  const cache = options.cache === false ? undefined : ({name: 'check', facts: () => undefined} as const)
  const run = openRun(opened.options, asOf, {cache})
  const nothing = (): undefined => undefined
  const work = {
    options: opened.options,
    asOf,
    job: {},
    maker: nothingMade,
    take: nothing,
    add: nothing,
    end: nothing,
    onArticlesMade: nothing
  }
  return holdAgainst(opened, await runInThreads(run, threadsOf(run, options, 'check'), work))
}

/** A check whose options are settled. */
interface OpenCheck {
  readonly options: RunOptions & {readonly cwd: string}
  readonly asOf: string
  readonly since: string | undefined
  readonly known: BaselineFile | undefined
  readonly updateBaseline: boolean
}

function openCheck({since, baseline, updateBaseline = false, ...options}: CheckOptions): OpenCheck {
  const cwd = nodePath.resolve(options.cwd ?? process.cwd())
  if (since !== undefined && options.stdin)
    throw new RunError('`--since` compares files with those of a commit, and a text from standard input is none')
  const asOf = readAsOf({option: options.asOf, cwd, command: 'check'}) ?? ''
  if (since !== undefined && baseline !== undefined)
    throw new RunError('`since` tells only what a change brings, and goes with no `baseline`')
  const known =
    baseline === undefined ? undefined : readBaseline(nodePath.resolve(cwd, baseline), baseline, updateBaseline)
  return {options: {...options, cwd}, asOf, since, known, updateBaseline}
}

function holdAgainst({options, known, updateBaseline}: OpenCheck, result: RunResult): CheckResult {
  if (!known) return result
  const {cwd} = options
  const {report, failures, sources, inputs} = result
  const pathOf = (file: string): string => nodePath.resolve(nodePath.dirname(known.path), file)
  const unread = new Set(failures.flatMap(({file}) => (file === undefined ? [] : [nodePath.resolve(cwd, file)])))
  const notRun = new Set(
    (report.incomplete ?? []).flatMap(({file, rule}) =>
      file === undefined || rule === undefined ? [] : [`${rule} ${nodePath.resolve(cwd, file)}`]
    )
  )
  const used = useBaseline(report, {
    baseline: known.baseline,
    nameOf: (file) => nameInBaseline(nodePath.resolve(cwd, file), known.path),
    files: {
      isChecked: (file, rule) => {
        const path = pathOf(file)
        return inputs.has(path) && !unread.has(path) && !notRun.has(`${rule} ${path}`)
      },
      isThere: (file) => isFile(pathOf(file))
    },
    sources
  })
  const {baseline: before} = known
  const held = updateBaseline ? used.next : before
  const total = held.findings.reduce((sum, {count = 1}) => sum + count, 0)
  const outcome = {file: known.name, total, known: used.known, added: used.added, gone: used.gone}
  const withInput = {...result, inputs: new Set([...inputs, known.path])}
  if (!updateBaseline) return {...withInput, report: used.report, baseline: {...outcome, isUpdated: false}}
  try {
    const isUpdated = writeBaseline(known, used.next)
    const summary = {...used.report.summary, errors: 0, warnings: 0, infos: 0, known: used.known + used.added}
    const findings = report.findings.filter(({waiver}) => waiver)
    return {...withInput, report: {...report, summary, findings}, baseline: {...outcome, isUpdated}}
  } catch (error) {
    if (!(error instanceof RunError)) throw error
    return {...withInput, report: used.report, failures: [...failures, error], baseline: {...outcome, isUpdated: false}}
  }
}
