import type {Reference} from '../model/reference.ts'
import {doiKey, parseDoi} from './doi.ts'

/** Something that two items of one work share. */
export interface WorkSign {
  /** The same for both. */
  readonly sign: string
  /** The same in words, for a message. */
  readonly evidence: string
  /** The field of the item that it was read from. */
  readonly field: string
}

/** A DOI of an item, in its canonical letter case; absent where it has none that is valid. */
export function readDoi(item: Reference['item']): string | undefined {
  const doi = typeof item['DOI'] === 'string' ? parseDoi(item['DOI']) : undefined
  return doi?.ok ? doi.doi : undefined
}

/**
 * What makes a work the same: an identifier, else title, year and first author together; the strongest first.
 *
 * Two works that have two DOIs are not to be compared by words (`field` is `title`): a preprint and its published
 * version, an erratum and its article, are two works.
 */
export function signsOf(item: Reference['item']): readonly WorkSign[] {
  const signs: WorkSign[] = []
  const doi = readDoi(item)
  if (doi !== undefined) signs.push({sign: `doi ${doiKey(doi)}`, evidence: `DOI ${doi}`, field: 'DOI'})
  for (const field of ['PMID', 'PMCID']) {
    const value = item[field]
    if ((typeof value === 'string' && value.trim() !== '') || typeof value === 'number') {
      signs.push({sign: `${field} ${String(value).trim()}`, evidence: `${field} ${String(value).trim()}`, field})
    }
  }
  const title = foldTitle(item['title'])
  const year = readYear(item['issued'])
  const author = readFirstAuthor(item['author'])
  if (title.length >= 10 && year !== '' && author !== '') {
    const sign = ['words', title, year, author].join('\u0000')
    signs.push({sign, evidence: 'same title, year and first author', field: 'title'})
  }
  return signs
}

/**
 * What two items of one work share where neither has an identifier or an author: title, year, first author and address
 * together. Empty for an item without a title. Too little for an accusation, enough not to add an item twice.
 */
export function describe({title, issued, author, URL: url}: Reference['item']): string {
  const folded = foldTitle(title)
  if (folded === '') return ''
  const address = typeof url === 'string' ? url.trim().toLowerCase() : ''
  return [folded, readYear(issued), readFirstAuthor(author), address].join('\u0000')
}

/** Letters and digits, folded: what two spellings of a title share. */
function foldTitle(value: unknown): string {
  if (typeof value !== 'string') return ''
  return value
    .replaceAll(/<[^<>]{0,200}>/g, '')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The year of a CSL date, empty where it has none. */
export function readYear(value: unknown): string {
  const parts: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'date-parts') : undefined
  const first: unknown = Array.isArray(parts) && Array.isArray(parts[0]) ? parts[0][0] : undefined
  return typeof first === 'number' || typeof first === 'string' ? String(first) : ''
}

/** The family name, or the group, that a list of CSL names begins with; folded, empty where there is none. */
function readFirstAuthor(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : undefined
  if (typeof first !== 'object' || first === null) return ''
  return foldTitle(Reflect.get(first, 'family') ?? Reflect.get(first, 'literal'))
}
