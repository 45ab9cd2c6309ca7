import type {Span} from './span.ts'

/** How an item is worked into its sentence: in brackets, as its subject, or with the author's name left out. */
export type CitationMode = 'parenthetical' | 'narrative' | 'suppressed'

/** One reference that a marker points to. The span is that of the key, number or address alone. */
export interface CitationItem extends Span {
  /** The key as written; for a numbered list the number, for a footnote `^label`, for a link the identifier it leads to. */
  readonly key: string
  readonly mode: CitationMode
  readonly prefix: string
  readonly suffix: string
  readonly locator?: string
}

/** A marker in the text that points to one or more references. */
export interface Citation extends Span {
  /** The id of the syntax that found it. */
  readonly syntax: string
  readonly items: readonly CitationItem[]
  /** True where the marker is part of what a reader reads, as the words of a link: it stays, with the numbers behind it. */
  readonly keepsText?: true
  /** True in raw HTML that makes a block of its own: its keys must resolve and are used, but no page prints it. */
  readonly unprinted?: true
}
