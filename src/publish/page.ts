import type {Element, ElementContent, Properties, Root, RootContent} from 'hast'
import {h} from 'hastscript'
import type {ArticleArtifact, ArtifactAuthor} from '../model/generated/article.ts'
import type {SiteContext} from '../model/site.ts'
import {safeWebAddress} from './addresses.ts'
import type {ClaimKind} from './claim-kinds.ts'
import {describeCoverage} from './coverage-words.ts'
import {renderDocument} from './document.ts'
import {renderDublinCore} from './dublin-core.ts'
import {renderEvidence} from './evidence.ts'
import {renderHighwire} from './highwire.ts'
import {stylesheetsFor} from './content-styles.ts'
import {licenseAddress, orcidAddress, renderJsonLd} from './json-ld.ts'
import {inLines, toHtml, trusted} from './html.ts'
import {directionOf, englishHeading, englishWords} from './language.ts'
import type {ArticleMetadata} from './metadata.ts'
import {isolate} from './csl-text.ts'
import type {Numbering} from './numbering.ts'
import type {OutlineSection} from './outline.ts'
import {renderOwnCitation} from './own-citation.ts'
import {tagFolder, tagSlug} from './tags.ts'
import type {PreviewImage} from './preview.ts'
import {arrangeArticle, themeFooter} from './theme.ts'

/** Fewer headings than this need no list of contents. */
const fewestContents = 3

export interface ArticlePageParts {
  readonly metadata: ArticleMetadata
  readonly data: ArticleArtifact
  readonly sections: readonly OutlineSection[]
  /** The article's body with what the page adds to it. */
  readonly body: Root
  readonly numbering: Numbering
  readonly references: Element | undefined
  /** What stands behind each claim. */
  readonly kinds: readonly ClaimKind[]
  /** The picture that stands for it elsewhere. */
  readonly preview: PreviewImage | undefined
}

/** The page of one article. */
export function renderArticlePage(parts: ArticlePageParts, site: SiteContext): string {
  const {metadata, data, sections, body, numbering, references, kinds, preview} = parts
  const english = englishWords(metadata.lang)
  const header = renderHeader(metadata, data, english)
  const common = commonKind(kinds)
  return renderDocument(
    {
      title: metadata.title,
      ...(metadata.description !== undefined && {description: metadata.description}),
      lang: metadata.lang,
      ...(metadata.url !== undefined && {url: metadata.url}),
      root: '../../',
      type: 'article',
      published: metadata.published,
      updated: metadata.updated,
      image: preview,
      styles: stylesheetsFor([
        h('html', {dir: directionOf(metadata.lang)}),
        header,
        ...body.children,
        ...(references ? [references] : [])
      ]),
      head: [
        h('link', {rel: 'alternate', type: 'application/json', title: 'This article as data', href: 'article.json'}),
        ...renderHighwire(metadata, site.title),
        ...renderDublinCore(metadata, site.title),
        h('script', {type: 'application/ld+json'}, renderJsonLd(metadata, numbering.references, site, preview))
      ],
      main: inLines(
        h('article', [
          ...inLines(
            ...arrangeArticle(site.theme, data, {
              header: [header],
              side: [
                h(
                  'div.side',
                  inLines(renderContents(sections, englishHeading(metadata.lang)), renderEvidence(kinds, metadata.lang))
                )
              ],
              // What most claims have stands once, around them all.
              body: [h('div.body', {className: common}, [...inLines(trusted(toHtml(withoutKind(body, common))))])],
              // No template can leave the disclaimer out, since none can leave out the references.
              references: [references, renderDisclaimer(metadata)].filter((part) => part !== undefined),
              citation: [renderOwnCitation(metadata, site)]
            })
          )
        ])
      ),
      footer: [...themeFooter(site.theme, data), ...renderTags(metadata), ...renderFooter(metadata)]
    },
    site
  )
}

/** What stands behind most claims of most articles: whether the works that they cite were verified. */
function commonKind(kinds: readonly ClaimKind[]): ClaimKind | undefined {
  const count = (wanted: ClaimKind): number => kinds.filter((kind) => kind === wanted).length
  if (count('verified') + count('unverified') === 0) return undefined
  return count('verified') > count('unverified') ? 'verified' : 'unverified'
}

/** A text without the class of the claims of one kind, which the element around it has. */
function withoutKind(body: Root, kind: ClaimKind | undefined): Root {
  const change = <T extends RootContent>(node: T): T => {
    if (node.type !== 'element') return node
    const {className, id} = node.properties
    const isOne = typeof id === 'string' && id.startsWith('claim-') && Array.isArray(className) && className[0] === kind
    return {
      ...node,
      properties: isOne ? {id} : node.properties,
      children: node.children.map(change)
    }
  }
  return kind === undefined ? body : {...body, children: body.children.map(change)}
}

function renderHeader(metadata: ArticleMetadata, data: ArticleArtifact, english: Properties): Element {
  const {title, description, authors, published, updated, review} = metadata
  const {errors, coverage, references} = data
  const dates = [
    published === undefined ? undefined : ['Published ', renderDate(published)],
    updated === undefined || updated === published ? undefined : ['Updated ', renderDate(updated)]
  ].filter((date) => date !== undefined)
  // A mark of a review is a name and a day, or nothing.
  const reviewed = review
    ? [['Reviewed ', ...renderNames(review.reviewers, 'by '), ' on ', renderDate(review.reviewed)]]
    : []
  const facts = [...dates, ...reviewed]
  const byline = authors.length === 0 ? facts : [renderAuthors(authors), ...facts]
  return h('header', [
    ...inLines(
      h('h1', title),
      description !== undefined && h('p.description', description),
      byline.length > 0 &&
        h(
          'p.byline',
          english,
          byline.flatMap((part, index) => (index > 0 ? [' · ', ...part] : part))
        ),
      errors > 0 &&
        h('p.notice', {...english, role: 'note'}, [
          h('strong', 'Not ready to rely on.'),
          ` This page was built with ${errors} unresolved ${errors === 1 ? 'finding' : 'findings'}.`
        ]),
      h('p.coverage', english, [
        describeCoverage(coverage, references),
        ' A claim that cites a source is not thereby true: please read the sources.'
      ])
    )
  ])
}

/** What the article is not. */
function renderDisclaimer({disclaimer, lang}: ArticleMetadata): Element | undefined {
  if (!disclaimer) return undefined
  const foreign = disclaimer.lang === lang ? {} : {lang: disclaimer.lang, dir: directionOf(disclaimer.lang)}
  return h('p', {...foreign, role: 'note'}, h('small', disclaimer.text))
}

function renderAuthors(authors: readonly ArtifactAuthor[]): (Element | string)[] {
  return renderNames(authors, 'By ', 'author')
}

function renderNames(persons: readonly ArtifactAuthor[], opening: string, rel?: string): (Element | string)[] {
  const names = persons.map(({name, url, orcid}) => {
    const address = url === undefined ? undefined : safeWebAddress(url)
    const link = address ?? (orcid === undefined ? undefined : orcidAddress(orcid))
    return h('bdi', link === undefined ? name : h('a', {href: link, ...(rel !== undefined && {rel})}, name))
  })
  return names.flatMap((name, index) => {
    const before = index === 0 ? opening : index === names.length - 1 ? ' and ' : ', '
    return [before, name]
  })
}

function renderDate(day: string): Element {
  return h('time', {dateTime: day}, writeDay(day))
}

const months = 'January February March April May June July August September October November December'.split(' ')

/** `2026-11-24` as `24 November 2026`. */
export function writeDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${date ?? ''} ${months[(month ?? 1) - 1] ?? ''} ${year ?? ''}`
}

function renderContents(sections: readonly OutlineSection[], english: Properties): Element | undefined {
  const top = Math.min(...sections.map(({depth}) => depth))
  const listed = sections.filter(({depth}) => depth <= top + 1)
  if (listed.length < fewestContents) return undefined
  const items: {readonly link: Element; readonly under: Element[]}[] = []
  for (const {id, depth, title} of listed) {
    const link = h('a', {href: `#${encodeURIComponent(id)}`}, title)
    const last = items.at(-1)
    if (depth > top && last) last.under.push(h('li', link))
    else items.push({link, under: []})
  }
  const entries = items.map(({link, under}): ElementContent =>
    h('li', under.length > 0 ? [link, h('ol', under)] : link)
  )
  return h('nav.contents', {ariaLabelledBy: 'contents'}, [
    ...inLines(h('h2#contents', english, 'Contents'), h('ol', inLines(...entries)))
  ])
}

function renderTags({tags}: ArticleMetadata): Element[] {
  if (tags.length === 0) return []
  const links = tags.map((tag) =>
    h('a', {href: `../../${tagFolder(tagSlug(tag))}index.html`, rel: 'tag'}, isolate(tag))
  )
  return [h('p', ['Tags: ', ...links.flatMap((link, index) => (index > 0 ? [', ', link] : [link]))])]
}

function renderFooter({license}: ArticleMetadata): (Element | string)[] {
  const content: (Element | string)[] = []
  if (license !== undefined) {
    const address = licenseAddress(license)
    content.push(
      h('p', ['Licence: ', address === undefined ? license : h('a', {href: address, rel: 'license'}, license)])
    )
  }
  content.push(
    h('p', [
      h('a', {href: 'article.json'}, 'This article as data'),
      ' · Built with citewell, which checks that claims cite, not that they are true.'
    ])
  )
  return content
}
