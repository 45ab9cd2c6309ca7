import {styleText} from 'node:util'
import {describeRules, problemOfRule} from '../../pipeline/describe-rules.ts'
import {type Choice, type FixedFile, fixProject, type FixResult, type OfferedChanges} from '../../run/fix-project.ts'
import {escapeControls} from '../../text/escape.ts'
import {type DiffLine, unifiedDiff} from '../../text/unified-diff.ts'
import {type Command, type Invocation, UsageError} from '../command.ts'
import {configHelp, configOptions, readConfigChoice} from '../config-options.ts'
import {exit} from '../exit.ts'
import {remark, type Terminal} from '../terminal.ts'
import {wrapWords} from '../../text/wrap-words.ts'
import {progressOf} from '../progress.ts'

export const fix: Command = {
  help: `Usage: citewell fix [PATH…] [options]

Makes the edits that a careful editor would make unseen, in articles and in bibliographies, and changes nothing else in
the files. What a waiver lets stand is not touched. A PATH is a file or a folder; without one the content folder is
mended.

Options:
  --dry-run           print the edits as a unified diff, and write nothing
  --rule ID           only findings of this rule; may be repeated
  --suggestions       ask about each other change that a finding suggests, on a terminal
  --only GLOB         of the articles found, those whose path fits
  --as-of YYYY-MM-DD  the day that counts as today
${configHelp(22)}
  -h, --help          this page

Ends with 1 where findings at error level are left, as \`citewell check\` does.

Examples:
  citewell fix --dry-run
  citewell fix paper.md --rule doi-canonical
  citewell fix --suggestions
`,
  options: {
    ...configOptions,
    'dry-run': {type: 'boolean'},
    rule: {type: 'string', multiple: true},
    suggestions: {type: 'boolean'},
    only: {type: 'string'},
    'as-of': {type: 'string'}
  },
  async run(invocation) {
    const {positionals, text, texts, flag, terminal} = invocation
    if (positionals.includes('-')) throw new UsageError('`-` is no file that can be written; `fix` takes paths')
    const asks = flag('suggestions')
    const rules = readRules(texts('rule'), asks)
    const dryRun = flag('dry-run')
    const only = text('only')
    const asOf = text('as-of')
    const result = await fixProject({
      paths: positionals,
      ...readConfigChoice(invocation),
      rules,
      dryRun,
      ...(only !== undefined && {only}),
      ...(asOf !== undefined && {asOf}),
      ...(asks && {choose: asker(invocation)}),
      onProgress: progressOf(invocation)
    })
    terminal.progress('')
    if (dryRun) {
      terminal.print(result.files.map((file) => paintDiff(file, terminal)).join(''))
      remark(terminal, summary(result, dryRun))
    } else {
      const written = result.files.filter(({file}) => !result.failures.some((one) => one.file === file))
      terminal.print(`${[...written.map(listChanges), summary({...result, files: written}, dryRun)].join('\n\n')}\n`)
    }
    for (const {finding, change, rules: brought} of result.refused) {
      const {file, start, rule} = finding
      terminal.say(
        escapeControls(
          `citewell: ${file}:${start.line}:${start.column}: left as it was, since a finding of ${inWords(brought)} would ` +
            `come of it: ${change.message} (${rule}); \`--suggestions\` asks`
        )
      )
    }
    for (const failure of result.failures) terminal.say(`citewell: ${escapeControls(failure.summary)}`)
    if (result.failures.length > 0) return exit.failed
    return result.report.summary.errors > 0 ? exit.findings : exit.clean
  }
}

/** The rules that were named: each exists, and has something to offer that is asked for. */
function readRules(ids: readonly string[], asks: boolean): readonly string[] {
  for (const id of ids) {
    const problem = problemOfRule(id)
    if (problem !== undefined) throw new UsageError(problem)
    const offers = describeRules().find((rule) => rule.id === id)?.offers
    if (offers === undefined) throw new UsageError(`the rule \`${id}\` offers no fix; \`citewell rules\` says which do`)
    if (offers === 'suggestions' && !asks) {
      throw new UsageError(`the rule \`${id}\` only suggests; \`--suggestions\` asks about each`)
    }
  }
  return ids
}

function listChanges({file, changes}: FixedFile): string {
  const lines = changes.map(({finding: {start, rule}, change: {message}}) => {
    return `  ${start.line}:${start.column}  ${escapeControls(capital(message))}  ${rule}`
  })
  return [`./${escapeControls(file)}`.replace(/^\.\/(?!::|##\[)/, ''), ...lines].join('\n')
}

function summary({files, refused, waived, suggested, report}: FixResult, dryRun: boolean): string {
  const fixes = new Set(files.flatMap(({changes}) => changes)).size
  const made = `${fixes}${dryRun ? ' would be' : ''} fixed${fixes === 0 ? '' : ` in ${count(files.length, 'file')}`}`
  const {errors, warnings} = report.summary
  return [
    made,
    ...(waived.length > 0 ? [`${waived.length} left under a waiver`] : []),
    ...(refused.length > 0 ? [`${refused.length} left as not certain`] : []),
    ...(suggested > 0 ? [`${count(suggested, 'finding')} with a suggestion, which \`--suggestions\` asks about`] : []),
    `${count(errors, 'error')} and ${count(warnings, 'warning')} ${dryRun ? 'would be left' : 'left'}`
  ].join(' · ')
}

function paintDiff({file, before, after}: Omit<FixedFile, 'changes'>, {color}: Terminal): string {
  const styles = {file: 'bold', place: 'cyan', kept: 'reset', removed: 'red', added: 'green'} as const
  const paint = ({kind, text}: DiffLine): string =>
    color && kind !== 'kept' ? styleText(styles[kind], text, {validateStream: false}) : text
  return unifiedDiff(file, before, after)
    .map((line) => `${paint(line)}\n`)
    .join('')
}

/** Asks on the terminal about one finding after another. */
function asker({terminal}: Invocation): (offered: OfferedChanges) => Promise<Choice> {
  const {ask} = terminal
  if (!ask) {
    throw new UsageError(
      '`--suggestions` asks about each change and needs a terminal; run it in one, or leave the option out'
    )
  }
  return async (offered) => {
    const {changes} = offered
    const several = changes.length > 1
    terminal.progress('')
    terminal.print(describeOffer(offered, terminal))
    for (;;) {
      const answer = await ask(
        several ? `Make which? 1 to ${changes.length}, n(o), q(uit): ` : 'Make it? y(es), n(o), q(uit): '
      )
      if (answer === undefined) throw new UsageError('stopped before an answer; nothing was written')
      const word = answer.trim().toLowerCase()
      if (/^q(?:uit)?$/.test(word)) return 'stop'
      if (/^no?$/.test(word)) return 'none'
      const chosen = changes[!several && /^y(?:es)?$/.test(word) ? 0 : Number(word) - 1]
      if (chosen) return chosen
    }
  }
}

function describeOffer({finding, before, changes}: OfferedChanges, terminal: Terminal): string {
  const {file, start, message, rule, note} = finding
  const columns = Math.max(30, terminal.width - 2)
  const notes = note === undefined ? [] : wrapWords(escapeControls(note), columns).map((line) => `  ${line}`)
  const offers = changes.flatMap(({change, after}, index) => {
    const number = changes.length > 1 ? `${index + 1}. ` : ''
    // Without the names of the file, which stand above.
    const lines = paintDiff({file, before, after}, terminal).split('\n').slice(2, -1)
    return [`  ${number}${escapeControls(capital(change.message))}`, ...lines]
  })
  const head = `${escapeControls(file)}:${start.line}:${start.column}  ${escapeControls(message)}  ${rule}`
  return `\n${[head, ...notes, ...offers].join('\n')}\n`
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function inWords(rules: readonly string[]): string {
  return rules.map((rule) => `\`${rule}\``).join(' and ')
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
