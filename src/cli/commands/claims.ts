import {judgeFile, listClaims, type ListedSentence} from '../../run/list-claims.ts'
import {escapeControls} from '../../text/escape.ts'
import {type Command, UsageError} from '../command.ts'
import {exit} from '../exit.ts'

export const claims: Command = {
  help: `Usage: citewell claims [PATH…] [--format pretty|json|jsonl]
       citewell claims --sentences FILE.jsonl [--format jsonl]

Lists the sentences of articles: whether each is a claim, how sure that is (0 to 1), what says so, and whether a
citation covers it.

Options:
  --format NAME       pretty (default), json, or jsonl: one object a line
  --sentences FILE    label sentences of a file instead: {"id", "text", "context_before"} a line
  -h, --help          this page

Examples:
  citewell claims content/articles/back-pain.md
  citewell claims --sentences sentences.jsonl --format jsonl
`,
  options: {format: {type: 'string'}, sentences: {type: 'string'}},
  run({positionals, text, terminal}) {
    const file = text('sentences')
    const format = text('format') ?? (file === undefined ? 'pretty' : 'jsonl')
    if (!['pretty', 'json', 'jsonl'].includes(format)) {
      throw new UsageError(`there is no format \`${format}\`, expected pretty, json or jsonl`)
    }
    if (file !== undefined) {
      if (positionals.length > 0) throw new UsageError('`--sentences` goes with no path')
      const judged = judgeFile(file)
      if (format === 'json') terminal.print(`${JSON.stringify(judged, undefined, 2)}\n`)
      else if (format === 'jsonl') terminal.print(lines(judged))
      else {
        for (const {id, claim, score, cues} of judged) {
          terminal.print(
            `${mark(claim)} ${score.toFixed(2)}  ${escapeControls(id)}  ${escapeControls(cues.join('; '))}\n`
          )
        }
      }
      return exit.clean
    }
    const {sentences, failures} = listClaims({paths: positionals})
    if (format === 'json') terminal.print(`${JSON.stringify(sentences, undefined, 2)}\n`)
    else if (format === 'jsonl') terminal.print(lines(sentences))
    else terminal.print(pretty(sentences))
    for (const failure of failures) terminal.say(`citewell: ${escapeControls(failure.summary)}`)
    return failures.length > 0 ? exit.failed : exit.clean
  }
}

function lines(values: readonly object[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('')
}

function mark(claim: boolean): string {
  return claim ? 'claim' : '  –  '
}

function pretty(sentences: readonly ListedSentence[]): string {
  let file = ''
  let printed = ''
  for (const sentence of sentences) {
    if (sentence.file !== file) printed += `${file === '' ? '' : '\n'}${escapeControls(sentence.file)}\n`
    file = sentence.file
    const place = `${sentence.line}:${sentence.column}`.padEnd(8)
    const of = sentence.restates ? ` line ${sentence.restates.line}` : ''
    const state = sentence.claim ? ` [${sentence.coverage}${of}]` : ''
    printed += `  ${place} ${mark(sentence.claim)} ${sentence.score.toFixed(2)}${state}  ${escapeControls(sentence.text)}\n`
    printed += `  ${' '.repeat(8)} ${' '.repeat(11)} ${escapeControls(sentence.cues.join('; '))}\n`
  }
  return printed
}
