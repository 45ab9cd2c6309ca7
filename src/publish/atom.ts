import type {Element} from 'xast'
import {x} from 'xastscript'
import type {ArtifactAuthor} from '../model/generated/article.ts'
import type {Publisher} from '../model/site.ts'
import {inLines, xmlText} from '../text/xml.ts'
import {safeWebAddress} from './addresses.ts'
import {feeds, type Feed, type FeedEntry} from './feeds.ts'
import {orcidAddress} from './json-ld.ts'
import {xmlArtifact} from './xml.ts'

/** `atom.xml`, of the site and of each tag: Atom 1.0 (RFC 4287) with whole articles. */
export const atom: Publisher = {
  id: 'atom',
  publish: (site) => feeds(site).map((feed) => xmlArtifact(`${feed.folder}atom.xml`, renderFeed(feed)))
}

function renderFeed({title, subtitle, home, base, lang, updated, entries, generator}: Feed): Element {
  return x('feed', {xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': lang}, [
    ...inLines([
      x('title', xmlText(title)),
      ...(subtitle === undefined ? [] : [x('subtitle', xmlText(subtitle))]),
      // RFC 4287 4.2.6: an id is permanent; the feed's own address is.
      x('id', `${base}atom.xml`),
      x('link', {rel: 'self', type: 'application/atom+xml', href: `${base}atom.xml`}),
      x('link', {rel: 'alternate', type: 'text/html', href: home}),
      x('updated', writeRfc3339(updated)),
      x('generator', {uri: 'https://citewell.github.io/', version: generator.version}, generator.name),
      ...entries.map((entry) => renderEntry(entry, title))
    ])
  ])
}

function renderEntry({data, address, html}: FeedEntry, siteTitle: string): Element {
  const {title, description, published, updated, authors, tags = [], lang, license} = data
  return x('entry', {'xml:lang': lang}, [
    ...inLines([
      x('title', xmlText(title)),
      x('id', address),
      x('link', {rel: 'alternate', type: 'text/html', href: address}),
      ...(published === undefined ? [] : [x('published', writeRfc3339(published))]),
      x('updated', writeRfc3339(updated ?? published ?? undated)),
      // RFC 4287 4.1.1: an entry has an author where the feed has none.
      ...(authors.length === 0 ? [x('author', [x('name', xmlText(siteTitle))])] : authors.map(renderAuthor)),
      ...tags.map((tag) => x('category', {term: xmlText(tag)})),
      ...(license === undefined ? [] : [x('rights', xmlText(license))]),
      ...(description === undefined ? [] : [x('summary', xmlText(description))]),
      x('content', {type: 'html'}, xmlText(html))
    ])
  ])
}

function renderAuthor({name, url, orcid}: ArtifactAuthor): Element {
  const link = safeWebAddress(url ?? '') ?? orcidAddress(orcid ?? '')
  return x('author', [x('name', xmlText(name)), ...(link === undefined ? [] : [x('uri', link)])])
}

/** RFC 4287 demands `updated`; of an article without any day nothing is known but that the feed is older than today. */
const undated = '1970-01-01'

/** A day as Atom writes it, at midnight UTC (RFC 3339). */
function writeRfc3339(day: string): string {
  return `${day}T00:00:00Z`
}
