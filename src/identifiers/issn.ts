import {
  digitValues,
  type FoundIdentifier,
  type ParsedIdentifier,
  refuse,
  findNumbers,
  withHyphens
} from './identifier.ts'

/**
 * Reads one ISSN, with or without its hyphen. `value` has it: `0003-4819`.
 *
 * Source: ISO 3297 and the ISSN Manual, 2.1: seven digits with the weights 8 to 2, and a check digit of modulus 11, `X` for
 * ten.
 */
export function parseIssn(text: string): ParsedIdentifier {
  if (text.length > 32) return refuse(`is ${text.length} characters long, expected an ISSN of 8 digits`)
  const digits = withHyphens(text).replaceAll(/[\s-]/g, '').toUpperCase()
  if (!/^\d*X?$/.test(digits)) return refuse('holds other characters than digits, expected an ISSN of 8 digits')
  if (digits.length !== 8) return refuse(`has ${digits.length} digits, expected 8`)
  const check = issnCheck(digits)
  if (!digits.endsWith(check)) {
    return refuse(`has the check digit \`${digits.slice(-1)}\`, expected \`${check}\` after its other digits`)
  }
  return {ok: true, value: `${digits.slice(0, 4)}-${digits.slice(4)}`}
}

/** The ISSNs of a field. */
export function findIssns(field: string): readonly FoundIdentifier[] {
  return findNumbers(field, /(?:e-?|p-?)?ISSN(?:-L)?[\s:]*/iy, parseIssn, 8)
}

function issnCheck(digits: string): string {
  const sum = digitValues(digits.slice(0, 7)).reduce((total, value, index) => total + value * (8 - index), 0)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? 'X' : String(check)
}
