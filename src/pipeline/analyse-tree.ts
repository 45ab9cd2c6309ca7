import type {Root} from 'mdast'
import type {Article, ParsedArticle} from '../model/article.ts'
import type {Authors} from '../model/generated/authors.ts'
import type {ClaimSettings} from '../model/claim-settings.ts'
import type {ImageLookup} from '../model/image.ts'
import {dialectOf, parseArticle, readTree} from '../parse/article.ts'
import type {ReferenceIndex} from '../references/catalogue.ts'
import {analyseParsed, finishArticle} from './analyse.ts'
import {draftManuscript} from './draft.ts'
import {withFile} from './input-error.ts'

export interface AnalyseTreeOptions {
  /** As messages name it. */
  readonly path: string
  readonly libraries: readonly ReferenceIndex[]
  readonly managed: boolean
  readonly authorIds: ReadonlySet<string>
  /** The authors file. */
  readonly authors?: Authors
  /** What the site says below articles that say nothing themselves. */
  readonly siteDisclaimer?: string | undefined
  /** The bibliography files that its front matter names and that are not there, as written. */
  readonly missingBibliographies?: readonly string[]
  /** What the addresses of its pictures lead to. */
  readonly findImage?: ImageLookup
  /** The citation syntaxes to look for; all, where it is absent or `auto`. */
  readonly citations?: 'auto' | readonly string[] | undefined
  /** What counts as a claim and how far a citation reaches. */
  readonly claims: ClaimSettings
  /** Its manuscript, in order, itself left out where it stands; absent where it is one by itself. */
  readonly manuscript?: {readonly before: readonly ParsedArticle[]; readonly after: readonly ParsedArticle[]}
}

/** Analyses an article whose tree another processor made with GFM and front matter; positions count in `source`. */
export function analyseTree(tree: Root, source: string, {path, manuscript, ...options}: AnalyseTreeOptions): Article {
  const parsed = readTree(tree, source, {path, dialect: dialectOf(path)})
  if (!manuscript) return analyseParsed(parsed, options)
  const {before, after} = manuscript
  const draft = draftManuscript([...before, parsed, ...after], options)[before.length]
  return draft ? finishArticle(draft, options) : analyseParsed(parsed, options)
}

/**
 * Parses another file of a manuscript.
 *
 * @throws {InputError} where its source goes over a bound.
 */
export function parseManuscriptFile(text: string, path: string, nesting: number): ParsedArticle {
  return withFile(path, text, () => parseArticle(text, {path, dialect: dialectOf(path), bounds: {nesting}}))
}
