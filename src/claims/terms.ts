import {anyNumber, classTable, edge, pairSign, termTable} from './term-table.ts'
import {classOf} from './word-class.ts'
import {numberKind} from './word-kinds.ts'
import type {Words} from './words.ts'

/** So many words open a sentence, signs among them: there its subject and its verb stand as a rule. */
export const openingLength = 7

/** A word as terms know it. */
function termOf(words: Words, at: number): string {
  if (at < 0 || at >= words.count) return edge
  const {kind, lower} = words.at(at)
  return kind === numberKind ? anyNumber : lower
}

/** The words of a sentence and the pairs of neighbours, as often as they occur: what weights are fitted to. */
export function listTerms(words: Words): readonly string[] {
  return listWithPairs(words, termOf)
}

/** The classes of the words of a sentence and the pairs of neighbours, as often as they occur. */
export function listClasses(words: Words): readonly string[] {
  return listWithPairs(words, (from, at) => {
    if (at < 0 || at >= from.count) return edge
    const {lower, kind, form} = from.at(at)
    return classOf(lower, kind, form)
  })
}

function listWithPairs(words: Words, nameOf: (words: Words, at: number) => string): readonly string[] {
  const list: string[] = []
  for (let at = -1; at < words.count; at += 1) {
    const name = nameOf(words, at)
    if (at >= 0) list.push(name)
    list.push(`${name}${pairSign}${nameOf(words, at + 1)}`)
  }
  return list
}

/** The words that open a sentence. */
export function listOpening(words: Words): readonly string[] {
  return Array.from({length: Math.min(openingLength, words.count)}, (_, at) => termOf(words, at))
}

/** What one occurrence of a term or class counts: less in a long sentence, which has many. */
export function termValue(words: Words): number {
  return 1 / Math.sqrt(2 * words.count + 1)
}

/** The sum of the weights of the terms and classes of a sentence, in the units of the weight file. */
export function sumTerms(words: Words): number {
  const {numbers, pair} = termTable()
  const {numbers: classNumbers, size, pairs: classPairs} = classTable()
  const end = numbers.get(edge) ?? 0
  const classEnd = classNumbers.get(edge) ?? 0
  const {count} = words
  let before = end
  let classBefore = classEnd
  let sum = 0
  for (let at = 0; at < count; at += 1) {
    const spelling = words.at(at)
    const {term} = spelling
    sum += spelling.weight + (classPairs[classBefore * size + spelling.class] ?? 0)
    if (at < openingLength) sum += spelling.openingWeight
    if (term > 0 && before > 0) sum += pair(before, term)
    before = term
    classBefore = spelling.class
  }
  if (before > 0 && end > 0) sum += pair(before, end)
  sum += classPairs[classBefore * size + classEnd] ?? 0
  return sum * termValue(words)
}

/** One of the weights that `sumTerms` adds up. */
export interface TermWeight {
  /** The word or pair of words that it is of. */
  readonly words: string
  /** Whether it is of their classes, not of the words themselves. */
  readonly ofClass: boolean
  readonly weight: number
}

/** The weights that `sumTerms` adds up, one by one. */
export function weighTerms(words: Words): readonly TermWeight[] {
  const {numbers, weights, openings, pair} = termTable()
  const {numbers: classNumbers, size, weights: classWeights, pairs: classPairs} = classTable()
  const value = termValue(words)
  const isInside = (at: number): boolean => at >= 0 && at < words.count
  const classAt = (at: number): number => (isInside(at) ? words.at(at).class : (classNumbers.get(edge) ?? 0))
  const parts: TermWeight[] = []
  for (let at = -1; at < words.count; at += 1) {
    const number = numbers.get(termOf(words, at)) ?? 0
    const after = numbers.get(termOf(words, at + 1)) ?? 0
    const [word, next] = [words.at(at).lower, words.at(at + 1).lower]
    const both = [word || '(start)', next || '(end)'].join(' ')
    const opening = at < openingLength ? (openings[number] ?? 0) : 0
    const kind = classAt(at)
    if (isInside(at)) {
      parts.push(
        {words: word, ofClass: false, weight: value * ((weights[number] ?? 0) + opening)},
        {words: word, ofClass: true, weight: value * (classWeights[kind] ?? 0)}
      )
    }
    parts.push(
      {words: both, ofClass: false, weight: number > 0 && after > 0 ? value * pair(number, after) : 0},
      {words: both, ofClass: true, weight: value * (classPairs[kind * size + classAt(at + 1)] ?? 0)}
    )
  }
  return parts.filter(({weight}) => weight !== 0)
}
