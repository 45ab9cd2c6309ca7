import {parseArxiv} from './arxiv.ts'
import {doiKey, parseDoi} from './doi.ts'
import type {ParsedIdentifier} from './identifier.ts'
import {parseIsbn} from './isbn.ts'
import {parsePmcid} from './pmcid.ts'
import {parsePmid} from './pmid.ts'
import {parseIdentifierKey, type WorkIdentifier} from './work-identifier.ts'

/** What a registry can be asked for: a scheme and an identifier in the one form under which its record is kept. */
export interface RecordKey {
  readonly scheme: 'doi' | 'pmid' | 'pmcid' | 'arxiv' | 'isbn'
  readonly identifier: string
}

/**
 * The key under which all spellings of an identifier share one record. Absent for what no registry answers (addresses,
 * Wikidata) and for what cannot be an identifier of its scheme, such as an ISBN with a wrong check digit.
 *
 * Forms: DOIs in lower case (ASCII only), PMIDs without leading zeros, `PMC` and digits, arXiv identifiers with the
 * version that is written (https://info.arxiv.org/help/arxiv_identifier.html), ISBNs of thirteen digits (ISO 2108).
 */
export function toRecordKey({scheme, value}: WorkIdentifier): RecordKey | undefined {
  const identifier = canonical(scheme, value.trim())
  if (identifier === undefined || scheme === 'url' || scheme === 'wikidata') return undefined
  return {scheme, identifier}
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
export function parseRecordKey(text: string): RecordKey | undefined {
  const bare = text.trim()
  const named = parseIdentifierKey(bare)
  if (named) return toRecordKey(named)
  const schemes = ['doi', 'arxiv', ...(/^PMC/i.test(bare) ? (['pmcid'] as const) : []), 'isbn'] as const
  return schemes.map((scheme) => toRecordKey({scheme, value: bare})).find((key) => key !== undefined)
}
