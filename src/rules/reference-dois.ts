import type {Edit} from '../model/finding.ts'
import type {Bibliography, Reference} from '../model/reference.ts'
import type {Span} from '../model/span.ts'

/** A DOI as a reference gives it. */
export interface WrittenDoi {
  readonly key: string
  readonly raw: string
  readonly reference: Reference
  /** Looks up where it stands. Most are in order and need no place, so that none is looked up before it is asked for. */
  readonly locate: () => WrittenPlace
}

export interface WrittenPlace {
  /** Inside the quotes, where there are any. */
  readonly place: Span
  /** Puts another DOI there and keeps the file readable; absent where it stands in a way that an edit could spoil. */
  readonly toEdit?: (doi: string) => Edit | undefined
}

/** The DOIs that references give, as written. */
export function readDois({references}: Bibliography): readonly WrittenDoi[] {
  return references.flatMap((reference) => {
    const {key, item, text} = reference
    const raw = text ? text.rawDoi : item['DOI']
    if (typeof raw !== 'string' || raw.trim() === '') return []
    return [{key, raw, reference, locate: () => locateDoi(reference, raw)}]
  })
}

function locateDoi({origin: {file, kind, locate, notation}, text}: Reference, raw: string): WrittenPlace {
  const {start, end} = locate(['DOI'])
  const inside = {start: start + 1, end: end - 1}
  if (text) return {place: {start, end}, toEdit: (doi) => ({file, start, end, text: doi})}
  // Braces in a citation's key would not hold white space, and a DOI has none.
  if (kind === 'citation') {
    return end - start === raw.length
      ? {place: {start, end}, toEdit: (doi) => ({file, start, end, text: doi})}
      : {place: {start, end}}
  }
  // What the source has more than the value: quotes and escapes.
  const extra = end - start - raw.length
  if (notation === 'tex' || notation === 'line') {
    // DOIs stand in a `.bib` as they are; only a brace or quote could end the field early.
    const spoils = notation === 'tex' ? /["\\{}]/ : /[\n\r]/
    const toEdit = (doi: string): Edit | undefined => (spoils.test(doi) ? undefined : {file, start, end, text: doi})
    return {place: {start, end}, ...(extra === 0 && {toEdit})}
  }
  if (notation === 'json') {
    if (extra < 2) return {place: {start, end}}
    return {place: inside, toEdit: (doi) => ({file, ...inside, text: JSON.stringify(doi).slice(1, -1)})}
  }
  // YAML. A string of JSON is one of YAML too.
  if (extra === 0) {
    const toText = (doi: string): string => (plain.test(doi) ? doi : JSON.stringify(doi))
    return {place: {start, end}, toEdit: (doi) => ({file, start, end, text: toText(doi)})}
  }
  if (extra !== 2) return {place: {start, end}}
  return {
    place: inside,
    toEdit: (doi) => (/["'\\]/.test(doi) ? {file, start, end, text: JSON.stringify(doi)} : {file, ...inside, text: doi})
  }
}

/** What YAML reads as text without quotes, also within `{…}`. */
const plain = /^10\.[\w.]+\/[\w.()/<>;+~-]+$/
