import {anyNumber, edge, pairSign, termTable} from './term-table.ts'
import {numberKind, type Words} from './words.ts'

/** A word as terms know it. */
function termOf({spellings}: Words, at: number): string {
  const spelling = spellings[at]
  if (!spelling) return edge
  return spelling.kind === numberKind ? anyNumber : spelling.lower
}

/** The words of a sentence and the pairs of neighbours, as often as they occur: what weights are fitted to. */
export function listTerms(words: Words): readonly string[] {
  const list: string[] = []
  for (let at = -1; at < words.lower.length; at += 1) {
    const word = termOf(words, at)
    if (at >= 0) list.push(word)
    list.push(`${word}${pairSign}${termOf(words, at + 1)}`)
  }
  return list
}

/** What one occurrence of a term counts: less in a long sentence, which has many. */
export function termValue(words: Words): number {
  return 1 / Math.sqrt(2 * words.lower.length + 1)
}

/** The sum of the weights of the terms of a sentence, in the units of the weight file. */
export function sumTerms(words: Words): number {
  const {spellings} = words
  const {nodes, pair} = termTable()
  const end = nodes.get(edge)
  let before = end
  let sum = 0
  for (let at = 0; at < spellings.length; at += 1) {
    const term = spellings[at]?.term
    if (term) {
      sum += term.weight
      if (before?.opens) sum += pair(before, term)
    }
    before = term
  }
  if (before?.opens && end) sum += pair(before, end)
  return sum * termValue(words)
}

/** The weights that `sumTerms` adds up, one by one, each with the word or pair of words that it is of. */
export function weighTerms(words: Words): readonly {readonly words: string; readonly weight: number}[] {
  const {nodes, pair} = termTable()
  const value = termValue(words)
  const parts: {words: string; weight: number}[] = []
  for (let at = -1; at < words.lower.length; at += 1) {
    const node = nodes.get(termOf(words, at))
    const after = nodes.get(termOf(words, at + 1))
    const [word, next] = [words.lower[at], words.lower[at + 1]]
    if (word !== undefined && node?.weight) parts.push({words: word, weight: node.weight * value})
    const together = node && after ? pair(node, after) : 0
    if (together) parts.push({words: [word ?? '(start)', next ?? '(end)'].join(' '), weight: together * value})
  }
  return parts
}
