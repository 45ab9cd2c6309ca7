import type {Element} from 'hast'
import {h} from 'hastscript'
import type {ArticleArtifact} from '../model/generated/article.ts'
import type {Publisher, Site} from '../model/site.ts'
import {articleFolder} from './addresses.ts'
import {describeCoverageBriefly} from './coverage-words.ts'
import {renderDocument} from './document.ts'
import {textArtifact} from './encode.ts'
import {inLines} from './html.ts'
import {directionOf, englishWords} from './language.ts'
import {compareNewestFirst} from './order.ts'
import {writeDay} from './page.ts'

/** `index.html`: the list of articles, newest first. */
export const siteIndex: Publisher = {
  id: 'site-index',
  publish(site) {
    const {title, description, url, lang, articles} = site
    const english = englishWords(lang)
    const entries = articles.toSorted(compareNewestFirst).map(({data}) => renderEntry(data, site))
    const html = renderDocument(
      {
        title,
        ...(description !== undefined && {description}),
        lang,
        ...(url !== undefined && {url}),
        root: '',
        head: [
          h('link', {rel: 'alternate', type: 'application/json', title: 'All articles as data', href: 'articles.json'})
        ],
        main: inLines(
          h('h1', title),
          description !== undefined && h('p.description', description),
          entries.length === 0 ? h('p', english, 'No articles yet.') : h('ol.articles', inLines(...entries))
        ),
        footer: [
          h('p', [
            h('a', {href: 'articles.json'}, 'Articles as data'),
            ' · ',
            h('a', {href: 'references.json'}, 'References'),
            ...(url === undefined
              ? []
              : [' · ', h('a', {href: 'feed.xml'}, 'RSS'), ' · ', h('a', {href: 'feed.json'}, 'JSON Feed')])
          ]),
          h('p', 'Built with citewell, which checks that claims cite, not that they are true.')
        ]
      },
      site
    )
    return [textArtifact('index.html', html)]
  }
}

function renderEntry(
  {slug, title, description, lang, published, errors, coverage, references}: ArticleArtifact,
  site: Site
): Element {
  const language = lang === site.lang ? {} : {lang, dir: directionOf(lang)}
  const count = references.length
  return h('li', [
    h('h2', language, h('a', {href: `${articleFolder(slug)}index.html`}, title)),
    ...(description === undefined ? [] : [h('p', language, description)]),
    h('p.meta', englishWords(site.lang), [
      ...(published === undefined ? [] : [h('time', {dateTime: published}, writeDay(published)), ' · ']),
      `${describeCoverageBriefly(coverage)} · ${count} ${count === 1 ? 'reference' : 'references'}`,
      ...(errors === 0 ? [] : [' · ', h('strong', `${errors} unresolved ${errors === 1 ? 'finding' : 'findings'}`)])
    ])
  ])
}
