import type {Image, ImageReference, Node, Paragraph, PhrasingContent, Table} from 'mdast'

import type {Directive} from '../model/directive.ts'
import type {Formula} from '../model/formula.ts'

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

/** Stands where a formula was. */
export interface MathMark extends Node {
  readonly type: 'mathMark'
  readonly formula: Formula
  /** As the writer wrote it. */
  readonly written: string
  /** Of one to which the text can point. */
  readonly number?: Numbered
}

/** A piece of text in another language, or that runs another way. */
export interface SpanMark extends Node {
  readonly type: 'spanMark'
  readonly lang?: string
  readonly dir?: string
  children: PhrasingContent[]
}

/** What the writer put between tags of HTML that a page knows. */
export interface TagMark extends Node {
  readonly type: 'tagMark'
  readonly tag: 'em' | 'strong' | 'sub' | 'sup'
  children: PhrasingContent[]
}

/** A term and what it means. */
export interface DefinitionItem {
  readonly term: PhrasingContent[]
  readonly definitions: readonly PhrasingContent[][]
}

export interface DefinitionList extends Node {
  readonly type: 'definitionList'
  readonly items: readonly DefinitionItem[]
}

/** What a figure, table or equation is called where the text points to it. */
export interface Numbered {
  /** Its anchor in the page. */
  readonly anchor: string
  /** `Figure` in the language of the article. */
  readonly name: string
  readonly number: string
}

/** A picture that stands for itself, with its caption. */
export interface FigureMark extends Node {
  readonly type: 'figureMark'
  /** What the writer calls it: `fig:a`. */
  readonly label?: string
  readonly number?: Numbered
  readonly image: Image | ImageReference
  readonly caption: PhrasingContent[]
}

/** A directive with the number that it has as a figure. */
export interface NumberedDirective extends Directive {
  readonly number?: Numbered
}

/** A table and the paragraph beside it that is its caption. */
export interface CaptionedTable extends Node {
  readonly type: 'captionedTable'
  /** What the writer calls it: `tbl:a`. */
  readonly label?: string
  readonly number?: Numbered
  readonly table: Table
  readonly caption: Paragraph
}

/** A claim as the page marks it. */
export interface MarkedClaim {
  /** Its anchor. */
  readonly id: string
  /** What stands behind it, as a class. */
  readonly kind: string
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citationMark: CitationMark
    claimMark: ClaimMark
    mathMark: MathMark
    spanMark: SpanMark
    tagMark: TagMark
  }
  interface BlockContentMap {
    figureMark: FigureMark
    captionedTable: CaptionedTable
    definitionList: DefinitionList
    mathMark: MathMark
  }
  interface RootContentMap {
    figureMark: FigureMark
    captionedTable: CaptionedTable
    definitionList: DefinitionList
    spanMark: SpanMark
    tagMark: TagMark
    citationMark: CitationMark
    claimMark: ClaimMark
    mathMark: MathMark
  }
}
