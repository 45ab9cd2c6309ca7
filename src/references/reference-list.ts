import type {List} from 'mdast'
import type {Block, ParsedArticle} from '../model/article.ts'
import type {Bibliography, Reference, ValuePath} from '../model/reference.ts'
import type {Span} from '../model/span.ts'
import {parseReferenceString, referenceLikeness} from './formats/reference-string.ts'

/** From this likeness on, an entry of a list reads as a reference. */
const likely = 0.5
/** This share of a list's entries must read as references. */
const share = 0.6

export interface ReferenceList {
  readonly bibliography: Bibliography
  /** The lists that are its source, as top-level nodes of the tree. */
  readonly roots: ReadonlySet<unknown>
}

/**
 * The numbered list of references that an article carries in its text, wherever it stands.
 *
 * A list is one because its entries read as references (authors, year, DOI, “Retrieved from”), never because its numbers
 * fit the markers: numbered section titles fit them too. Where two such lists use a number, the later one has it.
 */
export function readReferenceList({tree, blocks, path}: ParsedArticle): ReferenceList | undefined {
  const byNumber = new Map<string, Reference>()
  const roots = new Set<unknown>()
  for (const root of tree.children) {
    if (root.type !== 'list' || root.ordered !== true) continue
    const entries = entriesOf(root, blocks)
    const reading = entries.filter(({block}) => referenceLikeness(block.visible.value) >= likely)
    if (reading.length === 0 || reading.length < share * entries.length) continue
    roots.add(root)
    for (const {number, block} of entries) byNumber.set(number, readEntry(number, block, path))
  }
  if (roots.size === 0) return undefined
  return {bibliography: {kind: 'list', file: path, references: [...byNumber.values()]}, roots}
}

/** The first paragraph of each entry, with the number that a reader sees before it. */
function entriesOf(list: List, blocks: readonly Block[]): readonly {number: string; block: Block}[] {
  const first = list.start ?? 1
  const byNode = new Map(blocks.filter(({root}) => root === list).map((block) => [block.node as unknown, block]))
  return list.children.flatMap((item, index) => {
    const block = byNode.get(item.children[0])
    return block ? [{number: String(first + index), block}] : []
  })
}

function readEntry(number: string, block: Block, file: string): Reference {
  const {value, toSource, toSourceEnd} = block.visible
  const parsed = parseReferenceString(value)
  const place = ({start, end}: Span): Span => ({start: toSource(start), end: toSourceEnd(end)})
  const whole = {start: block.start, end: block.end}
  const locate = (path: ValuePath): Span => {
    const span = path.length === 0 ? undefined : parsed.spans[String(path[0])]
    return span ? place(span) : whole
  }
  return {
    key: number,
    item: {id: number, ...parsed.item},
    problems: [],
    origin: {kind: 'list', file, locate},
    text: {
      value,
      ...(parsed.rawDoi !== undefined && {rawDoi: parsed.rawDoi}),
      ...(parsed.danglingAccess && {danglingAccess: place(parsed.danglingAccess)}),
      ...(parsed.undated === true && {undated: true})
    }
  }
}
