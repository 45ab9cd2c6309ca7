import type {Element} from 'xast'
import {x} from 'xastscript'
import type {Publisher} from '../model/site.ts'
import {inLines, xmlText} from '../text/xml.ts'
import {feeds, type Feed, type FeedEntry} from './feeds.ts'
import {toHtml} from './html.ts'
import {xmlArtifact} from './xml.ts'

/** `feed.xml`, of the site and of each tag: RSS 2.0 with whole articles (`content:encoded`) and authors (`dc:creator`). */
export const rss: Publisher = {
  id: 'rss',
  publish: (site) => feeds(site).map((feed) => xmlArtifact(`${feed.folder}feed.xml`, renderFeed(feed)))
}

function renderFeed({title, subtitle, home, base, lang, updated, entries, generator}: Feed): Element {
  return x(
    'rss',
    {
      version: '2.0',
      'xmlns:atom': 'http://www.w3.org/2005/Atom',
      'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/'
    },
    [
      '\n',
      x('channel', [
        ...inLines([
          x('title', xmlText(title)),
          x('link', home),
          x('description', xmlText(subtitle ?? title)),
          x('language', lang),
          ...(entries.length === 0 ? [] : [x('lastBuildDate', writeRfc822(updated))]),
          x('generator', `${generator.name} ${generator.version}`),
          x('docs', 'https://www.rssboard.org/rss-specification'),
          x('atom:link', {href: `${base}feed.xml`, rel: 'self', type: 'application/rss+xml'}),
          ...entries.map(renderItem)
        ])
      ]),
      '\n'
    ]
  )
}

function renderItem({data, address, html}: FeedEntry): Element {
  const {title, description, published, authors, tags = []} = data
  return x('item', [
    ...inLines([
      x('title', xmlText(title)),
      x('link', address),
      x('guid', {isPermaLink: 'true'}, address),
      ...(published === undefined ? [] : [x('pubDate', writeRfc822(published))]),
      ...authors.map(({name}) => x('dc:creator', xmlText(name))),
      ...tags.map((tag) => x('category', xmlText(tag))),
      // Readers take what stands here for HTML: our plain text is written as such.
      ...(description === undefined ? [] : [x('description', xmlText(toHtml([{type: 'text', value: description}])))]),
      x('content:encoded', xmlText(html))
    ])
  ])
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A day as RSS writes it, at midnight UTC: `Tue, 24 Nov 2026 00:00:00 GMT`. */
export function writeRfc822(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const weekday = new Date(Date.UTC(year, month - 1, date)).getUTCDay()
  const padded = String(date).padStart(2, '0')
  return `${days[weekday] ?? ''}, ${padded} ${months[month - 1] ?? ''} ${String(year).padStart(4, '0')} 00:00:00 GMT`
}
