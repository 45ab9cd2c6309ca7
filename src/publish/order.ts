import type {PublishedArticle, Site} from '../model/site.ts'
import {compareText} from '../text/compare.ts'

/** How many articles the feeds hold. */
const feedLength = 50

/** Newest first by day of publication, articles without one last; then by slug. */
export function compareNewestFirst({data: left}: PublishedArticle, {data: right}: PublishedArticle): number {
  return compareText(right.published ?? '', left.published ?? '') || compareText(left.slug, right.slug)
}

/** What the feeds hold: the newest articles, each with its address and its body; nothing where the site has no address. */
export function feedEntries({articles, url}: Site): readonly {
  readonly data: PublishedArticle['data']
  readonly address: string
  readonly html: string
}[] {
  if (url === undefined) return []
  return articles
    .toSorted(compareNewestFirst)
    .slice(0, feedLength)
    .flatMap(({data, feedHtml}) =>
      data.url === undefined || feedHtml === undefined ? [] : {data, address: data.url, html: feedHtml}
    )
}
