import type {Bibliography, Reference} from '../model/reference.ts'
import type {Span} from '../model/span.ts'

/** A DOI as a reference gives it, and where exactly. */
export interface WrittenDoi {
  readonly key: string
  readonly raw: string
  readonly place: Span
  readonly file: string
  readonly reference: Reference
}

/** The DOIs that references give, as written. In a JSON file the place is inside the quotes. */
export function readDois({references, kind}: Bibliography): readonly WrittenDoi[] {
  return references.flatMap((reference) => {
    const {key, item, origin, text} = reference
    const raw = text ? text.rawDoi : item['DOI']
    if (typeof raw !== 'string' || raw.trim() === '') return []
    const {start, end} = origin.locate(['DOI'])
    const quoted = kind === 'library' && end - start === JSON.stringify(raw).length
    const place = quoted ? {start: start + 1, end: end - 1} : {start, end}
    return [{key, raw, place, file: origin.file, reference}]
  })
}
