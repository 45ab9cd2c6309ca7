/** Fits the weights of the claim model. Used by `train.ts`, which writes them, and by `claims-score.ts`. */
import {
  type Balance,
  countsAmong,
  isFragment,
  leanOf,
  shareOf,
  type Surroundings,
  surroundingsOf,
  weigh
} from '../../src/claims/classify.ts'
import {findCues} from '../../src/claims/find-cues.ts'
import {cueEntries} from '../../src/claims/lexicon.ts'
import {pairSign} from '../../src/claims/term-table.ts'
import {listClasses, listOpening, listTerms, termValue} from '../../src/claims/terms.ts'
import type {Row} from './claim-rows.ts'
import {fitLogistic, type SparseRow} from './logistic.ts'
import {dimensions} from './word-vectors.ts'

/** What a sentence shows: its cues with their values, its words and pairs of words, and the classes of these. */
interface Shown {
  readonly cues: readonly number[]
  readonly values: readonly number[]
  readonly terms: readonly string[]
  readonly classes: readonly string[]
  /** What one occurrence of a term or class counts. */
  readonly termValue: number
  /** The sum of the vectors of its words, each as often as it occurs and counted as a term. */
  readonly vector: Float64Array
  /** The same of the words that open it. */
  readonly opening: Float64Array
}

type Vectors = ReadonlyMap<string, Float64Array>

/** A row and what it and the sentence before it show. */
export interface Example {
  readonly row: Row
  /** The share of fragments in its article; by itself, a sentence knows of none. */
  readonly fragments: number
  readonly own: Shown
  readonly before: Shown | undefined
}

/** The weights of one fit. */
export interface Model {
  readonly bias: number
  readonly cues: readonly number[]
  readonly terms: ReadonlyMap<string, number>
  /** The weights of classes of words and of pairs of them. */
  readonly classes: ReadonlyMap<string, number>
  /** What each number of a word's vector adds to the weight of the word. */
  readonly vector: Float64Array
  /** What each adds besides where the word opens a sentence. */
  readonly opening: Float64Array
  /** Balances a sentence by itself with the one before. */
  readonly alone: Balance
  /** Balances a sentence with its neighbours and its article. */
  readonly inArticle: Balance
}

type OwnWeights = Pick<Model, 'bias' | 'cues' | 'terms' | 'classes' | 'vector' | 'opening'>

/** What a fit is told. */
export interface FitOptions {
  /** How much a cue is held back; plain function words twice as much, cues that say much by themselves a twentieth. */
  readonly cueRidge: number
  /** How much a word or pair is held back. */
  readonly termRidge: number
  /** How much a class of words or a pair of them is held back. */
  readonly classRidge: number
  /** How much a number of the vectors is held back. */
  readonly vectorRidge: number
  /** The same for the words that open a sentence. */
  readonly openingRidge: number
  /** A term or class counts from so many sentences and repositories on. */
  readonly termRows: number
  readonly termRepositories: number
  /** A repository of more than 60 rows counts as if it had (60 / rows) to this power of each. */
  readonly power: number
  /** What a hard row counts where an easy one counts 1. */
  readonly hardWeight: number
  /** Folds for the leans that the balances are fitted to. */
  readonly innerFolds: number
}

export const fitOptions: FitOptions = {
  cueRidge: 10,
  termRidge: 0.6,
  classRidge: 1,
  vectorRidge: 75,
  openingRidge: 20,
  termRows: 4,
  termRepositories: 3,
  power: 0.5,
  hardWeight: 0.35,
  innerFolds: 4
}

/** Turns rows into examples; the slow part of a fit, done once. */
export function toExamples(rows: readonly Row[], vectors: Vectors): readonly Example[] {
  const shown = rows.map((row) => show(row.text, row.section, vectors))
  const articles = new Map<string, {fragments: number; sentences: number}>()
  rows.forEach((row, index) => {
    const {fragments, sentences} = articles.get(articleOf(row)) ?? {fragments: 0, sentences: 0}
    const more = isFragment(shown[index]?.cues ?? []) ? 1 : 0
    articles.set(articleOf(row), {fragments: fragments + more, sentences: sentences + 1})
  })
  const shares = new Map([...articles].map(([name, {fragments, sentences}]) => [name, shareOf(fragments, sentences)]))
  return rows.map((row, index) => ({
    row,
    fragments: shares.get(articleOf(row)) ?? 0,
    own: shown[index] ?? show(row.text, row.section, vectors),
    before: row.context_before ? show(row.context_before, row.section, vectors) : undefined
  }))
}

function articleOf({repo, path}: Row): string {
  return `${repo} ${path}`
}

function show(text: string, section: string, vectors: Vectors): Shown {
  const {words, cues, values} = findCues(text, section)
  const [terms, value] = [listTerms(words), termValue(words)]
  const sum = (some: readonly string[]): Float64Array => {
    const vector = new Float64Array(dimensions)
    for (const term of some) {
      const known = vectors.get(term)
      if (known) for (let at = 0; at < dimensions; at += 1) vector[at] = (vector[at] ?? 0) + (known[at] ?? 0) * value
    }
    return vector
  }
  const classes = listClasses(words)
  return {cues, values, terms, classes, termValue: value, vector: sum(terms), opening: sum(listOpening(words))}
}

function sumOf(
  shown: Shown | undefined,
  {bias, cues, terms, classes, vector, opening}: OwnWeights,
  fragments: number
): number {
  if (!shown) return 0
  let sum = bias
  for (let i = 0; i < shown.cues.length; i += 1) {
    const cue = shown.cues[i] ?? 0
    sum += (cues[cue] ?? 0) * (shown.values[i] ?? 0) * countsAmong(cue, fragments)
  }
  for (const term of shown.terms) sum += (terms.get(term) ?? 0) * shown.termValue
  for (const name of shown.classes) sum += (classes.get(name) ?? 0) * shown.termValue
  for (let at = 0; at < dimensions; at += 1) {
    sum += (vector[at] ?? 0) * (shown.vector[at] ?? 0) + (opening[at] ?? 0) * (shown.opening[at] ?? 0)
  }
  return sum
}

/** How much each row counts: rows of a repository with many count less, so that no repository decides alone. */
function rowWeights(examples: readonly Example[], {power, hardWeight}: FitOptions): readonly number[] {
  const counts = new Map<string, number>()
  for (const {row} of examples) counts.set(row.repo, (counts.get(row.repo) ?? 0) + 1)
  const raw = examples.map(
    ({row}) => (row.hard ? hardWeight : 1) * Math.pow(60 / Math.max(60, counts.get(row.repo) ?? 1), power)
  )
  const mean = raw.reduce((sum, weight) => sum + weight, 0) / raw.length
  return raw.map((weight) => weight / mean)
}

/** Cues that say much by themselves, and so are held back less. */
const strong = new Set(
  (
    'question percent year money unit big-number ratio imperative colon-end i outline no-stop prevalence body ' +
    'starts-small imperative-after advice'
  ).split(' ')
)

/**
 * Regularised logistic regression, the same bytes each time. A cue that is named for one verdict is not let count for
 * the other: what a writer reads as a reason for a claim must never count against it. The figures on unseen
 * repositories are better for it too.
 */
function fitOwn(examples: readonly Example[], options: FitOptions): OwnWeights {
  const vocabulary = chooseTerms(examples, ({terms}) => terms, options)
  const kinds = chooseTerms(examples, ({classes}) => classes, options)
  const first = cueEntries.length + 1
  const firstClass = first + vocabulary.size
  const last = firstClass + kinds.size
  const rows = examples.map(({row, own, fragments}): SparseRow => {
    const values = new Map<number, number>([[0, 1]])
    own.cues.forEach((cue, i) => values.set(cue + 1, (own.values[i] ?? 0) * countsAmong(cue, fragments)))
    own.vector.forEach((value, at) => values.set(last + at, value))
    own.opening.forEach((value, at) => values.set(last + dimensions + at, value))
    const count = (names: readonly string[], numbers: ReadonlyMap<string, number>, from: number): void => {
      for (const name of names) {
        const number = numbers.get(name)
        if (number !== undefined) values.set(from + number, (values.get(from + number) ?? 0) + own.termValue)
      }
    }
    count(own.terms, vocabulary, first)
    count(own.classes, kinds, firstClass)
    return {at: [...values.keys()], values: [...values.values()], label: row.label}
  })
  const fitted = fitLogistic(rows, rowWeights(examples, options), [
    {ridge: 0.01, sign: 0},
    ...cueEntries.map(({id, side}) => ({
      ridge: options.cueRidge * (strong.has(id) ? 0.05 : side === 'none' ? 2 : 1),
      sign: side === 'none' ? 0 : side === 'against' ? -1 : 1
    })),
    ...Array.from(vocabulary, () => ({ridge: options.termRidge, sign: 0})),
    ...Array.from(kinds, () => ({ridge: options.classRidge, sign: 0})),
    ...Array.from({length: dimensions}, () => ({ridge: options.vectorRidge, sign: 0})),
    ...Array.from({length: dimensions}, () => ({ridge: options.openingRidge, sign: 0}))
  ])
  const weightsOf = (numbers: ReadonlyMap<string, number>, from: number): ReadonlyMap<string, number> =>
    new Map([...numbers].map(([name, number]) => [name, fitted[from + number] ?? 0]))
  return {
    bias: fitted[0] ?? 0,
    cues: Array.from(fitted.subarray(1, first)),
    terms: weightsOf(vocabulary, first),
    classes: weightsOf(kinds, firstClass),
    vector: fitted.slice(last, last + dimensions),
    opening: fitted.slice(last + dimensions)
  }
}

/** The terms or classes that occur often and widely enough to say something, numbered in their order. */
function chooseTerms(
  examples: readonly Example[],
  namesOf: (shown: Shown) => readonly string[],
  {termRows, termRepositories}: FitOptions
): ReadonlyMap<string, number> {
  const rows = new Map<string, number>()
  const repositories = new Map<string, Set<string>>()
  for (const {row, own} of examples) {
    for (const term of new Set(namesOf(own))) {
      rows.set(term, (rows.get(term) ?? 0) + 1)
      const known = repositories.get(term) ?? new Set()
      repositories.set(term, known.add(row.repo))
    }
  }
  const often = [...rows.keys()].filter(
    (term) =>
      (rows.get(term) ?? 0) >= termRows &&
      (repositories.get(term)?.size ?? 0) >= termRepositories &&
      // A sign that joins pairs is no word of one.
      term.indexOf(pairSign) === term.lastIndexOf(pairSign) &&
      term !== pairSign
  )
  return new Map(often.sort().map((term, number) => [term, number]))
}

/**
 * Fits a model: the weights of what a sentence shows, then the balances of these with what stands around it. The
 * balances are fitted to sums from weights that had not seen the repository, so that scores mean probabilities.
 */
export function fit(examples: readonly Example[], options: FitOptions = fitOptions): Model {
  const fold = groupFolds(
    examples.map(({row}) => row),
    options.innerFolds,
    2
  )
  const unseen = Array.from({length: options.innerFolds}, (_, number) =>
    fitOwn(
      examples.filter(({row}) => fold.get(row.repo) !== number),
      options
    )
  )
  const weightsOf = ({row}: Example): OwnWeights | undefined => unseen[fold.get(row.repo) ?? 0]
  const weights = rowWeights(examples, {...options, hardWeight: 1})
  return {
    ...fitOwn(examples, options),
    alone: fitBalance(examples, takeParts(examples.map(byItself), weightsOf), weights, ['own', 'before']),
    inArticle: fitBalance(examples, takeParts(examples, weightsOf), weights, ['own', 'before', 'after', 'article'])
  }
}

/** An example whose article is not known. */
function byItself(example: Example): Example {
  return {...example, fragments: 0}
}

/** What a row's score is made of. */
interface Parts {
  readonly sum: number
  readonly around: Surroundings
}

/**
 * The parts of each row. The labelled rows of an article stand for the article, and the next labelled row for the
 * next sentence where it says that this one comes before it.
 */
function takeParts(
  examples: readonly Example[],
  weightsOf: (example: Example) => OwnWeights | undefined
): readonly Parts[] {
  const sums = examples.map((example) => {
    const weights = weightsOf(example)
    return weights ? sumOf(example.own, weights, example.fragments) : 0
  })
  const articles = new Map<string, number[]>()
  examples.forEach(({row}, index) => {
    const name = articleOf(row)
    articles.set(name, [...(articles.get(name) ?? []), index])
  })
  const around = new Map<number, Surroundings>()
  for (const members of articles.values()) {
    surroundingsOf(members.map((index) => leanOf(sums[index] ?? 0))).forEach((one, position) => {
      const index = members[position] ?? 0
      const next = members[position + 1] ?? -1
      const follows = examples[next]?.row.context_before === examples[index]?.row.text
      around.set(index, {...one, after: follows ? one.after : 0})
    })
  }
  return examples.map((example, index) => {
    const weights = weightsOf(example)
    const before = example.before && weights ? leanOf(sumOf(example.before, weights, example.fragments)) : 0
    return {sum: sums[index] ?? 0, around: {after: 0, article: 0, ...around.get(index), before}}
  })
}

function fitBalance(
  examples: readonly Example[],
  parts: readonly Parts[],
  weights: readonly number[],
  names: readonly (keyof Balance)[]
): Balance {
  const rows = examples.map(({row}, index): SparseRow => {
    const part = parts[index]
    const all: Balance = {bias: 1, own: 0, before: 0, after: 0, article: 0, ...part?.around}
    const values = [1, ...names.map((name) => (name === 'own' ? (part?.sum ?? 0) : all[name]))]
    return {at: values.map((_, at) => at), values, label: row.label}
  })
  const fitted = fitLogistic(rows, weights, [
    {ridge: 0.01, sign: 0},
    ...names.map((name) => ({ridge: name === 'own' ? 0.1 : 1, sign: 0}))
  ])
  const none: Balance = {bias: fitted[0] ?? 0, own: 0, before: 0, after: 0, article: 0}
  return {...none, ...Object.fromEntries(names.map((name, index) => [name, fitted[index + 1] ?? 0]))}
}

/** The probabilities that a model gives to examples: each by itself, or in its article. */
function predict(parts: Parts, balance: Balance): number {
  return 1 / (1 + Math.exp(-weigh(parts.sum, parts.around, balance)))
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

/** What was predicted of each example from weights fitted without its repository. */
export interface Predictions {
  /** By itself and the sentence before. */
  readonly alone: readonly number[]
  /** In its article. */
  readonly inArticle: readonly number[]
}

/** Predictions for every example from weights fitted without its repository. */
export function crossValidate(
  examples: readonly Example[],
  folds: number,
  seed: number,
  options: FitOptions = fitOptions
): Predictions {
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
  const modelOf = ({row}: Example): Model | undefined => models[fold.get(row.repo) ?? 0]
  const score = (name: 'alone' | 'inArticle'): readonly number[] => {
    const parts = takeParts(name === 'alone' ? examples.map(byItself) : examples, modelOf)
    return examples.map((example, index) => {
      const model = modelOf(example)
      const part = parts[index]
      return model && part ? predict(part, model[name]) : 0
    })
  }
  return {alone: score('alone'), inArticle: score('inArticle')}
}
