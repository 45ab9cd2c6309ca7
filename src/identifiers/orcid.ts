import {type ParsedIdentifier, refuse, withHyphens} from './identifier.ts'

/**
 * Reads one ORCID iD: bare, with a label, or as an address of orcid.org, with or without its hyphens. `value` is the bare form
 * with them: `0000-0002-1825-0097`.
 *
 * Source: ORCID, “Structure of the ORCID Identifier”: sixteen digits of which the last is a check digit of ISO 7064 MOD 11-2,
 * `X` for ten.
 */
export function parseOrcid(text: string): ParsedIdentifier {
  if (text.length > 100) return refuse(`is ${text.length} characters long, expected 16 digits in four groups`)
  const bare = withHyphens(text.trim())
    .replace(/^(?:https?:\/\/)?(?:www\.)?orcid\.org\//i, '')
    .replace(/^ORCID(?: iD)?:?\s*/i, '')
    .replace(/[/?#].*$/, '')
  const digits = bare.replaceAll(/[\s-]/g, '').toUpperCase()
  if (!/^\d*X?$/.test(digits)) return refuse('holds other characters than digits, expected 16 digits in four groups')
  if (digits.length !== 16) return refuse(`has ${digits.length} digits, expected 16 in four groups`)
  const check = orcidCheck(digits)
  if (!digits.endsWith(check)) {
    return refuse(`has the check digit \`${digits.slice(-1)}\`, expected \`${check}\` after its other digits`)
  }
  return {ok: true, value: digits.replaceAll(/.{4}(?=.)/g, '$&-')}
}

function orcidCheck(digits: string): string {
  let total = 0
  for (const digit of digits.slice(0, 15)) total = ((total + Number(digit)) * 2) % 11
  const check = (12 - total) % 11
  return check === 10 ? 'X' : String(check)
}
