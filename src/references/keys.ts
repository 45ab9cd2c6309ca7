import {readYear} from '../identifiers/work-signs.ts'

/**
 * A key for an item that has none: the first author's family name, else a word of the title, and the year:
 * `Sherman2011`.
 */
export function toKey({author, issued, title}: Readonly<Record<string, unknown>>): string {
  return `${readFirst(author) || firstWord(title) || 'entry'}${readYear(issued)}`
}

/**
 * The key, or where it is taken the first of `Sherman2011b`, … `Sherman2011z`, `Sherman2011-27`, … that is not.
 *
 * @param from - the number of the first one to try, where those before it are known to be taken.
 */
export function toFreeKey(key: string, isTaken: (key: string) => boolean, from = 1): string {
  for (let number = from; ; number++) {
    const tried = number === 1 ? key : `${key}${number <= 26 ? String.fromCodePoint(96 + number) : `-${number}`}`
    if (!isTaken(tried)) return tried
  }
}

/** Keys for the entries of one file that have none, each another. */
export function createKeys(): (item: Readonly<Record<string, unknown>>) => string {
  const counts = new Map<string, number>()
  return (item) => {
    const key = toKey(item)
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return toFreeKey(key, () => false, count)
  }
}

function firstWord(title: unknown): string {
  return typeof title === 'string' ? (/[\p{L}\p{N}]{4,40}/u.exec(title)?.[0] ?? '') : ''
}

function readFirst(author: unknown): string {
  const first: unknown = Array.isArray(author) ? author[0] : undefined
  if (typeof first !== 'object' || first === null) return ''
  const name: unknown = Reflect.get(first, 'family') ?? Reflect.get(first, 'literal')
  return typeof name === 'string' ? name.replaceAll(/[^\p{L}\p{N}]+/gu, '').slice(0, 60) : ''
}
