import type {JsonFeed} from '../model/generated/feed.ts'
import type {Publisher} from '../model/site.ts'
import {safeWebAddress} from './addresses.ts'
import {jsonArtifact} from './encode.ts'
import {feeds, type Feed} from './feeds.ts'
import {orcidAddress} from './json-ld.ts'

/** `feed.json`, of the site and of each tag: JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export const jsonFeed: Publisher = {
  id: 'json-feed',
  publish: (site) => feeds(site).map((feed) => jsonArtifact(`${feed.folder}feed.json`, renderFeed(feed)))
}

function renderFeed({title, subtitle, home, base, lang, entries}: Feed): JsonFeed {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: `${base}feed.json`,
    ...(subtitle !== undefined && {description: subtitle}),
    language: lang,
    items: entries.map(({data, address, html}) => ({
      id: address,
      url: address,
      title: data.title,
      content_html: html,
      ...(data.description !== undefined && {summary: data.description}),
      ...(data.published !== undefined && {date_published: `${data.published}T00:00:00Z`}),
      ...(data.updated !== undefined && {date_modified: `${data.updated}T00:00:00Z`}),
      ...(data.authors.length > 0 && {
        authors: data.authors.map(({name, url, orcid}) => {
          const link = safeWebAddress(url ?? '') ?? orcidAddress(orcid ?? '')
          return {name, ...(link !== undefined && {url: link})}
        })
      }),
      ...(data.tags && {tags: data.tags}),
      language: data.lang
    }))
  }
}
