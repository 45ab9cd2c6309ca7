import type {Element} from 'hast'
import {h} from 'hastscript'
import type {ListedArticle, PublishedArticle, SiteContext} from '../model/site.ts'
import {articleFolder} from './addresses.ts'
import {describeCoverageBriefly} from './coverage-words.ts'
import {inLines} from './html.ts'
import {directionOf, englishWords} from './language.ts'
import {compareNewestFirst} from './order.ts'
import {writeDay} from './page.ts'

/**
 * A list of articles, newest first.
 *
 * @param root - from the page to the site's root, with a final slash, or empty.
 */
export function renderArticleList(articles: readonly PublishedArticle[], root: string, site: SiteContext): Element {
  const entries = articles.toSorted(compareNewestFirst).map(({data}) => renderEntry(data, root, site))
  return entries.length === 0
    ? h('p', englishWords(site.lang), 'No articles yet.')
    : h('ol.articles', inLines(...entries))
}

function renderEntry(
  {slug, title, description, lang, published, errors, coverage, referenceCount: count}: ListedArticle,
  root: string,
  site: SiteContext
): Element {
  const language = lang === site.lang ? {} : {lang, dir: directionOf(lang)}
  return h('li', [
    h('h2', language, h('a', {href: `${root}${articleFolder(slug)}index.html`}, title)),
    ...(description === undefined ? [] : [h('p', language, description)]),
    h('p.meta', englishWords(site.lang), [
      ...(published === undefined ? [] : [h('time', {dateTime: published}, writeDay(published)), ' · ']),
      `${describeCoverageBriefly(coverage)} · ${count} ${count === 1 ? 'reference' : 'references'}`,
      ...(errors === 0 ? [] : [' · ', h('strong', `${errors} unresolved ${errors === 1 ? 'finding' : 'findings'}`)])
    ])
  ])
}
