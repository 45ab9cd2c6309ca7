import type {Agreement} from '../model/verification.ts'
import {isLatin, likeness, readWords, type Words} from './words.ts'

/** How what the writer says a work appeared in stands to what the record says. */
export interface ContainerComparison {
  readonly agrees: Agreement
  /** The form of the record that agrees, else its first one. */
  readonly recorded: string
}

/** Words that abbreviations leave out (ISO 4) and that names gain and lose. */
const dropped: ReadonlySet<string> = new Set(
  'a an and at by for from in of on the to la le les l de des du d et en der die das und fur von zu im el los las del y e di della dei degli il lo gli da do dos das em voor van het i v w na'.split(
    ' '
  )
)
/** Words for the pieces of a series (`Part B`), for the number of a conference, and for the volume with its papers. */
const numbered: ReadonlySet<string> = new Set(
  (
    'part pt section sect sec series ser abteilung abt proceedings proc annual first second third fourth fifth sixth seventh ' +
    'eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth ' +
    'twentieth twenty thirtieth thirty fortieth forty fiftieth fifty sixtieth sixty seventy eighty ninety'
  ).split(' ')
)

/** Places where works stand before or beside their publication: to name one is no other journal. */
const repositories =
  /\b(?:ar ?xiv|corr|computing research repository|biorxiv|medrxiv|chemrxiv|psyarxiv|socarxiv|eartharxiv|edarxiv|engrxiv|osf|ssrn|research square|preprints?|authorea|zenodo|figshare|dryad|hal|techrxiv|essoar|peerj preprints|f1000research|openreview|pubmed|jstor|researchgate|github|e-?prints?)\b/i
/** Words of collections that have many names: those of the event, the series and the volume. */
const collections =
  /\b(?:proceedings|proc|conference|conf|symposium|workshop|congress|meeting|lecture notes|advances|handbook|encyclop\w{2,6}|reports?|bulletin|transactions|annual|volume|studies|series|edition|transl\w{3,6}|statpearls|database)\b/i

/** Compares all forms that both sides give: journal, abbreviation, series, event, publisher where nothing else is there. */
export function compareContainers(
  written: readonly string[],
  recorded: readonly string[],
  loose: readonly string[]
): ContainerComparison {
  const own = written.slice(0, 20).map(readWords).filter(isWritten)
  const held = recorded.slice(0, 50).map(readWords).filter(isWritten)
  const [title] = own
  const first = held[0]?.visible ?? ''
  if (!title) return {agrees: 'unknown', recorded: first}
  const exact = held.find(({visible}) => visible === title.visible)
  if (exact) return {agrees: 'yes', recorded: exact.visible}
  const same = held.find((other) => own.some((form) => isSame(form, other)))
  if (same) return {agrees: 'form', recorded: same.visible}
  const beside = loose.slice(0, 20).map(readWords).filter(isWritten)
  if (beside.some((other) => own.some((form) => isSame(form, other) || isWithin(form, other)))) {
    return {agrees: 'form', recorded: first}
  }
  const apart = held.length > 0 && held.every((other) => own.every((form) => areApart(form, other)))
  return {agrees: apart ? 'no' : 'unknown', recorded: first}
}

function isWritten({joined}: Words): boolean {
  return joined !== ''
}

/** One name: as it is, without what stands in brackets or behind a colon, abbreviated, or as an acronym. */
function isSame(left: Words, right: Words): boolean {
  if (left.joined === right.joined) return true
  // A part is compared with a whole alone: two sections of one journal share their first half.
  return [namedWords, contentOf].some((choose) => {
    const [own, held] = [choose(left.words), choose(right.words)]
    return (
      isOneName(own, held) ||
      partsOf(left).some((part) => isOneName(choose(part), held)) ||
      partsOf(right).some((part) => isOneName(own, choose(part)))
    )
  })
}

function isOneName(left: readonly string[], right: readonly string[]): boolean {
  return isAbbreviation(left, right) || isAcronym(left, right) || isAcronym(right, left)
}

/** The pieces of a name between brackets, colons and dashes. */
function partsOf({visible}: Words): readonly (readonly string[])[] {
  const parts = visible.split(/\s?[([\])=]|[:;]\s|\.\s(?=\p{Lu}\p{L}{4})|\s[-\u2013\u2014/|]\s/u, 6)
  return parts.length === 1 ? [] : parts.map((part) => readWords(part).words).filter((words) => words.length > 0)
}

/** Without the words that abbreviations leave out. */
function namedWords(words: readonly string[]): readonly string[] {
  const named = words.filter((word) => !dropped.has(word))
  return named.length > 0 ? named : words
}

/** Also without the year and the number of a conference: `2016`, `42nd`, `forty-second`. */
function contentOf(words: readonly string[]): readonly string[] {
  const content = namedWords(words).filter((word) => !numbered.has(word) && !/^\d{1,4}(?:st|nd|rd|th)?$/.test(word))
  return content.length > 0 ? content : words
}

/**
 * Word by word one is the other or begins it, or is drawn together from it (`natl`, `dtsch`), as ISO 4 abbreviates. Names
 * of four words and more may go on (`… of the United States of America`).
 */
function isAbbreviation(left: readonly string[], right: readonly string[]): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  if (short.join('') === long.join('')) return short.join('').length > 2
  if (!short.every((word, at) => isWordOf(word, long[at] ?? ''))) return false
  if (short.length === long.length) return short.length > 1 || (short[0] ?? '').length > 2
  return short.length >= 4
}

function isWordOf(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  if (short === '') return false
  if (long.startsWith(short)) return true
  if (short.length < 2 || short[0] !== long[0]) return false
  // Plural and singular, and endings of other languages: `science`, `scientiae`.
  if (short.length >= 5 && long.startsWith(short.slice(0, -2))) return true
  let at = 0
  for (const letter of short) {
    at = long.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

/** `jama`, `pnas`: the first letters of the words. */
function isAcronym([acronym = '', ...rest]: readonly string[], words: readonly string[]): boolean {
  if (rest.length > 0 || acronym.length < 2 || acronym.length > 12 || words.length < 2) return false
  const initials = words.map(([initial]) => initial).join('')
  return initials === acronym || (acronym.length > 3 && initials.startsWith(acronym))
}

/** All words that count of the first name are in the second one: `Springer` in the name of a publisher. */
function isWithin(left: Words, right: Words): boolean {
  return contentOf(left.words).length <= contentOf(right.words).length && holds(left, right)
}

/** All words that count of the shorter name are in the longer one. */
function holds(left: Words, right: Words): boolean {
  const [own, held] = [contentOf(left.words), contentOf(right.words)]
  const [short, long] = own.length <= held.length ? [own, held] : [held, own]
  return short.every((word) => long.some((other) => isWordOf(word, other))) && short.join('').length > 2
}

/** Two names that are certainly not one: positive evidence for another journal. */
function areApart(left: Words, right: Words): boolean {
  if (isLatin(left.visible) !== isLatin(right.visible)) return false
  if ([left, right].some(({visible}) => repositories.test(visible) || collections.test(visible))) return false
  if (holds(left, right)) return false
  const [own, held] = [contentOf(left.words), contentOf(right.words)]
  // An acronym that is not understood says nothing.
  if ([left, right].some(({words, visible}) => words.length === 1 && /^\P{Ll}{2,8}$/u.test(visible))) return false
  const stems = (words: readonly string[]): readonly string[] => words.map((word) => word.slice(0, 4))
  return likeness(stems(own), stems(held)) <= 0.5
}
