import {findIsbns} from '../identifiers/isbn.ts'
import {type RecordKey, recordName, toAddressKey, toRecordKey, type WorkKey} from '../identifiers/record-key.ts'
import {parseIdentifierKey, parseIdentifierUrl, type WorkIdentifier} from '../identifiers/work-identifier.ts'
import type {Reference} from '../model/reference.ts'

/** Types of items whose ISBN is that of the book they are a part of. */
const parts: ReadonlySet<unknown> = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'chapter',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'paper-conference'
])

/**
 * What registries can be asked about a reference: its DOI, PMID, PMCID and arXiv identifier, from its fields, its address
 * and its key; its ISBN where it has none of these and is a book of its own. What is malformed is left to the rules on
 * identifiers.
 */
export function recordKeysOf({key, item}: Pick<Reference, 'key' | 'item'>): readonly WorkKey[] {
  const found = new Map<string, WorkKey>()
  const add = (identifier: WorkIdentifier | undefined): void => {
    const record = identifier && toRecordKey(identifier)
    if (record) found.set(recordName(record), record)
  }
  add(read(item, 'DOI', 'doi'))
  add(read(item, 'PMID', 'pmid'))
  add(read(item, 'PMCID', 'pmcid'))
  add(parseIdentifierUrl(textOf(item['URL'])))
  const number = /^arxiv:/i.test(textOf(item['number'])) ? read(item, 'number', 'arxiv') : undefined
  add(number ?? (/^arxiv$/i.test(textOf(item['archive'])) ? read(item, 'archive_location', 'arxiv') : undefined))
  if (found.size === 0) add(parseIdentifierKey(key))
  if (found.size === 0 && !parts.has(item['type'])) add(read(item, 'ISBN', 'isbn'))
  return [...found.values()]
}

/**
 * The address under which a reference is found, where nothing else leads to it: one that also has a DOI, PMID, PMCID or
 * arXiv identifier is found by that. What was parsed from text counts where it stands there as it is.
 */
export function addressKeyOf(reference: Pick<Reference, 'key' | 'item' | 'text'>): RecordKey | undefined {
  const address = textOf(reference.item['URL'])
  if (address === '' || (reference.text && !reference.text.value.includes(address))) return undefined
  if (recordKeysOf(reference).some(({scheme}) => scheme !== 'isbn')) return undefined
  return toAddressKey(address)
}

function read(item: Reference['item'], field: string, scheme: WorkIdentifier['scheme']): WorkIdentifier | undefined {
  const value = textOf(item[field])
  // A field may name the print and the electronic ISBN.
  const first = scheme === 'isbn' ? (findIsbns(value).find(({parsed}) => parsed.ok)?.raw ?? '') : value
  return first === '' ? undefined : {scheme, value: first}
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
}
