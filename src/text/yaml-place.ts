import {type Document, isAlias, isMap, isNode, isPair, isScalar, isSeq, type Node} from 'yaml'
import type {Span} from '../model/span.ts'

/**
 * The place of a value of a YAML document, or of its key, or of the nearest thing on the way to it that exists.
 *
 * @param base - what is added to each offset, where the document stands within a text.
 * @param whole - the place of the document, where nothing of the path exists.
 */
export function placeInYaml(
  document: Document.Parsed,
  base: number,
  whole: Span,
  path: readonly (string | number)[],
  part: 'key' | 'value'
): Span {
  let node: unknown = document.contents
  let best = whole
  for (const [index, step] of path.entries()) {
    const wantsKey = part === 'key' && index === path.length - 1
    if (isMap(node)) {
      const pair = node.items.find(({key}) => (isScalar(key) ? String(key.value) === String(step) : key === step))
      if (!pair || !isPair(pair)) break
      if (isNode(pair.key)) best = spanOf(pair.key, base) ?? best
      if (wantsKey) break
      node = pair.value
    } else if (isSeq(node)) node = node.items[Number(step)]
    else break
    if (isAlias(node)) node = node.resolve(document)
    if (!isNode(node)) break
    best = spanOf(node, base) ?? best
  }
  return best
}

function spanOf(node: Node, base: number): Span | undefined {
  const range = node.range
  return range && range[1] > range[0] ? {start: base + range[0], end: base + range[1]} : undefined
}
