import {doiKey, parseDoi} from './doi.ts'
import type {WorkIdentifier} from './work-identifier.ts'

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
      return /^(?:pmid:?\s?)?0{0,20}([1-9]\d{0,8})$/i.exec(value)?.[1]
    case 'pmcid': {
      const digits = /^(?:pmcid:?\s?)?(?:pmc)?0{0,20}([1-9]\d{0,8})(?:\.\d{1,3})?$/i.exec(value)?.[1]
      return digits === undefined ? undefined : `PMC${digits}`
    }
    case 'arxiv':
      return readArxiv(value)
    case 'isbn':
      return readIsbn(value)
    default:
      return undefined
  }
}

function readArxiv(value: string): string | undefined {
  const bare = value.replace(/^arxiv:\s?/i, '').toLowerCase()
  if (/^\d{4}\.\d{4,5}(?:v[1-9]\d?)?$/.test(bare)) return bare
  if (!/^[a-z-]{2,20}(?:\.[a-z]{2})?\/\d{7}(?:v[1-9]\d?)?$/.test(bare)) return undefined
  return bare.replace(/\.[a-z]{2}(?=\/)/, (subject) => subject.toUpperCase())
}

/** An ISBN as thirteen digits; absent where its check digit is wrong. */
function readIsbn(value: string): string | undefined {
  const digits = value.replaceAll(/[\s\u2010-\u2015-]/g, '').toUpperCase()
  if (/^97[89]\d{10}$/.test(digits)) return checkDigit13(digits.slice(0, 12)) === digits.at(12) ? digits : undefined
  if (!/^\d{9}[\dX]$/.test(digits)) return undefined
  const sum = Array.from(digits).reduce(
    (total, digit, index) => total + (digit === 'X' ? 10 : Number(digit)) * (10 - index),
    0
  )
  if (sum % 11 !== 0) return undefined
  const core = `978${digits.slice(0, 9)}`
  return `${core}${checkDigit13(core)}`
}

function checkDigit13(twelve: string): string {
  const sum = Array.from(twelve).reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0)
  return String((10 - (sum % 10)) % 10)
}
