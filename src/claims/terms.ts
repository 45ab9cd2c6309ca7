import {lazy} from '../text/lazy.ts'
import {terms} from './weights.ts'
import {byWord, numberKind, type Words} from './words.ts'

/** Stands for any number, and for the places before the first word and after the last. */
const anyNumber = '#'
const edge = '^'

/** What joins the two words of a pair in a weight file. */
export const pairSign = '_'

interface TermNode {
  weight: number
  /** What the word weighs together with the next one. */
  next: Map<string, number> | undefined
}

const table = lazy((): ReadonlyMap<string, TermNode> => {
  const nodes = new Map<string, TermNode>()
  const nodeFor = (word: string): TermNode => {
    const node = nodes.get(word) ?? {weight: 0, next: undefined}
    nodes.set(word, node)
    return node
  }
  for (const [weight, list] of terms) {
    for (const term of list.split(' ')) {
      const at = term.indexOf(pairSign)
      if (at < 0) nodeFor(term).weight = weight
      else (nodeFor(term.slice(0, at)).next ??= new Map<string, number>()).set(term.slice(at + 1), weight)
    }
  }
  return nodes
})

/** A word as terms know it. */
function termOf({lower, kinds}: Words, at: number): string {
  if (at < 0 || at >= lower.length) return edge
  return kinds[at] === numberKind ? anyNumber : (lower[at] ?? '')
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

const unknown: TermNode = {weight: 0, next: undefined}
const lookUp = byWord((word) => table().get(word) ?? unknown)

/** The sum of the weights of the terms of a sentence, in the units of the weight file. */
export function sumTerms(words: Words): number {
  const {kinds} = words
  const number = table().get(anyNumber) ?? unknown
  let sum = 0
  let node = table().get(edge) ?? unknown
  for (let at = -1; at < kinds.length; at += 1) {
    if (at >= 0) {
      node = kinds[at] === numberKind ? number : lookUp(words, at)
      sum += node.weight
    }
    if (node.next) sum += node.next.get(termOf(words, at + 1)) ?? 0
  }
  return sum * termValue(words)
}
