import {lazy} from '../text/lazy.ts'
import {terms} from './weights.ts'

/** Stands for any number, and for the places before the first word and after the last. */
export const anyNumber = '#'
export const edge = '^'

/** What joins the two words of a pair in a weight file. */
export const pairSign = '_'

/** What a word weighs, and what it weighs with the next one. */
export interface TermNode {
  weight: number
  /** What the word weighs together with the next one. */
  next: Map<string, number> | undefined
}

/** The weights of words and of pairs of words. */
export const termTable: () => ReadonlyMap<string, TermNode> = lazy((): ReadonlyMap<string, TermNode> => {
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
