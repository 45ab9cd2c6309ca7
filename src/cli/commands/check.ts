import {checkProject} from '../../run/check-project.ts'
import {escapeControls} from '../../text/escape.ts'
import {type Command, type Invocation, UsageError} from '../command.ts'
import {exit, type ExitCode} from '../exit.ts'
import {readInput} from '../read-input.ts'
import {formatHelp, writeReports, readOutputs} from '../report-outputs.ts'

export const check: Command = {
  help: `Usage: citewell check [PATH…] [options]
       citewell check - --stdin-filename NAME

Finds claims that no source supports, markers with nothing behind them and references that are broken.
Changes nothing. A PATH is a file or a folder; without one the content folder is checked.

Options:
${formatHelp(27)}
  --max-warnings N         end with 1 where there are more than N warnings
  --only GLOB              of the articles found, those whose path fits
  --as-of YYYY-MM-DD       the day that counts as today
  --stdin-filename NAME    what to call the text that comes in for \`-\`; its folder decides the bibliography
  -h, --help               this page

Examples:
  citewell check
  citewell check paper.md --format github --format sarif=citewell.sarif
  git show HEAD:paper.md | citewell check - --stdin-filename paper.md
`,
  options: {
    format: {type: 'string', multiple: true},
    'max-warnings': {type: 'string'},
    only: {type: 'string'},
    'as-of': {type: 'string'},
    'stdin-filename': {type: 'string'}
  },
  async run(invocation) {
    const {positionals, text, terminal} = invocation
    const outputs = readOutputs(invocation)
    const maxWarnings = readMaxWarnings(text('max-warnings'))
    const fromStdin = positionals.includes('-')
    if (fromStdin && positionals.length > 1) throw new UsageError('`-` reads one text and goes with no other path')
    const only = text('only')
    const asOf = text('as-of')
    const result = checkProject({
      ...(fromStdin
        ? {stdin: {text: await readInput(), filename: text('stdin-filename') ?? 'stdin.md'}}
        : {paths: positionals}),
      ...(only !== undefined && {only}),
      ...(asOf !== undefined && {asOf}),
      onProgress: progressOf(invocation)
    })
    terminal.progress('')
    const unwritten = writeReports(result, outputs, terminal)
    const {report, failures} = result
    for (const failure of failures) terminal.say(`citewell: ${escapeControls(failure.summary)}`)
    return exitCode(report.summary, failures.length + unwritten, maxWarnings)
  }
}

/** Shows on a terminal how far a long run is. */
export function progressOf({terminal}: Invocation): (done: number, total: number) => void {
  return (done, total) => {
    if (total >= 50 && done % 25 === 0) terminal.progress(`checking article ${done + 1} of ${total}`)
  }
}

function readMaxWarnings(text: string | undefined): number {
  if (text === undefined) return Infinity
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`unexpected \`--max-warnings ${text}\`, expected a whole number`)
  return Number(text)
}

function exitCode(
  {errors, warnings}: {errors: number; warnings: number},
  failures: number,
  maxWarnings: number
): ExitCode {
  if (failures > 0) return exit.failed
  return errors > 0 || warnings > maxWarnings ? exit.findings : exit.clean
}
