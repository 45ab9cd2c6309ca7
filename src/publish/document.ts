import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {SiteContext} from '../model/site.ts'
import {frameHtml, inLines} from './html.ts'
import {directionOf, englishWords} from './language.ts'
import {stylesheetPath} from './stylesheet.ts'

/** A page's parts, before they stand in their frame. */
export interface Page {
  readonly title: string
  readonly description?: string
  readonly lang: string
  /** The page's own address; absent where the site has none. */
  readonly url?: string
  /** From the page to the site's root, with a final slash: `../../`. */
  readonly root: string
  /** What the page adds to the head. */
  readonly head: readonly Element[]
  readonly main: readonly (ElementContent | string)[]
  readonly footer: readonly (ElementContent | string)[]
}

/** Nothing runs, nothing is embedded, nothing is sent; styles come from the site alone. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' https: http:",
  "base-uri 'none'",
  "form-action 'none'"
].join('; ')

/** A whole page. All its links to the site's own files are relative and name the file. */
export function renderDocument(page: Page, site: SiteContext): string {
  const {title, description, lang, url, root, head, main, footer} = page
  const english = englishWords(lang)
  return frameHtml([
    {type: 'doctype'},
    h('html', {lang, dir: directionOf(lang)}, [
      '\n',
      h('head', [
        ...inLines(
          h('meta', {charSet: 'utf-8'}),
          h('meta', {httpEquiv: 'Content-Security-Policy', content: policy}),
          h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
          h('title', title === site.title ? title : `${title} – ${site.title}`),
          description !== undefined && h('meta', {name: 'description', content: description}),
          h('meta', {name: 'generator', content: `citewell ${site.tool.version}`}),
          url !== undefined && h('link', {rel: 'canonical', href: url}),
          h('link', {rel: 'stylesheet', href: root + stylesheetPath}),
          ...(site.url === undefined ? [] : feedLinks(root)),
          ...head
        )
      ]),
      '\n',
      h('body', [
        ...inLines(
          h('a.skip', {href: '#main', ...english}, 'Skip to the text'),
          root !== '' &&
            h(
              'header.site',
              lang === site.lang ? {} : {lang: site.lang, dir: directionOf(site.lang)},
              h('a', {href: `${root}index.html`}, site.title)
            ),
          h('main#main', [...main]),
          h('footer.site', english, [...footer])
        )
      ]),
      '\n'
    ]),
    {type: 'text', value: '\n'}
  ])
}

function feedLinks(root: string): readonly Element[] {
  return [
    h('link', {rel: 'alternate', type: 'application/rss+xml', title: 'RSS', href: `${root}feed.xml`}),
    h('link', {rel: 'alternate', type: 'application/feed+json', title: 'JSON Feed', href: `${root}feed.json`})
  ]
}
