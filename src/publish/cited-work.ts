import {parseDoi} from '../identifiers/doi.ts'
import type {Reference} from '../model/reference.ts'
import {dateField, isoDate, textField, yearOf} from './csl-fields.ts'
import {creditsOf, directName} from './csl-names.ts'
import {plainText} from './csl-text.ts'

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

/** Enough to know the work by; where it has an address, that says the rest. */
export function describeForJsonLd({item, text}: Reference, url: string | undefined): object {
  const {names} = creditsOf(item)
  const container = plainText(textField(item, 'container-title'))
  const issued = isoDate(dateField(item, 'issued'))
  const known = url !== undefined
  return {
    '@type': textField(item, 'type') === 'article-journal' ? 'ScholarlyArticle' : 'CreativeWork',
    name: plainText(textField(item, 'title')) || text?.value.slice(0, 500),
    author: known || names.length === 0 ? undefined : names.map(directName),
    datePublished: known || issued === '' ? undefined : issued,
    isPartOf: known || container === '' ? undefined : {'@type': 'CreativeWork', name: container},
    url
  }
}
