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

const unknown: TermNode = {weight: 0, next: undefined}
const lookUp = byWord((word) => table().get(word) ?? unknown)

/** The sum of the weights of the terms of a sentence, in the units of the weight file. */
export function sumTerms(words: Words): number {
  const {spellings} = words
  const nodes = table()
  const number = nodes.get(anyNumber) ?? unknown
  let {next} = nodes.get(edge) ?? unknown
  let sum = 0
  for (let at = 0; at <= spellings.length; at += 1) {
    if (next) sum += next.get(termOf(words, at)) ?? 0
    const spelling = spellings[at]
    if (!spelling) break
    const node = spelling.kind === numberKind ? number : lookUp(spelling)
    sum += node.weight
    next = node.next
  }
  return sum * termValue(words)
}
