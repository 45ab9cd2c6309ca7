import type {CslName} from './bibtex-names.ts'

/** A name as RIS and PubMed write it: `Family, Given, Suffix`; without a comma it is a group's. */
export function readCommaName(text: string): CslName {
  const [family = '', given = '', suffix = ''] = text.split(',').map((part) => part.trim())
  if (given === '' && suffix === '') return {literal: family}
  return {family, ...(given !== '' && {given}), ...(suffix !== '' && {suffix})}
}

/**
 * Keys for entries that have none: the first author's family name, else a word of the title, and the year, with a letter
 * where that stands twice.
 */
export function createKeys(): (item: Readonly<Record<string, unknown>>) => string {
  const used = new Map<string, number>()
  return ({author, issued, title}) => {
    const name = readFirst(author) || firstWord(title) || 'entry'
    const base = `${name}${readYear(issued)}`
    const count = used.get(base) ?? 0
    used.set(base, count + 1)
    return count === 0 ? base : `${base}${count < 26 ? String.fromCodePoint(97 + count) : `-${count + 1}`}`
  }
}

function firstWord(title: unknown): string {
  return typeof title === 'string' ? (/[\p{L}\p{N}]{4,40}/u.exec(title)?.[0] ?? '') : ''
}

function readFirst(author: unknown): string {
  const first: unknown = Array.isArray(author) ? author[0] : undefined
  if (typeof first !== 'object' || first === null) return ''
  const name: unknown = Reflect.get(first, 'family') ?? Reflect.get(first, 'literal')
  return typeof name === 'string' ? name.replaceAll(/[^\p{L}\p{N}]+/gu, '') : ''
}

function readYear(issued: unknown): string {
  const parts: unknown = typeof issued === 'object' && issued !== null ? Reflect.get(issued, 'date-parts') : undefined
  const year: unknown = Array.isArray(parts) && Array.isArray(parts[0]) ? parts[0][0] : undefined
  return typeof year === 'number' ? String(year) : ''
}
