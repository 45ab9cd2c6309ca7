import type {PublishedArticle, Site} from '../model/site.ts'
import {compareText} from '../text/compare.ts'
import {compareNewestFirst} from './order.ts'
import {tagFolder, tagsOf} from './tags.ts'

/** How many articles a feed holds. */
const feedLength = 50

/** An article in a feed, with its address and its body. */
export interface FeedEntry {
  readonly data: PublishedArticle['data']
  readonly address: string
  readonly html: string
}

/** What every format of one feed says: that of the site, or that of a tag. */
export interface Feed {
  /** Its folder in the site, with a final slash; empty for the site's own. */
  readonly folder: string
  readonly title: string
  readonly subtitle?: string
  /** The page that it is the feed of. */
  readonly home: string
  /** The address of its folder, with a final slash. */
  readonly base: string
  readonly lang: string
  /** The newest day of its articles: of the content, never of the clock. */
  readonly updated: string
  readonly generator: {readonly name: string; readonly version: string}
  /** The newest articles. */
  readonly entries: readonly FeedEntry[]
}

/** The site's feed and one of each tag; none where the site has no address, which feeds need. */
export function feeds(site: Site): readonly Feed[] {
  const {url, title, description, articles} = site
  if (url === undefined) return []
  const whole = makeFeed(
    site,
    {folder: '', title, home: url, base: url, ...(description !== undefined && {subtitle: description})},
    articles
  )
  const ofTags = tagsOf(articles).map(({slug, name, articles: tagged}) => {
    const folder = tagFolder(slug)
    return makeFeed(site, {folder, title: `${name} – ${title}`, home: url + folder, base: url + folder}, tagged)
  })
  return [whole, ...ofTags]
}

/**
 * The same articles without the bodies that no feed holds: those of the site's newest and of each tag's newest stay, also
 * where older ones come later.
 */
export function dropUnfedBodies(articles: readonly PublishedArticle[]): readonly PublishedArticle[] {
  const fed = new Set(
    [articles, ...tagsOf(articles).map(({articles: tagged}) => tagged)].flatMap((members) =>
      members.toSorted(compareNewestFirst).slice(0, feedLength)
    )
  )
  return articles.map((article) => {
    const {data, aliases, cited} = article
    return fed.has(article) ? article : {data, aliases, cited}
  })
}

function makeFeed(
  {lang, asOf, tool}: Site,
  head: Pick<Feed, 'folder' | 'title' | 'subtitle' | 'home' | 'base'>,
  articles: readonly PublishedArticle[]
): Feed {
  const entries = articles
    .toSorted(compareNewestFirst)
    .slice(0, feedLength)
    .flatMap(({data, feedHtml}) =>
      data.url === undefined || feedHtml === undefined ? [] : {data, address: data.url, html: feedHtml}
    )
  const days = entries.flatMap(({data}) => data.updated ?? data.published ?? []).toSorted(compareText)
  return {...head, lang, updated: days.at(-1) ?? asOf, generator: {name: 'citewell', version: tool.version}, entries}
}
