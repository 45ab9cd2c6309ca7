import type {ClaimExplanation} from '../../model/generated/claim-explanation.ts'
import type {ListedSentence} from '../../model/generated/claims.ts'
import {explainText, judgeFile, listClaims} from '../../run/list-claims.ts'
import {escapeControls} from '../../text/escape.ts'
import {type Command, UsageError} from '../command.ts'
import {configHelp, configOptions, readConfigChoice} from '../config-options.ts'
import {exit} from '../exit.ts'
import {wrapWords} from '../../text/wrap-words.ts'

export const claims: Command = {
  help: `Usage: citewell claims [PATH…] [--format pretty|json|jsonl]
       citewell claims --explain SENTENCE [--format pretty|json]
       citewell claims --sentences FILE.jsonl [--format jsonl]

Lists the sentences of articles: whether each is a claim, how sure that is (0 to 1), what says so, and whether a
citation covers it.

Options:
  --format NAME       pretty (default), json (under schemas/claims.schema.json), or jsonl: one object a line
  --explain SENTENCE  the weights that decided a sentence by itself, in words, adding up to its score
  --sentences FILE    label sentences of a file instead: {"id", "text", "context_before"} a line
${configHelp(22)}
  -h, --help          this page

Examples:
  citewell claims content/articles/back-pain.md
  citewell claims --explain "Smoking doubles the risk of back pain."
  citewell claims --sentences sentences.jsonl --format jsonl
`,
  options: {...configOptions, explain: {type: 'string'}, format: {type: 'string'}, sentences: {type: 'string'}},
  run(invocation) {
    const {positionals, text, terminal} = invocation
    const file = text('sentences')
    const sentence = text('explain')
    const format = text('format') ?? (file === undefined ? 'pretty' : 'jsonl')
    if (!['pretty', 'json', 'jsonl'].includes(format)) {
      throw new UsageError(`there is no format \`${format}\`, expected pretty, json or jsonl`)
    }
    if (sentence !== undefined) {
      if (positionals.length > 0 || file !== undefined) {
        throw new UsageError('`--explain` takes one sentence; put it between quotation marks, without a path')
      }
      const explanation = explainText(sentence)
      if (format === 'pretty') terminal.print(explain(explanation, terminal.width))
      else terminal.print(`${JSON.stringify(explanation, undefined, format === 'json' ? 2 : 0)}\n`)
      return exit.clean
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
    const {list, failures} = listClaims({paths: positionals, ...readConfigChoice(invocation)})
    if (format === 'json') terminal.print(`${JSON.stringify(list, undefined, 2)}\n`)
    else if (format === 'jsonl') terminal.print(lines(list.sentences))
    else terminal.print(table(list.sentences, terminal.width))
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

/** Where the words of a sentence start in the table. */
const indent = 33
/** Narrower than this, words would be cut to pieces. */
const narrowest = 24

/** Place, label, score, support, then the sentence and what says so over as many lines as they need. */
function table(sentences: readonly ListedSentence[], width: number): string {
  let file = ''
  let printed = ''
  const column = Math.max(narrowest, width - indent)
  for (const sentence of sentences) {
    if (sentence.file !== file) printed += `${file === '' ? '' : '\n'}${escapeControls(sentence.file)}\n`
    file = sentence.file
    const place = `${sentence.line}:${sentence.column}`.padEnd(9)
    const support = (sentence.claim ? sentence.support : '').padEnd(8)
    const {restates, follows} = sentence
    const head = `  ${place} ${mark(sentence.claim)} ${sentence.score.toFixed(2)}  ${support}`.padEnd(indent)
    const words = [
      ...wrapWords(escapeControls(sentence.text), column),
      ...wrapWords(`(${escapeControls(sentence.cues.join('; '))})`, column),
      ...(restates ? wrapWords(`says again line ${restates.line}: ${escapeControls(restates.text)}`, column) : []),
      ...(follows ? wrapWords(`follows from line ${follows.line}: ${escapeControls(follows.text)}`, column) : []),
      ...(sentence.reason === undefined
        ? []
        : wrapWords(`${reasonFor(sentence)}: ${escapeControls(sentence.reason)}`, column))
    ]
    printed += words.map((line, index) => `${index === 0 ? head : ' '.repeat(indent)}${line}\n`).join('')
  }
  return printed
}

function reasonFor({support}: ListedSentence): string {
  return support === 'own-work' ? 'needs no source' : 'waived'
}

/** Weights that are smaller are added up in one line. */
const smallest = 0.05

function explain({text, claim, score, threshold, sum, weights}: ClaimExplanation, width: number): string {
  const named = weights.filter(({weight}) => Math.abs(weight) >= smallest)
  const small = weights.filter(({weight}) => Math.abs(weight) < smallest)
  const rest = small.reduce((total, {weight}) => total + weight, 0)
  const rows = [
    ...named.map(({words, evidence, weight}): readonly [number, string] => [
      weight,
      evidence === '' ? words : `${words}: *${evidence}*`
    ]),
    ...(small.length === 0
      ? []
      : [[rest, `${small.length} smaller ${small.length === 1 ? 'weight' : 'weights'}`] as const])
  ]
  const verdict = claim ? 'a claim' : 'no claim'
  // Two that look the same at two digits are told apart by more.
  const digits = score.toFixed(2) === threshold.toFixed(2) ? 4 : 2
  return [
    ...wrapWords(escapeControls(text), Math.max(narrowest, width)),
    '',
    `${verdict}: its score ${score.toFixed(digits)} is ${claim ? 'not below' : 'below'} the threshold ${threshold.toFixed(digits)}`,
    '',
    ...rows.flatMap(([weight, words]) =>
      wrapWords(escapeControls(words), Math.max(narrowest, width - 10)).map(
        (line, index) => `${index === 0 ? signed(weight) : '        '}  ${line}`
      )
    ),
    '  ──────',
    `${signed(sum)}  the sum; its score is 1 / (1 + e^${signed(-sum).trim()}) = ${score.toFixed(2)}`,
    '',
    'Above 0 speaks for a claim, below 0 against. In an article, the sentences around it count too.'
  ]
    .map((line) => `${line}\n`)
    .join('')
}

function signed(number: number): string {
  return `${number < 0 ? '−' : '+'}${Math.abs(number).toFixed(2)}`.padStart(8)
}
