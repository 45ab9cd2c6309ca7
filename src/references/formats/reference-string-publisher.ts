import type {Span} from '../../model/span.ts'
import type {Locator} from './reference-string-locator.ts'
import {trimSpan} from './reference-string-text.ts'
import type {ParsedTitle} from './reference-string-title.ts'

/** Who published a work that is in no journal, and where. */
export interface ParsedPublisher {
  readonly name: Span
  readonly place?: Span
}

const placedName =
  /(?:^|[.,;)] )(?<place>[\p{Lu}\p{Lo}][\p{L}'.-]+(?: (?:\p{Lu}[\p{L}'-]+|of|de|del|am|upon|on)){0,3}(?:, (?:\p{Lu}{2}|\p{Lu}[\p{L}. ]{2,20}))?) ?: (?<name>[\p{Lu}\p{Lo}][^.;:]{1,100})/u

/**
 * Finds the publisher: `New York, NY: Wiley` in what follows the title of a book or the pages of a chapter; else the one
 * sentence that stands there.
 */
export function findPublisher(
  rest: string,
  title: ParsedTitle,
  end: number,
  locator: Locator | undefined
): ParsedPublisher | undefined {
  if (title.inside && locator && /^[ .),]{0,6}\p{Lu}[^.]{2,80}\.?\s*$/u.test(rest.slice(locator.end))) {
    const name = trimSpan(rest, {start: locator.end, end: rest.length}, '.,;:)')
    return placed(rest, name) ?? {name}
  }
  if (!title.rest || title.rest.end <= title.rest.start) return undefined
  const found = placed(rest, {start: title.rest.start, end})
  if (found || title.inside || title.marked) return found
  const name = trimSpan(rest, {start: title.rest.start, end}, '.,;')
  const value = rest.slice(name.start, name.end)
  return value.length > 1 && value.length <= 120 && !/[.?!] /.test(value) ? {name} : undefined
}

function placed(rest: string, {start, end}: Span): ParsedPublisher | undefined {
  const match = placedName.exec(rest.slice(start, end))
  const {place, name} = match?.groups ?? {}
  if (!match || place === undefined || name === undefined) return undefined
  const placeAt = start + match.index + match[0].indexOf(place)
  const nameEnd = start + match.index + match[0].length
  return {
    name: trimSpan(rest, {start: nameEnd - name.length, end: nameEnd}, '.,;'),
    place: {start: placeAt, end: placeAt + place.length}
  }
}
