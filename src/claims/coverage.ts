import type {List, Node, Parent, PhrasingContent, Root, RootContent, Table} from 'mdast'
import type {Block, BlockNode, Coverage, Section, Sentence} from '../model/article.ts'
import type {Citation} from '../model/citation.ts'
import type {CoverageScope} from '../model/claim-settings.ts'
import type {Span} from '../model/span.ts'
import {firstWithin} from '../text/first-at.ts'

/** What of a sentence decides its coverage. */
type Judged = Pick<Sentence, 'start' | 'end' | 'block' | 'claim' | 'text'>

/** An article as far as coverage needs it. Sentences and citations come in the order of the text. */
export interface CoverageInput {
  readonly sentences: readonly Judged[]
  readonly citations: readonly Citation[]
  readonly blocks: readonly Block[]
  readonly sections: readonly Pick<Section, 'start'>[]
  readonly tree: Root
}

/**
 * Says of each sentence what covers it, before restated claims are looked at.
 *
 * In each scope a citation after the full stop belongs to the sentence before it.
 * - `sentence`: a citation in the sentence itself.
 * - `paragraph`: the first citation at or after it in its paragraph. Where there is none: for an item of a list the
 *   citation of the sentence that leads into the list, and for an item that is a part of that sentence the next one in the
 *   list; for the leading sentence the first one in its list; for a quotation its attribution or the sentence that
 *   introduces it; for a cell of a table the rest of its row, its column's heading, the caption, or the sentence that
 *   introduces the table.
 * - `section`: besides, the first citation after it before the next heading, else one in the heading.
 */
export function coverSentences(input: CoverageInput, scope: CoverageScope): readonly Coverage[] {
  const finder = new CitationFinder(input, scope)
  const covered = input.sentences.map((sentence, index): Coverage => {
    if (!sentence.claim) return notAClaim
    const citation = finder.find(index)
    return citation === undefined ? uncited : {status: 'cited', citation}
  })
  return covered.map((one, index) => {
    const lead = one.status === 'uncited' && scope !== 'sentence' ? finder.leadOf(index) : undefined
    return lead !== undefined && covered[lead]?.status === 'uncited' ? {status: 'uncited', lead} : one
  })
}

const notAClaim: Coverage = {status: 'not-a-claim'}
const uncited: Coverage = {status: 'uncited'}

/** Where a block stands, as far as it can be covered from outside itself. */
type Surroundings =
  | {readonly kind: 'item'; readonly list: Span; readonly lead: BlockNode | undefined; readonly opensItem: boolean}
  | {
      readonly kind: 'quote'
      readonly quote: Span
      readonly before: BlockNode | undefined
      readonly after: BlockNode | undefined
    }
  | {
      readonly kind: 'cell'
      readonly row: Span
      readonly heading: BlockNode | undefined
      readonly beside: readonly BlockNode[]
    }

class CitationFinder {
  readonly #input: CoverageInput
  readonly #scope: CoverageScope
  readonly #index = new Map<BlockNode, number>()
  readonly #places = new Map<BlockNode, Surroundings>()
  /** The list that a paragraph leads into. */
  readonly #led = new Map<BlockNode, Span>()
  /** The first sentence of each block, and the one after its last. */
  readonly #first = new Map<number, number>()
  readonly #after = new Map<number, number>()

  constructor(input: CoverageInput, scope: CoverageScope) {
    this.#input = input
    this.#scope = scope
    for (const [index, {node}] of input.blocks.entries()) this.#index.set(node, index)
    for (const [index, {block}] of input.sentences.entries()) {
      if (!this.#first.has(block)) this.#first.set(block, index)
      this.#after.set(block, index + 1)
    }
    if (scope !== 'sentence') this.#walk(input.tree)
  }

  /** The citation that covers a sentence. */
  find(index: number): number | undefined {
    const {sentences, blocks} = this.#input
    const sentence = sentences[index]
    const block = blocks[sentence?.block ?? -1]
    if (!sentence || !block) return undefined
    if (this.#scope === 'sentence') {
      const next = sentences[index + 1]
      return this.#within(sentence.start, next?.block === sentence.block ? next.start : block.end)
    }
    return (
      this.#within(sentence.start, block.end) ??
      this.#around(block.node, index) ??
      (this.#scope === 'section' ? this.#inSection(block) : undefined)
    )
  }

  /** The sentence that leads into the list of which a sentence is an item by itself. */
  leadOf(index: number): number | undefined {
    const {sentences, blocks} = this.#input
    const block = sentences[index]?.block ?? -1
    const node = blocks[block]?.node
    const place = node && this.#places.get(node)
    if (place?.kind !== 'item' || !place.opensItem || !place.lead) return undefined
    if ((this.#after.get(block) ?? 0) - (this.#first.get(block) ?? 0) !== 1) return undefined
    const lead = this.#lastSentence(place.lead)
    return lead !== undefined && leadsIn(sentences[lead]?.text) ? lead : undefined
  }

  #around(node: BlockNode, index: number): number | undefined {
    const led = this.#led.get(node)
    const {text = '', block = -1} = this.#input.sentences[index] ?? {}
    if (led && this.#after.get(block) === index + 1 && leadsIn(text)) {
      const inList = this.#within(led.start, led.end)
      if (inList !== undefined) return inList
    }
    const place = this.#places.get(node)
    switch (place?.kind) {
      case 'item': {
        const end = this.#blockOf(node)?.end ?? 0
        const next = isPart(text) ? this.#within(end, place.list.end) : undefined
        return next ?? this.#ofLead(place.lead)
      }
      case 'quote': {
        const {quote, before, after} = place
        const end = this.#blockOf(node)?.end ?? 0
        return this.#within(end, quote.end) ?? this.#ofAttribution(after) ?? this.#ofLastSentence(before)
      }
      case 'cell': {
        const {row, heading, beside} = place
        const end = this.#blockOf(node)?.end ?? 0
        const inRow = this.#within(end, row.end) ?? this.#ofBlock(heading)
        if (inRow !== undefined) return inRow
        for (const one of beside) {
          const found = this.#ofLastSentence(one)
          if (found !== undefined) return found
        }
      }
    }
    return undefined
  }

  /** What covers the items of a list: the citation of the sentence that leads into it, or what covers that. */
  #ofLead(lead: BlockNode | undefined): number | undefined {
    if (!lead) return undefined
    const last = this.#lastSentence(lead)
    if (last === undefined || !leadsIn(this.#input.sentences[last]?.text)) return undefined
    const own = this.#ofLastSentence(lead)
    if (own !== undefined) return own
    const place = this.#places.get(lead)
    return place?.kind === 'item' ? this.#ofLead(place.lead) : undefined
  }

  #ofAttribution(node: BlockNode | undefined): number | undefined {
    const block = node && this.#blockOf(node)
    return block && /^\s*[—–―-]/.test(block.visible.value) ? this.#within(block.start, block.end) : undefined
  }

  #ofLastSentence(node: BlockNode | undefined): number | undefined {
    const block = node && this.#blockOf(node)
    if (!block) return undefined
    const last = this.#lastSentence(block.node)
    return this.#within(this.#input.sentences[last ?? -1]?.start ?? block.start, block.end)
  }

  #ofBlock(node: BlockNode | undefined): number | undefined {
    const block = node && this.#blockOf(node)
    return block && this.#within(block.start, block.end)
  }

  #inSection(block: Block): number | undefined {
    const {sections, blocks} = this.#input
    const end = sections[block.section + 1]?.start ?? Infinity
    const after = this.#within(block.end, end)
    if (after !== undefined) return after
    const heading = blocks.find(({kind, section}) => kind === 'heading' && section === block.section)
    return heading && this.#within(heading.start, heading.end)
  }

  /** The first citation that starts in a part of the source. */
  #within(start: number, end: number): number | undefined {
    return firstWithin(this.#input.citations, start, end)
  }

  #blockOf(node: BlockNode): Block | undefined {
    return this.#input.blocks[this.#index.get(node) ?? -1]
  }

  #lastSentence(node: BlockNode): number | undefined {
    const after = this.#after.get(this.#index.get(node) ?? -1)
    return after === undefined ? undefined : after - 1
  }

  #walk(parent: Parent | Root): void {
    const children: readonly (RootContent | PhrasingContent)[] = parent.children
    for (const [at, child] of children.entries()) {
      const before = asParagraph(children[at - 1])
      const after = asParagraph(children[at + 1])
      if (child.type === 'list') this.#walkList(child, before)
      else if (child.type === 'blockquote') {
        const quote = spanOf(child)
        for (const node of paragraphsOf(child)) this.#places.set(node, {kind: 'quote', quote, before, after})
        this.#walk(child)
      } else if (child.type === 'table') this.#walkTable(child, [before, after])
      else if ('children' in child && !isBlockNode(child)) this.#walk(child)
    }
  }

  #walkList(node: List, lead: BlockNode | undefined): void {
    const list = spanOf(node)
    if (lead) this.#led.set(lead, list)
    for (const item of node.children) {
      for (const [at, child] of item.children.entries()) {
        if (child.type === 'paragraph') this.#places.set(child, {kind: 'item', list, lead, opensItem: at === 0})
      }
      this.#walk(item)
    }
  }

  #walkTable(table: Table, neighbours: readonly (BlockNode | undefined)[]): void {
    const [head] = table.children
    const beside = neighbours.filter((node) => node !== undefined)
    for (const row of table.children) {
      const span = spanOf(row)
      for (const [column, cell] of row.children.entries()) {
        const heading = row === head ? undefined : head?.children[column]
        this.#places.set(cell, {kind: 'cell', row: span, heading, beside})
      }
    }
  }
}

/** True where what follows belongs to a sentence. */
function leadsIn(text: string | undefined): boolean {
  return text?.trimEnd().endsWith(':') ?? false
}

/** True for an item that is a part of a sentence and no sentence of its own. */
function isPart(text: string): boolean {
  return !/[.!?]["'”’)\]]*$/.test(text.trimEnd())
}

function asParagraph(node: RootContent | PhrasingContent | undefined): BlockNode | undefined {
  return node?.type === 'paragraph' ? node : undefined
}

function isBlockNode(node: Node): boolean {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'
}

/** The paragraphs of a quotation, at any depth. */
function paragraphsOf(node: Parent): readonly BlockNode[] {
  return (node.children as readonly RootContent[]).flatMap((child): readonly BlockNode[] => {
    if (child.type === 'paragraph') return [child]
    return 'children' in child && !isBlockNode(child) ? paragraphsOf(child) : []
  })
}

function spanOf({position}: Node): Span {
  return {start: position?.start.offset ?? 0, end: position?.end.offset ?? 0}
}
