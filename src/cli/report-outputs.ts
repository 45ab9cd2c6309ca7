import nodePath from 'node:path'
import process from 'node:process'
import {pathToFileURL} from 'node:url'
import {RunError} from '../io/failure.ts'
import {isInside} from '../io/project.ts'
import {writeReportFile} from '../io/report-file.ts'
import {formatNames, renderReport} from '../pipeline/render-report.ts'
import type {RunResult} from '../run/project-run.ts'
import {readRulePage} from '../run/rule-page.ts'
import {escapeControls} from '../text/escape.ts'
import {nearest} from '../text/nearest.ts'
import {type Invocation, UsageError} from './command.ts'
import type {Terminal} from './terminal.ts'

/** Columns of what is written into a file. */
const fileWidth = 100

/** What the help of a command says of `--format`, with the explanation from a column on. */
export function formatHelp(column: number): string {
  return `${'  --format NAME[=FILE]'.padEnd(column)}${formatNames.map(({id}) => id).join(', ')}
${' '.repeat(column)}(default: pretty); several where all but one name a file`
}

/** A format that was asked for, and where it goes; to standard output where no file is named. */
export interface ReportOutput {
  readonly format: string
  readonly file?: string
}

/**
 * The formats of a report that were asked for.
 *
 * @param names - those that there are.
 * @throws {UsageError} for one that there is none of, for two in one place, and for a file without a name.
 */
export function readOutputs(
  {texts}: Invocation,
  names: readonly string[] = formatNames.map(({id}) => id)
): readonly ReportOutput[] {
  const given = texts('format')
  const outputs = (given.length === 0 ? ['pretty'] : given).map((one) => readOutput(one, names))
  const places = new Map<string, string>()
  for (const {format, file} of outputs) {
    const place = file === undefined ? '' : nodePath.resolve(file)
    const other = places.get(place)
    if (other !== undefined) {
      throw new UsageError(
        file === undefined
          ? `\`--format ${other}\` and \`--format ${format}\` both go to standard output; give one a file: \`--format ${format}=FILE\``
          : `\`--format ${other}\` and \`--format ${format}\` both go to \`${file}\`; give one another file`
      )
    }
    places.set(place, format)
  }
  return outputs
}

function readOutput(given: string, names: readonly string[]): ReportOutput {
  const [format = '', ...rest] = given.split('=')
  if (!names.includes(format)) {
    const near = nearest(format, names)
    const hint = near === undefined ? `, expected ${names.join(', ')}` : `; did you mean \`${near}\`?`
    throw new UsageError(`there is no format \`${format}\`${hint}`)
  }
  if (rest.length === 0) return {format}
  const file = rest.join('=')
  if (file === '')
    throw new UsageError(`\`--format ${given}\` names no file; is the variable empty that should name it?`)
  return {format, file}
}

/**
 * Prints a report and writes it into files, in each format that was asked for.
 *
 * @returns how many files could not be written, each of which was told.
 */
export function writeReports(
  {report, sources, failures, inputs}: RunResult,
  outputs: readonly ReportOutput[],
  terminal: Terminal
): number {
  const cwd = process.cwd()
  let unwritten = 0
  for (const {format, file} of outputs) {
    const rendered = renderReport(report, format, {
      sources,
      failed: failures.length > 0,
      color: file === undefined && terminal.color,
      width: file === undefined ? terminal.width : fileWidth,
      hyperlinks: file === undefined && terminal.hyperlinks,
      folderUrl: `${pathToFileURL(cwd).href}/`,
      folder: folderInRepository(cwd),
      rulePage: readRulePage
    })
    if (!rendered) throw new TypeError(`no format is called ${format}`)
    // To somebody who wants only what is wrong, a summary of nothing is noise.
    const isIdle =
      file === undefined &&
      terminal.quiet &&
      format === 'pretty' &&
      report.findings.length === 0 &&
      failures.length === 0
    if (!isIdle && !writeOutput(rendered.text, file, inputs, terminal)) unwritten++
    if (rendered.leftOut !== undefined) terminal.say(`citewell: ${format}: ${rendered.leftOut}`)
  }
  return unwritten
}

/**
 * Prints a text, or writes it into the file that is named for it.
 *
 * @param inputs - the paths that the run has read, which are not written over.
 * @returns false where it could not be written, which was told.
 */
export function writeOutput(
  text: string,
  file: string | undefined,
  inputs: ReadonlySet<string>,
  terminal: Terminal
): boolean {
  if (file === undefined) {
    terminal.print(text)
    return true
  }
  try {
    const path = nodePath.resolve(file)
    if (inputs.has(path)) throw new RunError('was read by this run; name another file for the report', {file})
    writeReportFile(path, file, text, isStepSummary(path))
    return true
  } catch (error) {
    if (!(error instanceof RunError)) throw error
    terminal.say(`citewell: ${escapeControls(error.summary)}`)
    return false
  }
}

/**
 * True for the file of GitHub's step summary. Every command of a step writes below what the others wrote; any other file
 * holds one report, and the next run's takes its place.
 */
function isStepSummary(path: string): boolean {
  const summary = process.env['GITHUB_STEP_SUMMARY'] ?? ''
  return summary !== '' && nodePath.resolve(summary) === path
}

/** The way from the root of the repository to the working directory, where GitHub or GitLab says where the root is. */
function folderInRepository(cwd: string): string {
  const root = process.env['GITHUB_WORKSPACE'] ?? process.env['CI_PROJECT_DIR'] ?? ''
  if (root === '' || !isInside(cwd, root)) return ''
  return nodePath.relative(root, cwd).split(nodePath.sep).join('/')
}
