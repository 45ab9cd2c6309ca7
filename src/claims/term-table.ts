import {lazy} from '../text/lazy.ts'
import {terms} from './weights.ts'

/** Stands for any number, and for the places before the first word and after the last. */
export const anyNumber = '#'
export const edge = '^'

/** What joins the two words of a pair in a weight file. */
export const pairSign = '_'

/** What a word weighs, and the number by which pairs know it. */
export interface TermNode {
  weight: number
  readonly number: number
  /** True where some pair begins with the word. */
  opens: boolean
}

export interface TermTable {
  readonly nodes: ReadonlyMap<string, TermNode>
  /** What two words weigh together, the first before the second. */
  readonly pair: (first: TermNode, second: TermNode) => number
}

/**
 * The weights of words and of pairs of words. Pairs are looked up at every word of every article, so they stand in an
 * open-addressed table by the numbers of their two words, a third full at most.
 */
export const termTable: () => TermTable = lazy((): TermTable => {
  const nodes = new Map<string, TermNode>()
  const nodeFor = (word: string): TermNode => {
    const node = nodes.get(word) ?? {weight: 0, number: nodes.size + 1, opens: false}
    nodes.set(word, node)
    return node
  }
  const pairs: (readonly [key: number, weight: number])[] = []
  for (const [weight, list] of terms) {
    for (const term of list.split(' ')) {
      const at = term.indexOf(pairSign)
      if (at < 0) {
        nodeFor(term).weight = weight
        continue
      }
      const first = nodeFor(term.slice(0, at))
      first.opens = true
      pairs.push([keyOf(first, nodeFor(term.slice(at + 1))), weight])
    }
  }
  if (nodes.size >= numberLimit) throw new Error(`the weights name ${nodes.size} words, at most ${numberLimit} fit`)
  const size = 1 << Math.ceil(Math.log2(pairs.length * 3 + 2))
  const keys = new Int32Array(size)
  const weights = new Float64Array(size)
  const slotFor = (key: number): number => {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & (size - 1)
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (size - 1)
    return slot
  }
  for (const [key, weight] of pairs) {
    const slot = slotFor(key)
    keys[slot] = key
    weights[slot] = weight
  }
  return {nodes, pair: (first, second) => weights[slotFor(keyOf(first, second))] ?? 0}
})

/** So many words fit, for the numbers of two to make one key. */
const numberLimit = 1 << 16

function keyOf(first: TermNode, second: TermNode): number {
  return (first.number << 16) | second.number
}
