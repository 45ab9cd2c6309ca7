import type {
  BlockContent,
  DefinitionContent,
  Image,
  ImageReference,
  ListItem,
  Node,
  PhrasingContent,
  Root,
  RootContent,
  TableRow,
  Text
} from 'mdast'
import type {Block, BlockNode} from '../model/article.ts'
import type {Citation} from '../model/citation.ts'

/** Stands where a citation's marker was. */
export interface CitationMark extends Node {
  readonly type: 'citationMark'
  /** Index into the article's citations. */
  readonly citation: number
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citationMark: CitationMark
  }
  interface RootContentMap {
    citationMark: CitationMark
  }
}

/** A citation in a block, with its place in the block's visible text. */
interface Cut {
  readonly citation: number
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
  readonly keepsText: boolean
}

/**
 * The tree with a mark in place of each citation and without some of its top-level nodes. What changes is copied; the
 * given tree is left as it is.
 */
export function markCitations(
  tree: Root,
  blocks: readonly Block[],
  citations: readonly Citation[],
  dropped: ReadonlySet<RootContent>
): Root {
  const cuts = findCuts(blocks, citations)
  const gone = new Set<string>()
  for (const node of dropped) if (node.type === 'footnoteDefinition') gone.add(node.identifier)

  const cut = <T extends BlockNode>(node: T): T => {
    const own = cuts.get(node)
    return own ? {...node, children: new Cutter(own, gone).cutBlock(node.children)} : node
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

function findCuts(blocks: readonly Block[], citations: readonly Citation[]): ReadonlyMap<BlockNode, readonly Cut[]> {
  const cuts = new Map<BlockNode, Cut[]>()
  let at = 0
  for (const [citation, {start, end, keepsText = false}] of citations.entries()) {
    while (at < blocks.length - 1 && (blocks[at]?.end ?? 0) <= start) at++
    const block = blocks[at]
    if (!block || start < block.start || end > block.end) continue
    const {fromSource} = block.visible
    const own = cuts.get(block.node) ?? []
    own.push({citation, start, end, from: fromSource(start), to: fromSource(end), keepsText})
    cuts.set(block.node, own)
  }
  return cuts
}

const none: readonly Cut[] = []

/** Walks one block's content in the order of its visible text and takes the markers out. */
class Cutter {
  readonly #cuts: readonly Cut[]
  /** Footnotes that the page does not print. */
  readonly #gone: ReadonlySet<string>
  readonly #placed = new Set<Cut>()
  /** How much visible text lies behind. */
  #at = 0
  /** The first marker that does not end before the current node. */
  #first = 0

  constructor(cuts: readonly Cut[], gone: ReadonlySet<string>) {
    this.#cuts = cuts
    this.#gone = gone
  }

  cutBlock(children: readonly PhrasingContent[]): PhrasingContent[] {
    const result = this.#cutAll(children)
    // A marker that no node could be found for must not be lost.
    for (const cut of this.#cuts) this.#place(cut, result)
    return result
  }

  #cutAll(children: readonly PhrasingContent[]): PhrasingContent[] {
    const result: PhrasingContent[] = []
    for (const child of children) {
      const start = child.position?.start.offset ?? 0
      const end = child.position?.end.offset ?? start
      const cuts = this.#overlapping(start, end)
      const around = cuts.find((cut) => cut.start <= start && end <= cut.end)
      if (around) {
        this.#at += widthOf(child)
        if (around.keepsText) result.push(child)
        this.#place(around, result)
      } else if (cuts.length > 0) this.#cutNode(child, cuts, result)
      else if (child.type !== 'footnoteReference' || !this.#gone.has(child.identifier)) {
        this.#at += widthOf(child)
        result.push(child)
      }
    }
    return result
  }

  /** Nodes come in the source's order, so what ends before one of them is done with. */
  #overlapping(start: number, end: number): readonly Cut[] {
    while ((this.#cuts[this.#first]?.end ?? Infinity) <= start) this.#first++
    let last = this.#first
    while ((this.#cuts[last]?.start ?? Infinity) < end) last++
    return last === this.#first ? none : this.#cuts.slice(this.#first, last)
  }

  /** A node that a marker overlaps or lies in. */
  #cutNode(node: PhrasingContent, cuts: readonly Cut[], result: PhrasingContent[]): void {
    switch (node.type) {
      case 'text':
        this.#cutText(node, cuts, result)
        break
      case 'emphasis':
      case 'strong':
      case 'delete': {
        const children = this.#cutAll(node.children)
        if (children.length > 0) result.push({...node, children})
        break
      }
      case 'link':
      case 'linkReference': {
        // A link cannot hold the citation's link: the marker goes behind it.
        const children = this.#cutAll(node.children)
        const kept = children.filter((child) => child.type !== 'citationMark')
        if (kept.length > 0) result.push({...node, children: kept})
        result.push(...children.filter((child) => child.type === 'citationMark'))
        break
      }
      case 'image':
      case 'imageReference':
        result.push(this.#cutAlternative(node, cuts))
        for (const cut of cuts) this.#place(cut, result)
        break
      default:
        this.#at += widthOf(node)
        result.push(node)
        for (const cut of cuts) this.#place(cut, result)
    }
  }

  #cutText(node: Text, cuts: readonly Cut[], result: PhrasingContent[]): void {
    const {value} = node
    let done = 0
    for (const cut of cuts) {
      const from = bound(cut.from - this.#at, value.length)
      if (from > done) result.push({type: 'text', value: value.slice(done, from)})
      this.#place(cut, result)
      done = Math.max(done, bound(cut.to - this.#at, value.length))
    }
    if (done < value.length) result.push({type: 'text', value: value.slice(done)})
    this.#at += value.length
  }

  #cutAlternative(node: Image | ImageReference, cuts: readonly Cut[]): Image | ImageReference {
    const value = node.alt ?? ''
    let alt = ''
    let done = 0
    for (const cut of cuts) {
      alt += value.slice(done, Math.max(done, bound(cut.from - this.#at, value.length)))
      done = Math.max(done, bound(cut.to - this.#at, value.length))
    }
    this.#at += value.length
    return {...node, alt: (alt + value.slice(done)).trim()}
  }

  #place(cut: Cut, result: PhrasingContent[]): void {
    if (this.#placed.has(cut)) return
    this.#placed.add(cut)
    result.push({type: 'citationMark', citation: cut.citation})
  }
}

function bound(position: number, length: number): number {
  return Math.max(0, Math.min(position, length))
}

/** How much visible text a node makes; the same as in `VisibleText`. */
function widthOf(node: PhrasingContent): number {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value.length
    case 'image':
    case 'imageReference':
      return node.alt?.length ?? 0
    case 'break':
      return 1
    default:
      return 'children' in node ? node.children.reduce((sum, child) => sum + widthOf(child), 0) : 0
  }
}
