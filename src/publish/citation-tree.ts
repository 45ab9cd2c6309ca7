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
import type {Span} from '../model/span.ts'

/** Stands where a citation's marker was. */
export interface CitationMark extends Node {
  readonly type: 'citationMark'
  /** Index into the article's citations. */
  readonly citation: number
}

/** Stands around a claim, or a part of one that begins and ends in other markup. */
export interface ClaimMark extends Node {
  readonly type: 'claimMark'
  readonly claim: MarkedClaim
  children: PhrasingContent[]
}

/** A claim as the page marks it. */
export interface MarkedClaim {
  /** Its anchor. */
  readonly id: string
  /** What stands behind it, as a class. */
  readonly kind: string
}

/** A claim with its place in the source. */
export interface PlacedClaim extends Span {
  /** Index into the article's blocks. */
  readonly block: number
  readonly claim: MarkedClaim
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citationMark: CitationMark
    claimMark: ClaimMark
  }
  interface RootContentMap {
    citationMark: CitationMark
    claimMark: ClaimMark
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

/** A claim in a block, with its place in the block's visible text. */
interface Range {
  readonly from: number
  readonly to: number
  readonly claim: MarkedClaim
}

/**
 * The tree with a mark in place of each citation and around each claim, and without some of its top-level nodes. What
 * changes is copied; the given tree is left as it is.
 */
export function markCitations(
  tree: Root,
  blocks: readonly Block[],
  citations: readonly Citation[],
  claims: readonly PlacedClaim[],
  dropped: ReadonlySet<RootContent>
): Root {
  const cuts = findCuts(blocks, citations)
  const ranges = findRanges(blocks, claims)
  const gone = new Set<string>()
  for (const node of dropped) if (node.type === 'footnoteDefinition') gone.add(node.identifier)

  const cut = <T extends BlockNode>(node: T): T => {
    const own = cuts.get(node)
    const claimed = ranges.get(node)
    if (!own && !claimed) return node
    return {...node, children: new Cutter(own ?? none, claimed ?? [], gone).cutBlock(node.children)}
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

function findRanges(
  blocks: readonly Block[],
  claims: readonly PlacedClaim[]
): ReadonlyMap<BlockNode, readonly Range[]> {
  const ranges = new Map<BlockNode, Range[]>()
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

const none: readonly Cut[] = []

/** Walks one block's content in the order of its visible text, takes the markers out and puts claims in their marks. */
class Cutter {
  readonly #cuts: readonly Cut[]
  readonly #claims: readonly Range[]
  /** Which part of the visible text a node of the result stands for. */
  readonly #places = new Map<PhrasingContent, {readonly from: number; readonly to: number}>()
  /** Footnotes that the page does not print. */
  readonly #gone: ReadonlySet<string>
  readonly #placed = new Set<Cut>()
  /** How much visible text lies behind. */
  #at = 0
  /** The first marker that does not end before the current node. */
  #first = 0

  constructor(cuts: readonly Cut[], claims: readonly Range[], gone: ReadonlySet<string>) {
    this.#cuts = cuts
    this.#claims = claims
    this.#gone = gone
  }

  cutBlock(children: readonly PhrasingContent[]): PhrasingContent[] {
    const result = this.#cutAll(children)
    // A marker that no node could be found for must not be lost.
    for (const cut of this.#cuts) this.#place(cut, result)
    return this.#wrapClaims(result)
  }

  /** Puts what belongs to one claim in one mark. What reaches over the end of a claim was taken apart before. */
  #wrapClaims(nodes: PhrasingContent[]): PhrasingContent[] {
    if (this.#claims.length === 0) return nodes
    const result: PhrasingContent[] = []
    let at = 0
    let open: ClaimMark | undefined
    for (const node of nodes) {
      const {from, to} = this.#places.get(node) ?? {from: 0, to: 0}
      while ((this.#claims[at]?.to ?? Infinity) <= from && to > from) at++
      const range = this.#claims[at]
      const claim = range && range.from <= from && to <= range.to && (to > from || open) ? range.claim : undefined
      if (!claim) {
        open = undefined
        result.push(node)
      } else if (open?.claim === claim) open.children.push(node)
      else {
        open = {type: 'claimMark', claim, children: [node]}
        result.push(open)
      }
    }
    return result
  }

  /** True where a claim begins or ends within a part of the visible text. */
  #isDivided(from: number, to: number): boolean {
    return this.#claims.some((claim) => (from < claim.from && claim.from < to) || (from < claim.to && claim.to < to))
  }

  #push(node: PhrasingContent, from: number, result: PhrasingContent[]): void {
    this.#places.set(node, {from, to: this.#at})
    result.push(node)
  }

  /** A text, in pieces where claims begin or end. */
  #pushText(value: string, from: number, result: PhrasingContent[]): void {
    const bounds = this.#claims
      .flatMap((claim) => [claim.from - from, claim.to - from])
      .filter((bound) => bound > 0 && bound < value.length)
    let done = 0
    for (const bound of [...new Set(bounds), value.length]) {
      const piece: Text = {type: 'text', value: value.slice(done, bound)}
      this.#places.set(piece, {from: from + done, to: from + bound})
      result.push(piece)
      done = bound
    }
  }

  #cutAll(children: readonly PhrasingContent[]): PhrasingContent[] {
    const result: PhrasingContent[] = []
    for (const child of children) {
      const start = child.position?.start.offset ?? 0
      const end = child.position?.end.offset ?? start
      const cuts = this.#overlapping(start, end)
      const around = cuts.find((cut) => cut.start <= start && end <= cut.end)
      const from = this.#at
      const width = widthOf(child)
      if (around) {
        this.#at += width
        if (around.keepsText) this.#push(child, from, result)
        this.#place(around, result)
      } else if (cuts.length > 0 || this.#isDivided(from, from + width)) this.#cutNode(child, cuts, result)
      else if (child.type !== 'footnoteReference' || !this.#gone.has(child.identifier)) {
        this.#at += width
        this.#push(child, from, result)
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
    const from = this.#at
    const wrap = (nodes: PhrasingContent[]): PhrasingContent[] =>
      this.#isDivided(from, this.#at) ? this.#wrapClaims(nodes) : nodes
    switch (node.type) {
      case 'text':
        this.#cutText(node, cuts, result)
        break
      case 'emphasis':
      case 'strong':
      case 'delete': {
        const children = this.#cutAll(node.children)
        if (children.length > 0) this.#push({...node, children: wrap(children)}, from, result)
        break
      }
      case 'link':
      case 'linkReference': {
        // A link cannot hold the citation's link: the marker goes behind it.
        const children = this.#cutAll(node.children)
        const kept = children.filter((child) => child.type !== 'citationMark')
        if (kept.length > 0) this.#push({...node, children: wrap(kept)}, from, result)
        result.push(...children.filter((child) => child.type === 'citationMark'))
        break
      }
      case 'image':
      case 'imageReference':
        this.#push(this.#cutAlternative(node, cuts), from, result)
        for (const cut of cuts) this.#place(cut, result)
        break
      default:
        this.#at += widthOf(node)
        this.#push(node, from, result)
        for (const cut of cuts) this.#place(cut, result)
    }
  }

  #cutText(node: Text, cuts: readonly Cut[], result: PhrasingContent[]): void {
    const {value} = node
    let done = 0
    for (const cut of cuts) {
      const from = bound(cut.from - this.#at, value.length)
      if (from > done) this.#pushText(value.slice(done, from), this.#at + done, result)
      this.#place(cut, result)
      done = Math.max(done, bound(cut.to - this.#at, value.length))
    }
    if (done < value.length) this.#pushText(value.slice(done), this.#at + done, result)
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
    const mark: CitationMark = {type: 'citationMark', citation: cut.citation}
    this.#places.set(mark, {from: cut.from, to: cut.to})
    result.push(mark)
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
