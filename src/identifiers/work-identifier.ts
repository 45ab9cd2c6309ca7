import {doiKey, parseDoi} from './doi.ts'

/** What names a work by itself, so that no bibliography needs to hold it. */
export interface WorkIdentifier {
  readonly scheme: 'arxiv' | 'doi' | 'isbn' | 'pmcid' | 'pmid' | 'url' | 'wikidata'
  /** The identifier alone, in the form that a reference's field holds; as written where it has no such form. */
  readonly value: string
}

/** Manubot's prefixes of citation keys, with its other spellings. */
const schemes: Readonly<Partial<Record<string, WorkIdentifier['scheme']>>> = {
  arxiv: 'arxiv',
  doi: 'doi',
  isbn: 'isbn',
  pmc: 'pmcid',
  pmcid: 'pmcid',
  pmid: 'pmid',
  pubmed: 'pmid',
  url: 'url',
  wikidata: 'wikidata'
}

/**
 * Reads a citation key that is a persistent identifier: `doi:10…`, `pmid:…`, `pubmed:…`, `pmcid:…`, `pmc:…`, `arxiv:…`,
 * `isbn:…`, `url:…`, `wikidata:…`, `https://…`, a bare DOI. Absent for any other key, also for `wiki:…`, which is a mere name.
 */
export function parseIdentifierKey(key: string): WorkIdentifier | undefined {
  if (/^https?:\/\/./i.test(key)) return parseIdentifierUrl(key) ?? {scheme: 'url', value: key}
  // MyST cites a DOI by itself.
  if (/^10\.\d{4,9}\//.test(key)) {
    const doi = parseDoi(key)
    if (doi.ok) return {scheme: 'doi', value: doi.doi}
  }
  const at = key.indexOf(':')
  if (at === -1 || at === key.length - 1) return undefined
  const prefix = key.slice(0, at).toLowerCase()
  const scheme = Object.hasOwn(schemes, prefix) ? schemes[prefix] : undefined
  if (scheme === undefined) return undefined
  const written = key.slice(at + 1)
  if (scheme === 'url') return parseIdentifierUrl(written) ?? {scheme, value: written}
  if (scheme === 'pmcid') return {scheme, value: /^\d+$/.test(written) ? `PMC${written}` : written.toUpperCase()}
  return {scheme, value: written}
}

/** Pages that show one work, with its identifier in their address. */
const pages: readonly (readonly [WorkIdentifier['scheme'], RegExp])[] = [
  [
    'pmid',
    /^https?:\/\/(?:www\.)?ncbi\.nlm\.nih\.gov\/(?:m\/)?pubmed\/?(?:\?term=|(?<=\/))(\d{1,9})(?:\[[a-z]+\])?\/?$/i
  ],
  ['pmid', /^https?:\/\/(?:www\.)?pubmed\.(?:ncbi\.nlm\.nih\.gov|gov)\/(?:\?term=)?(\d{1,9})\/?$/i],
  ['pmcid', /^https?:\/\/(?:www\.)?ncbi\.nlm\.nih\.gov\/pmc\/articles\/(PMC\d{1,9})\/?$/i],
  ['pmcid', /^https?:\/\/pmc\.ncbi\.nlm\.nih\.gov\/articles\/(PMC\d{1,9})\/?$/i],
  [
    'arxiv',
    /^https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/(\d{4}\.\d{4,5}(?:v\d{1,2})?)(?:\.pdf)?\/?$/i
  ],
  [
    'arxiv',
    /^https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf)\/([a-z-]{2,20}(?:\.[a-z]{2})?\/\d{7}(?:v\d{1,2})?)(?:\.pdf)?\/?$/i
  ]
]

/** Reads an address that leads to one work: a DOI (`https://doi.org/…`, MyST's `doi:…`), a page of PubMed, PMC or arXiv. */
export function parseIdentifierUrl(url: string): WorkIdentifier | undefined {
  if (url.length > 2048) return undefined
  if (/^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:)/i.test(url)) {
    const doi = parseDoi(url)
    return doi.ok ? {scheme: 'doi', value: doi.doi} : undefined
  }
  const address = withoutQuery(url)
  for (const [scheme, page] of pages) {
    const value = page.exec(address)?.[1]
    if (value !== undefined) return {scheme, value: scheme === 'pmcid' ? value.toUpperCase() : value}
  }
  return undefined
}

/** An address without its fragment, and without its query unless that names the record. */
function withoutQuery(url: string): string {
  const path = url.split('#', 1)[0] ?? ''
  const at = path.indexOf('?')
  return at === -1 || path.startsWith('?term=', at) ? path : path.slice(0, at)
}

/** The text under which all spellings of an identifier meet: `doi:10.1000/abc`. */
export function identifierKey({scheme, value}: WorkIdentifier): string {
  switch (scheme) {
    case 'doi':
      return `doi:${doiKey(value)}`
    case 'isbn':
      return `isbn:${value.replaceAll(/[\s-]/g, '').toUpperCase()}`
    case 'url':
      // Pandoc's keys leave out the slash at their end.
      return `url:${value.replace(/\/$/, '')}`
    default:
      return `${scheme}:${value}`
  }
}
