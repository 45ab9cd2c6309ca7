import type {Paragraph, PhrasingContent, RootContent} from 'mdast'
import type {DefinitionItem, DefinitionList} from './marks.ts'

/** A longer line is a sentence, not a term. */
const longestTerm = 200

/**
 * Finds the item of a definition list (https://pandoc.org/MANUAL.html#definition-lists) at a place among blocks: a
 * paragraph whose second line starts with a colon and a blank, or a paragraph of one line and a next one that starts so.
 * Markdown knows neither, and reads paragraphs: their sentences, claims and citations are where they were.
 */
export function readDefinitions(
  nodes: readonly RootContent[],
  index: number
): {readonly list: DefinitionList; readonly taken: number} | undefined {
  const items: DefinitionItem[] = []
  let at = index
  for (;;) {
    const node = nodes[at]
    if (node?.type !== 'paragraph') break
    const [term, ...definitions] = splitLines(node)
    if (!term || !isTerm(term)) break
    let next = at + 1
    for (;;) {
      const below = nodes[next]
      const more = below?.type === 'paragraph' ? readLoose(below) : undefined
      if (!more) break
      definitions.push(...more)
      next++
    }
    if (definitions.length === 0) break
    items.push({term, definitions})
    at = next
  }
  return items.length === 0 ? undefined : {list: {type: 'definitionList', items}, taken: at - index}
}

function isTerm(nodes: readonly PhrasingContent[]): boolean {
  const text = textOf(nodes)
  return text.trim() !== '' && text.length <= longestTerm && !text.includes('\n') && !text.startsWith(': ')
}

/** The definitions in a paragraph that starts with a colon. */
function readLoose(node: Paragraph): readonly PhrasingContent[][] | undefined {
  const [first, ...rest] = splitLines(node)
  if (!first || !/^:[ \t]/.test(textOf(first))) return undefined
  return [dropMark(first), ...rest]
}

/** A paragraph's content, parted where a line starts with a colon and a blank. */
function splitLines({children}: Paragraph): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]]
  for (const node of children) {
    const pieces = splitNode(node)
    parts.at(-1)?.push(...(pieces[0] ?? []))
    for (const piece of pieces.slice(1)) parts.push(piece)
  }
  return parts
}

function splitNode(node: PhrasingContent): PhrasingContent[][] {
  if (node.type === 'text') {
    return node.value
      .split(/(?:\r\n|\n|\r):[ \t]+/)
      .map((value): PhrasingContent[] => (value === '' ? [] : [{type: 'text', value}]))
  }
  if (node.type !== 'claimMark') return [[node]]
  // A claim that is parted keeps its mark on each side.
  const parts: PhrasingContent[][] = [[]]
  for (const child of node.children) {
    const pieces = splitNode(child)
    parts.at(-1)?.push(...(pieces[0] ?? []))
    for (const piece of pieces.slice(1)) parts.push(piece)
  }
  return parts.map((part) => (part.length === 0 ? [] : [{...node, children: part}]))
}

function dropMark(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = nodes
  if (first?.type === 'text') return [{type: 'text', value: first.value.replace(/^:[ \t]+/, '')}, ...rest]
  return first?.type === 'claimMark' ? [{...first, children: dropMark(first.children)}, ...rest] : [...nodes]
}

function textOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? textOf(node.children) : '\uFFFC'))
    .join('')
}
