import type {Image, ImageReference, PhrasingContent, Text} from 'mdast'
import {isLineBreak} from '../text/line-break.ts'
import type {CitationMark, ClaimMark, MarkedClaim, MathMark} from './marks.ts'

/** A citation or a formula in a block, with its place in the block's visible text. */
export interface Cut {
  /** What stands in its place. */
  readonly mark: CitationMark | MathMark
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
  readonly keepsText: boolean
}

/** A claim in a block, with its place in the block's visible text. */
export interface ClaimRange {
  readonly from: number
  readonly to: number
  readonly claim: MarkedClaim
}

const none: readonly Cut[] = []

/** Walks one block's content in the order of its visible text, takes the markers out and puts claims in their marks. */
export class InlineCutter {
  readonly #cuts: readonly Cut[]
  readonly #claims: readonly ClaimRange[]
  /** Which part of the visible text a node of the result stands for. */
  readonly #places = new Map<PhrasingContent, {readonly from: number; readonly to: number}>()
  /** Footnotes that the page does not print. */
  readonly #gone: ReadonlySet<string>
  readonly #placed = new Set<Cut>()
  /** How much visible text lies behind. */
  #at = 0
  /** The first marker that does not end before the current node. */
  #first = 0

  constructor(cuts: readonly Cut[], claims: readonly ClaimRange[], gone: ReadonlySet<string>) {
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
    const claim = this.#claims[this.#firstAfter(from)]
    return claim !== undefined && ((from < claim.from && claim.from < to) || claim.to < to)
  }

  /** The first claim that ends behind a place; claims come in their order and do not overlap. */
  #firstAfter(place: number): number {
    let low = 0
    let high = this.#claims.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#claims[middle]?.to ?? Infinity) <= place) low = middle + 1
      else high = middle
    }
    return low
  }

  #push(node: PhrasingContent, from: number, result: PhrasingContent[]): void {
    this.#places.set(node, {from, to: this.#at})
    result.push(node)
  }

  /** A text, in pieces where claims begin or end. */
  #pushText(value: string, from: number, result: PhrasingContent[]): void {
    const bounds: number[] = []
    for (let at = this.#firstAfter(from); (this.#claims[at]?.from ?? Infinity) < from + value.length; at++) {
      const claim = this.#claims[at]
      if (claim) bounds.push(...[claim.from - from, claim.to - from].filter((one) => one > 0 && one < value.length))
    }
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
    const words = (alt + value.slice(done)).trim()
    return {...node, alt: cuts.length === 0 ? words : words.replaceAll(/ (?=[.,;:!?])/g, '')}
  }

  #place(cut: Cut, result: PhrasingContent[]): void {
    if (this.#placed.has(cut)) return
    this.#placed.add(cut)
    this.#places.set(cut.mark, {from: cut.from, to: cut.to})
    result.push(cut.mark)
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
    case 'html':
      return isLineBreak(node.value) ? 1 : 0
    default:
      return 'children' in node ? node.children.reduce((sum, child) => sum + widthOf(child), 0) : 0
  }
}
