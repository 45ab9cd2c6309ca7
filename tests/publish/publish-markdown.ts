import {analyseArticle} from '../../src/pipeline/analyse.ts'
import type {ImageLookup} from '../../src/model/image.ts'
import type {Article, Sentence} from '../../src/model/article.ts'
import type {ArticleArtifact, ArtifactAuthor} from '../../src/model/generated/article.ts'
import type {Artifact} from '../../src/model/artifact.ts'
import type {PublishedArticle, Site, SiteContext, StyleChoice} from '../../src/model/site.ts'
import type {RecordLookup} from '../../src/model/verification.ts'
import {renderArticle} from '../../src/publish/render-article.ts'
import {openStyles} from '../../src/publish/styles.ts'
import {indexReferences} from '../../src/references/catalogue.ts'
import {readCslJson} from '../../src/references/formats/csl-json.ts'

/** A site without an address. */
export const nowhere: SiteContext = {
  title: 'Cited',
  description: 'Articles that cite',
  lang: 'en',
  asOf: '2026-11-25',
  tool: {name: 'citewell', version: '0.0.0'}
}

export const site: SiteContext = {...nowhere, url: 'https://example.org/cited/'}

export const sherman: Record<string, unknown> = {
  id: 'sherman2011',
  type: 'article-journal',
  title: 'A Randomized Trial Comparing Yoga, Stretching, and a Self-care Book',
  author: [
    {family: 'Sherman', given: 'Karen J.'},
    {family: 'Cherkin', given: 'Daniel C.'},
    {family: 'Deyo', given: 'Richard A.'}
  ],
  'container-title': 'Archives of Internal Medicine',
  volume: '171',
  issue: '22',
  page: '2019-2026',
  issued: {'date-parts': [[2011, 12, 12]]},
  DOI: '10.1001/archinternmed.2011.524'
}

export const mu: Record<string, unknown> = {
  id: 'mu2020',
  type: 'article-journal',
  title: 'Acupuncture for chronic nonspecific low back pain',
  author: [{family: 'Mu', given: 'Jinglan'}],
  'container-title': 'Cochrane Database of Systematic Reviews',
  issued: {'date-parts': [[2020]]}
}

export interface Options {
  readonly path?: string
  readonly library?: readonly Record<string, unknown>[]
  readonly authors?: readonly ArtifactAuthor[]
  readonly errors?: number
  readonly site?: SiteContext
  readonly style?: StyleChoice
  /** Sentences that are claims, whatever the classifier says of them today. */
  readonly claims?: RegExp
  /** What the addresses of pictures lead to; nowhere where it is absent. */
  readonly findImage?: ImageLookup
  /** What registries said. */
  readonly records?: RecordLookup
}

export interface Published {
  readonly article: Article
  readonly page: string
  readonly data: ArticleArtifact
  readonly html: string
  readonly published: PublishedArticle
  readonly artifacts: readonly Artifact[]
}

/** The processor is slow to set up: once for all tests of a file. */
const styles = openStyles()

/** What becomes of an article that stands in memory. */
export function publishMarkdown(source: string, options: Options = {}): Published {
  const file = 'content/references.json'
  const references = readCslJson(JSON.stringify(options.library ?? [sherman, mu]), file)
  const article = analyseArticle(source, {
    path: options.path ?? 'content/articles/test.md',
    dialect: options.path?.endsWith('.txt') ? 'text' : 'markdown',
    bounds: {nesting: 100},
    libraries: [indexReferences([{kind: 'library', file, references}])],
    managed: true,
    authorIds: new Set(),
    findImage: options.findImage
  })
  const {claims} = options
  const sentences = claims ? article.sentences.map((sentence) => relabel(sentence, claims, article)) : article.sentences
  const input = {
    article: {...article, sentences},
    authors: options.authors ?? [],
    errors: options.errors ?? 0,
    style: options.style,
    records: options.records
  }
  const {artifacts, data, published} = renderArticle(input, options.site ?? site, styles)
  const page = textOf(artifacts.find(({path}) => path.endsWith('index.html')))
  return {article, artifacts, published, page, data, html: data.html}
}

function relabel(sentence: Sentence, claims: RegExp, {citations}: Article): Sentence {
  if (!claims.test(sentence.text)) return {...sentence, claim: false, coverage: {status: 'not-a-claim'}}
  const citation = citations.findIndex(({end}) => end > sentence.start)
  return {...sentence, claim: true, score: 0.87654, cues: ['a number: *1*'], coverage: {status: 'cited', citation}}
}

/** A site that holds articles. */
export function siteOf(articles: readonly PublishedArticle[], context: SiteContext = site): Site {
  return {
    ...context,
    articles,
    schemas: [
      {name: 'b.schema.json', text: '{}\n'},
      {name: 'a.schema.json', text: '{}\n'}
    ]
  }
}

export function textOf(artifact: Artifact | undefined): string {
  if (!artifact) throw new Error('There is no such artifact')
  return new TextDecoder('utf-8', {fatal: true}).decode(artifact.bytes)
}

/** Front matter of an article with a title. */
export function withTitle(body: string, title = 'Title'): string {
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}\n`
}

/** A page without the values of its attributes, in which `<` is a mere character. */
export function withoutValues(page: string): string {
  return page.replaceAll(/="[^"]*"/g, '')
}

// Set up here, a style costs no test its time.
publishMarkdown(withTitle('A [@mu2020].'))
