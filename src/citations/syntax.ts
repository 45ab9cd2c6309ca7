import type {Block} from '../model/article.ts'
import type {Citation, CitationItem} from '../model/citation.ts'

/** What a syntax may know of the article beside the block. */
export interface CitationContext {
  /** The numbers of the article's own reference list; empty where it has none. */
  readonly listed: ReadonlySet<string>
  /** The labels that are links, not names of keys: `@octocat` where `[@octocat]: https://…` stands in the article. */
  readonly links: ReadonlySet<string>
  /** Addresses by the label that the article defines for them. */
  readonly definitions: ReadonlyMap<string, string>
  /** Footnotes by label: those that are a reference, and what the others cite. */
  readonly notes: ReadonlyMap<string, 'reference' | readonly CitationItem[]>
}

/** One way to cite. It finds markers and their exact spans; whether a reference answers is not its business. */
export interface CitationSyntax {
  readonly id: string
  readonly find: (block: Block, context: CitationContext) => readonly Citation[]
}
