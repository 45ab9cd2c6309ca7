import {h} from 'hastscript'
import type {Publisher} from '../model/site.ts'
import {safeWebAddress} from './addresses.ts'
import {renderArticleList} from './article-list.ts'
import {renderDocument, siteFooter} from './document.ts'
import {textArtifact} from './encode.ts'
import {inLines} from './html.ts'
import {orcidAddress} from './json-ld.ts'
import {englishWords} from './language.ts'
import {authorFolder, authorsOf} from './tags.ts'

/** From `authors/<slug>/` to the site's root. */
const root = '../../'

/** `authors/<slug>/index.html`: the articles of each author. */
export const authorPages: Publisher = {
  id: 'author-pages',
  publish: (site) =>
    authorsOf(site.articles).map(({slug, author, articles}) => {
      const {name, affiliation, orcid, url} = author
      const folder = authorFolder(slug)
      const home = safeWebAddress(url ?? '')
      const id = orcidAddress(orcid ?? '')
      const links = [
        ...(home === undefined ? [] : [h('a', {href: home, rel: 'me'}, home)]),
        ...(id === undefined ? [] : [h('a', {href: id, rel: 'me'}, `ORCID ${id.slice('https://orcid.org/'.length)}`)])
      ]
      const html = renderDocument(
        {
          title: name,
          description: `Articles by ${name}`,
          lang: site.lang,
          ...(site.url !== undefined && {url: site.url + folder}),
          root,
          feeds: root,
          head: [],
          main: inLines(
            h('p.kicker', englishWords(site.lang), 'Author'),
            h('h1', name),
            affiliation !== undefined && h('p.description', affiliation),
            links.length > 0 &&
              h(
                'p.byline',
                links.flatMap((link, index) => (index > 0 ? [' · ', link] : [link]))
              ),
            renderArticleList(articles, root, site)
          ),
          footer: siteFooter(site, root, root)
        },
        site
      )
      return textArtifact(`${folder}index.html`, html)
    })
}
