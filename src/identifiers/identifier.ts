/** An identifier in its canonical form, or what keeps a text from being one: a predicate for a writer (“has …, expected …”). */
export type ParsedIdentifier =
  {readonly ok: true; readonly value: string} | {readonly ok: false; readonly reason: string}

/** An identifier that a field holds, with where it stands in the field. */
export interface FoundIdentifier {
  /** As written, without its label and what is said of it. */
  readonly raw: string
  /** Index of `raw` in the field. */
  readonly start: number
  readonly parsed: ParsedIdentifier
}

export function refuse(reason: string): {readonly ok: false; readonly reason: string} {
  return {ok: false, reason}
}

/**
 * Parts of a field that holds one identifier or several, as catalogues write them: `0001-2345, 2345-6789`,
 * `978-0-306-40615-7 (pbk.) ; 978-…`. A label before a part and a note in brackets behind it are left out.
 *
 * @param label - what may stand before an identifier, with its colon and spaces; sticky.
 */
export function splitField(field: string, label: RegExp): readonly {readonly text: string; readonly start: number}[] {
  return [...field.matchAll(/[^,;/|&\r\n]+/g)].flatMap(({0: part, index}) => {
    const first = part.search(/\S/)
    if (first === -1) return []
    label.lastIndex = first
    const start = label.exec(part)?.[0].length ?? 0
    const bracket = part.search(/[([]/)
    const text = part.slice(first + start, bracket === -1 ? undefined : Math.max(bracket, first + start)).trim()
    return text === '' ? [] : [{text, start: index + part.indexOf(text, first + start)}]
  })
}

/**
 * The numbers with a check digit that a field holds. Parts in words say nothing that could be wrong as one, and are left
 * out; a part that is none and holds its digits apart by spaces is taken as several where each is long enough for one.
 *
 * @param least - how many characters a number has at least.
 */
export function findNumbers(
  field: string,
  label: RegExp,
  parse: (text: string) => ParsedIdentifier,
  least: number
): readonly FoundIdentifier[] {
  return splitField(field, label).flatMap(({text, start}) => {
    if (!/^[\dX\s\u2010-\u2015\u2212-]+$/i.test(text) || !/\d/.test(text)) return []
    const whole = {raw: text, start, parsed: parse(text)}
    if (whole.parsed.ok) return [whole]
    const words = [...text.matchAll(/\S+/g)].map(({0: raw, index}) => ({
      raw,
      start: start + index,
      parsed: parse(raw)
    }))
    return words.length > 1 && words.every(({raw}) => raw.length >= least) ? words : [whole]
  })
}

/** A text with its dashes as hyphens: word processors put typographic ones in. */
export function withHyphens(text: string): string {
  return text.replaceAll(/[\u2010-\u2015\u2212]/g, '-')
}

/** Digits with an `X` for ten, as weights of a check digit count them. */
export function digitValues(digits: string): readonly number[] {
  return Array.from(digits, (digit) => (digit === 'X' ? 10 : Number(digit)))
}
