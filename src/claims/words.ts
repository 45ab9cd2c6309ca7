/** One sentence cut into words, numbers and signs. Parallel arrays, since every sentence of every article passes here. */
export interface Words {
  readonly text: string
  /** Words in lower case (but `I`, `US`, `WHO`) with straight apostrophes and without a possessive `'s`; numbers and signs as they stand. */
  readonly lower: readonly string[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** What each is: `wordKind`, `numberKind` or `signKind`. */
  readonly kinds: readonly number[]
}

/** The kinds of a `Words` entry. */
export const signKind = 0
export const numberKind = 1
export const wordKind = 2

/** Words that mean something else in capitals, and so keep them. */
const capitals: ReadonlySet<string> = new Set('I US WHO AIDS IT'.split(' '))
const contracted: ReadonlySet<string> = new Set('it he she that there here what who let how where one'.split(' '))

/** Cuts a sentence into words. Words joined by a hyphen are separate, with the hyphen as a sign between them. */
export function cutWords(text: string): Words {
  const lower: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const kinds: number[] = []
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
    starts.push(start)
    ends.push(at)
    kinds.push(kind)
    const word = text.slice(start, at)
    lower.push(kind === wordKind ? normalise(word, apostrophe < 0 ? -1 : apostrophe - start) : word)
  }
  return {text, lower, starts, ends, kinds}
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
