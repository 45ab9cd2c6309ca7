import type {JsonFeed} from '../model/generated/feed.ts'
import type {Publisher} from '../model/site.ts'
import {safeWebAddress} from './addresses.ts'
import {jsonArtifact} from './encode.ts'
import {orcidAddress} from './json-ld.ts'
import {feedEntries} from './order.ts'

/** `feed.json`: JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export const jsonFeed: Publisher = {
  id: 'json-feed',
  publish(site) {
    const {title, description, url, lang} = site
    if (url === undefined) return []
    const feed: JsonFeed = {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      home_page_url: url,
      feed_url: `${url}feed.json`,
      ...(description !== undefined && {description}),
      language: lang,
      items: feedEntries(site).map(({data, address, html}) => ({
        id: address,
        url: address,
        title: data.title,
        content_html: html,
        ...(data.description !== undefined && {summary: data.description}),
        ...(data.published !== undefined && {date_published: `${data.published}T00:00:00Z`}),
        ...(data.updated !== undefined && {date_modified: `${data.updated}T00:00:00Z`}),
        ...(data.authors.length > 0 && {
          authors: data.authors.map(({name, url: home, orcid}) => {
            const link = safeWebAddress(home ?? '') ?? orcidAddress(orcid ?? '')
            return {name, ...(link !== undefined && {url: link})}
          })
        }),
        ...(data.tags && {tags: data.tags}),
        language: data.lang
      }))
    }
    return [jsonArtifact('feed.json', feed)]
  }
}
