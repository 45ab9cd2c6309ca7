import {lexicon, type LexiconNode} from './lexicon.ts'
import {anyNumber, type TermNode, termTable} from './term-table.ts'
import {readWordBits} from './word-bits.ts'

/** One sentence cut into words, numbers and signs. Parallel arrays, since every sentence of every article passes here. */
export interface Words {
  readonly text: string
  /** Words in lower case (but `I`, `US`, `WHO`) with straight apostrophes and without a possessive `'s`; numbers and signs as they stand. */
  readonly lower: readonly string[]
  /** Where each starts in the text. */
  readonly starts: readonly number[]
  readonly spellings: readonly Spelling[]
}

/** What is known of a word by itself, as it is written; one object for all places where it stands. */
export interface Spelling {
  /** In characters of the text. */
  readonly length: number
  readonly lower: string
  /** `wordKind`, `numberKind` or `signKind`. */
  readonly kind: number
  /** `plainForm`, `nameForm`, `acronymForm` or `camelForm`. */
  readonly form: number
  /** What the word is to the shapes. */
  readonly bits: number
  /** Its place in the lexicon of cues. */
  readonly node: LexiconNode | undefined
  /** Its weights as a term. */
  readonly term: TermNode | undefined
}

/** The kinds of a spelling. */
export const signKind = 0
export const numberKind = 1
export const wordKind = 2

/** The forms of a spelling: `plain`, `Name`, `ACRONYM`, `camelCase`. */
export const plainForm = 0
export const nameForm = 1
export const acronymForm = 2
export const camelForm = 3

/** Words that mean something else in capitals, and so keep them. */
const capitals: ReadonlySet<string> = new Set('I US WHO AIDS IT'.split(' '))
const contracted: ReadonlySet<string> = new Set('it he she that there here what who let how where one'.split(' '))

/**
 * Words seen before, since text repeats its words: what is computed of one once need not be again, and no piece of text is
 * cut out to look it up. Open addressing, by a hash taken while the letters are read. Nothing depends on it but time.
 */
const tableSize = 1 << 17
const table: Int32Array = new Int32Array(tableSize)
const known: {readonly written: string; readonly hash: number; readonly spelling: Spelling}[] = []
const knownLimit = tableSize / 3

/** Longer words are not kept: they are rare. */
const keptLength = 24
/** A slice of more characters holds on to the text that it is of, so a copy is kept. */
const slicedLength = 12

/** Signs by their character code. */
const signs: Spelling[] = []
const signLimit = 0x250

/** Cuts a sentence into words. Words joined by a hyphen are separate, with the hyphen as a sign between them. */
export function cutWords(text: string): Words {
  const lower: string[] = []
  const starts: number[] = []
  const spellings: Spelling[] = []
  const {length} = text
  let at = 0
  while (at < length) {
    const start = at
    let code = text.charCodeAt(at)
    at += 1
    if (code <= 0x20 || code === 0xa0) continue
    let spelling: Spelling | undefined
    if (isLetter(code)) {
      let hash = code
      let apostrophe = -1
      for (; at < length; at += 1) {
        code = text.charCodeAt(at)
        if (!isLetter(code)) {
          if (apostrophe >= 0 || !isApostrophe(code) || at + 1 >= length || !isLetter(text.charCodeAt(at + 1))) break
          apostrophe = at - start
        }
        hash = (Math.imul(hash, 31) + code) | 0
      }
      spelling = recall(text, start, at, hash, wordKind, apostrophe)
    } else if (isDigit(code)) {
      let hash = code
      for (; at < length; at += 1) {
        code = text.charCodeAt(at)
        if (!isDigit(code) && !isNumberPoint(text, at)) break
        hash = (Math.imul(hash, 31) + code) | 0
      }
      spelling = recall(text, start, at, hash, numberKind, -1)
    } else {
      spelling = code < signLimit ? signs[code] : undefined
      if (!spelling) {
        spelling = spell(text.charAt(start), signKind, -1)
        if (code < signLimit) signs[code] = spelling
      }
    }
    lower.push(spelling.lower)
    starts.push(start)
    spellings.push(spelling)
  }
  return {text, lower, starts, spellings}
}

/** Where an entry ends in the text. */
export function endOf({starts, spellings}: Words, at: number): number | undefined {
  const start = starts[at]
  const spelling = spellings[at]
  return start === undefined || !spelling ? undefined : start + spelling.length
}

/** The spelling of a piece of text, given its hash. */
function recall(text: string, start: number, end: number, hash: number, kind: number, apostrophe: number): Spelling {
  const length = end - start
  if (length > keptLength) return spell(text.slice(start, end), kind, apostrophe)
  let slot = (hash ^ (hash >>> 16)) & (tableSize - 1)
  for (;;) {
    const entry = known[(table[slot] ?? 0) - 1]
    if (!entry) break
    if (entry.hash === hash && entry.spelling.length === length && stands(entry.written, text, start))
      return entry.spelling
    slot = (slot + 1) & (tableSize - 1)
  }
  const written = text.slice(start, end)
  if (known.length >= knownLimit) return spell(written, kind, apostrophe)
  const kept = length > slicedLength ? copy(written) : written
  const spelling = spell(kept, kind, apostrophe)
  known.push({written: kept, hash, spelling})
  table[slot] = known.length
  return spelling
}

/** The same characters in memory of their own. */
function copy(text: string): string {
  return Array.from({length: text.length}, (_, at) => text.charAt(at)).join('')
}

function stands(written: string, text: string, start: number): boolean {
  for (let at = 0; at < written.length; at += 1)
    if (written.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}

function spell(written: string, kind: number, apostrophe: number): Spelling {
  const isWord = kind === wordKind
  const lower = isWord ? normalise(written, apostrophe) : written
  return {
    length: written.length,
    lower,
    kind,
    form: isWord ? formOf(written) : plainForm,
    bits: isWord ? readWordBits(lower) : 0,
    node: lexicon.get(lower),
    term: termTable().nodes.get(kind === numberKind ? anyNumber : lower)
  }
}

function formOf(word: string): number {
  const initial = isCapital(word.charCodeAt(0))
  if (initial && isCapital(word.charCodeAt(1))) return acronymForm
  for (let at = 1; at < word.length; at += 1) if (isCapital(word.charCodeAt(at))) return camelForm
  return initial ? nameForm : plainForm
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
