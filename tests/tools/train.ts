/**
 * Fits the claim model to the labelled sentences and writes `src/claims/weights.ts`: `npm run train -- --date
 * 2026-02-01`.
 *
 * The labels are those of `$CITEWELL_SHARED/claims` and of `tests/claims/labels.jsonl`; the thresholds and scores are
 * those of `tests/claims/scores.json`, which `npm run claims:score -- --write` writes. The fit has no randomness, so the same
 * cues, labels and date give the same bytes. `--check` trains twice, writes nothing, and exits 1 where the
 * file would change; `--vectors FILE` takes the word vectors anew from the package's file (`word-vectors.ts`); `--print` writes nothing and prints the weights of the cues in order.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import process from 'node:process'
import {parseArgs} from 'node:util'
import {format, resolveConfig} from 'prettier'
import type {Balance} from '../../src/claims/classify.ts'
import {cueEntries} from '../../src/claims/lexicon.ts'
import {fit, type Model, toExamples} from './claim-model.ts'
import {readRows, type Row} from './claim-rows.ts'
import {readScores} from './claim-scores.ts'
import {sharedFolder} from './shared.ts'
import {readVectors, writeVectors} from './word-vectors.ts'

const target = 'src/claims/weights.ts'
/** Weights of terms are whole numbers of this unit, from −127 to 127. */
const termUnit = 0.02
const balanceNames = "'bias' | 'own' | 'before' | 'after' | 'article'"

const {values} = parseArgs({
  options: {date: {type: 'string'}, check: {type: 'boolean'}, print: {type: 'boolean'}, vectors: {type: 'string'}}
})
const current = readFileSync(target, 'utf8')
const date = values.date ?? / on (\d{4}-\d\d-\d\d)/.exec(current)?.[1]
if (date === undefined || !/^\d{4}-\d\d-\d\d$/.test(date)) {
  throw new Error('the day of the training is an input: npm run train -- --date YYYY-MM-DD')
}
const rows = readRows(sharedFolder)
if (rows.length === 0) {
  console.log(`left out: no labelled sentences in ${sharedFolder}`)
  process.exit(0)
}
if (values.vectors !== undefined) writeVectors(values.vectors)
const vectors = readVectors()
const model = fit(toExamples(rows, vectors))
if (values.print === true) {
  const named = cueEntries.map(({id}, cue) => [id, model.cues[cue] ?? 0] as const)
  for (const [id, weight] of named.toSorted((a, b) => a[1] - b[1]))
    console.log(`${weight.toFixed(2).padStart(6)}  ${id}`)
} else {
  const source = await toSource(model, date)
  if (values.check === true && source !== (await toSource(fit(toExamples(rows, vectors)), date))) {
    throw new Error('two fits to the same labels differ; the training must have no randomness')
  }
  if (values.check !== true) {
    writeFileSync(target, source)
    console.log(`wrote ${target}, ${source.length} bytes`)
  } else {
    console.log(source === current ? `${target} is current` : `${target} is out of date; run npm run train`)
    if (source !== current) process.exitCode = 1
  }
}

async function toSource(fitted: Model, day: string): Promise<string> {
  return format(write(fitted, rows, day), {...(await resolveConfig(target)), parser: 'typescript'})
}

/** The weights of words and pairs: a word's own and what its vector adds, which speaks for words that were never seen. */
function allTerms({terms, vector}: Model): ReadonlyMap<string, number> {
  const all = new Map(terms)
  for (const [word, added] of toWords(vector)) all.set(word, (all.get(word) ?? 0) + added)
  return all
}

/** What weights of the numbers of vectors are as weights of the words. */
function toWords(weightsOfNumbers: Float64Array): ReadonlyMap<string, number> {
  return new Map(
    [...vectors].map(([word, numbers]) => [
      word,
      numbers.reduce((sum, value, at) => sum + value * (weightsOfNumbers[at] ?? 0), 0)
    ])
  )
}

function write(fitted: Model, trained: readonly Row[], day: string): string {
  const {bias, cues, alone, inArticle} = fitted
  const scores = readScores()
  const cueLines = cueEntries.flatMap(({id}, cue) => {
    const weight = round(cues[cue] ?? 0)
    return weight === 0 ? [] : [`${/^[a-z]+$/.test(id) ? id : `'${id}'`}: ${weight}`]
  })
  const {model: figures} = scores
  return `/*
 * Written by npm run train on ${day}; do not edit by hand.
 *
 * ${count(trained)}
 * ${[...new Set(trained.map(({file}) => file))].map((file) => `${file}: ${count(trained.filter((row) => row.file === file))}`).join('\n * ')}
 *
 * On repositories left out (npm run claims:score): best F1 ${figures.bestF1.toFixed(3)}, area under the curve ${figures.auc.toFixed(3)},
 * precision ${figures.precision.toFixed(3)} at recall ${figures.recall.toFixed(3)}. A weight above 0 speaks for a claim, one below 0 against it.
 */

/** The lowest score of a claim: from here on, 75 of 100 are claims on repositories left out. */
export const claimThreshold: number = ${scores.thresholds.claim}

/** From this score on, seven of eight are claims on repositories left out. */
export const sureThreshold: number = ${scores.thresholds.sure}

/** How a sentence is balanced with the one before where nothing else is known. */
export const alone: Readonly<Record<${balanceNames}, number>> = ${balance(alone)}

/** How a sentence is balanced with its neighbours and its article. */
export const inArticle: Readonly<Record<${balanceNames}, number>> = ${balance(inArticle)}

/** What a sentence that shows nothing starts from. */
export const bias: number = ${round(bias)}

/** The weight of each cue that has one. */
export const weights: Readonly<Record<string, number>> = {
${cueLines.join(',\n')}
}

/** What a weight of 1 in \`terms\`, \`openings\` and \`classes\` stands for. */
export const termUnit: number = ${termUnit}

/** Words and pairs of words by their weight. */
export const terms: readonly (readonly [weight: number, terms: string])[] = ${byWeight(allTerms(fitted))}

/** Words by what they weigh besides where they open a sentence. */
export const openings: readonly (readonly [weight: number, words: string])[] = ${byWeight(toWords(fitted.opening))}

/** Classes of words and pairs of classes by their weight. */
export const classes: readonly (readonly [weight: number, classes: string])[] = ${byWeight(fitted.classes)}
`
}

/** Names by their weights in whole units, those without one left out. */
function byWeight(all: ReadonlyMap<string, number>): string {
  const names = new Map<number, string[]>()
  for (const [name, weight] of all) {
    const whole = Math.max(-127, Math.min(127, Math.round(weight / termUnit)))
    if (whole !== 0) names.set(whole, [...(names.get(whole) ?? []), name])
  }
  const lines = [...names].sort(([left], [right]) => left - right)
  return `[\n${lines.map(([weight, list]) => `[${weight}, ${JSON.stringify(list.join(' '))}]`).join(',\n')}\n]`
}

function count(some: readonly Row[]): string {
  const claims = some.filter(({label}) => label === 1).length
  return `${some.length} sentences, ${claims} claims, ${new Set(some.map(({repo}) => repo)).size} repositories`
}

function balance(of: Balance): string {
  const {bias: start, own, before, after, article} = of
  return JSON.stringify({
    bias: round(start),
    own: round(own),
    before: round(before),
    after: round(after),
    article: round(article)
  })
}

function round(value: number): number {
  return Math.round(value * 100) / 100 + 0
}
