import type {Article, Dialect, ParsedArticle} from '../model/article.ts'
import type {Authors} from '../model/generated/authors.ts'
import type {ClaimSettings} from '../model/claim-settings.ts'
import type {ImageLookup} from '../model/image.ts'
import {parseArticle} from '../parse/article.ts'
import type {Bounds} from '../parse/bounds.ts'
import {toSlug} from '../text/slug.ts'
import {defaultClaimSettings} from './claim-settings.ts'
import {type DraftedArticle, draftManuscript, type LookUpOptions} from './draft.ts'
import {judgeSentences} from './judge-claims.ts'

export interface AnalyseOptions extends LookUpOptions, ArticleFacts {
  /** As findings name it. */
  readonly path: string
  readonly dialect: Dialect
  readonly bounds: Bounds
}

/** What is known of an article beside its text. */
export interface ArticleFacts {
  /** True for a file under a citewell content folder. */
  readonly managed: boolean
  /** The ids of the authors file. */
  readonly authorIds: ReadonlySet<string>
  /** The authors file; no author is known by an id where it is absent. */
  readonly authors?: Authors
  /** What the site says below articles that say nothing themselves. */
  readonly siteDisclaimer?: string | undefined
  /** The bibliography files that its front matter names and that are not there, as written. */
  readonly missingBibliographies?: readonly string[]
  /** What the addresses of its pictures lead to; absent where no file can be read. */
  readonly findImage?: ImageLookup | undefined
  /** What counts as a claim and how far a citation reaches; the defaults where it is absent. */
  readonly claims?: ClaimSettings
}

/**
 * Reads everything that citewell knows of an article from its source: one parse, then citations, sentences, claims and
 * what covers them. Pure: no file is read.
 *
 * @throws {TooDeepError} where the source goes over a bound.
 */
export function analyseArticle(source: string, options: AnalyseOptions): Article {
  return analyseParsed(parseArticle(source, options), options)
}

/** The same for an article that is parsed already, as in a remark processor. */
export function analyseParsed(parsed: ParsedArticle, options: LookUpOptions & ArticleFacts): Article {
  const [draft] = draftManuscript([parsed], options)
  if (!draft) throw new TypeError('A manuscript of one file has one draft')
  return finishArticle(draft, options)
}

/** Cuts a drafted file into sentences and judges them. */
export function finishArticle(
  {parsed, blocks, manuscript, ...looked}: DraftedArticle,
  {
    managed,
    authorIds,
    authors = {},
    siteDisclaimer,
    missingBibliographies = [],
    findImage,
    claims = defaultClaimSettings
  }: ArticleFacts
): Article {
  return {
    ...parsed,
    blocks,
    slug: readSlug(parsed),
    title: readTitle(parsed),
    managed,
    authorIds,
    authors,
    ...(siteDisclaimer !== undefined && {siteDisclaimer}),
    missingBibliographies,
    ...(findImage && {findImage}),
    ...judgeSentences({parsed, blocks, citations: looked.citations, manuscript}, claims),
    ...looked
  }
}

/** Of `posts/back-pain/index.md`, the page bundle of Hugo and Quarto, the folder has the name. */
function readSlug({frontMatter, path}: ParsedArticle): string {
  const slug = frontMatter.data['slug']
  if (typeof slug === 'string' && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) && slug.length <= 100) return slug
  const [file = '', folder = ''] = path.split('/').reverse()
  const name = toSlug(file.replace(/\.[^.]*$/, ''))
  return (name === 'index' ? toSlug(folder) : '') || name || 'article'
}

function readTitle({frontMatter, sections, blocks, path}: ParsedArticle): string {
  const title = frontMatter.data['title']
  if (typeof title === 'string' && title.trim() !== '') return title.trim()
  const heading = sections.find(({depth}) => depth === 1) ?? sections[0]
  if (heading && heading.title !== '') return heading.title
  const first = blocks[0]?.visible.value.trim().replaceAll(/\s+/g, ' ') ?? ''
  if (first !== '' && first.length <= 200 && !/[.!?]$/.test(first)) return first
  return path.slice(path.lastIndexOf('/') + 1)
}
