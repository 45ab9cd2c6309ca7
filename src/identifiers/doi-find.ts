import {parseDoi, trimDoiEnd} from './doi-form.ts'
import {repairDoi} from './doi-repair.ts'

/** A DOI in running text: `raw` is the text from `start` to `end`, label or resolver address included. */
export interface FoundDoi {
  readonly start: number
  readonly end: number
  readonly raw: string
  readonly doi: string
}

const maxSuffix = 2048
const lookBehind = 300

/** Where the text may hold a DOI. Repetitions are bounded, so that each place costs a constant. */
const prefix = /10\.\d{4,9}(?:\.\d{1,9}){0,4}(?:\/|%2F)|10\/(?=[a-z\d]{3})/gi

/** Ends a DOI in running text: white space, quotation marks, table and code marks, letters and marks of unspaced scripts. */
const stop =
  /[\s\p{C}"`|“”‘’«»…，。；：、！？）】》」\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** The resolver's address in front of a DOI; no other host ends like it. */
const resolver = /(?:(?<![\w.@-])https?:\/\/(?:(?:dx|www)\.)?|(?<![\w.@/-])(?:(?:dx|www)\.)?)doi\.org\/$/i

/** Before a bare DOI, says that it is the tail of something longer. Unspaced scripts may touch it. */
const inWord = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}.]$/u

/** The bracketed segment of a SICI: `<113::AID-CNE9>3.0.CO;2-6`. Any other `<` is mark-up. */
const siciSegment = /<[^\s<>]{1,60}>\d(?:\.\d)?\.CO;2/iy

/** The next DOI of a list that lost its white space. */
const nextDoi = /[;,](?:doi:|https?:|10\.\d{4,9}\/)|https?:\/\//iy

/**
 * Finds the DOIs of a running text in order: bare, behind `doi:`, or as addresses of the resolver.
 *
 * Punctuation that ends a sentence and brackets that the DOI does not open stay outside. A short DOI `10/…` counts only with a
 * label or an address, a DOI inside an address of another host not at all. Takes time linear in the text.
 */
export function findDois(text: string): readonly FoundDoi[] {
  const found: FoundDoi[] = []
  const pattern = new RegExp(prefix)
  let behind = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const at = match.index
    const lead = leadOf(text.slice(Math.max(behind, at - lookBehind), at), at)
    if (!lead || (match[0].length === 3 && lead.kind === 'bare')) continue
    const bodyStart = at + match[0].length
    const stopAt = endOfSuffix(text, bodyStart, lead.kind === 'address')
    const raw = trimDoiEnd(text.slice(at, stopAt))
    const end = at + raw.length
    // Also where this is none: what follows is its tail, not a DOI of its own, and is read once.
    pattern.lastIndex = Math.max(stopAt, bodyStart)
    if (end <= bodyStart) continue
    const doi = doiOf(raw, lead.kind === 'address')
    if (doi === undefined) continue
    found.push({start: lead.start, end, raw: text.slice(lead.start, end), doi})
    behind = end
  }
  return found
}

function doiOf(raw: string, address: boolean): string | undefined {
  const parsed = parseDoi(address ? `https://doi.org/${raw}` : raw)
  if (parsed.ok) return parsed.doi
  return raw.includes('\\') ? repairDoi(raw) : undefined
}

/** What stands before a DOI and belongs to it; absent where the place is inside a word, a number or a foreign address. */
function leadOf(
  before: string,
  at: number
): {readonly kind: 'bare' | 'label' | 'address'; readonly start: number} | undefined {
  const address = resolver.exec(before.slice(-40))?.[0]
  if (address !== undefined) return {kind: 'address', start: at - address.length}
  const word = /[^\s<>"()[\]{}]{0,300}$/.exec(before)?.[0] ?? ''
  if (word.includes('://')) return undefined
  const label = /(?<![\p{L}\p{N}])(?:info:)?doi(?:\/|:\s{0,3}|\s{1,3})?$/iu.exec(before.slice(-16))?.[0]
  if (label !== undefined) return {kind: 'label', start: at - label.length}
  return inWord.test(before) ? undefined : {kind: 'bare', start: at}
}

/** Where the suffix that starts at `from` stops, sentence punctuation still included. */
function endOfSuffix(text: string, from: number, address: boolean): number {
  const open: string[] = []
  const limit = Math.min(text.length, from + maxSuffix)
  for (let at = from; at < limit; at++) {
    const character = text.charAt(at)
    if (stop.test(character) && !isHighHalf(text, at)) return at
    if (address && character === '?') return at
    if (address && character === '#') return /CO;2-$/i.test(text.slice(from, at)) ? at + 1 : at
    if ((character === ';' || character === ',' || character === 'h') && matchesAt(nextDoi, text, at)) return at
    if (character === '<') {
      if (!matchesAt(siciSegment, text, at)) return at
      open.push('>')
    } else if (character === '(') open.push(')')
    else if (character === '[') open.push(']')
    else if (character === '{') open.push('}')
    else if (/[)\]}>]/.test(character) && open.pop() !== character) return at
  }
  return limit
}

function isHighHalf(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff || (at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff)
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  const sticky = new RegExp(pattern)
  sticky.lastIndex = at
  return sticky.test(text)
}
