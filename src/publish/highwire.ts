import type {Element} from 'hast'
import {h} from 'hastscript'
import {parseDoi} from '../identifiers/doi.ts'
import type {Reference} from '../model/reference.ts'
import {textField, yearOf} from './csl-fields.ts'
import {creditsOf, directName} from './csl-names.ts'
import {plainText} from './csl-text.ts'
import {orcidAddress} from './json-ld.ts'
import type {ArticleMetadata} from './metadata.ts'
import type {NumberedReference} from './numbering.ts'

/** The `citation_*` elements that scholarly search engines and reference managers read. What is not known has none. */
export function renderHighwire(
  {title, authors, published, lang, tags, url}: ArticleMetadata,
  references: readonly NumberedReference[],
  siteTitle: string
): readonly Element[] {
  const fields: [name: string, value: string | undefined][] = [
    ['title', title],
    ...authors.flatMap(({name, affiliation, orcid}): [string, string | undefined][] => [
      ['author', name],
      ['author_institution', affiliation],
      ['author_orcid', orcid === undefined ? undefined : orcidAddress(orcid)]
    ]),
    ['publication_date', published?.replaceAll('-', '/')],
    ['publisher', siteTitle],
    ['language', lang],
    ['fulltext_html_url', url],
    ...tags.map((tag): [string, string] => ['keywords', tag]),
    ...references.map(({description}): [string, string] => ['reference', description.highwire])
  ]
  return fields.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : h('meta', {name: `citation_${name}`, content: value})
  )
}

/**
 * A cited work as `citation_title=…; citation_author=…`. A part holds neither `;` nor `=`, so that parts stay apart.
 * With a DOI the first author is enough.
 */
export function describeForHighwire({item, text}: Reference): string {
  const doi = parseDoi(textField(item, 'DOI'))
  const {names} = creditsOf(item)
  const isPaper = textField(item, 'type') === 'article-journal'
  const parts: [name: string, value: string][] = [
    ['title', plainText(textField(item, 'title')) || (text?.value.slice(0, 500) ?? '')],
    ...names.slice(0, doi.ok ? 1 : undefined).map((name): [string, string] => ['author', directName(name)]),
    [isPaper ? 'journal_title' : 'inbook_title', plainText(textField(item, 'container-title'))],
    ['publication_date', yearOf(item)],
    ['doi', doi.ok ? doi.doi.replaceAll(';', '%3B').replaceAll('=', '%3D') : ''],
    ['pmid', doi.ok ? '' : textField(item, 'PMID')]
  ]
  return parts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `citation_${name}=${value.replaceAll(/; ?/g, ', ').replaceAll('=', '＝')}`)
    .join('; ')
}
