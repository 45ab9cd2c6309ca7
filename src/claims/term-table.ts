import {lazy} from '../text/lazy.ts'
import {classes, openings, terms} from './weights.ts'

/** Stands for any number, and for the places before the first word and after the last. */
export const anyNumber = '#'
export const edge = '^'

/** What joins the two words of a pair in a weight file. */
export const pairSign = '_'

/** Words and pairs of words with their weights. A word is known by its number, from 1 on; 0 is any other word. */
export interface TermTable {
  readonly numbers: ReadonlyMap<string, number>
  /** What each word weighs by itself, by its number. */
  readonly weights: Float64Array
  /** What each word weighs besides among the first of a sentence. */
  readonly openings: Float64Array
  /** What two words weigh together, the first before the second. */
  readonly pair: (first: number, second: number) => number
}

/**
 * The weights of words and of pairs of words. Pairs are looked up at every word of every article, so they stand in an
 * open-addressed table by the numbers of their two words, a third full at most, behind one bit for each of a few hashes
 * that says of most pairs without a weight that they have none.
 */
export const termTable: () => TermTable = lazy((): TermTable => {
  const numbers = new Map<string, number>()
  const numberFor = (word: string): number => {
    const number = numbers.get(word) ?? numbers.size + 1
    numbers.set(word, number)
    return number
  }
  const singles: (readonly [number: number, weight: number])[] = []
  const pairs: (readonly [key: number, weight: number])[] = []
  for (const [, list] of openings) for (const word of list.split(' ')) numberFor(word)
  for (const [weight, list] of terms) {
    for (const term of list.split(' ')) {
      const at = term.indexOf(pairSign)
      if (at < 0) singles.push([numberFor(term), weight])
      else pairs.push([keyOf(numberFor(term.slice(0, at)), numberFor(term.slice(at + 1))), weight])
    }
  }
  if (numbers.size >= numberLimit) throw new Error(`the weights name ${numbers.size} words, at most ${numberLimit} fit`)
  const weights = new Float64Array(numbers.size + 1)
  for (const [number, weight] of singles) weights[number] = weight
  const openingWeights = new Float64Array(numbers.size + 1)
  for (const [weight, list] of openings) {
    for (const word of list.split(' ')) openingWeights[numbers.get(word) ?? 0] = weight
  }
  const size = 1 << Math.ceil(Math.log2(pairs.length * 3 + 2))
  const keys = new Int32Array(size)
  const pairWeights = new Float64Array(size)
  const some = new Uint8Array(filterSize >>> 3)
  const slotFor = (key: number, hash: number): number => {
    let slot = hash & (size - 1)
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (size - 1)
    return slot
  }
  for (const [key, weight] of pairs) {
    const hash = hashOf(key)
    const slot = slotFor(key, hash)
    keys[slot] = key
    pairWeights[slot] = weight
    const bit = hash & (filterSize - 1)
    some[bit >>> 3] = (some[bit >>> 3] ?? 0) | (1 << (bit & 7))
  }
  const pair = (first: number, second: number): number => {
    const key = keyOf(first, second)
    const hash = hashOf(key)
    const bit = hash & (filterSize - 1)
    if (((some[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) return 0
    return pairWeights[slotFor(key, hash)] ?? 0
  }
  return {numbers, weights, openings: openingWeights, pair}
})

/** So many words fit, for the numbers of two to make one key. */
const numberLimit = 1 << 16

/** In bits; small enough to stay near the processor. */
const filterSize = 1 << 17

function keyOf(first: number, second: number): number {
  return (first << 16) | second
}

function hashOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 8
}

/** The classes of words with their weights. A class is known by its number, from 1 on; 0 is any without a weight. */
export interface ClassTable {
  readonly numbers: ReadonlyMap<string, number>
  /** The numbers end below this one. */
  readonly size: number
  /** What each class weighs by itself, by its number. */
  readonly weights: Int8Array
  /** What two classes weigh together: at `first * size + second`, the first before the second. */
  readonly pairs: Int8Array
}

/** The weights of classes and of pairs of them: few enough for a place for each. */
export const classTable: () => ClassTable = lazy((): ClassTable => {
  const entries = classes.flatMap(([weight, list]) =>
    list.split(' ').map((name) => ({weight, parts: name.split(pairSign)}))
  )
  const numbers = new Map([...new Set(entries.flatMap(({parts}) => parts))].map((name, at) => [name, at + 1]))
  const size = numbers.size + 1
  const weights = new Int8Array(size)
  const pairs = new Int8Array(size * size)
  for (const {weight, parts} of entries) {
    const [first = 0, second] = parts.map((name) => numbers.get(name) ?? 0)
    if (second === undefined) weights[first] = weight
    else pairs[first * size + second] = weight
  }
  return {numbers, size, weights, pairs}
})
