import {token} from './csl-tokens.ts'

/** Two pages with a beginning that is no number, such as that of an article: `10:1-10:17`, `26.140.1-26.140.13`. */
const prefixed = /^([^\s,;&-]{0,40}[.:])(\d{1,9})-([^\s,;&-]{0,40}[.:])(\d{1,9})$/
/** Two pages and words: `241-246 vol. 1`. */
const described = /^(\d{1,9}-\d{1,9})(?=\s+\p{L})/u
/** Two pages of which only the first has a letter: `509a-511`, whose end would be read as one of its last digits. */
const lettered = /^\d{1,9}[a-z]{1,3}-\d{1,9}$/i
const marked = new RegExp(`-([^\\s-]{1,60})${token.range}`, 'g')

/**
 * Pages with a token after a range that the processor does not know for one, or would shorten or complete into nonsense.
 * Those with the same beginning are shortened as the style has it; those with words are left whole, since the words may
 * say what the numbers mean.
 *
 * @param format - `page-range-format` of the style; absent where it has none, and ranges stay as they are.
 */
export function markPageRange(pages: string, format: string | undefined): string {
  const [, prefix = '', first = '', lastPrefix = '', last = ''] = prefixed.exec(pages) ?? []
  if (lettered.test(pages)) return pages + token.range
  if (first === '') return format === undefined ? pages : pages.replace(described, `$1${token.range}`)
  const least = format === 'minimal' ? 1 : format === 'minimal-two' ? 2 : undefined
  const end = least === undefined || prefix !== lastPrefix ? lastPrefix + last : withoutCommon(first, last, least)
  return `${prefix}${first}-${end}${token.range}`
}

/** What the processor wrote, with the delimiter of the locale in the ranges that `markPageRange` marked. */
export function delimitPageRanges(text: string, delimiter: string): string {
  return text.includes(token.range) ? text.replaceAll(marked, (_whole, end: string) => delimiter + end) : text
}

/** The end of a range without the digits that it has in common with the beginning. */
function withoutCommon(first: string, last: string, least: number): string {
  if (first.length !== last.length) return last
  let common = 0
  while (common < last.length - least && first.charAt(common) === last.charAt(common)) common++
  return last.slice(common)
}
