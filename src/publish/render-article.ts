import type {Element, Properties, Root, RootContent} from 'hast'
import type {ArticleArtifact, ArtifactCitation, ArtifactReference} from '../model/generated/article.ts'
import type {Reference} from '../model/reference.ts'
import type {ArticleToPublish, ListedArticle, RenderedArticle, SiteContext} from '../model/site.ts'
import {absoluteAddress, articleFolder} from './addresses.ts'
import {renderBody} from './article-hast.ts'
import {addCards} from './citation-card.ts'
import {kindsOfClaims, placeClaims} from './claim-kinds.ts'
import {coverageOf, publishClaims, publishSentences} from './claims.ts'
import {publishItem} from './csl-item.ts'
import {jsonArtifact, schemaAddress, textArtifact} from './encode.ts'
import {toHtml} from './html.ts'
import {openPageImages} from './images.ts'
import {pageType} from './json-ld.ts'
import {readMetadata} from './metadata.ts'
import {citationAnchor, numberReferences, type Numbering} from './numbering.ts'
import {describeArticle, ownCitationFiles} from './own-citation.ts'
import {outlineArticle} from './outline.ts'
import {renderArticlePage} from './page.ts'
import {toPlainText} from './plain-text.ts'
import {articlePreview} from './preview.ts'
import {writePlainReferences, renderReferences} from './reference-section.ts'
import {sentenceTexts} from './sentence-texts.ts'
import {lacksLocale, type Styles} from './styles.ts'

/** One article's page and data, and what the site's other files need of it. */
export function renderArticle(input: ArticleToPublish, site: SiteContext, styles: Styles): RenderedArticle {
  const {article, errors, records} = input
  const metadata = readMetadata(input, site)
  const outline = outlineArticle(article)
  const numbering = numberReferences(article, styles.of(article, metadata.lang, input.style ?? site.style), records)
  const sections = outline.sections.filter((section) => section !== undefined)
  const texts = sentenceTexts(article, outline, numbering, metadata.lang)
  const claims = publishClaims(article, outline, numbering, texts)
  const cited = publishReferences(numbering)
  const kinds = kindsOfClaims({claims, references: cited})
  const images = openPageImages(article.findImage)
  const body = renderBody(article, outline, numbering, placeClaims(article, claims, kinds), images, metadata.lang)
  const shown = images.shown()
  const preview = articlePreview(metadata, images, site)
  const {slug, title, description, authors, published, updated, tags, lang, license, url, review, disclaimer, health} =
    metadata
  const data: ArticleArtifact = {
    $schema: schemaAddress('article'),
    version: 1,
    slug,
    ...(url !== undefined && {url}),
    title,
    ...(description !== undefined && {description}),
    authors: [...authors],
    ...(published !== undefined && {published}),
    ...(updated !== undefined && {updated}),
    type: pageType(health),
    ...(review && {review: {reviewers: [...review.reviewers], reviewed: review.reviewed}}),
    ...(disclaimer && {disclaimer: disclaimer.text}),
    ...(tags.length > 0 && {tags: [...tags]}),
    lang,
    ...(license !== undefined && {license}),
    source: article.path,
    asOf: site.asOf,
    errors,
    coverage: coverageOf(claims),
    html: toHtml(body),
    text: toPlainText(body),
    ...(shown.length > 0 && {images: shown.map((image) => ({...image}))}),
    sections: sections.map((section) => ({...section})),
    sentences: publishSentences(article, outline, claims, texts),
    claims,
    citations: publishCitations(article.citations, numbering),
    references: cited
  }
  const references = renderReferences(numbering, lang)
  const page = renderArticlePage(
    {metadata, data, sections, body: addCards(body, numbering), numbering, references, kinds, preview},
    site
  )
  const folder = articleFolder(slug)
  const self = describeArticle(metadata, site)
  return {
    artifacts: [
      textArtifact(`${folder}index.html`, page),
      jsonArtifact(`${folder}article.json`, data),
      jsonArtifact(folder + ownCitationFiles.csl, [self]),
      ...images.files().map(({path, bytes}) => ({path: folder + path, bytes}))
    ],
    self,
    data,
    ...(lacksLocale(article, metadata.lang) && {withoutLocale: metadata.lang}),
    published: {
      data: listArticle(data),
      aliases: metadata.aliases,
      ...(url !== undefined && {feedHtml: renderForFeeds(body, numbering, url)}),
      cited: numbering.references.map(({key, reference}) =>
        publishItem(reference, isOwn(reference.origin) ? `${slug}/${key}` : reference.key)
      )
    }
  }
}

function listArticle(data: ArticleArtifact): ListedArticle {
  const {slug, url, title, description, authors, published, updated, tags, lang, license, source, errors} = data
  return {
    slug,
    ...(url !== undefined && {url}),
    title,
    ...(description !== undefined && {description}),
    authors,
    ...(published !== undefined && {published}),
    ...(updated !== undefined && {updated}),
    ...(tags && {tags}),
    lang,
    ...(license !== undefined && {license}),
    source,
    errors,
    coverage: data.coverage,
    referenceCount: data.references.length,
    sections: data.sections.map(({id, title: heading}) => ({id, title: heading})),
    claims: data.claims.map(({id, text}) => ({id, text}))
  }
}

function publishReferences({references}: Numbering): ArtifactReference[] {
  return references.map(({key, id, number, entry, description, verification, reference}) => ({
    key,
    id,
    number,
    ...verification,
    text: entry.text,
    ...(description.url !== undefined && {url: description.url}),
    item: publishItem(reference, key)
  }))
}

/** True for a reference whose key means something in its article alone. */
function isOwn({kind}: Reference['origin']): boolean {
  return kind !== 'library' && kind !== 'citation'
}

function publishCitations(
  citations: ArticleToPublish['article']['citations'],
  numbering: Numbering
): ArtifactCitation[] {
  return citations.flatMap(({items, unprinted = false}, index) =>
    unprinted
      ? []
      : [
          {
            id: citationAnchor(index),
            items: items.map(({key, mode, prefix, suffix, locator}, at) => ({
              key: numbering.find(index, at)?.key ?? key,
              mode,
              ...(prefix !== '' && {prefix}),
              ...(suffix !== '' && {suffix}),
              ...(locator !== undefined && {locator})
            }))
          }
        ]
  )
}

/** What feeds keep of an element's attributes: other sites show the text among their own. */
const kept = new Set([
  'href',
  'src',
  'alt',
  'title',
  'start',
  'scope',
  'type',
  'checked',
  'disabled',
  'ariaLabel',
  'width',
  'height'
])

/** The body and the reference list as they can stand in another site: absolute links, no ids, roles or classes. Changes `body`. */
function renderForFeeds(body: Root, numbering: Numbering, url: string): string {
  const prepare = (node: RootContent): void => {
    if (node.type !== 'element') return
    if (node.tagName === 'math') {
      dropClasses(node)
      return
    }
    prepareElement(node, url)
    for (const child of node.children) prepare(child)
  }
  for (const node of body.children) prepare(node)
  return toHtml(body) + writePlainReferences(numbering)
}

/** A formula needs its attributes; its classes belong to a stylesheet of ours. */
function dropClasses(element: Element): void {
  delete element.properties['className']
  for (const child of element.children) if (child.type === 'element') dropClasses(child)
}

function prepareElement(element: Element, url: string): void {
  const properties: Properties = {}
  for (const [name, value] of Object.entries(element.properties)) {
    if (!kept.has(name)) continue
    const isLink = (name === 'href' || name === 'src') && typeof value === 'string'
    const prepared = isLink ? absoluteAddress(value, url) : value
    if (prepared !== undefined) properties[name] = prepared
  }
  element.properties = properties
}
