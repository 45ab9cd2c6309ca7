import type {Root, RootContent} from 'mdast'
import type {Citation} from './citation.ts'
import type {Formula} from './formula.ts'
import type {Authors} from './generated/authors.ts'
import type {ImageLookup, ImageUse} from './image.ts'
import type {Bibliography, Reference} from './reference.ts'
import type {Span} from './span.ts'
import type {Waiver} from './waiver.ts'

/** How a file is read: Markdown, or plain text, in which an indented paragraph is no code. */
export type Dialect = 'markdown' | 'text'

/** A node of the tree that holds phrasing content: what a paragraph, heading or table cell says. */
export type BlockNode = Extract<RootContent, {type: 'paragraph' | 'heading' | 'tableCell'}>

/** The visible text of a block and where each piece of it stands in the source. */
export interface VisibleText {
  readonly value: string
  /** The source offset where the character at a position of `value` starts. */
  readonly toSource: (position: number) => number
  /** The source offset where the character before a position of `value` ends, as for the end of a range. */
  readonly toSourceEnd: (position: number) => number
  /** The position in `value` that a source offset falls on or, between pieces, the next one. */
  readonly fromSource: (offset: number) => number
}

/** A link, or the definition of one. */
export interface Link extends Span {
  readonly url: string
  /** The address alone, where it stands in the source as it is; else the whole link. */
  readonly urlSpan: Span
}

/** One block of prose. */
export interface Block extends Span {
  readonly node: BlockNode
  readonly kind: 'paragraph' | 'heading' | 'cell'
  /** Index into the article's sections; -1 above the first heading. */
  readonly section: number
  /** The blocks around it, from the outside in: `blockquote`, `listItem`, `footnoteDefinition`, … */
  readonly ancestors: readonly string[]
  /** The top-level node that it stands in. */
  readonly root: RootContent
  /** True in an entry of the article's own reference list; said once the list was recognised. */
  readonly inReferences: boolean
  /**
   * The block's source with everything that is not running text (container prefixes, code, raw HTML, link targets,
   * escapes) replaced by spaces or U+FFFC of the same length, so that an index plus `start` is a source offset.
   */
  readonly run: string
  /** The source between two of its offsets. */
  readonly source: (start: number, end: number) => string
  /** Addresses that stand in the text as themselves; they are kept in `run`. */
  readonly autolinks: readonly Span[]
  readonly visible: VisibleText
}

/** A heading and what stands under it. */
export interface Section extends Span {
  readonly title: string
  readonly depth: number
  /** The anchor in the published page. */
  readonly slug: string
}

/** What covers a claim. */
export type Coverage =
  | {readonly status: 'cited'; readonly citation: number}
  /** It says again what another sentence of the article says, which cites. */
  | {readonly status: 'restates'; readonly sentence: number}
  /** It says that it is a conclusion from another sentence of its paragraph, which is covered. */
  | {readonly status: 'follows'; readonly sentence: number}
  /** The article is its own source: it tells of its authors' work. */
  | {readonly status: 'own-work'; readonly reason: string}
  /**
   * `lead` is the uncited sentence that leads into the list of which this one is an item, or from which it is concluded.
   */
  | {readonly status: 'uncited'; readonly lead?: number}
  /** No citation, and a waiver says why that may be; known when the rules have run. */
  | {readonly status: 'waived'; readonly reason: string}
  | {readonly status: 'not-a-claim'}

/** A sentence of body prose. */
export interface Sentence extends Span {
  /** Markdown and citation markers removed, white space collapsed. */
  readonly text: string
  /** Index into the article's blocks. */
  readonly block: number
  readonly claim: boolean
  /** True for a claim whose score is so high, and that nothing else speaks against, that a missing source is an error. */
  readonly sure: boolean
  /** What speaks against an error where the score is high, in words that go on from “since”. */
  readonly doubt?: string
  /** Between 0 and 1, meant as the probability that it is a claim. */
  readonly score: number
  /** The evidence for the label, in words, the strongest first. */
  readonly cues: readonly string[]
  readonly coverage: Coverage
}

/** Something wrong with the block above the article, found while reading it. */
export interface FrontMatterProblem extends Span {
  readonly message: string
  readonly expected?: string
}

/** The YAML above an article. */
export interface FrontMatterBlock extends Span {
  /** Plain data; an empty object where the YAML could not be read. */
  readonly data: Readonly<Record<string, unknown>>
  /** The narrowest place of a value, or of the nearest thing that exists on the way to it. */
  readonly locate: (path: readonly (string | number)[], part?: 'key' | 'value') => Span
  readonly problems: readonly FrontMatterProblem[]
}

/** Raw HTML that makes a block of its own. */
export interface HtmlBlock extends Span {
  /** The source between its offsets. */
  readonly value: string
}

/** An article as parsed: one tree, from which everything else is read. */
export interface ParsedArticle {
  /** As findings name it: relative, with forward slashes. */
  readonly path: string
  /** The decoded file, with its byte order mark. All offsets count in it. */
  readonly source: string
  readonly dialect: Dialect
  readonly tree: Root
  readonly frontMatter: FrontMatterBlock
  readonly sections: readonly Section[]
  readonly blocks: readonly Block[]
  readonly links: readonly Link[]
  readonly html: readonly HtmlBlock[]
  readonly images: readonly ImageUse[]
  readonly formulas: readonly Formula[]
  /** Comments that waive findings, and those that look as if they should. */
  readonly waivers: readonly Waiver[]
}

/** An article with everything that was read from it. */
export interface Article extends ParsedArticle {
  readonly slug: string
  /** Its title in the front matter, else its first heading of the first rank, else its first short paragraph. */
  readonly title: string
  /** True for a file under a citewell content folder, where the front matter's required keys are demanded. */
  readonly managed: boolean
  /** The ids of the authors file. */
  readonly authorIds: ReadonlySet<string>
  /** The authors file. */
  readonly authors: Authors
  /** What the site says below articles that say nothing themselves; absent where it has no such words. */
  readonly siteDisclaimer?: string
  /** The bibliography files that its front matter names and that are not there, as written. */
  readonly missingBibliographies: readonly string[]
  /** What the addresses of its pictures lead to; absent where no file can be read. */
  readonly findImage?: ImageLookup
  readonly citations: readonly Citation[]
  readonly sentences: readonly Sentence[]
  /** The language that there is no claim model for, so that no sentence was judged; absent where all were. */
  readonly unjudged?: string
  /** References that stand in the article itself. */
  readonly own: readonly Bibliography[]
  /** The keys of those that other files of its manuscript cite. */
  readonly citedElsewhere: ReadonlySet<string>
  /** The reference behind a citation's item, where there is one. */
  readonly resolve: (citation: Citation, key: string) => Reference | undefined
  /** Every key that a citation of the article could use, in order. */
  readonly keys: () => readonly string[]
  /** The key that was most likely meant by one that nothing answers. */
  readonly nearestKey: (key: string) => string | undefined
}
