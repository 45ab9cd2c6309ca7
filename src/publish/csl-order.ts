import {compareText} from '../text/compare.ts'
import {privateUse, token} from './csl-tokens.ts'

/** Letters that no decomposition takes apart. */
const letters: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ß: 'ss',
  þ: 'th'
}

const known = new Map<string, string>()

/**
 * A text as lists are sorted by it: without letter case, accents, punctuation and markup. By code units from there on,
 * so that it is the same on every machine; a collation would depend on the tables that Node was built with.
 */
function fold(text: string): string {
  const found = known.get(text)
  if (found !== undefined) return found
  const folded = text
    .replaceAll(/\uE000./g, '')
    .replaceAll(privateUse, '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[æœøđðħıłßþ]/g, (letter) => letters[letter] ?? letter)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (known.size > 50_000) known.clear()
  known.set(text, folded)
  return folded
}

/** Compares two sort keys. */
export function compareSortKeys(left: string, right: string): number {
  return compareText(fold(left), fold(right)) || compareText(left, right)
}

/**
 * Compares two lists of sort keys.
 *
 * @param directions - for each key 1 upwards or -1 downwards. What has no value comes last either way.
 */
export function compareKeyLists(
  left: readonly (string | null)[],
  right: readonly (string | null)[],
  directions: readonly number[]
): number {
  for (const [at, direction] of directions.entries()) {
    const a = left[at] ?? null
    const b = right[at] ?? null
    if (a === b) continue
    if (a === null) return 1
    if (b === null) return -1
    // Of two numbers that are not known yet neither comes first.
    if (a.includes(token.number) && b.includes(token.number)) continue
    const order = compareText(fold(a), fold(b))
    if (order !== 0) return order * direction
  }
  return 0
}
