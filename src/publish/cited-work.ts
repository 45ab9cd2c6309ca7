import type {Reference} from '../model/reference.ts'
import {dateField, isoDate, textField} from './csl-fields.ts'
import {creditsOf, directName} from './csl-names.ts'
import {plainText} from './csl-text.ts'

/** Enough to know the work by: where it has an address, that names it in linked data. */
export function describeForJsonLd({item, text}: Reference, url: string | undefined): object {
  if (url !== undefined) return {'@id': url}
  const {names} = creditsOf(item)
  const container = plainText(textField(item, 'container-title'))
  const issued = isoDate(dateField(item, 'issued'))
  return {
    '@type': textField(item, 'type') === 'article-journal' ? 'ScholarlyArticle' : 'CreativeWork',
    name: plainText(textField(item, 'title')) || text?.value.slice(0, 500),
    author: names.length === 0 ? undefined : names.map(directName),
    datePublished: issued === '' ? undefined : issued,
    isPartOf: container === '' ? undefined : {'@type': 'CreativeWork', name: container}
  }
}
