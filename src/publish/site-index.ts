import {h} from 'hastscript'
import type {Publisher} from '../model/site.ts'
import {renderArticleList} from './article-list.ts'
import {renderDocument, siteFooter} from './document.ts'
import {textArtifact} from './encode.ts'
import {inLines} from './html.ts'
import {englishHeading, englishWords} from './language.ts'
import {authorFolder, authorsOf, tagFolder, tagsOf} from './tags.ts'

/** `index.html`: the list of articles, newest first, then their tags and authors. */
export const siteIndex: Publisher = {
  id: 'site-index',
  publish(site) {
    const {title, description, url, lang, articles} = site
    const tags = tagsOf(articles).map(({slug, name}) => ({name, folder: tagFolder(slug)}))
    const authors = authorsOf(articles).map(({slug, name}) => ({name, folder: authorFolder(slug)}))
    const html = renderDocument(
      {
        title,
        ...(description !== undefined && {description}),
        lang,
        ...(url !== undefined && {url}),
        root: '',
        feeds: '',
        head: [
          h('link', {rel: 'alternate', type: 'application/json', title: 'All articles as data', href: 'articles.json'})
        ],
        main: inLines(
          h('h1', title),
          description !== undefined && h('p.description', description),
          articles.length > 0 && h('p.find', englishWords(lang), h('a', {href: 'search/index.html'}, 'Search')),
          renderArticleList(articles, '', site),
          renderGroups('Tags', tags, lang),
          renderGroups('Authors', authors, lang)
        ),
        footer: siteFooter(site, '', '')
      },
      site
    )
    return [textArtifact('index.html', html)]
  }
}

function renderGroups(
  heading: string,
  groups: readonly {readonly name: string; readonly folder: string}[],
  lang: string
): ReturnType<typeof h> | undefined {
  if (groups.length === 0) return undefined
  const id = heading.toLowerCase()
  const links = groups.map(({name, folder}) => h('li', h('a', {href: `${folder}index.html`}, h('bdi', name))))
  return h('nav.groups', {ariaLabelledBy: id}, [
    ...inLines(h('h2', {id, ...englishHeading(lang)}, heading), h('ul', inLines(...links)))
  ])
}
