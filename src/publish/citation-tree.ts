import type {BlockContent, DefinitionContent, ListItem, Root, RootContent, TableRow} from 'mdast'
import type {Article, Block, BlockNode} from '../model/article.ts'
import type {Citation} from '../model/citation.ts'
import type {Formula} from '../model/formula.ts'
import type {Span} from '../model/span.ts'
import {type ClaimRange, type Cut, InlineCutter} from './inline-cutter.ts'
import type {CitationMark, MarkedClaim, MathMark} from './marks.ts'

/** A claim with its place in the source. */
export interface PlacedClaim extends Span {
  /** Index into the article's blocks. */
  readonly block: number
  readonly claim: MarkedClaim
}

/**
 * The tree with a mark in place of each citation and formula and around each claim, and without some of its top-level nodes. What
 * changes is copied; the given tree is left as it is.
 */
export function markCitations(
  {tree, blocks, citations, formulas, source}: Article,
  claims: readonly PlacedClaim[],
  dropped: ReadonlySet<RootContent>
): Root {
  const cuts = findCuts(blocks, [...citationCuts(citations), ...formulaCuts(formulas, citations, source)])
  const fences = new Map(formulas.map((formula) => [formula.start, formula]))
  const ranges = findRanges(blocks, claims)
  const gone = new Set<string>()
  for (const node of dropped) if (node.type === 'footnoteDefinition') gone.add(node.identifier)

  const cut = <T extends BlockNode>(node: T): T => {
    const own = cuts.get(node)
    const claimed = ranges.get(node)
    if (!own && !claimed) return node
    return {...node, children: new InlineCutter(own ?? [], claimed ?? [], gone).cutBlock(node.children)}
  }
  const item = (node: ListItem): ListItem => {
    const children = mapAll(node.children, flow)
    return children === node.children ? node : {...node, children}
  }
  const row = (node: TableRow): TableRow => {
    const children = mapAll(node.children, cut)
    return children === node.children ? node : {...node, children}
  }
  const flow = (node: Flow): Flow => {
    switch (node.type) {
      case 'paragraph':
        return cut(node)
      case 'heading':
        return cut(node)
      case 'blockquote':
      case 'directive':
      case 'footnoteDefinition': {
        const children = mapAll(node.children, flow)
        return children === node.children ? node : {...node, children}
      }
      case 'list': {
        const children = mapAll(node.children, item)
        return children === node.children ? node : {...node, children}
      }
      case 'table': {
        const children = mapAll(node.children, row)
        return children === node.children ? node : {...node, children}
      }
      case 'code': {
        const formula = fences.get(node.position?.start.offset ?? -1)
        return formula ? {type: 'mathMark', formula, written: node.value} : node
      }
      default:
        return node
    }
  }
  const children: RootContent[] = []
  for (const node of tree.children) {
    if (dropped.has(node)) continue
    switch (node.type) {
      case 'paragraph':
      case 'heading':
      case 'blockquote':
      case 'code':
      case 'directive':
      case 'footnoteDefinition':
      case 'list':
      case 'table':
        children.push(flow(node))
        break
      default:
        children.push(node)
    }
  }
  return {...tree, children}
}

type Flow = BlockContent | DefinitionContent

/** The given array itself where nothing in it changes. */
function mapAll<T>(nodes: T[], change: (node: T) => T): T[] {
  const result = nodes.map((node) => change(node))
  return result.some((node, index) => node !== nodes[index]) ? result : nodes
}

/** A piece of the source that a mark stands for. */
interface Marked extends Span {
  readonly mark: CitationMark | MathMark
  readonly keepsText: boolean
}

function citationCuts(citations: readonly Citation[]): readonly Marked[] {
  return citations.map(({start, end, keepsText = false}, citation) => ({
    start,
    end,
    keepsText,
    mark: {type: 'citationMark', citation}
  }))
}

/** A citation in what looks like a formula says that it is none. */
function formulaCuts(formulas: readonly Formula[], citations: readonly Citation[], source: string): readonly Marked[] {
  let at = 0
  return formulas.flatMap((formula): readonly Marked[] => {
    const {start, end} = formula
    while ((citations[at]?.end ?? Infinity) <= start) at++
    if ((citations[at]?.start ?? Infinity) < end) return []
    return [{start, end, keepsText: false, mark: {type: 'mathMark', formula, written: source.slice(start, end)}}]
  })
}

function findCuts(blocks: readonly Block[], marked: readonly Marked[]): ReadonlyMap<BlockNode, readonly Cut[]> {
  const cuts = new Map<BlockNode, Cut[]>()
  let at = 0
  for (const {start, end, ...rest} of marked.toSorted((left, right) => left.start - right.start)) {
    while (at < blocks.length - 1 && (blocks[at]?.end ?? 0) <= start) at++
    const block = blocks[at]
    if (!block || start < block.start || end > block.end) continue
    const {fromSource} = block.visible
    const own = cuts.get(block.node) ?? []
    own.push({...rest, start, end, from: fromSource(start), to: fromSource(end)})
    cuts.set(block.node, own)
  }
  return cuts
}

function findRanges(
  blocks: readonly Block[],
  claims: readonly PlacedClaim[]
): ReadonlyMap<BlockNode, readonly ClaimRange[]> {
  const ranges = new Map<BlockNode, ClaimRange[]>()
  for (const {block: index, start, end, claim} of claims) {
    const block = blocks[index]
    if (!block) continue
    const {fromSource} = block.visible
    const own = ranges.get(block.node) ?? []
    own.push({from: fromSource(start), to: fromSource(end), claim})
    ranges.set(block.node, own)
  }
  return ranges
}
