import {h} from 'hastscript'
import type {Publisher} from '../model/site.ts'
import {renderArticleList} from './article-list.ts'
import {renderDocument, siteFooter} from './document.ts'
import {textArtifact} from './encode.ts'
import {inLines} from './html.ts'
import {englishWords} from './language.ts'
import {tagFolder, tagsOf} from './tags.ts'

/** From `tags/<slug>/` to the site's root. */
const root = '../../'

/** `tags/<slug>/index.html`: the articles of each tag. */
export const tagPages: Publisher = {
  id: 'tag-pages',
  publish: (site) =>
    tagsOf(site.articles).map(({slug, name, articles}) => {
      const folder = tagFolder(slug)
      const html = renderDocument(
        {
          title: name,
          description: `Articles with the tag ${name}`,
          lang: site.lang,
          ...(site.url !== undefined && {url: site.url + folder}),
          root,
          feeds: '',
          head: [],
          main: inLines(
            h('p.kicker', englishWords(site.lang), 'Tag'),
            h('h1', name),
            renderArticleList(articles, root, site)
          ),
          footer: siteFooter(site, root, '')
        },
        site
      )
      return textArtifact(`${folder}index.html`, html)
    })
}
