import {parseArxiv} from './arxiv.ts'
import {doiKey, parseDoi} from './doi.ts'
import type {ParsedIdentifier} from './identifier.ts'
import {parseIsbn} from './isbn.ts'
import {parsePmcid} from './pmcid.ts'
import {parsePmid} from './pmid.ts'
import {parseIdentifierKey, parseIdentifierUrl, type WorkIdentifier} from './work-identifier.ts'

/** What a registry can be asked for: a scheme and an identifier in the one form under which its record is kept. */
export interface WorkKey {
  readonly scheme: 'doi' | 'pmid' | 'pmcid' | 'arxiv' | 'isbn'
  readonly identifier: string
}

/** What a lock has a record of: a work, an address that was visited (`url`), a search by the words of a reference. */
export interface RecordKey {
  readonly scheme: WorkKey['scheme'] | 'url' | 'search'
  readonly identifier: string
}

/**
 * The key under which all spellings of an identifier share one record. Absent for what no registry answers (addresses,
 * Wikidata) and for what cannot be an identifier of its scheme, such as an ISBN with a wrong check digit.
 *
 * Forms: DOIs in lower case (ASCII only), PMIDs without leading zeros, `PMC` and digits, arXiv identifiers with the
 * version that is written (https://info.arxiv.org/help/arxiv_identifier.html), ISBNs of thirteen digits (ISO 2108).
 */
export function toRecordKey({scheme, value}: WorkIdentifier): WorkKey | undefined {
  const identifier = canonical(scheme, value.trim())
  if (identifier === undefined || scheme === 'url' || scheme === 'wikidata') return undefined
  return {scheme, identifier}
}

const longestAddress = 2048

/**
 * The key of an address of the web that can be visited: as WHATWG's URL standard writes it, without its fragment. Absent for
 * other schemes than http and https, for one with a user name or a password, and for one that stands for an identifier,
 * such as `https://doi.org/…`: the registry is asked about that, and its landing page proves nothing.
 */
export function toAddressKey(text: string): RecordKey | undefined {
  const bare = text.trim()
  if (bare.length > longestAddress || !/^https?:\/\//i.test(bare) || !URL.canParse(bare)) return undefined
  const url = new URL(bare)
  if (url.username !== '' || url.password !== '') return undefined
  if (/^(?:dx\.|www\.)?doi\.org$/.test(url.hostname) || parseIdentifierUrl(bare)) return undefined
  url.hash = ''
  return url.href.length > longestAddress ? undefined : {scheme: 'url', identifier: url.href}
}

/** A key in one text: `doi:10.1000/182`. */
export function recordName({scheme, identifier}: RecordKey): string {
  return `${scheme}:${identifier}`
}

function canonical(scheme: WorkIdentifier['scheme'], value: string): string | undefined {
  switch (scheme) {
    case 'doi': {
      const parsed = parseDoi(value)
      return parsed.ok ? doiKey(parsed.doi) : undefined
    }
    case 'pmid':
      return valueOf(parsePmid(value))
    case 'pmcid':
      return valueOf(parsePmcid(value))
    case 'arxiv':
      // Archives are in lower case, and the subject class of an old identifier is in capitals.
      return valueOf(parseArxiv(value))
        ?.toLowerCase()
        .replace(/\.[a-z]{2}(?=\/)/, (subject) => subject.toUpperCase())
    case 'isbn':
      return valueOf(parseIsbn(value))
    default:
      return undefined
  }
}

function valueOf(parsed: ParsedIdentifier): string | undefined {
  return parsed.ok ? parsed.value : undefined
}

/**
 * Reads what a person calls a work by: `doi:…`, `pmid:…`, `arxiv:…`, `isbn:…`, a bare DOI, PMCID, arXiv identifier or ISBN, or
 * an address that leads to one of these. Absent for a bare number, which could be of several schemes.
 */
export function parseRecordKey(text: string): WorkKey | undefined {
  const bare = text.trim()
  const named = parseIdentifierKey(bare)
  if (named) return toRecordKey(named)
  const schemes = ['doi', 'arxiv', ...(/^PMC/i.test(bare) ? (['pmcid'] as const) : []), 'isbn'] as const
  return schemes.map((scheme) => toRecordKey({scheme, value: bare})).find((key) => key !== undefined)
}
