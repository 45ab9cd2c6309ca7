/** One sentence cut into words, numbers and signs. Parallel arrays, since every sentence of every article passes here. */
export interface Words {
  readonly text: string
  /** Words in lower case (but `I`, `US`, `WHO`) with straight apostrophes and without a possessive `'s`; numbers and signs as they stand. */
  readonly lower: readonly string[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** What each is: `wordKind`, `numberKind` or `signKind`. */
  readonly kinds: readonly number[]
  /** How each word is written: `plainForm`, `nameForm`, `acronymForm` or `camelForm`. */
  readonly forms: readonly number[]
  /** A number for each entry of `lower`, the same wherever it stands; -1 where there is none. */
  readonly ids: readonly number[]
}

/** The kinds of a `Words` entry. */
export const signKind = 0
export const numberKind = 1
export const wordKind = 2

/** The forms of a word: `plain`, `Name`, `ACRONYM`, `camelCase`. */
export const plainForm = 0
export const nameForm = 1
export const acronymForm = 2
export const camelForm = 3

/** Words that mean something else in capitals, and so keep them. */
const capitals: ReadonlySet<string> = new Set('I US WHO AIDS IT'.split(' '))
const contracted: ReadonlySet<string> = new Set('it he she that there here what who let how where one'.split(' '))

/** What is known of a word as it is written. */
interface Spelling {
  readonly lower: string
  readonly id: number
  readonly form: number
}

/**
 * Words seen before: text repeats its words, and what is computed of one once need not be again. Nothing depends on what
 * is kept here but time.
 */
const spellings: Map<string, Spelling> = new Map()
const ids: Map<string, number> = new Map()
const spellingLimit = 50_000

/** Longer words are not kept: they are rare, and a slice of that length holds on to the whole text. */
const keptLength = 12

/** Cuts a sentence into words. Words joined by a hyphen are separate, with the hyphen as a sign between them. */
export function cutWords(text: string): Words {
  const words = {
    text,
    lower: [] as string[],
    starts: [] as number[],
    ends: [] as number[],
    kinds: [] as number[],
    forms: [] as number[],
    ids: [] as number[]
  }
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code <= 0x20 || code === 0xa0) {
      at += 1
      continue
    }
    const start = at
    at += 1
    let kind = signKind
    let apostrophe = -1
    if (isLetter(code)) {
      kind = wordKind
      while (at < text.length && isLetter(text.charCodeAt(at))) at += 1
      if (isApostrophe(text.charCodeAt(at)) && isLetter(text.charCodeAt(at + 1))) {
        apostrophe = at
        at += 2
        while (at < text.length && isLetter(text.charCodeAt(at))) at += 1
      }
    } else if (isDigit(code)) {
      kind = numberKind
      while (at < text.length && (isDigit(text.charCodeAt(at)) || isNumberPoint(text, at))) at += 1
    }
    const written = text.slice(start, at)
    const {lower, id, form} = spellings.get(written) ?? spell(written, kind, apostrophe < 0 ? -1 : apostrophe - start)
    words.lower.push(lower)
    words.starts.push(start)
    words.ends.push(at)
    words.kinds.push(kind)
    words.forms.push(form)
    words.ids.push(id)
  }
  return words
}

function spell(written: string, kind: number, apostrophe: number): Spelling {
  const isWord = kind === wordKind
  const lower = isWord ? normalise(written, apostrophe) : written
  const form = isWord ? formOf(written) : plainForm
  if (written.length > keptLength || spellings.size >= spellingLimit) return {lower, id: -1, form}
  const id = ids.get(lower) ?? ids.size
  ids.set(lower, id)
  const spelling = {lower, id, form}
  spellings.set(written, spelling)
  return spelling
}

function formOf(word: string): number {
  const initial = isCapital(word.charCodeAt(0))
  if (initial && isCapital(word.charCodeAt(1))) return acronymForm
  for (let at = 1; at < word.length; at += 1) if (isCapital(word.charCodeAt(at))) return camelForm
  return initial ? nameForm : plainForm
}

/** Looks up what holds of a word by itself, as `compute` gives it for its `lower` form; computed once a word. */
export function byWord<T>(compute: (word: string) => T): (words: Words, at: number) => T {
  const known: T[] = []
  return ({lower, ids}, at) => {
    const id = ids[at] ?? -1
    const kept = id < 0 ? undefined : known[id]
    if (kept !== undefined) return kept
    const value = compute(lower[at] ?? '')
    if (id >= 0) known[id] = value
    return value
  }
}

function normalise(word: string, apostrophe: number): string {
  if (word.length < 5 && capitals.has(word)) return word
  const lower = word.toLowerCase()
  if (apostrophe < 0) return lower
  const head = lower.slice(0, apostrophe)
  const tail = lower.slice(apostrophe + 1)
  return tail === 's' && !contracted.has(head) ? head : `${head}'${tail}`
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code < 0x250)
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019
}

/** Whether a stop or comma stands inside a number: `3.5`, `65,819`. */
function isNumberPoint(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code === 0x2e || code === 0x2c) && isDigit(text.charCodeAt(at + 1))
}

/** Whether a character code is a capital letter. */
export function isCapital(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde)
}
