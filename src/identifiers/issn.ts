import {
  digitValues,
  type FoundIdentifier,
  type ParsedIdentifier,
  refuse,
  splitField,
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

/** The ISSNs of a field. Parts in words say nothing that could be wrong as an ISSN, and are left out. */
export function findIssns(field: string): readonly FoundIdentifier[] {
  return splitField(field, /(?:e-?|p-?)?ISSN(?:-L)?[\s:]*/iy).flatMap(({text, start}) => {
    if (!/^[\dX\s\u2010-\u2015\u2212-]+$/i.test(text) || !/\d/.test(text)) return []
    const whole = {raw: text, start, parsed: parseIssn(text)}
    if (whole.parsed.ok) return [whole]
    const words = [...text.matchAll(/\S+/g)].map(({0: raw, index}) => ({
      raw,
      start: start + index,
      parsed: parseIssn(raw)
    }))
    return words.length > 1 && words.every(({raw}) => raw.length >= 8) ? words : [whole]
  })
}

function issnCheck(digits: string): string {
  const sum = digitValues(digits.slice(0, 7)).reduce((total, value, index) => total + value * (8 - index), 0)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? 'X' : String(check)
}
