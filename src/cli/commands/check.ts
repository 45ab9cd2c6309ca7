import {type BaselineOutcome, checkInThreads} from '../../run/check-project.ts'
import {effectiveConfig} from '../../run/print-config.ts'
import {escapeControls} from '../../text/escape.ts'
import {cacheHelp, cacheOption, readCache} from '../cache-option.ts'
import {type Command, UsageError} from '../command.ts'
import {configHelp, configOptions, readConfigChoice} from '../config-options.ts'
import {exit, type ExitCode} from '../exit.ts'
import {progressOf} from '../progress.ts'
import {readInput} from '../read-input.ts'
import {readRecords} from '../read-records.ts'
import {formatHelp, readOutputs, writeReports} from '../report-outputs.ts'
import {remark, type Terminal} from '../terminal.ts'
import {readThreads, threadsHelp, threadsOption} from '../threads-option.ts'

export const check: Command = {
  help: `Usage: citewell check [PATH…] [options]
       citewell check - --stdin-filename NAME

Finds claims that no source supports, markers with nothing behind them and references that are broken.
Changes no article and no bibliography. A PATH is a file or a folder; without one the content folder is checked.

Options:
${formatHelp(27)}
  --baseline FILE          count the findings that FILE holds, and show only the others
  --update-baseline        write what is found into FILE, and take out what is mended
  --since REF              only what was done since HEAD left REF (a commit, branch or tag), uncommitted work included
  --records DIR            a folder of further records, which count before those of the lock
  --max-warnings N         end with 1 where there are more than N warnings
  --only GLOB              of the articles found, those whose path fits
  --as-of YYYY-MM-DD       the day that counts as today
${threadsHelp(27)}
${cacheHelp(27)}
  --stdin-filename NAME    what to call the text that comes in for \`-\`; its folder decides the bibliography
${configHelp(27)}
  --print-config FILE      print what holds for FILE as JSON, and where each level comes from, and check nothing
  -h, --help               this page

Examples:
  citewell check
  citewell check paper.md --format github --format sarif=citewell.sarif
  citewell check --baseline citewell.baseline.json --update-baseline
  citewell check --since origin/main
  citewell check --print-config content/articles/back-pain.md
  git show HEAD:paper.md | citewell check - --stdin-filename paper.md
`,
  options: {
    ...configOptions,
    ...threadsOption,
    ...cacheOption,
    format: {type: 'string', multiple: true},
    baseline: {type: 'string'},
    'update-baseline': {type: 'boolean'},
    since: {type: 'string'},
    records: {type: 'string'},
    'max-warnings': {type: 'string'},
    only: {type: 'string'},
    'as-of': {type: 'string'},
    'stdin-filename': {type: 'string'},
    'print-config': {type: 'string'}
  },
  async run(invocation) {
    const {positionals, text, terminal} = invocation
    const shown = text('print-config')
    if (shown !== undefined) {
      if (positionals.length > 0) throw new UsageError('`--print-config` takes one file and goes with no path')
      const effective = effectiveConfig({file: shown, ...readConfigChoice(invocation)})
      terminal.print(`${JSON.stringify(effective, undefined, 2)}\n`)
      return exit.clean
    }
    const outputs = readOutputs(invocation)
    const maxWarnings = readMaxWarnings(text('max-warnings'))
    const fromStdin = positionals.includes('-')
    if (fromStdin && positionals.length > 1) throw new UsageError('`-` reads one text and goes with no other path')
    const since = text('since')
    if (fromStdin && since !== undefined)
      throw new UsageError('`--since` compares files with those of a commit and goes with no `-`')
    const only = text('only')
    const asOf = text('as-of')
    const baseline = text('baseline')
    const records = readRecords(invocation)
    const updateBaseline = invocation.flag('update-baseline')
    if (updateBaseline && baseline === undefined) {
      throw new UsageError('`--update-baseline` needs `--baseline FILE`, which says what to write')
    }
    if (baseline !== undefined && since !== undefined) {
      throw new UsageError('`--since` tells only what a change brings, so that it needs no `--baseline`')
    }
    if (updateBaseline && fromStdin) throw new UsageError('`--update-baseline` goes with files, not with `-`')
    const result = await checkInThreads({
      ...(fromStdin
        ? {stdin: {text: await readInput(), filename: text('stdin-filename') ?? 'stdin.md'}}
        : {paths: positionals}),
      ...readConfigChoice(invocation),
      ...(since !== undefined && {since}),
      ...(only !== undefined && {only}),
      ...(asOf !== undefined && {asOf}),
      ...(records !== undefined && {records}),
      ...(baseline !== undefined && {baseline, updateBaseline}),
      ...readThreads(invocation),
      ...readCache(invocation),
      onProgress: progressOf(invocation)
    })
    terminal.progress('')
    const unwritten = writeReports(result, outputs, terminal)
    const {report, failures} = result
    if (result.baseline) sayBaseline(result.baseline, updateBaseline, terminal)
    for (const failure of failures) terminal.say(`citewell: ${escapeControls(failure.summary)}`)
    return exitCode(report.summary, failures.length + unwritten, maxWarnings)
  }
}

/** What the update did, or what one would take out. */
function sayBaseline(
  {file, total, added, gone, isUpdated}: BaselineOutcome,
  updates: boolean,
  terminal: Terminal
): void {
  const name = escapeControls(file)
  if (updates) {
    const outcome = isUpdated ? 'holds' : 'was not changed and holds'
    remark(terminal, `citewell: ${name} ${outcome} ${total} known: ${added} new, ${gone} mended`)
  } else if (gone > 0) {
    remark(
      terminal,
      `citewell: ${name}: ${gone} of its findings ${gone === 1 ? 'is' : 'are'} mended; \`--update-baseline\` takes ${gone === 1 ? 'it' : 'them'} out`
    )
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
