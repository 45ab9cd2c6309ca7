import {anyNumber, edge, pairSign, termTable} from './term-table.ts'
import {numberKind, type Words} from './words.ts'

/** A word as terms know it. */
function termOf(words: Words, at: number): string {
  if (at < 0 || at >= words.count) return edge
  const {kind, lower} = words.at(at)
  return kind === numberKind ? anyNumber : lower
}

/** The words of a sentence and the pairs of neighbours, as often as they occur: what weights are fitted to. */
export function listTerms(words: Words): readonly string[] {
  const list: string[] = []
  for (let at = -1; at < words.count; at += 1) {
    const word = termOf(words, at)
    if (at >= 0) list.push(word)
    list.push(`${word}${pairSign}${termOf(words, at + 1)}`)
  }
  return list
}

/** What one occurrence of a term counts: less in a long sentence, which has many. */
export function termValue(words: Words): number {
  return 1 / Math.sqrt(2 * words.count + 1)
}

/** The sum of the weights of the terms of a sentence, in the units of the weight file. */
export function sumTerms(words: Words): number {
  const {numbers, weights, pair} = termTable()
  const end = numbers.get(edge) ?? 0
  let before = end
  let sum = 0
  for (let at = 0; at < words.count; at += 1) {
    const {term} = words.at(at)
    if (term > 0) {
      sum += weights[term] ?? 0
      if (before > 0) sum += pair(before, term)
    }
    before = term
  }
  if (before > 0 && end > 0) sum += pair(before, end)
  return sum * termValue(words)
}

/** The weights that `sumTerms` adds up, one by one, each with the word or pair of words that it is of. */
export function weighTerms(words: Words): readonly {readonly words: string; readonly weight: number}[] {
  const {numbers, weights, pair} = termTable()
  const value = termValue(words)
  const parts: {words: string; weight: number}[] = []
  for (let at = -1; at < words.count; at += 1) {
    const number = numbers.get(termOf(words, at)) ?? 0
    const after = numbers.get(termOf(words, at + 1)) ?? 0
    const [word, next] = [words.at(at).lower, words.at(at + 1).lower]
    const weight = weights[number] ?? 0
    if (word && weight) parts.push({words: word, weight: weight * value})
    const together = number > 0 && after > 0 ? pair(number, after) : 0
    if (together) parts.push({words: [word || '(start)', next || '(end)'].join(' '), weight: together * value})
  }
  return parts
}
