import {classifyArticle} from '../claims/classify.ts'
import {coverSentences} from '../claims/coverage.ts'
import type {Article, Block, Dialect, ParsedArticle, Sentence} from '../model/article.ts'
import type {Citation} from '../model/citation.ts'
import {parseArticle} from '../parse/article.ts'
import type {Bounds} from '../parse/bounds.ts'
import {readSentences} from '../parse/sentences.ts'
import {toSlug} from '../text/slug.ts'
import {type DraftedArticle, draftManuscript, type LookUpOptions} from './draft.ts'

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
  /** The bibliography files that its front matter names and that are not there, as written. */
  readonly missingBibliographies?: readonly string[]
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
  {parsed, blocks, ...looked}: DraftedArticle,
  {managed, authorIds, missingBibliographies = []}: ArticleFacts
): Article {
  return {
    ...parsed,
    blocks,
    slug: readSlug(parsed),
    title: readTitle(parsed),
    managed,
    authorIds,
    missingBibliographies,
    sentences: classify(parsed, blocks, looked.citations),
    ...looked
  }
}

function classify(
  {sections}: ParsedArticle,
  blocks: readonly Block[],
  citations: readonly Citation[]
): readonly Sentence[] {
  const sentences = readSentences(blocks, citations)
  const verdicts = classifyArticle(
    sentences.map(({text, block}) => {
      const section = sections[blocks[block]?.section ?? -1]?.title
      return {text, ...(section !== undefined && {section})}
    })
  )
  const judged = sentences.map(({start, block}, index) => ({start, block, claim: verdicts[index]?.claim ?? false}))
  const coverage = coverSentences(judged, citations, blocks)
  return sentences.flatMap(({start, end, text, block}, index) => {
    const verdict = verdicts[index]
    const covered = coverage[index]
    if (!verdict || !covered) return []
    const {claim, score} = verdict
    return {
      start,
      end,
      text,
      block,
      claim,
      score,
      get cues() {
        return verdict.cues
      },
      coverage: covered
    }
  })
}

function readSlug({frontMatter, path}: ParsedArticle): string {
  const slug = frontMatter.data['slug']
  if (typeof slug === 'string' && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) && slug.length <= 100) return slug
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
  return toSlug(name) || 'article'
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
