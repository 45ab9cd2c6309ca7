import {identifierKey, type WorkIdentifier} from '../identifiers/work-identifier.ts'
import type {Reference} from '../model/reference.ts'
import type {Span} from '../model/span.ts'

/**
 * The reference that an identifier makes by itself, where no bibliography has it: what is known of the work is its name.
 *
 * @param place - where the identifier is first cited.
 */
export function toIdentifierReference(identifier: WorkIdentifier, file: string, place: Span): Reference {
  const key = identifierKey(identifier)
  return {
    key,
    item: {id: key, ...fieldsOf(identifier)},
    problems: [],
    origin: {kind: 'citation', file, locate: () => place}
  }
}

/** The identifiers of a CSL item, as {@link identifierKey} writes them. */
export function identifiersOf(item: Reference['item']): readonly string[] {
  const found: string[] = []
  for (const [field, scheme] of fields) {
    const value = item[field]
    if (typeof value === 'string' && value.trim() !== '') found.push(identifierKey({scheme, value: value.trim()}))
  }
  return found
}

const fields: readonly (readonly [field: string, scheme: WorkIdentifier['scheme']])[] = [
  ['DOI', 'doi'],
  ['PMID', 'pmid'],
  ['PMCID', 'pmcid'],
  ['ISBN', 'isbn'],
  ['URL', 'url']
]

function fieldsOf({scheme, value}: WorkIdentifier): Readonly<Record<string, string>> {
  switch (scheme) {
    case 'arxiv':
      return {type: 'article', number: `arXiv:${value}`, URL: `https://arxiv.org/abs/${value}`}
    case 'doi':
      return {type: 'document', DOI: value}
    case 'isbn':
      return {type: 'book', ISBN: value}
    case 'pmcid':
      return {type: 'document', PMCID: value, URL: `https://www.ncbi.nlm.nih.gov/pmc/articles/${value}/`}
    case 'pmid':
      return {type: 'document', PMID: value}
    case 'url':
      return {type: 'webpage', URL: value}
    case 'wikidata':
      return {type: 'document', URL: `https://www.wikidata.org/wiki/${value}`}
  }
}
