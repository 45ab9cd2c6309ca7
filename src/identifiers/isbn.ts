import {
  digitValues,
  type FoundIdentifier,
  type ParsedIdentifier,
  refuse,
  findNumbers,
  withHyphens
} from './identifier.ts'

/**
 * Reads one ISBN, with hyphens or spaces anywhere or nowhere, of ten or thirteen digits.
 *
 * `value` is the thirteen digits without hyphens: the form under which both spellings of a book meet. The SBN of nine
 * digits, of books from before 1970, is an ISBN without its `0`.
 *
 * Source: ISO 2108 and the ISBN Users' Manual, 7th edition, 5 (structure) and 6 (check digit): modulus 11 with the weights 10
 * to 1 for ten digits, modulus 10 with the weights 1 and 3 for thirteen.
 */
export function parseIsbn(text: string): ParsedIdentifier {
  if (text.length > 64) return refuse(`is ${text.length} characters long, expected an ISBN of 10 or 13 digits`)
  const digits = withHyphens(text).replaceAll(/[\s-]/g, '').toUpperCase()
  if (!/^\d*X?$/.test(digits)) return refuse('holds other characters than digits, expected an ISBN of 10 or 13 digits')
  if (digits.length === 9 && isIsbn10(`0${digits}`)) return {ok: true, value: toIsbn13(`0${digits}`)}
  if (digits.length === 10) {
    if (isIsbn10(digits)) return {ok: true, value: toIsbn13(digits)}
    return refuse(
      `has the check digit \`${digits.slice(-1)}\`, expected \`${isbn10Check(digits)}\` after its other digits`
    )
  }
  if (digits.length !== 13 || digits.endsWith('X')) {
    return refuse(`has ${digits.length} digits, expected 10 or 13`)
  }
  const check = isbn13Check(digits)
  if (!digits.endsWith(check)) {
    return refuse(`has the check digit \`${digits.slice(-1)}\`, expected \`${check}\` after its other digits`)
  }
  if (!/^97[89]/.test(digits)) return refuse(`starts with \`${digits.slice(0, 3)}\`, expected \`978\` or \`979\``)
  return {ok: true, value: digits}
}

/** The ISBNs of a field. */
export function findIsbns(field: string): readonly FoundIdentifier[] {
  return findNumbers(field, /(?:e-?|p-?)?ISBN(?:[- ]?1[03])?[\s:]*/iy, parseIsbn, 9)
}

function isIsbn10(digits: string): boolean {
  return /^\d{9}[\dX]$/.test(digits) && isbn10Check(digits) === digits.slice(-1)
}

function isbn10Check(digits: string): string {
  const sum = digitValues(digits.slice(0, 9)).reduce((total, value, index) => total + value * (10 - index), 0)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? 'X' : String(check)
}

function isbn13Check(digits: string): string {
  const sum = digitValues(digits.slice(0, 12)).reduce(
    (total, value, index) => total + value * (index % 2 === 0 ? 1 : 3),
    0
  )
  return String((10 - (sum % 10)) % 10)
}

function toIsbn13(isbn10: string): string {
  const digits = `978${isbn10.slice(0, 9)}`
  return digits + isbn13Check(digits)
}
