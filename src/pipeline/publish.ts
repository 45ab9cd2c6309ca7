import type {Article} from '../model/article.ts'
import type {RecordLookup} from '../model/verification.ts'
import type {Artifact} from '../model/artifact.ts'
import type {ArtifactAuthor} from '../model/generated/article.ts'
import type {Author, Authors} from '../model/generated/authors.ts'
import type {FormatCache} from '../model/format-cache.ts'
import type {CslItem} from '../model/reference.ts'
import type {PublishedArticle, RenderedArticle, Site, SiteContext, SourceCommit, StyleChoice} from '../model/site.ts'
import {articleFolder} from '../publish/addresses.ts'
import {aliasFile} from '../publish/aliases.ts'
import {textArtifact} from '../publish/encode.ts'
import {publishers} from '../publish/index.ts'
import {renderManifest} from '../publish/manifest.ts'
import {withheldBecause} from '../publish/metadata.ts'
import {dropUnfedBodies} from '../publish/feeds.ts'
import {compareNewestFirst} from '../publish/order.ts'
import {ownCitationFiles} from '../publish/own-citation.ts'
import {renderArticle} from '../publish/render-article.ts'
import {dropUnlistedClaims} from '../publish/search-page.ts'
import {readStyleFile} from '../publish/style-file.ts'
import {openStyles} from '../publish/styles.ts'
import {TemplateError} from '../publish/theme.ts'
import {renderBibtex} from '../references/formats/bibtex-write.ts'
import {compareText} from '../text/compare.ts'
import {type SchemaName, validate} from '../validate/validators.ts'
import {InputError} from './input-error.ts'
import {publishedSchemas} from './published-schemas.ts'

/** A file of a build, as the manifest lists it. */
export interface WrittenFile {
  readonly path: string
  readonly size: number
  readonly sha256: string
}

/** What a build knows of an article beside its text. */
export interface ArticleExtras {
  readonly records?: RecordLookup | undefined
  /** The citation style that it asks for. */
  readonly style?: StyleChoice | undefined
  /** True where the preset `health` holds for it. */
  readonly health?: boolean
}

/** The files of an article, and what the site needs of it. */
export type RenderedFiles = Pick<RenderedArticle, 'artifacts' | 'published' | 'withoutLocale'>

/** Renders a site, one article at a time. */
export interface PublishRun {
  /** Why an article is kept out of the site, in words; absent where it is published. */
  readonly withheld: (article: Article) => string | undefined
  /**
   * The files of one article, and what the site needs of it: plain data. It is not yet of the site.
   *
   * @throws {InputError} where its slug is taken.
   */
  readonly render: (article: Article, errors: number, more?: ArticleExtras) => RenderedFiles
  /**
   * Takes an article that was rendered into the site, which another thread can have done.
   *
   * @throws {InputError} where its slug is taken.
   */
  readonly add: (article: PublishedArticle) => void
  /** Lets go of what only articles need: the processor of a citation style takes up to 100 MB. */
  readonly close: () => void
  /**
   * The files of the whole site, each made when it is asked for.
   *
   * @throws {InputError} where an alias is taken, before the first of them.
   */
  readonly finish: () => Iterable<Artifact>
  readonly manifest: (files: readonly WrittenFile[], source: SourceCommit) => Artifact
}

/** After as many articles, what neither feeds nor the search page will hold is let go: memory does not grow with the site. */
const keptWhole = 50

/** Starts a build. What is rendered is held against its schema before it is handed out. */
export function startPublishing(context: SiteContext, authors: Authors, cache?: FormatCache): PublishRun {
  const styles = openStyles(cache)
  let published: PublishedArticle[] = []
  const works = new Map<string, CslItem>()
  /** One object for what many articles cite. */
  const shareItem = (item: CslItem): CslItem => {
    const text = JSON.stringify(item)
    const known = works.get(text)
    if (!known) works.set(text, item)
    return known ?? item
  }
  const files = new Map<string, string>()
  const refuseTakenSlug = (slug: string, path: string): void => {
    const other = files.get(slug)
    if (other === undefined) return
    throw new InputError(`has the slug \`${slug}\`, which ${other} has too; give one a \`slug\``, path, 1)
  }
  return {
    withheld: (article) => withheldBecause(article, context.asOf),
    render(article, errors, {records, style, health = false} = {}) {
      refuseTakenSlug(article.slug, article.path)
      const {data} = article.frontMatter
      const input = {
        article,
        authors: resolveAuthors(data['authors'], authors),
        reviewers: resolveAuthors(data['reviewers'], authors),
        errors,
        records,
        style,
        health
      }
      const rendered = withTemplates(article.path, () => renderArticle(input, context, styles))
      demand('article', rendered.data, article.path)
      demand('reference', rendered.self, article.path)
      const bibtex = textArtifact(articleFolder(article.slug) + ownCitationFiles.bibtex, renderBibtex([rendered.self]))
      const {artifacts, published: listed, withoutLocale} = rendered
      return {
        artifacts: [...artifacts, bibtex],
        published: listed,
        ...(withoutLocale !== undefined && {withoutLocale})
      }
    },
    add(article) {
      const {slug, source} = article.data
      refuseTakenSlug(slug, source)
      files.set(slug, source)
      published.push({...article, cited: article.cited.map(shareItem)})
      if (published.length % keptWhole === 0) published = [...dropUnlistedClaims(dropUnfedBodies(published))]
    },
    close: styles.close,
    *finish() {
      refuseTakenAliases(published)
      const schemas = publishedSchemas().map(({name, text}) => ({name: `${name}.schema.json`, text}))
      const site: Site = {...context, articles: published.toSorted(compareNewestFirst), schemas}
      for (const {publish} of publishers) {
        for (const artifact of publish(site)) {
          // A tag's feed is held against the schema as the site's is.
          const schema = schemaOfFile[artifact.path.slice(artifact.path.lastIndexOf('/') + 1)]
          if (schema) demand(schema, parseArtifact(artifact), artifact.path)
          yield artifact
        }
      }
    },
    manifest(written, source) {
      const artifact = renderManifest(
        context,
        source,
        written.toSorted((left, right) => compareText(left.path, right.path))
      )
      demand('manifest', parseArtifact(artifact), artifact.path)
      return artifact
    }
  }
}

/**
 * The citation style that a configuration or an article names.
 *
 * @param read - the text of a style file.
 * @throws {InputError} where the file is no style that can be used.
 */
export function chooseStyle(name: string, read: () => {readonly file: string; readonly text: string}): StyleChoice {
  if (name === 'apa' || name === 'vancouver') return name
  const {file, text} = read()
  const style = readStyleFile(text)
  if (!style.ok) throw new InputError(style.reason, file, 1)
  return {text: style.text}
}

/** What a theme's template does wrong, with the article that it did it for. */
function withTemplates<T>(file: string, render: () => T): T {
  try {
    return render()
  } catch (cause) {
    if (cause instanceof TemplateError) throw new InputError(cause.message, file, 1, {cause})
    throw cause
  }
}

/** A former address must be free: no page of the site and no other article may stand there, on any file system. */
function refuseTakenAliases(published: readonly PublishedArticle[]): void {
  const taken = new Map<string, string>()
  for (const {data} of published) taken.set(`${articleFolder(data.slug)}index.html`, `the page of ${data.source}`)
  for (const {data, aliases} of published.toSorted(compareNewestFirst)) {
    for (const alias of aliases) {
      const path = aliasFile(alias).toLowerCase()
      const other = taken.get(path)
      if (other !== undefined) {
        throw new InputError(`has the alias \`${alias}\`, where ${other} stands; remove it`, data.source, 1)
      }
      taken.set(path, `the alias of ${data.source}`)
    }
  }
}

const schemaOfFile: Readonly<Record<string, SchemaName>> = {
  'articles.json': 'articles',
  'feed.json': 'feed',
  'references.json': 'references'
}

function parseArtifact({bytes}: Artifact): unknown {
  return JSON.parse(new TextDecoder().decode(bytes))
}

/** What we publish must fit what we promise: where it does not, that is a fault of ours, not of the writer. */
function demand(name: SchemaName, value: unknown, file: string): void {
  const checked = validate(name, value)
  if (checked.ok) return
  const [problem] = checked.problems
  throw new Error(
    `What would be published of ${file} does not fit schemas/${name}.schema.json: ` +
      `at ${problem?.path.join('.') ?? ''}, expected ${problem?.expected ?? ''}`
  )
}

/** Authors or reviewers as the front matter names them: an id of the authors file, a name, or a mapping. */
function resolveAuthors(named: unknown, authors: Authors): readonly ArtifactAuthor[] {
  if (!Array.isArray(named)) return []
  return named.flatMap((one: unknown) => {
    if (typeof one === 'string') {
      const known = Object.hasOwn(authors, one) ? authors[one] : undefined
      return known ? [toArtifactAuthor(known)] : one.trim() === '' ? [] : [{name: one.trim(), type: 'person' as const}]
    }
    const checked = validate('authors', {author: one})
    const author = checked.ok ? checked.value['author'] : undefined
    return author ? [toArtifactAuthor(author)] : []
  })
}

function toArtifactAuthor({name, type, orcid, affiliation, url}: Author): ArtifactAuthor {
  return {
    name,
    type: type ?? 'person',
    ...(orcid !== undefined && {orcid: orcid.replace('https://orcid.org/', '')}),
    ...(affiliation !== undefined && {affiliation}),
    ...(url !== undefined && {url})
  }
}

/** The newest day that the front matter of articles names, read without a parse; for a build outside git. */
export function newestDay(texts: Iterable<string>): string | undefined {
  let newest: string | undefined
  for (const text of texts) {
    const block = /^\uFEFF?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n---/.exec(text)?.[1] ?? ''
    for (const [, day] of block.matchAll(/^(?:published|updated):[ \t]*["']?(\d{4}-\d{2}-\d{2})/gm)) {
      if (day !== undefined && (newest === undefined || day > newest)) newest = day
    }
  }
  return newest
}
