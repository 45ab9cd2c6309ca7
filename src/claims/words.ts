import {laterWords, lexicon, type LexiconNode} from './lexicon.ts'
import {anyNumber, classTable, termTable} from './term-table.ts'
import {readWordBits} from './word-bits.ts'
import {classOf} from './word-class.ts'
import {acronymForm, camelForm, nameForm, numberKind, plainForm, signKind, spaceKind, wordKind} from './word-kinds.ts'
import {readRoles} from './word-roles.ts'

/**
 * One sentence cut into words, numbers and signs. Every sentence of every article passes here, so one instance serves them
 * all in turn: it is read anew for each, and what it held is gone then.
 */
export class Words {
  text = ''
  /** How many there are. */
  count = 0
  /** Where each starts in the text; what lies after the last is of an earlier sentence. */
  starts: Int32Array = new Int32Array(256)
  /** The character codes of the text: quicker to read again than a text that may be a piece of a longer one. */
  private codes: Uint16Array = new Uint16Array(256)
  /** As many empty spellings as are looked at before the first, then those of the sentence, then as many empty ones. */
  private readonly spellings: Spelling[] = new Array<Spelling>(margin).fill(noSpelling)

  /** The spelling at a place; an empty one where there is none, a few places before the first and after the last. */
  at(place: number): Spelling {
    return this.spellings[place + margin] ?? noSpelling
  }

  /** Where an entry starts in the text; the length of the text where there is none. */
  startOf(place: number): number {
    return place < this.count ? (this.starts[place < 0 ? 0 : place] ?? 0) : this.text.length
  }

  /** Where an entry ends in the text; the length of the text where there is none. */
  endOf(place: number): number {
    return place < this.count ? (this.starts[place] ?? 0) + this.at(place).length : this.text.length
  }

  /** Cuts a sentence into words. Words joined by a hyphen are separate, with the hyphen as a sign between them. */
  read(text: string): void {
    const {length} = text
    if (this.codes.length <= length) {
      this.starts = new Int32Array(2 * length)
      this.codes = new Uint16Array(2 * length)
    }
    const {spellings, starts, codes} = this
    for (let at = 0; at < length; at += 1) codes[at] = text.charCodeAt(at)
    // What follows the last letter is none.
    codes[length] = 0
    let count = 0
    let at = 0
    while (at < length) {
      const start = at
      let code = codes[at] ?? 0
      at += 1
      const kind = kindOf(code)
      if (kind === spaceKind) continue
      let spelling: Spelling
      if (kind === wordKind) {
        let hash = code
        let apostrophe = -1
        for (; at < length; at += 1) {
          code = codes[at] ?? 0
          if (kindOf(code) !== wordKind) {
            if (apostrophe >= 0 || !isApostrophe(code) || kindOf(codes[at + 1] ?? 0) !== wordKind) break
            apostrophe = at - start
          }
          hash = (Math.imul(hash, 31) + code) | 0
        }
        spelling = recall(text, codes, start, at, hash, wordKind, apostrophe)
      } else if (kind === numberKind) {
        let hash = code
        for (; at < length; at += 1) {
          code = codes[at] ?? 0
          if (kindOf(code) !== numberKind && !isNumberPoint(code, codes[at + 1] ?? 0)) break
          hash = (Math.imul(hash, 31) + code) | 0
        }
        spelling = recall(text, codes, start, at, hash, numberKind, -1)
      } else {
        spelling = signs[code] ??= spell(text.charAt(start), signKind, -1, 0, 0)
      }
      starts[count] = start
      spellings[margin + count] = spelling
      count += 1
    }
    for (let after = 0; after < margin; after += 1) spellings[margin + count + after] = noSpelling
    this.text = text
    this.count = count
  }
}

/** What is known of a word by itself, as it is written; one object for all places where it stands. */
export interface Spelling {
  /** In characters of the text. */
  readonly length: number
  /** A word in lower case (but `I`, `US`, `WHO`) with straight apostrophes and without a possessive `'s`; a number or sign as it stands. */
  readonly lower: string
  /** By which it is found again, if it is kept. */
  readonly hash: number
  /** Where its character codes stand among those of the kept words. */
  readonly letters: number
  /** `wordKind`, `numberKind` or `signKind`. */
  readonly kind: number
  /** `plainForm`, `nameForm`, `acronymForm` or `camelForm`. */
  readonly form: number
  /** What the word is to the shapes. */
  readonly bits: number
  /** What it is beside a number or another word. */
  readonly roles: number
  /** Its place in the lexicon of cues. */
  readonly node: LexiconNode | undefined
  /** Whether a phrase of the lexicon may have it behind its first word. */
  readonly isLater: boolean
  /** Its number as a term that has a weight; 0 where it has none. */
  readonly term: number
  /** The number of its class; 0 where that has no weight. */
  readonly class: number
  /** What the word and its class weigh wherever they stand, in the units of the weight file. */
  readonly weight: number
  /** What the word weighs besides among those that open a sentence. */
  readonly openingWeight: number
}

/** Where no word is. */
export const noSpelling: Spelling = {
  length: 0,
  lower: '',
  hash: 0,
  letters: 0,
  kind: signKind,
  form: plainForm,
  bits: 0,
  roles: 0,
  node: undefined,
  isLater: false,
  term: 0,
  class: 0,
  weight: 0,
  openingWeight: 0
}

/** As many places before the first and after the last word may be asked for. */
const margin = 3

/** The words of a text, in an instance of its own. */
export function cutWords(text: string): Words {
  const words = new Words()
  words.read(text)
  return words
}

/** Words that mean something else in capitals, and so keep them. */
const capitals: ReadonlySet<string> = new Set('I US WHO AIDS IT'.split(' '))
const contracted: ReadonlySet<string> = new Set('it he she that there here what who let how where one'.split(' '))

/**
 * Words seen before, since text repeats its words: what is computed of one once need not be again, and no piece of text is
 * cut out to look it up. Open addressing, by a hash taken while the letters are read, half full at most; then all are
 * forgotten, and the frequent ones soon come back. Nothing depends on it but time.
 */
const tableSize = 1 << 17
const table: (Spelling | undefined)[] = new Array<Spelling | undefined>(tableSize).fill(undefined)
let kept = 0
const keptLimit = tableSize / 2

/** The character codes of the kept words, one after the other. */
let letters: Uint16Array = new Uint16Array(1 << 16)
let lettersEnd = 0

/** Longer words are not kept: they are rare. */
const keptLength = 24
/** A slice of more characters holds on to the text that it is of, so a copy is kept. */
const slicedLength = 12

/** Signs by their character code; each character of another script than Latin is one. */
const signs: (Spelling | undefined)[] = new Array<Spelling | undefined>(0x10000).fill(undefined)

/** The kind of what begins with each character code below the limit. */
const kindLimit = 0x250
const kinds: Uint8Array = Uint8Array.from({length: kindLimit}, (_, code) => {
  if (code <= 0x20 || code === 0xa0) return spaceKind
  if (isDigit(code)) return numberKind
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code >= 0xc0 ? wordKind : signKind
})

/** The kind of what begins with a character code. */
function kindOf(code: number): number {
  return code < kindLimit ? (kinds[code] ?? signKind) : signKind
}

/** The spelling of a piece of text, given its hash. */
function recall(
  text: string,
  codes: Uint16Array,
  start: number,
  end: number,
  hash: number,
  kind: number,
  apostrophe: number
): Spelling {
  const length = end - start
  if (length > keptLength) return spell(text.slice(start, end), kind, apostrophe, hash, 0)
  let slot = (hash ^ (hash >>> 16)) & (tableSize - 1)
  for (;;) {
    const spelling = table[slot]
    if (!spelling) break
    if (spelling.hash === hash && spelling.length === length && stands(spelling.letters, codes, start, length))
      return spelling
    slot = (slot + 1) & (tableSize - 1)
  }
  const written = text.slice(start, end)
  const spelling = spell(length > slicedLength ? copy(written) : written, kind, apostrophe, hash, lettersEnd)
  if (kept >= keptLimit) {
    table.fill(undefined)
    kept = 0
    lettersEnd = 0
    return spelling
  }
  if (lettersEnd + length > letters.length) {
    const longer = new Uint16Array(2 * letters.length)
    longer.set(letters)
    letters = longer
  }
  letters.set(codes.subarray(start, end), lettersEnd)
  lettersEnd += length
  table[slot] = spelling
  kept += 1
  return spelling
}

/** The same characters in memory of their own. */
function copy(text: string): string {
  return Array.from({length: text.length}, (_, at) => text.charAt(at)).join('')
}

function stands(from: number, codes: Uint16Array, start: number, length: number): boolean {
  for (let at = 0; at < length; at += 1) if (letters[from + at] !== codes[start + at]) return false
  return true
}

function spell(written: string, kind: number, apostrophe: number, hash: number, letters: number): Spelling {
  const isWord = kind === wordKind
  const lower = isWord ? normalise(written, apostrophe) : written
  const form = isWord ? formOf(written) : plainForm
  const {numbers, weights, openings} = termTable()
  const {numbers: classNumbers, weights: classWeights} = classTable()
  const term = numbers.get(kind === numberKind ? anyNumber : lower) ?? 0
  const classNumber = classNumbers.get(classOf(lower, kind, form)) ?? 0
  return {
    length: written.length,
    lower,
    hash,
    letters,
    kind,
    form,
    bits: isWord ? readWordBits(lower) : 0,
    roles: readRoles(lower),
    node: lexicon.get(lower),
    isLater: laterWords.has(lower),
    term,
    class: classNumber,
    weight: (weights[term] ?? 0) + (classWeights[classNumber] ?? 0),
    openingWeight: openings[term] ?? 0
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

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019
}

/** Whether a character is a stop or comma inside a number, as in `3.5` and `65,819`, given the one after it. */
function isNumberPoint(code: number, after: number): boolean {
  return (code === 0x2e || code === 0x2c) && isDigit(after)
}

/** Whether a character code is a capital letter. */
export function isCapital(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde)
}
