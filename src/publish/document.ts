import {createHash} from 'node:crypto'
import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {SiteContext} from '../model/site.ts'
import {frameHtml, inLines} from './html.ts'
import {directionOf, englishWords} from './language.ts'
import {faviconPath} from './favicon.ts'
import {type PreviewImage, sitePreview} from './preview.ts'
import {listStylesheetPath, stylesheetPath} from './stylesheet.ts'

/** A page's parts, before they stand in their frame. */
export interface Page {
  readonly title: string
  readonly description?: string
  readonly lang: string
  /** Its OpenGraph type; `website` where it is absent. */
  readonly type?: 'article' | 'website'
  /** The days of an article. */
  readonly published?: string | undefined
  readonly updated?: string | undefined
  /** The page's own address; absent where the site has none. */
  readonly url?: string
  /** The picture that stands for it elsewhere; the site's own where it is absent. */
  readonly image?: PreviewImage | undefined
  /** From the page to the site's root, with a final slash: `../../`. */
  readonly root: string
  /** From the page to the folder with its feeds, with a final slash or empty; the site's own where it is absent. */
  readonly feeds?: string
  /** Stylesheets that it needs beside the one of all pages, as paths from the site's root. */
  readonly styles?: readonly string[]
  /** What the page adds to the head. */
  readonly head: readonly Element[]
  readonly main: readonly (ElementContent | string)[]
  readonly footer: readonly (ElementContent | string)[]
}

/**
 * Nothing runs, nothing is embedded, nothing is sent; styles come from the site alone. JSON-LD stands in a `script` element
 * that does not run; checkers want its hash all the same.
 */
function policyFor(head: readonly Element[], hasFonts: boolean): string {
  const hashes = head.flatMap(({tagName, children: [text]}) =>
    tagName === 'script' && text?.type === 'text'
      ? `'sha256-${createHash('sha256').update(text.value).digest('base64')}'`
      : []
  )
  return [
    "default-src 'none'",
    ...(hashes.length > 0 ? [`script-src ${hashes.join(' ')}`] : []),
    "style-src 'self'",
    "img-src 'self'",
    ...(hasFonts ? ["font-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ')
}

/** A whole page. All its links to the site's own files are relative and name the file. */
export function renderDocument(page: Page, site: SiteContext): string {
  const {title, description, lang, url, root, feeds = root, head, main, footer} = page
  const english = englishWords(lang)
  return frameHtml([
    {type: 'doctype'},
    h('html', {lang, dir: directionOf(lang)}, [
      '\n',
      h('head', [
        ...inLines(
          h('meta', {charSet: 'utf-8'}),
          h('meta', {httpEquiv: 'Content-Security-Policy', content: policyFor(head, site.theme?.hasFonts === true)}),
          h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
          h('title', title === site.title ? title : `${title} – ${site.title}`),
          h('meta', {name: 'generator', content: `citewell ${site.tool.version}`}),
          url !== undefined && h('link', {rel: 'canonical', href: url}),
          h('link', {rel: 'stylesheet', href: root + stylesheetPath}),
          page.type !== 'article' && h('link', {rel: 'stylesheet', href: root + listStylesheetPath}),
          ...(page.styles ?? []).map((path) => h('link', {rel: 'stylesheet', href: root + path})),
          site.theme?.stylesheet !== undefined && h('link', {rel: 'stylesheet', href: root + site.theme.stylesheet}),
          h('link', {rel: 'icon', href: root + faviconPath}),
          ...(site.url === undefined ? [] : feedLinks(feeds)),
          ...joinMeta([
            ...(description === undefined ? [] : [h('meta', {name: 'description', content: description})]),
            ...head,
            ...renderOpenGraph(page, site)
          ])
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

function feedLinks(folder: string): readonly Element[] {
  return [
    h('link', {rel: 'alternate', type: 'application/atom+xml', title: 'Atom', href: `${folder}atom.xml`}),
    h('link', {rel: 'alternate', type: 'application/rss+xml', title: 'RSS', href: `${folder}feed.xml`}),
    h('link', {rel: 'alternate', type: 'application/feed+json', title: 'JSON Feed', href: `${folder}feed.json`})
  ]
}

/** What a link to the page looks like elsewhere (https://ogp.me). It needs the page's address. */
function renderOpenGraph(
  {title, description, lang, url, type = 'website', published, updated, image}: Page,
  site: SiteContext
): readonly Element[] {
  if (url === undefined) return []
  const preview = image ?? sitePreview(site)
  const entries = [
    ['og:title', title],
    ['og:type', type],
    ['og:url', url],
    ['og:description', description],
    ['og:site_name', site.title],
    ['og:image', preview?.url],
    ['og:image:width', preview?.width && String(preview.width)],
    ['og:image:height', preview?.height && String(preview.height)],
    ['og:image:alt', preview?.alt === '' ? undefined : preview?.alt],
    ['article:published_time', published],
    ['article:modified_time', updated],
    ['og:locale', /^[a-z]{2}-[A-Z]{2}$/.test(lang) ? lang.replace('-', '_') : undefined]
  ] as const
  return entries.flatMap(([property, content]) => (content === undefined ? [] : [h('meta', {property, content})]))
}

/** Of two `meta` elements that say the same, one by name and one by property, one that has both. */
function joinMeta(elements: readonly Element[]): readonly Element[] {
  const joined: Element[] = []
  for (const element of elements) {
    const {property, content} = element.properties
    const same = joined.find(
      ({tagName, properties}) =>
        property !== undefined && tagName === 'meta' && !properties['property'] && properties['content'] === content
    )
    if (same) same.properties = {name: same.properties['name'], property, content}
    else joined.push(element)
  }
  return joined
}

/**
 * What stands at the foot of the pages that list articles.
 *
 * @param root - from the page to the site's root.
 * @param feeds - from the page to the folder with its feeds.
 */
export function siteFooter(site: SiteContext, root: string, feeds: string): (Element | string)[] {
  const links = [
    h('a', {href: `${root}search/index.html`}, 'Search'),
    h('a', {href: `${root}articles.json`}, 'Articles as data'),
    h('a', {href: `${root}references.json`}, 'References'),
    ...(site.url === undefined
      ? []
      : [
          h('a', {href: `${feeds}feed.xml`}, 'RSS'),
          h('a', {href: `${feeds}atom.xml`}, 'Atom'),
          h('a', {href: `${feeds}feed.json`}, 'JSON Feed')
        ])
  ]
  return [
    h(
      'p',
      links.flatMap((link, index) => (index > 0 ? [' · ', link] : [link]))
    ),
    h('p', 'Built with citewell, which checks that claims cite, not that they are true.')
  ]
}
