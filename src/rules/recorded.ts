import type {RegistryRecord} from '../model/generated/record.ts'
import type {Reference} from '../model/reference.ts'
import type {Span} from '../model/span.ts'
import type {VerifiedIdentifier} from '../model/verification.ts'
import {shorten} from '../text/shorten.ts'

/** Fields in which an identifier of a scheme stands, the likeliest first. */
const fields: Readonly<Record<VerifiedIdentifier['scheme'], readonly string[]>> = {
  arxiv: ['number', 'archive_location', 'URL', 'DOI'],
  doi: ['DOI', 'URL'],
  isbn: ['ISBN'],
  pmcid: ['PMCID', 'URL'],
  pmid: ['PMID', 'URL']
}

const names: Readonly<Record<VerifiedIdentifier['scheme'], string>> = {
  arxiv: 'arXiv identifier',
  doi: 'DOI',
  isbn: 'ISBN',
  pmcid: 'PMCID',
  pmid: 'PMID'
}

/** What people call a kind of identifier. */
export function schemeName(scheme: VerifiedIdentifier['scheme']): string {
  return names[scheme]
}

/** Where an identifier of a reference stands. */
export function locateIdentifier({item, origin, text}: Reference, {scheme}: VerifiedIdentifier): Span {
  if (text || origin.kind === 'citation') {
    const field = fields[scheme].find((name) => item[name] !== undefined)
    return origin.locate(field === undefined ? [] : [field])
  }
  const field = fields[scheme].find((name) => item[name] !== undefined)
  return origin.locate([field ?? 'id'])
}

/** Where a reference stands: its key in a file, the whole of it in a text. */
export function locateReference({origin}: Reference): Span {
  return origin.locate(origin.kind === 'library' || origin.kind === 'front-matter' ? ['id'] : [])
}

/** A work in a few words: “Title” (Author, year). */
export function describeWork({item}: RegistryRecord): string {
  const title = item?.title ?? 'a work without a title'
  const [first] = item?.author ?? item?.editor ?? []
  const who = first?.literal ?? first?.family
  const year = item?.issued?.['date-parts']?.[0]?.[0]
  const rest = [who, year === undefined ? undefined : String(year)].filter((one) => one !== undefined).join(', ')
  return `“${shorten(title.replaceAll(/\s+/g, ' '), 120)}”${rest === '' ? '' : ` (${rest})`}`
}
