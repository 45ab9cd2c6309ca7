import type {Element} from 'hast'
import {h} from 'hastscript'
import type {ListedArticle, PublishedArticle, Publisher, SiteContext} from '../model/site.ts'
import {articleFolder} from './addresses.ts'
import {renderDocument, siteFooter} from './document.ts'
import {textArtifact} from './encode.ts'
import {inLines, toHtml, trusted} from './html.ts'
import {directionOf, englishWords} from './language.ts'
import {compareNewestFirst} from './order.ts'

/** From `search/` to the site's root. */
const root = '../'

/**
 * How many characters of claims the page holds: those of the newest articles, so that a large site's page stays one file, of
 * some 3 MB at the most, which a phone can load.
 */
const mostClaimText = 1_000_000

/**
 * The one script of the site, which filters the list that stands in its page: no index beside it, nothing to fetch, so that
 * it works from a file manager, too. A word is found wherever it stands, without regard to letter case and accents. Where
 * scripts are off, the stylesheet hides the field, and the browser's own search finds words in the list.
 */
const script = `const fold = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase()
const read = (element) => ({element, text: fold(element.textContent)})
const entries = [...document.querySelectorAll('.articles > li')].map((element) => ({
  ...read(element),
  details: element.querySelector('details'),
  parts: [...element.querySelectorAll('details li')].map(read)
}))
const search = document.querySelector('search')
const field = search.querySelector('input')
const status = search.querySelector('output')
const filter = () => {
  const words = fold(field.value).match(/\\S+/g) ?? []
  const fits = ({text}) => words.every((word) => text.includes(word))
  let count = 0
  for (const {element, text, details, parts} of entries) {
    const found = fits({text})
    if (found) count++
    element.hidden = !found
    const shown = words.length > 0 ? parts.filter(fits) : []
    for (const {element: part} of parts) part.hidden = shown.length > 0
    for (const {element: part} of shown) part.hidden = false
    if (details) details.open = shown.length > 0
  }
  status.textContent = count + (count === 1 ? ' article' : ' articles')
}
field.value = new URLSearchParams(location.search).get('q') ?? ''
field.addEventListener('input', filter)
filter()`

/** `search/index.html`: every article with its headings and claims, and a field that narrows the list while one types. */
export const searchPage: Publisher = {
  id: 'search-page',
  publish(site) {
    const english = englishWords(site.lang)
    const listed = listedWithClaims(site.articles)
    const entries = site.articles
      .toSorted(compareNewestFirst)
      // Each is written as it comes: as nodes, the claims of a large site take a hundred megabytes.
      .map((article) => trusted(toHtml([renderEntry(article.data, listed.has(article), site)])))
    const html = renderDocument(
      {
        title: 'Search',
        lang: site.lang,
        ...(site.url !== undefined && {url: `${site.url}search/`}),
        root,
        feeds: root,
        head: [h('script', {type: 'module'}, script)],
        main: inLines(
          h('h1', english, 'Search'),
          h('search', english, [
            h('label', ['Words in titles, headings and claims ', h('input', {type: 'search', autoComplete: 'off'})]),
            ' ',
            h('output', `${entries.length} ${entries.length === 1 ? 'article' : 'articles'}`)
          ]),
          entries.length > 0 ? h('ol.articles', inLines(...entries)) : h('p', english, 'No articles yet.')
        ),
        footer: siteFooter(site, root, root)
      },
      site
    )
    return [textArtifact('search/index.html', html)]
  }
}

/**
 * The same articles without the claims that the page has no room for. Articles that come later take room from older ones
 * and give none, so that what is let go would not have been shown.
 */
export function dropUnlistedClaims(articles: readonly PublishedArticle[]): readonly PublishedArticle[] {
  const listed = listedWithClaims(articles)
  return articles.map((article) => {
    const {data} = article
    if (listed.has(article) || data.claims.length === 0) return article
    return {...article, data: {...data, claims: [], unlistedClaimText: claimText(data)}}
  })
}

/** The articles whose claims the page holds: the newest, as far as the room goes. */
function listedWithClaims(articles: readonly PublishedArticle[]): ReadonlySet<PublishedArticle> {
  let room = mostClaimText
  return new Set(articles.toSorted(compareNewestFirst).filter(({data}) => (room -= claimText(data)) >= 0))
}

function claimText({claims, unlistedClaimText = 0}: ListedArticle): number {
  return claims.reduce((sum, {text}) => sum + text.length, unlistedClaimText)
}

function renderEntry(data: ListedArticle, withClaims: boolean, site: SiteContext): Element {
  const {slug, title, description, lang, authors, tags = [], sections} = data
  const page = `${root}${articleFolder(slug)}index.html`
  const places = [...sections.map(({id, title: heading}) => ({id, text: heading})), ...(withClaims ? data.claims : [])]
  const language = lang === site.lang ? {} : {lang, dir: directionOf(lang)}
  const names = [...authors.map(({name}) => name), ...tags]
  return h('li', language, [
    h('h2', h('a', {href: page}, title)),
    ...(description === undefined ? [] : [h('p', description)]),
    ...(names.length === 0
      ? []
      : [
          h(
            'p.meta',
            names.flatMap((name, index) => [index > 0 ? ' · ' : '', h('bdi', name)])
          )
        ]),
    ...(places.length === 0
      ? []
      : [
          h('details', [
            h('summary', englishWords(lang), withClaims ? 'Headings and claims' : 'Headings'),
            h(
              'ul',
              places.map(({id, text}) => h('li', h('a', {href: `${page}#${encodeURIComponent(id)}`}, text)))
            )
          ])
        ])
  ])
}
