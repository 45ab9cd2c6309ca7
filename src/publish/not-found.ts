import {h} from 'hastscript'
import type {Publisher} from '../model/site.ts'
import {renderDocument, siteFooter} from './document.ts'
import {textArtifact} from './encode.ts'
import {inLines} from './html.ts'
import {englishWords} from './language.ts'

/**
 * `404.html`: what a server shows for an address that leads nowhere. It is shown at any depth, so its links start at the
 * site's own path; where the site has no address, they are good for the root alone.
 */
export const notFound: Publisher = {
  id: 'not-found',
  publish(site) {
    const root = site.url === undefined ? './' : new URL(site.url).pathname
    const html = renderDocument(
      {
        title: 'Page not found',
        lang: site.lang,
        root,
        feeds: root,
        head: [h('meta', {name: 'robots', content: 'noindex'})],
        main: inLines(
          h('h1', englishWords(site.lang), 'Page not found'),
          h('p', englishWords(site.lang), [
            'Nothing is published at this address. It may have moved or been withdrawn. ',
            h('a', {href: `${root}index.html`}, 'All articles')
          ])
        ),
        footer: siteFooter(site, root, root)
      },
      site
    )
    return [textArtifact('404.html', html)]
  }
}
