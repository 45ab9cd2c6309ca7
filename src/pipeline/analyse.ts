import {findCitations} from '../citations/index.ts'
import {classifySentences} from '../claims/classify.ts'
import {coverSentences} from '../claims/coverage.ts'
import type {Article, Block, Dialect, ParsedArticle, Sentence} from '../model/article.ts'
import type {Citation} from '../model/citation.ts'
import type {Bibliography, Reference} from '../model/reference.ts'
import {parseArticle} from '../parse/article.ts'
import type {Bounds} from '../parse/bounds.ts'
import {readSentences} from '../parse/sentences.ts'
import {createCatalogue, type Catalogue, type ReferenceIndex} from '../references/catalogue.ts'
import {readAliases} from '../references/aliases.ts'
import {readFootnotes} from '../references/footnotes.ts'
import {readFrontMatterReferences} from '../references/front-matter.ts'
import {readReferenceList} from '../references/reference-list.ts'
import {toSlug} from '../text/slug.ts'

export interface AnalyseOptions {
  /** As findings name it. */
  readonly path: string
  readonly dialect: Dialect
  readonly bounds: Bounds
  /** The libraries that the article can cite from, in order of precedence. */
  readonly libraries: readonly ReferenceIndex[]
  /** True for a file under a citewell content folder. */
  readonly managed: boolean
  /** The ids of the authors file. */
  readonly authorIds: ReadonlySet<string>
  /** The ids of the citation syntaxes to look for; all, where it is absent or `auto`. */
  readonly citations?: 'auto' | readonly string[] | undefined
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
export function analyseParsed(
  parsed: ParsedArticle,
  {libraries, managed, authorIds, citations: syntaxes = 'auto'}: Omit<AnalyseOptions, 'path' | 'dialect' | 'bounds'>
): Article {
  const list = readReferenceList(parsed)
  const notes = readFootnotes(parsed)
  const roots = new Set([...(list?.roots ?? []), ...(notes?.roots ?? [])])
  const blocks = roots.size > 0 ? parsed.blocks.map((block) => markReferences(block, roots)) : parsed.blocks
  const aliases = readAliases(parsed)
  const found = findCitations(
    blocks,
    {
      listed: new Set(list?.bibliography.references.map(({key}) => key)),
      links: aliases.links,
      definitions: aliases.definitions,
      references: notes?.labels ?? new Set(),
      html: parsed.html
    },
    syntaxes === 'auto' ? undefined : syntaxes
  )
  // Entries without numbers, which nothing points to by number, are for the reader alone.
  const isUsed = list && !(list.isUnnumbered && !found.some(({syntax}) => syntax === 'numeric'))
  const own: readonly Bibliography[] = [
    readFrontMatterReferences(parsed),
    isUsed ? list.bibliography : undefined,
    notes?.bibliography
  ].filter((one) => one !== undefined)
  const catalogue = createCatalogue({
    file: parsed.path,
    own,
    shared: libraries,
    aliases: aliases.keys,
    citations: found
  })
  const citations = withoutHandles(found, catalogue)
  const named = namedReferences(citations, catalogue)
  return {
    ...parsed,
    blocks,
    slug: readSlug(parsed),
    title: readTitle(parsed),
    managed,
    authorIds,
    citations,
    sentences: classify(parsed, blocks, citations),
    own: named.length === 0 ? own : [...own, {kind: 'citation', file: parsed.path, references: named}],
    ...catalogue
  }
}

function markReferences(block: Block, roots: ReadonlySet<unknown>): Block {
  return roots.has(block.root) ? {...block, inReferences: true} : block
}

/** The references that citations name by an identifier and no bibliography has, in the order of their first citation. */
function namedReferences(citations: readonly Citation[], {resolve}: Catalogue): readonly Reference[] {
  const named = new Set<Reference>()
  for (const citation of citations) {
    for (const {key} of citation.items) {
      const reference = resolve(citation, key)
      if (reference?.origin.kind === 'citation') named.add(reference)
    }
  }
  return [...named]
}

/**
 * Drops bare `@names` that no bibliography answers and that nothing says are citations: handles of people. They stay
 * where the article has bracketed citations of that syntax and a key is near, which is a slip of the pen.
 */
function withoutHandles(citations: readonly Citation[], {resolve, nearestKey}: Catalogue): readonly Citation[] {
  const isBare = ({syntax, items}: Citation): boolean =>
    syntax === 'pandoc' && items.every(({mode}) => mode !== 'parenthetical')
  const unresolved = citations.filter(
    (citation) => isBare(citation) && citation.items.every(({key}) => resolve(citation, key) === undefined)
  )
  if (unresolved.length === 0) return citations
  const cites = citations.some((citation) => citation.items.some(({key}) => resolve(citation, key) !== undefined))
  if (cites) return citations
  const dropped = new Set(unresolved.filter(({items}) => items.every(({key}) => nearestKey(key) === undefined)))
  return citations.filter((citation) => !dropped.has(citation))
}

function classify(
  {sections}: ParsedArticle,
  blocks: readonly Block[],
  citations: readonly Citation[]
): readonly Sentence[] {
  const sentences = readSentences(blocks, citations)
  const verdicts = classifySentences(
    sentences.map(({text, block}, index) => {
      const contextBefore = sentences[index - 1]?.text
      const section = sections[blocks[block]?.section ?? -1]?.title
      return {text, ...(contextBefore !== undefined && {contextBefore}), ...(section !== undefined && {section})}
    })
  )
  const judged = sentences.map(({start, block}, index) => ({start, block, claim: verdicts[index]?.claim ?? false}))
  const coverage = coverSentences(judged, citations, blocks)
  return sentences.flatMap(({start, end, text, block}, index) => {
    const verdict = verdicts[index]
    const covered = coverage[index]
    if (!verdict || !covered) return []
    const {claim, score, cues} = verdict
    return {start, end, text, block, claim, score, cues, coverage: covered}
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
