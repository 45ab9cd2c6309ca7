import {x} from 'xastscript'
import type {Publisher} from '../model/site.ts'
import {compareText} from '../text/compare.ts'
import {xmlArtifact} from './xml.ts'

/** The most addresses that one sitemap may hold (sitemaps.org). */
const mostAddresses = 50_000

/** `sitemap.xml`, where the site has an address. */
export const sitemap: Publisher = {
  id: 'sitemap',
  publish({url, articles}) {
    if (url === undefined) return []
    const pages = articles
      .flatMap(({data}) => (data.url === undefined ? [] : {loc: data.url, day: data.updated ?? data.published}))
      .sort((left, right) => compareText(left.loc, right.loc))
    const entries = [{loc: url, day: undefined}, ...pages].slice(0, mostAddresses)
    const root = x('urlset', {xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9'}, [
      '\n',
      ...entries.flatMap(({loc, day}) => [
        x('url', [x('loc', loc), ...(day === undefined ? [] : [x('lastmod', day)])]),
        '\n'
      ])
    ])
    return [xmlArtifact('sitemap.xml', root)]
  }
}
