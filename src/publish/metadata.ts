import type {Article} from '../model/article.ts'
import type {ArtifactAuthor} from '../model/generated/article.ts'
import type {ArticleToPublish, SiteContext} from '../model/site.ts'
import {isPersonName} from '../text/person-name.ts'
import {articleFolder} from './addresses.ts'
import {readAlias} from './aliases.ts'

/** What is said about an article in its page, its data and the feeds: one source for all of them. */
export interface ArticleMetadata {
  readonly slug: string
  readonly title: string
  readonly description?: string
  readonly authors: readonly ArtifactAuthor[]
  readonly published?: string
  readonly updated?: string
  readonly tags: readonly string[]
  readonly lang: string
  readonly license?: string
  /** The picture that stands for it elsewhere, as its front matter names it. */
  readonly image?: {readonly src: string; readonly alt: string}
  /** Absent unless a person's name and a day are on record. */
  readonly review?: Review
  /** What it is not, in its own words or those of the site. */
  readonly disclaimer?: {readonly text: string; readonly lang: string}
  /** True for a page on health. */
  readonly health: boolean
  /** Its former addresses, as paths from the site's root. */
  readonly aliases: readonly string[]
  /** The article's address; absent where the site has none. */
  readonly url?: string
}

/** Who reviewed an article, and when. */
export interface Review {
  readonly reviewers: readonly ArtifactAuthor[]
  readonly reviewed: string
}

/** Reads the front matter. A value that does not fit its schema is left out: what is wrong was said by the rules. */
export function readMetadata(input: ArticleToPublish, site: SiteContext): ArticleMetadata {
  const {article, authors, health = false} = input
  const {data} = article.frontMatter
  const description = line(data['description'], 2000)
  const published = day(data['published'])
  const updated = day(data['updated'])
  const license = line(data['license'], 500)
  const lang = line(data['lang'], 35)
  const ownLang = lang !== undefined && /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(lang) ? lang : site.lang
  const image = line(data['image'], 2000)
  const review = readReview(input, site.asOf)
  const ownDisclaimer = line(data['disclaimer'], 5000)
  const disclaimer =
    ownDisclaimer !== undefined
      ? {text: ownDisclaimer, lang: ownLang}
      : site.disclaimer !== undefined && {text: site.disclaimer, lang: site.lang}
  return {
    slug: article.slug,
    title: titleOf(article),
    ...(description !== undefined && {description}),
    authors,
    ...(published !== undefined && {published}),
    ...(updated !== undefined && {updated}),
    tags: tagsOf(data['tags']),
    lang: ownLang,
    ...(license !== undefined && {license}),
    ...(image !== undefined && {image: {src: image, alt: line(data['image-alt'], 1000) ?? ''}}),
    ...(review && {review}),
    ...(disclaimer !== false && {disclaimer}),
    health,
    aliases: aliasesOf(data['aliases']),
    ...(site.url !== undefined && {url: site.url + articleFolder(article.slug)})
  }
}

/** Why an article stays out of the site: it is a draft, or its day has not come. Absent where it is published. */
export function withheldBecause({frontMatter: {data}}: Article, asOf: string): string | undefined {
  if (data['draft'] === true) return 'is a draft'
  const published = day(data['published'])
  return published !== undefined && published > asOf
    ? `is to be published on ${published}, and ${asOf} counts as today`
    : undefined
}

/** The persons who reviewed it and did not write it, with the day; a day that is to come is none. */
function readReview({article, authors, reviewers = []}: ArticleToPublish, asOf: string): Review | undefined {
  const reviewed = day(article.frontMatter.data['reviewed'])
  const writers = new Set(authors.map(({name}) => name.toLowerCase()))
  const persons = reviewers.filter(
    ({name, type}) => type === 'person' && isPersonName(name) && !writers.has(name.toLowerCase())
  )
  if (reviewed === undefined || reviewed > asOf || persons.length === 0) return undefined
  return {reviewers: persons, reviewed}
}

function titleOf({title, slug}: Article): string {
  return line(title, 500) ?? slug
}

function tagsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return []
  const list: readonly unknown[] = value
  const tags = list.slice(0, 100).flatMap((entry) => line(entry, 100) ?? [])
  return [...new Set(tags)]
}

function aliasesOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return []
  const list: readonly unknown[] = value
  return [
    ...new Set(list.slice(0, 100).flatMap((entry) => (typeof entry === 'string' ? (readAlias(entry) ?? []) : [])))
  ]
}

/** A text in one line; absent where there is none or it is longer than its schema allows. */
function line(value: unknown, longest: number): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = value.replaceAll(/\s+/g, ' ').trim()
  return text === '' || text.length > longest ? undefined : text
}

/** A day of the calendar, `YYYY-MM-DD`. */
function day(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined
  const time = Date.parse(`${value}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value ? undefined : value
}
