import type {SiteContext} from '../model/site.ts'
import type {ArtifactAuthor} from '../model/generated/article.ts'
import {safeWebAddress} from './addresses.ts'
import type {ArticleMetadata} from './metadata.ts'
import type {NumberedReference} from './numbering.ts'
import type {PreviewImage} from './preview.ts'

/** The article as schema.org data, safe to stand in a `script` element. */
export function renderJsonLd(
  metadata: ArticleMetadata,
  references: readonly NumberedReference[],
  site: SiteContext,
  preview?: PreviewImage
): string {
  const {title, description, authors, published, updated, tags, lang, license, url, health, review} = metadata
  return escapeForScript(
    JSON.stringify({
      '@context': 'https://schema.org',
      '@type': pageType(health),
      ...(url !== undefined && {'@id': url, url}),
      headline: title,
      image: preview && {
        '@type': 'ImageObject',
        url: preview.url,
        width: preview.width,
        height: preview.height,
        caption: preview.alt === '' ? undefined : preview.alt
      },
      description,
      inLanguage: lang,
      datePublished: published,
      dateModified: updated,
      // Words of a WebPage, which a ScholarlyArticle is not.
      ...(health && review && {lastReviewed: review.reviewed, reviewedBy: review.reviewers.map(describeAuthor)}),
      author: authors.length > 0 ? authors.map(describeAuthor) : undefined,
      keywords: tags.length > 0 ? tags : undefined,
      license: license === undefined ? undefined : (licenseAddress(license) ?? license),
      isPartOf: {'@type': 'WebSite', name: site.title, url: site.url},
      citation: references.length > 0 ? references.map(({description}) => description.jsonLd) : undefined
    })
  )
}

/** What schema.org calls the page. */
export function pageType(health: boolean): 'MedicalWebPage' | 'ScholarlyArticle' {
  return health ? 'MedicalWebPage' : 'ScholarlyArticle'
}

/** JSON in which nothing can end the `script` element or a line of it, or is forbidden in HTML; it parses to the same value. */
export function escapeForScript(json: string): string {
  // HTML wants letters in one character each; a value keeps the several that it has.
  const unsafe =
    json.normalize('NFC') === json
      ? /[<>&\u2028\u2029\u007f-\u009f\p{Noncharacter_Code_Point}]/gu
      : /[<>&\u2028\u2029\u007f-\u009f\p{Noncharacter_Code_Point}\p{M}\u1100-\u11ff]/gu
  return json.replaceAll(unsafe, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join('')
  )
}

/** The page of a Creative Commons licence (or CC0) that is named by its SPDX id, or the address that a licence is. */
export function licenseAddress(license: string): string | undefined {
  const known = /^CC-(BY(?:-NC)?(?:-ND|-SA)?)-(\d\.\d)$/.exec(license)
  if (known) return `https://creativecommons.org/licenses/${(known[1] ?? '').toLowerCase()}/${known[2] ?? ''}/`
  if (license === 'CC0-1.0') return 'https://creativecommons.org/publicdomain/zero/1.0/'
  return safeWebAddress(license)
}

function describeAuthor({name, type, url, orcid, affiliation}: ArtifactAuthor): object {
  return {
    '@type': type === 'person' ? 'Person' : 'Organization',
    name,
    url: url === undefined ? undefined : safeWebAddress(url),
    sameAs: orcid === undefined ? undefined : orcidAddress(orcid),
    affiliation: affiliation === undefined ? undefined : {'@type': 'Organization', name: affiliation}
  }
}

/** The address of an ORCID iD; absent where it has not the form of one. */
export function orcidAddress(orcid: string): string | undefined {
  const id = /^(?:https?:\/\/orcid\.org\/)?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])$/.exec(orcid)?.[1]
  return id === undefined ? undefined : `https://orcid.org/${id}`
}
