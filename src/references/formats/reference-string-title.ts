import type {Span} from '../../model/span.ts'
import {trimSpan} from './reference-string-text.ts'

/** The title of a work and what follows it: its container or its publisher. */
export interface ParsedTitle {
  readonly title?: Span
  /** From the end of the title to the end of the body. */
  readonly rest?: Span
  /** The title stood in quotation marks or had a mark such as `[J]`: the split is sure. */
  readonly marked: boolean
  /** The letter of a GB/T 7714 mark. */
  readonly mark?: string
  /** `rest` followed “In:” and is what a chapter is in. */
  readonly inside: boolean
}

/** Words that journals' names are made of when abbreviated and that end in no full stop of a sentence. */
const shortWords =
  /^(?:[JZQU]|Proc|Natl|Acad|Sci|Am|Ann|Arch|Biol|Biochem|Biophys|Br|Bull|Can|Cell|Chem|Clin|Commun|Curr|Dev|Environ|Epidemiol|Eur|Exp|Int|Jpn|Lett|Mar|Mech|Med|Mol|Neurosci|Nucl|Nucleic|Opin|Philos|Phys|Physiol|Psychol|Res|Rev|Ser|Soc|Spec|Stat|Surg|Trans|Trends|Adv|Appl|Ecol|Acta|Genet|Immunol|Mat|Math|Nat|Pharmacol|Plant|Pol|Rep|Struct|Syst|Tech|Theor|Toxicol|Vet|Zool|Mem|Sect|Ed|[SNRLA-G])$/

/** No container's name has more stops in it. */
const maxStops = 16

/** One-word sentences that end a title rather than begin a container. */
const titleTails = /^(?:Review|Editorial|Letter|Commentary|Part|Discussion|Reply|Erratum|Abstract|I{1,3}|IV|V|VI|\d+)$/

const minor =
  /^(?:of|and|the|in|for|on|de|des|du|der|die|und|für|del|la|las|los|[ye&a]|da|do|di|van|en|an|to|with|et|im|zur|sur|pour)$/

/**
 * Splits the body of a reference, between its authors and its volume, into title and container.
 *
 * `hasLocator` says that a volume or pages follow, so that the body ends in a container.
 */
export function splitTitle(text: string, body: Span, hasLocator: boolean): ParsedTitle {
  const start = trimSpan(text, body, '.,:;').start
  const region = {start, end: body.end}
  return quoted(text, region) ?? marked(text, region) ?? inside(text, region) ?? byStops(text, region, hasLocator)
}

function quoted(text: string, {start, end}: Span): ParsedTitle | undefined {
  const open = text.charAt(start)
  if (open !== '"' && open !== "'") return undefined
  const closing = open === '"' ? /"/g : /(?<=[.,?!])'|'(?= {0,2}[,.;(\p{Lu}])/gu
  closing.lastIndex = start + 1
  const region = text.slice(start + 1, end)
  const close = open === '"' ? region.search(/"(?= {0,2}(?:[,.;:(\p{Lu}\d]|in\b|$))/u) : region.search(closing)
  if (close < 2) return undefined
  const stop = start + 1 + close
  // A title may begin with a word in quotation marks; a quoted title has punctuation at its end.
  if (
    !/[.,?!]$|^["'] {0,2}[.,;:(]|^["'] {0,2}$/.test(text.slice(stop - 1, stop)) &&
    !/^["'] {0,2}(?:[.,;:(]|[Ii]n\b|$)/.test(text.slice(stop, end))
  )
    return undefined
  const tail = trimSpan(text, {start: stop + 1, end}, '.,;:')
  const isInside = /^in[: ] ?/i.exec(text.slice(tail.start, tail.end))?.[0]
  const rest = isInside ? {start: tail.start + isInside.length, end: tail.end} : tail
  return {
    title: trimSpan(text, {start: start + 1, end: stop}, '.,'),
    rest,
    marked: true,
    inside: isInside !== undefined
  }
}

/** `题目[J]. 期刊` of GB/T 7714. */
function marked(text: string, {start, end}: Span): ParsedTitle | undefined {
  const match = /\[(?<mark>[JMDCNRPSGZA]|EB|DB|CP)(?:\/(?:OL|CD|MT|DK))?\] {0,2}[.,:]?/.exec(text.slice(start, end))
  if (!match) return undefined
  const at = start + match.index
  const isInside = /^\/\/ ?/.exec(text.slice(at + match[0].length, end))?.[0].length ?? 0
  const rest = trimSpan(text, {start: at + match[0].length + isInside, end}, '.,;:')
  const mark = match.groups?.['mark'] ?? ''
  return {title: trimSpan(text, {start, end: at}, '.,'), rest, marked: true, mark, inside: isInside > 0}
}

/** `Title. In: Editors (Eds.), Book` */
function inside(text: string, {start, end}: Span): ParsedTitle | undefined {
  const match = /[.?!,] {1,2}(?:In: |In (?=\p{Lu}))/u.exec(text.slice(start, end))
  if (!match || match.index < 8) return undefined
  const rest = trimSpan(text, {start: start + match.index + match[0].length, end}, '.,;:')
  const stop = text.charAt(start + match.index) === '?' ? match.index + 1 : match.index
  return {title: trimSpan(text, {start, end: start + stop}, '.,'), rest, marked: true, inside: true}
}

function byStops(text: string, region: Span, hasLocator: boolean): ParsedTitle {
  const {start, end} = trimSpan(text, region, ',;:')
  const stops = stopsOf(text, start, end)
  if (!hasLocator) {
    const first = stops.find((stop) => isSentenceEnd(text, start, stop))
    if (first === undefined) return {title: trimSpan(text, {start, end}, '.,;:'), marked: false, inside: false}
    return cut(text, start, first, end)
  }
  const last = containerStop(text, start, end, stops) ?? commaStop(text, start, end)
  if (last === undefined && isOnlyContainer(text.slice(start, end)))
    return {rest: {start, end}, marked: false, inside: false}
  return last === undefined
    ? {title: trimSpan(text, {start, end}, '.,;:'), marked: false, inside: false}
    : cut(text, start, last, end)
}

function cut(text: string, start: number, stop: number, end: number): ParsedTitle {
  const keep = /[?!]/.test(text.charAt(stop)) ? stop + 1 : stop
  return {
    title: trimSpan(text, {start, end: keep}, '.,;:'),
    rest: trimSpan(text, {start: stop + 1, end}, ',;: '),
    marked: false,
    inside: false
  }
}

/** Places of `.`, `?`, `!` that white space and a capital, a digit or an unspaced script follow. */
function stopsOf(text: string, start: number, end: number): readonly number[] {
  const stops: number[] = []
  const pattern =
    /[.?!](?=[)"'\]]? {1,3}["'([]?[\p{Lu}\p{N}\p{Lo}]|[)"'\]]? {1,3}(?:al|el|[emi])[A-Z-]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu
  for (const match of text.slice(start, end).matchAll(pattern)) stops.push(start + match.index)
  return stops
}

/** Whether a stop ends a sentence rather than an abbreviation such as `J.`, `vs.`, `St.`, `2nd ed.`. */
function isSentenceEnd(text: string, start: number, stop: number): boolean {
  if (text.charAt(stop) !== '.') return true
  const before = /[\p{L}\p{N}'-]{1,40}$/u.exec(text.slice(Math.max(start, stop - 40), stop))?.[0] ?? ''
  if (/^(?:vs|St|Dr|Mr|Mrs|No|Vol|vol|spp?|cf|ca|approx|Fig|nov|var|subsp|ed|edn|eds|al|Inc|Ltd|Co|Jr)$/.test(before))
    return /^(?:nov|al)$/.test(before)
  return !/^\p{Lu}$/u.test(before) || /\d/.test(before)
}

/**
 * The stop before the container: the last one, or an earlier one where what lies between is an abbreviation (`J. Mass
 * Spectrom.`).
 */
function containerStop(text: string, start: number, end: number, stops: readonly number[]): number | undefined {
  let best: number | undefined
  for (let index = stops.length - 1; index >= Math.max(0, stops.length - maxStops); index--) {
    const stop = stops[index] ?? start
    const next = stops[index + 1]
    if (best === undefined) {
      if (stop >= end - 2) continue
      best = stop
    } else if (next !== undefined) {
      const segment = text.slice(stop + 1, next).trim()
      if (!isAbbreviated(segment, text.slice(Math.max(best + 1, end - 40), end))) break
      best = stop
    }
    if (text.charAt(stop) !== '.') break
    const before = text.slice(Math.max(start, stop - 60), stop)
    // `…of the paper, J. Chem. Phys.`: the comma is the border.
    const comma = /, {1,2}(\p{Lu}[\p{L}-]{0,10})$/u.exec(before)
    if (comma?.[1] !== undefined && shortWords.test(comma[1])) return stop - comma[0].length
  }
  if (best === undefined) return undefined
  // The first segment is the title, abbreviated or not.
  const titleText = text.slice(start, best)
  const word = /(?:^|[ ,])(\p{Lu}\p{L}{0,7})$/u.exec(titleText)?.[1]
  const comma = titleText.lastIndexOf(', ')
  if (word !== undefined && shortWords.test(word) && comma > 0 && isContainerLike(titleText.slice(comma + 2)))
    return start + comma
  return best
}

function isAbbreviated(segment: string, tail: string): boolean {
  const words = segment.split(/ +/)
  if (words.length > 3 || titleTails.test(segment)) return false
  if (words.every((word) => shortWords.test(word.replace('.', '')))) return true
  const last = words.at(-1) ?? ''
  const isCapitalised = words.every((word) => /^\p{Lu}/u.test(word) || minor.test(word))
  if (!isCapitalised || last.length > 10 || !/^\p{Lu}/u.test(last)) return false
  // Abbreviations break off before a vowel. What ends in one counts where the rest of the name is dotted too.
  return /[^aeiouy\d]$/i.test(last) || /\p{L}\.\s*$/u.test(tail)
}

/** Without a stop: `…of the paper, Journal of Things` */
function commaStop(text: string, start: number, end: number): number | undefined {
  const region = text.slice(start, end)
  for (let comma = region.lastIndexOf(', '); comma > 12; comma = region.lastIndexOf(', ', comma - 1)) {
    if (isContainerLike(region.slice(comma + 2)) && region.slice(0, comma).includes(' ')) return start + comma
    if (region.length - comma > 160) break
  }
  return undefined
}

/** `Anal Lett`: some styles of journals leave titles out. */
function isOnlyContainer(text: string): boolean {
  const words = text.replaceAll('.', ' ').trim().split(/ +/)
  return (
    words.length < 7 &&
    words.some((word) => shortWords.test(word)) &&
    words.every((word) => /^\p{Lu}/u.test(word) || minor.test(word))
  )
}

/** Whether each word is capitalised, an abbreviation or a minor one, as in the names of journals. */
export function isContainerLike(text: string): boolean {
  const words = text.trim().split(/ +/)
  if (words.length > 14 || text.trim() === '') return false
  return words.every(
    (word, index) => /^["'(]?[\p{Lu}\p{Lo}]/u.test(word) || (index > 0 && minor.test(word)) || /^[&:(-]/.test(word)
  )
}
