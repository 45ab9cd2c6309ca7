import type {Span} from '../../model/span.ts'
import {type ParsedNames, readNames} from './reference-string-authors.ts'
import {bracketedDate, dateAt, findDate, type ParsedDate} from './reference-string-date.ts'
import {findGroup, findGroupAfter} from './reference-string-groups.ts'
import {type Identifiers, readIdentifiers} from './reference-string-identifiers.ts'
import {findLocator, type Locator} from './reference-string-locator.ts'
import {findPublisher, type ParsedPublisher} from './reference-string-publisher.ts'
import {type ParsedTitle, splitTitle} from './reference-string-title.ts'

/** The parts of a reference string, before they become fields. */
export interface Analysis {
  readonly identifiers: Identifiers
  readonly names?: ParsedNames
  /** A group that stands where authors do, or after them. */
  readonly group?: Span
  readonly date?: ParsedDate
  /** The date stands where a reference has it: after the authors, or with the volume. */
  readonly datePlaced: boolean
  readonly locator?: Locator
  readonly title: ParsedTitle
  /** `Place: Publisher`, or what follows the title of a work that is in no container. */
  readonly publisher?: ParsedPublisher
  /** Where the working text of title and container begins and ends. */
  readonly body: Span
}

/** Finds the parts of a reference string. Linear: each step looks at the text a bounded number of times. */
export function analyse(text: string): Analysis {
  const identifiers = readIdentifiers(text)
  const {rest} = identifiers
  const start = /^ {0,200}(?:\[?\d{1,4}[\].)]{1,2} {1,4})?/.exec(rest)?.[0].length ?? 0
  const names = readNames(rest, start)
  const hasNames = names.names.length > 0
  const bracketed = hasNames ? dateAfterNames(rest, names) : earlyDate(rest, start)
  const group = hasNames ? findGroupAfter(rest, names) : findGroup(rest, start, bracketed)
  const headEnd = group?.end ?? (hasNames ? names.end : start)
  const early = bracketed ?? (group && dateAt(rest, group.end))
  const bodyStart = early ? early.outer.end : headEnd
  const locator = findLocator(rest, bodyStart, early !== undefined)
  const date = early ?? findDate(rest, headEnd, locator ? spansOf(locator) : [])
  const end = endOfBody(rest, bodyStart, locator, early ? undefined : date)
  const title = splitTitle(rest, {start: bodyStart, end}, locator?.strong === true)
  const publisher = locator?.strong === true ? undefined : findPublisher(rest, title, end, locator)
  return {
    identifiers,
    ...(hasNames && {names}),
    ...(group && {group}),
    ...(date && {date}),
    datePlaced: early !== undefined || (date !== undefined && isPlaced(rest, date, locator)),
    ...(locator && {locator}),
    title,
    ...(publisher && {publisher}),
    body: {start: bodyStart, end}
  }
}

function spansOf(locator: Locator): readonly Span[] {
  return [locator.volume, locator.issue, locator.page].filter((span) => span !== undefined)
}

function dateAfterNames(rest: string, names: ParsedNames): ParsedDate | undefined {
  const direct = dateAt(rest, names.end)
  // `Smith J. 2010 lecture: … . Journal. 2011;110(5)`: the year with the volume is the date.
  const isTitle =
    direct &&
    /^\d{4} $/.test(rest.slice(direct.outer.start, direct.outer.start + 5)) &&
    /\d{4}[^;]{0,16}; ?\d/.test(rest)
  if (direct && !isTitle) return direct
  // Names that the reader of names did not know may stand between: `…, for the XYZ Group (2010)`.
  const near = bracketedDate(rest, names.end, Math.min(rest.length, names.end + 120))
  if (!near) return undefined
  const between = rest.slice(names.end, near.outer.start)
  return /^ ?[,;&]/.test(between) && !/[.?!:\d]/.test(between.replaceAll(/\b\p{Lu}\p{Ll}?\./gu, '')) ? near : undefined
}

/** A date in brackets with only a group, or a title, and no number before it. */
function earlyDate(rest: string, start: number): ParsedDate | undefined {
  const found = bracketedDate(rest, start, Math.min(rest.length, start + 300))
  if (!found || found.outer.start === start) return undefined
  const before = rest.slice(start, found.outer.start)
  if (/\d {0,2}[,:;(]|\d-\d/.test(before) || !/\p{Lu}|\p{Lo}/u.test(before.slice(0, 4))) return undefined
  // “In 2019 (…)” or a sentence that mentions a year in brackets goes on in small letters.
  return /^ {0,3}(?:\p{Ll}|,)/u.test(rest.slice(found.outer.end)) ? undefined : found
}

/** The body ends where the volume, or the date with it, begins. */
function endOfBody(rest: string, start: number, locator: Locator | undefined, date: ParsedDate | undefined): number {
  let end = rest.length
  if (locator && locator.start > start) end = locator.start
  if (date && date.outer.start > start && date.outer.start < end) end = date.outer.start
  while (end > start && ' ,;:('.includes(rest.charAt(end - 1))) end--
  return end
}

function isPlaced(rest: string, date: ParsedDate, locator: Locator | undefined): boolean {
  if (locator && Math.abs(date.outer.start - locator.end) < 12) return true
  if (locator && locator.start - date.outer.end < 8 && locator.start >= date.span.start) return true
  return (
    /^[ .)]*$/.test(rest.slice(date.outer.end)) &&
    /[,;.(] ?$/.test(rest.slice(Math.max(0, date.outer.start - 2), date.outer.start))
  )
}
