import {setFlagsFromString} from 'node:v8'
import {runInOwnProcess} from '../../io/own-process.ts'
import {expectBuildThreads} from '../../run/expect-threads.ts'
import {escapeControls} from '../../text/escape.ts'
import {cacheHelp, cacheOption, readCache} from '../cache-option.ts'
import type {Command} from '../command.ts'
import {configHelp, configOptions, readConfigChoice} from '../config-options.ts'
import {exit} from '../exit.ts'
import {readRecords} from '../read-records.ts'
import {formatHelp, writeReports, readOutputs} from '../report-outputs.ts'
import {remark} from '../terminal.ts'
import {readThreads, threadsHelp, threadsOption} from '../threads-option.ts'
import {wantsOwnProcess} from '../wants-own-process.ts'
import {progressOf} from '../progress.ts'

export const build: Command = {
  help: `Usage: citewell build [PATH…] [options]

Checks the articles, then publishes them as HTML, JSON and feeds. With a finding at error level the output folder
stays as it is.

Options:
  --out DIR             where to (default: \`out\` of the config, else dist)
  --allow-errors        build all the same, and mark the pages that have errors
  --only GLOB           of the articles found, those whose path fits
  --records DIR         a folder of further records, which count before those of the lock
  --as-of YYYY-MM-DD    the day that counts as today (default: that of the last commit)
${threadsHelp(24)}
${cacheHelp(24)}
${formatHelp(24)}
${configHelp(24)}
  -h, --help            this page

Examples:
  citewell build
  citewell build --only 'content/articles/yoga*' --out preview
`,
  options: {
    ...configOptions,
    ...threadsOption,
    ...cacheOption,
    out: {type: 'string'},
    'allow-errors': {type: 'boolean'},
    only: {type: 'string'},
    records: {type: 'string'},
    'as-of': {type: 'string'},
    format: {type: 'string', multiple: true}
  },
  async run(invocation) {
    const {positionals, text, flag, terminal} = invocation
    const outputs = readOutputs(invocation)
    const only = text('only')
    const asOf = text('as-of')
    const out = text('out')
    const records = readRecords(invocation)
    const options = {
      paths: positionals,
      ...readConfigChoice(invocation),
      allowErrors: flag('allow-errors'),
      ...(only !== undefined && {only}),
      ...(asOf !== undefined && {asOf}),
      ...(out !== undefined && {out}),
      ...(records !== undefined && {records}),
      ...readThreads(invocation),
      ...readCache(invocation),
      onProgress: progressOf(invocation)
    }
    if (wantsOwnProcess() && expectBuildThreads(options) > 1) {
      const ended = await runInOwnProcess()
      if (ended !== undefined) return ended === exit.clean || ended === exit.findings ? ended : exit.failed
    }
    // V8 lets a heap grow to four times what is in use before it collects. With less, a build needs much less memory for some
    // more processor time, in each of its threads: docs/contributing/speed.md. For a check it would be a quarter more.
    setFlagsFromString('--heap-growing-percent=40')
    // Not before it is known in which process: it loads the claim model and what renders.
    const {buildInThreads} = await import('../../run/build-site.ts')
    const result = await buildInThreads(options)
    const {report, failures, files} = result
    terminal.progress('')
    const unwritten = writeReports(result, outputs, terminal)
    for (const failure of failures) terminal.say(`citewell: ${escapeControls(failure.summary)}`)
    const folder = escapeControls(result.out)
    if (files === undefined) {
      terminal.say(`Nothing was published; ${folder} is as it was.`)
      return failures.length + unwritten > 0 ? exit.failed : exit.findings
    }
    for (const {file, reason} of result.withheld) remark(terminal, `${escapeControls(file)} ${reason}: not published.`)
    const marked = flag('allow-errors') && report.summary.errors > 0 ? ', marked as built with errors' : ''
    remark(terminal, `${folder}: ${files} files${marked}.`)
    if (result.withoutLocale.length > 0) {
      const languages = result.withoutLocale.map(escapeControls).join(', ')
      remark(terminal, `No CSL locale for ${languages}: references have the words of English.`)
    }
    if (result.withoutUrl) {
      remark(terminal, 'No feeds and no sitemap: they need `site.url` in the configuration.')
    }
    return unwritten > 0 ? exit.failed : exit.clean
  }
}
