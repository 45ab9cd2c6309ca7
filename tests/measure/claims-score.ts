/**
 * How well the claim model does on the labelled sentences of `$CITEWELL_SHARED/claims` (default `../shared`): as it
 * ships, and — the figure to trust — refitted with whole repositories left out, ten folds, seeded. Run by
 * `npm run claims:score`; exits 1 below the floors.
 */
import path from 'node:path'
import process from 'node:process'
import {claimThreshold, classifySentence, classifySentences} from '../../src/claims/classify.ts'
import {crossValidate, readRows, type Row, toExamples} from '../tools/claim-model.ts'
import {sharedFolder} from '../tools/shared.ts'

const floors = {f1: 0.66, precision: 0.63}
const folds = 10
const seed = 1

const folder = path.join(sharedFolder, 'claims')
const rows = readRows(folder)
if (rows.length === 0) {
  console.log(`left out: no labelled sentences in ${folder}`)
  process.exit(0)
}

interface Scored {
  readonly row: Row
  readonly score: number
}

interface Figures {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

function figures(scored: readonly Scored[], limit: number): Figures {
  const called = scored.filter(({score}) => score >= limit)
  const right = called.filter(({row}) => row.label === 1).length
  const precision = called.length === 0 ? 0 : right / called.length
  const recall = right / Math.max(1, scored.filter(({row}) => row.label === 1).length)
  return {precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall)}
}

/** The chance that a claim scores above a sentence that is none; ties count half. */
function areaUnderCurve(scored: readonly Scored[]): number {
  const sorted = [...scored].sort((a, b) => a.score - b.score)
  const claims = sorted.filter(({row}) => row.label === 1).length
  let ranks = 0
  for (let from = 0; from < sorted.length;) {
    let to = from
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) to += 1
    for (let at = from; at < to; at += 1) if (sorted[at]?.row.label === 1) ranks += (from + to + 1) / 2
    from = to
  }
  return (ranks - (claims * (claims + 1)) / 2) / (claims * (sorted.length - claims))
}

function line(name: string, scored: readonly Scored[], limit: number = claimThreshold): void {
  const {precision, recall, f1} = figures(scored, limit)
  const cells = [precision, recall, f1, areaUnderCurve(scored)].map((value) => value.toFixed(3).padStart(9))
  console.log(name.padEnd(46) + String(scored.length).padStart(6) + cells.join(''))
}

function heading(name: string): void {
  console.log(`\n${name.padEnd(46)}  rows precision   recall       F1      AUC`)
}

function byFile(scored: readonly Scored[]): void {
  line('all rows', scored)
  line(
    'without the hard rows',
    scored.filter(({row}) => !row.hard)
  )
  line(
    'only the hard rows',
    scored.filter(({row}) => row.hard)
  )
  for (const file of new Set(scored.map(({row}) => row.file))) {
    line(
      file,
      scored.filter(({row}) => row.file === file)
    )
  }
}

function byKind(scored: readonly Scored[]): void {
  for (const label of [1, 0] as const) {
    console.log(`\n${label === 1 ? 'recall of claims, by kind' : 'specificity, by kind of what is no claim'}`)
    const some = scored.filter(({row}) => row.label === label)
    const kinds = [...new Set(some.map(({row}) => row.kind))].sort()
    for (const kind of kinds) {
      const these = some.filter(({row}) => row.kind === kind)
      const right = these.filter(({score}) => score >= claimThreshold === (label === 1)).length
      console.log(
        `  ${kind.padEnd(20)}${String(these.length).padStart(5)}${(right / these.length).toFixed(3).padStart(8)}`
      )
    }
  }
}

/** A list that anyone might write down in five minutes; the model has to beat it. */
const plainList =
  /\b(?:percent|million|billion|study|studies|research|researchers|evidence|causes?|caused|reduces?|increases?|improves?|risk|associated|linked|according to|affects?|leads? to|more than|most common|found that|shows? that)\b|\d%|\b(?:19|20)\d\d\b/i

const examples = toExamples(rows)
const shipped = rows.map((row) => ({
  row,
  score: classifySentence({text: row.text, contextBefore: row.context_before, section: row.section}).score
}))
const unseen = crossValidate(examples, folds, seed).map((score, index) => ({
  row: rows[index],
  score
})) as readonly Scored[]

console.log(`threshold ${claimThreshold}`)
heading(`whole repositories left out (${folds} folds)`)
byFile(unseen)
byKind(unseen)
heading('as shipped (these rows were fitted to)')
byFile(shipped)
heading('as shipped, without the sentence before')
line(
  'all rows',
  rows.map((row) => ({row, score: classifySentence({text: row.text}).score}))
)
heading('baselines')
line(
  'every sentence is a claim',
  rows.map((row) => ({row, score: 1}))
)
line(
  'a plain cue list',
  rows.map((row) => ({row, score: plainList.test(row.text) ? 1 : 0}))
)
console.log('\nthresholds, whole repositories left out')
for (const limit of [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8]) line(`  ${limit.toFixed(2)}`, unseen, limit)
console.log('\nshare of claims among sentences by score, whole repositories left out')
for (let from = 0; from < 10; from += 1) {
  const these = unseen.filter(({score}) => Math.min(9, Math.floor(score * 10)) === from)
  const share = these.filter(({row}) => row.label === 1).length / Math.max(1, these.length)
  console.log(
    `  ${(from / 10).toFixed(1)}–${((from + 1) / 10).toFixed(1)}${String(these.length).padStart(6)}${share.toFixed(2).padStart(7)}`
  )
}

const sentences = rows.map((row) => ({text: row.text, contextBefore: row.context_before, section: row.section}))
let fastest = Number.POSITIVE_INFINITY
for (let run = 0; run < 6; run += 1) {
  const before = process.cpuUsage()
  classifySentences(sentences)
  fastest = Math.min(fastest, process.cpuUsage(before).user / sentences.length)
}
console.log(`\n${fastest.toFixed(0)} µs of processor time a sentence, in a batch`)

for (const [name, scored] of [
  ['as shipped', shipped],
  ['whole repositories left out', unseen]
] as const) {
  const {precision, f1} = figures(scored, claimThreshold)
  if (f1 > floors.f1 && precision > floors.precision) continue
  console.log(`${name}: below the floors (F1 ${floors.f1}, precision ${floors.precision})`)
  process.exitCode = 1
}
