/** Fits the weights of the claim model. Used by `fit-cues.ts`, which writes them, and by `claims-score.ts`. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {contextValue} from '../../src/claims/classify.ts'
import {cueEntries, findCues} from '../../src/claims/find-cues.ts'

/** One labelled sentence. */
export interface Row {
  readonly file: string
  readonly repo: string
  readonly section: string
  readonly context_before: string
  readonly text: string
  readonly label: 0 | 1
  readonly kind: string
  readonly hard: boolean
}

/** The weights of one fit: a bias, one weight a cue, and the weight of the sentence before. */
export interface Weights {
  readonly bias: number
  readonly context: number
  readonly cues: readonly number[]
}

/** A row as numbers: which cues it has and how strongly. */
export interface Example {
  readonly row: Row
  readonly at: readonly number[]
  readonly values: readonly number[]
  readonly before: {readonly at: readonly number[]; readonly values: readonly number[]} | undefined
}

/** Reads every `articles-*.jsonl` of a folder, in the order of their names; empty where there is none. */
export function readRows(folder: string): readonly Row[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /^articles-.*\.jsonl$/.test(name))
    .sort()
    .flatMap((file) =>
      readFileSync(path.join(folder, file), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => ({...(JSON.parse(line) as Omit<Row, 'file'>), file}))
    )
}

/** Turns rows into examples; the slow part of a fit, done once. */
export function toExamples(rows: readonly Row[]): readonly Example[] {
  return rows.map((row) => {
    const found = findCues(row.text, row.section)
    const before = row.context_before ? findCues(row.context_before, row.section) : undefined
    return {
      row,
      at: found.cues,
      values: found.values,
      before: before && {at: before.cues, values: before.values}
    }
  })
}

function dot(
  {at, values}: {readonly at: readonly number[]; readonly values: readonly number[]},
  weights: Weights
): number {
  let sum = weights.bias
  for (let i = 0; i < at.length; i += 1) sum += (weights.cues[at[i] ?? 0] ?? 0) * (values[i] ?? 0)
  return sum
}

/** The probability that a model gives to an example. */
export function predict(example: Example, weights: Weights): number {
  const context = example.before ? contextValue(dot(example.before, weights)) : 0
  return 1 / (1 + Math.exp(-dot(example, weights) - weights.context * context))
}

/** How much each row counts: rows of a repository with many count less, so that no repository decides alone. */
function rowWeights(examples: readonly Example[], power: number): readonly number[] {
  const counts = new Map<string, number>()
  for (const {row} of examples) counts.set(row.repo, (counts.get(row.repo) ?? 0) + 1)
  const raw = examples.map(({row}) => Math.pow(60 / Math.max(60, counts.get(row.repo) ?? 1), power))
  const mean = raw.reduce((sum, weight) => sum + weight, 0) / raw.length
  return raw.map((weight) => weight / mean)
}

/** What a fit is told. */
export interface FitOptions {
  readonly ridge: number
  readonly power: number
  readonly rounds: number
}

export const fitOptions: FitOptions = {ridge: 10, power: 0.5, rounds: 3}

/**
 * Regularised logistic regression by Newton's method, the same bytes each time: no randomness, rows in order. A cue
 * that is named for one verdict and fits the other is left out, and the rest fitted again: what a writer reads as a
 * reason for a claim must never count against it. The figures on unseen repositories are better for it too.
 */
export function fit(examples: readonly Example[], options: FitOptions = fitOptions): Weights {
  const left = new Set<number>()
  let weights = fitOnce(examples, left, options)
  for (let round = 0; round < 3; round += 1) {
    const before = left.size
    cueEntries.forEach(({side}, cue) => {
      const weight = weights.cues[cue] ?? 0
      if (((side === 'for' || side === 'topic') && weight < 0) || (side === 'against' && weight > 0)) left.add(cue)
    })
    if (left.size === before) break
    weights = fitOnce(examples, left, options)
  }
  return weights
}

/**
 * One fit without the cues that are left out. The value of the sentence before depends on the weights, so they are
 * fitted a few rounds, each with the weights of the one before.
 */
function fitOnce(examples: readonly Example[], left: ReadonlySet<number>, options: FitOptions): Weights {
  const size = cueEntries.length + 2
  const rowWeight = rowWeights(examples, options.power)
  let weights: Weights = {bias: 0, context: 0, cues: new Array<number>(cueEntries.length).fill(0)}
  for (let round = 0; round < options.rounds; round += 1) {
    const rows = examples.map((example) => {
      const context = round > 0 && example.before ? contextValue(dot(example.before, weights)) : 0
      return {
        at: [...example.at, size - 2, size - 1],
        values: [...example.values.map((value, i) => (left.has(example.at[i] ?? 0) ? 0 : value)), 1, context],
        label: example.row.label
      }
    })
    const vector = new Float64Array(size)
    for (let step = 0; step < 8; step += 1) newtonStep(rows, rowWeight, vector, options.ridge)
    weights = {
      bias: vector[size - 2] ?? 0,
      context: vector[size - 1] ?? 0,
      cues: Array.from(vector.subarray(0, size - 2))
    }
  }
  return weights
}

/** Cues that say much by themselves, and so are held back less. */
const strong = new Set(
  (
    'question percent year money unit big-number ratio imperative colon-end i outline no-stop prevalence body ' +
    'starts-small imperative-after advice'
  ).split(' ')
)

/** How much each cue is held back, against the ridge: plain function words more, since they stand for the topic. */
const penalties = cueEntries.map(({id, side}) => (strong.has(id) ? 0.2 : side === 'none' ? 2 : 1))

interface SparseRow {
  readonly at: readonly number[]
  readonly values: readonly number[]
  readonly label: 0 | 1
}

function newtonStep(
  rows: readonly SparseRow[],
  rowWeight: readonly number[],
  vector: Float64Array,
  ridge: number
): void {
  const size = vector.length
  const gradient = new Float64Array(size)
  const hessian = new Float64Array(size * size)
  rows.forEach(({at, values, label}, index) => {
    let sum = 0
    for (let i = 0; i < at.length; i += 1) sum += (vector[at[i] ?? 0] ?? 0) * (values[i] ?? 0)
    const p = 1 / (1 + Math.exp(-sum))
    const weight = rowWeight[index] ?? 1
    const curve = weight * Math.max(p * (1 - p), 1e-4)
    for (let i = 0; i < at.length; i += 1) {
      const a = at[i] ?? 0
      const value = values[i] ?? 0
      gradient[a] = (gradient[a] ?? 0) + weight * (p - label) * value
      for (let j = 0; j < at.length; j += 1) {
        const place = a * size + (at[j] ?? 0)
        hessian[place] = (hessian[place] ?? 0) + curve * value * (values[j] ?? 0)
      }
    }
  })
  for (let i = 0; i < size; i += 1) {
    const penalty = i === size - 2 ? 0.01 : i === size - 1 ? 1 : (penalties[i] ?? 1) * ridge
    gradient[i] = (gradient[i] ?? 0) + penalty * (vector[i] ?? 0)
    hessian[i * size + i] = (hessian[i * size + i] ?? 0) + penalty
  }
  const step = solve(hessian, gradient)
  for (let i = 0; i < size; i += 1) vector[i] = (vector[i] ?? 0) - (step[i] ?? 0)
}

/** Solves a positive definite system by Cholesky's method; the matrix is overwritten. */
function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length
  const m = (row: number, column: number): number => matrix[row * size + column] ?? 0
  for (let j = 0; j < size; j += 1) {
    for (let i = j; i < size; i += 1) {
      let sum = m(i, j)
      for (let k = 0; k < j; k += 1) sum -= m(i, k) * m(j, k)
      matrix[i * size + j] = i === j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / m(j, j)
    }
  }
  const out = Float64Array.from(right)
  for (let i = 0; i < size; i += 1) {
    let sum = out[i] ?? 0
    for (let k = 0; k < i; k += 1) sum -= m(i, k) * (out[k] ?? 0)
    out[i] = sum / m(i, i)
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    let sum = out[i] ?? 0
    for (let k = i + 1; k < size; k += 1) sum -= m(k, i) * (out[k] ?? 0)
    out[i] = sum / m(i, i)
  }
  return out
}

/** Assigns whole repositories to folds: shuffled with a seed, then each to the fold with the fewest rows so far. */
export function groupFolds(rows: readonly Row[], folds: number, seed: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const {repo} of rows) counts.set(repo, (counts.get(repo) ?? 0) + 1)
  const repos = [...counts.keys()].sort()
  let state = seed
  for (let i = repos.length - 1; i > 0; i -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const j = state % (i + 1)
    const kept = repos[i] ?? ''
    repos[i] = repos[j] ?? ''
    repos[j] = kept
  }
  const sizes = new Array<number>(folds).fill(0)
  const out = new Map<string, number>()
  for (const repo of repos) {
    const least = sizes.indexOf(Math.min(...sizes))
    out.set(repo, least)
    sizes[least] = (sizes[least] ?? 0) + (counts.get(repo) ?? 0)
  }
  return out
}

/** Predictions for every example from weights fitted without its repository. */
export function crossValidate(
  examples: readonly Example[],
  folds: number,
  seed: number,
  options: FitOptions = fitOptions
): readonly number[] {
  const fold = groupFolds(
    examples.map(({row}) => row),
    folds,
    seed
  )
  const models = Array.from({length: folds}, (_, number) =>
    fit(
      examples.filter(({row}) => fold.get(row.repo) !== number),
      options
    )
  )
  return examples.map((example) => {
    const weights = models[fold.get(example.row.repo) ?? 0]
    return weights ? predict(example, weights) : 0
  })
}
