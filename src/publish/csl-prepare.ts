import {decodeNamedCharacterReference} from 'decode-named-character-reference'
import {parseDoi} from '../identifiers/doi.ts'
import type {CslItem} from '../model/reference.ts'
import {needsIsolation} from './language.ts'
import {anyNumber, privateUse, token, wrap} from './csl-tokens.ts'

/** Longer texts than this are cut: no style prints an abstract, and the processor's patterns are not ours. */
const longestText = 2000
/** Of more names than this, the first ones and the last are kept, which is all that a style can print. */
const mostNames = 60

/** Fields that no style prints or that are not for printing. */
const unprinted: ReadonlySet<string> = new Set([
  'id',
  'abstract',
  'custom',
  'keyword',
  'citation-key',
  'citation-label'
])
/** Fields whose characters mean something: an isolate would break them. */
const codes: ReadonlySet<string> = new Set(['type', 'DOI', 'URL', 'ISBN', 'ISSN', 'PMID', 'PMCID', 'language'])

/**
 * An item for the processor: only fields of the forms that CSL knows, in a fixed order, without control characters,
 * characters for private use or halves of characters, with character references decoded once. Words that run from
 * right to left are kept apart from what stands around them.
 */
export function prepareItem(item: CslItem): Readonly<Record<string, unknown>> {
  const prepared: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(item).sort(([left], [right]) => (left < right ? -1 : 1))) {
    if (unprinted.has(field) || !/^[a-z][a-z-]{0,40}$/i.test(field)) continue
    const ready =
      typeof value === 'string'
        ? prepareText(spell(field, value), !codes.has(field))
        : typeof value === 'number' && Number.isFinite(value)
          ? String(value)
          : Array.isArray(value)
            ? prepareNames(value)
            : isRecord(value)
              ? prepareDate(value)
              : undefined
    if (ready !== undefined && ready !== '') prepared[field] = ready
  }
  return prepared
}

/** Pages with one hyphen, and a DOI without its address, which styles put before it. */
function spell(field: string, value: string): string {
  if (field === 'page') return value.replaceAll(/-{2,3}/g, '-')
  if (field !== 'DOI') return value
  const doi = parseDoi(value)
  return doi.ok ? doi.doi : value
}

function prepareText(value: string, isProse: boolean): string {
  const text = decode(
    value
      .slice(0, 4 * longestText)
      .replaceAll(privateUse, '')
      .replaceAll(/\p{Cs}/gu, '\uFFFD')
      .replaceAll(/[\p{Cc}\s]+/gu, ' ')
  )
    .slice(0, longestText)
    .trim()
    .replaceAll(String(anyNumber), (digits) => digits.charAt(0) + token.nothing + digits.slice(1))
  return isProse && needsIsolation(text) ? wrap('x', text) : text
}

function prepareNames(list: readonly unknown[]): readonly Readonly<Record<string, unknown>>[] | undefined {
  const last: unknown = list.at(-1)
  const kept: readonly unknown[] = list.length > mostNames ? [...list.slice(0, mostNames), last] : list
  const names = kept.filter(isRecord).flatMap((name, at): readonly Readonly<Record<string, string>>[] => {
    const isLast = at === kept.length - 1
    if (isLast && at > 0 && isOthers(name)) return [{family: others(at)}]
    const prepared: Record<string, string> = {}
    for (const part of ['family', 'given', 'dropping-particle', 'non-dropping-particle', 'suffix', 'literal']) {
      const value = name[part]
      const text = typeof value === 'string' ? prepareText(value, true).replaceAll(/[<>]/g, escapeAngle) : ''
      if (text === '') continue
      // A group is joined to the names before it as a person is; the processor would leave the comma out.
      if (part === 'literal') prepared['family'] ??= text
      else prepared[part] = part === 'given' ? prepareGiven(text) : text
    }
    if (Object.keys(prepared).length === 0) return []
    if (!isLast || !etAl.test(prepared['dropping-particle'] ?? '')) return [prepared]
    // `Doe, Ann et al.`: no particle of hers, and the processor forgets it in a list.
    delete prepared['dropping-particle']
    return [prepared, {family: others(at + 1)}]
  })
  return names.length === 0 ? undefined : names
}

const etAl = /^et\.? al\.?$/i

/** Stands for the names that are not given. */
function others(named: number): string {
  return named === 1 ? token.othersOfOne : token.others
}

/** The last name of a list that ends with `and others`, as BibTeX has it, or with `and et al.` */
function isOthers({literal, family, given, 'dropping-particle': particle}: Readonly<Record<string, unknown>>): boolean {
  if (given === undefined && particle === undefined && (literal ?? family) === 'others') return true
  const words = [literal, particle, given, family].filter((part) => part !== undefined)
  return words.every((part) => typeof part === 'string') && etAl.test(words.join(' '))
}

/**
 * Of `Shu-ichiro` the initial is S, and of `QUADAS-2` it is Q: the processor takes what follows a plain hyphen for a word
 * of its own. Points before the first letter are no part of a name.
 */
function prepareGiven(given: string): string {
  return given.replace(/^[.\s]+(?=\p{L})/u, '').replaceAll(/-(?=[\p{Ll}\p{N}])/gu, '\u2011')
}

/** Names hold no markup. */
function escapeAngle(character: string): string {
  return character === '<' ? token.less : token.greater
}

function prepareDate(date: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | undefined {
  const prepared: Record<string, unknown> = {}
  const list: readonly unknown[] = Array.isArray(date['date-parts']) ? date['date-parts'] : []
  const parts = list
    .slice(0, 2)
    .filter((part): part is readonly unknown[] => Array.isArray(part))
    .map((part) => part.slice(0, 3).map(Number).filter(Number.isInteger))
    .filter(({length}) => length > 0)
  if (parts.length > 0) prepared['date-parts'] = parts
  for (const part of ['literal', 'raw', 'season']) {
    const value = date[part]
    if (typeof value === 'string' || typeof value === 'number') {
      const text = prepareText(String(value), false).slice(0, 100)
      if (text !== '') prepared[part] = text
    }
  }
  const {circa} = date
  if (circa !== undefined && circa !== false && circa !== 0 && circa !== '' && circa !== 'false')
    prepared['circa'] = true
  return Object.keys(prepared).length === 0 ? undefined : prepared
}

const reference = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]{0,31}));/gi

function decode(text: string): string {
  if (!text.includes('&')) return text
  // Programs that export what was exported: `&amp;amp;`.
  return text
    .replaceAll(/&amp;(?:amp;)+/g, '&amp;')
    .replaceAll(reference, (whole: string, hexadecimal?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return asText(decodeNamedCharacterReference(name) || whole)
      const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
      const isCharacter = code >= 32 && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xf8_ff)
      return isCharacter ? asText(String.fromCodePoint(code)) : '\uFFFD'
    })
}

function asText(character: string): string {
  return character === '<' ? token.less : character === '>' ? token.greater : character
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
