import {markupText} from '../text/markup-text.ts'

/** A text of a title, a name or a journal as it is compared. */
export interface Words {
  /** As it was written, with white space as one blank, composed. */
  readonly written: string
  /** What a reader sees: without markup, white space as one blank, composed. */
  readonly visible: string
  /** Lower-case words of letters and digits, without accents; Greek letters by their names. */
  readonly words: readonly string[]
  /** The words in one, with `ae`, `oe`, `ue` and `aa` as one letter, so that spellings of ü, ø, å and æ are the same. */
  readonly joined: string
}

const greek: readonly (readonly [letter: string, name: string])[] = [
  ['α', 'alpha'],
  ['β', 'beta'],
  ['γ', 'gamma'],
  ['δ', 'delta'],
  ['ε', 'epsilon'],
  ['ζ', 'zeta'],
  ['η', 'eta'],
  ['θ', 'theta'],
  ['ι', 'iota'],
  ['κ', 'kappa'],
  ['λ', 'lambda'],
  ['μ', 'mu'],
  ['ν', 'nu'],
  ['ξ', 'xi'],
  ['ο', 'omicron'],
  ['π', 'pi'],
  ['ρ', 'rho'],
  ['σ', 'sigma'],
  ['ς', 'sigma'],
  ['τ', 'tau'],
  ['υ', 'upsilon'],
  ['φ', 'phi'],
  ['χ', 'chi'],
  ['ψ', 'psi'],
  ['ω', 'omega']
]
/** Letters that have no decomposition, and what stands for them without their strokes. */
const plain: ReadonlyMap<string, string> = new Map([
  ...greek,
  ['ß', 'ss'],
  ['ø', 'o'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ł', 'l'],
  ['þ', 'th'],
  ['ŧ', 't']
])

/** Commands of LaTeX that are letters. */
const latexLetters: ReadonlyMap<string, string> = new Map([
  ['ss', 'ss'],
  ['o', 'o'],
  ['O', 'O'],
  ['l', 'l'],
  ['L', 'L'],
  ['ae', 'ae'],
  ['AE', 'AE'],
  ['oe', 'oe'],
  ['OE', 'OE'],
  ['aa', 'a'],
  ['AA', 'A'],
  ['i', 'i'],
  ['j', 'j'],
  ['dj', 'd'],
  ['DJ', 'D'],
  ['th', 'th'],
  ['TH', 'TH']
])

/** More than this is no title. */
const longest = 10_000

/** Reads a text for comparison. Linear; titles are cut at 10,000 characters. */
export function readWords(text: string): Words {
  const visible = markupText(text).normalize('NFC')
  const folded = Array.from(
    withoutLatex(visible).normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('&', ' and '),
    (character) => plain.get(character) ?? character
  )
    .join('')
    .replaceAll(/['’‘ʼ`´]/g, '')
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? []
  const written = text.slice(0, longest).trim().replaceAll(/\s+/g, ' ').normalize('NFC')
  return {written, visible, words, joined: join(words)}
}

/** Words in one, with letters that have two spellings as one. */
export function join(words: readonly string[]): string {
  return words.join('').replaceAll(/aa|ae|oe|ue/g, ([letter = '']) => letter)
}

/** Accents over their letters go, commands that are letters become them, `$`, braces and backslashes go. */
function withoutLatex(text: string): string {
  if (!/[\\{}$]/.test(text)) return text
  return text
    .replaceAll(/\\(?:["'`^~=.]|[Hbcdkrtuv](?![a-zA-Z]))\s?\{?\s?\\?(?=\p{L})/gu, '')
    .replaceAll(/\\([a-z]{1,20})(?:\s|\{\})?/gi, (_, name: string) =>
      latexLetters.has(name)
        ? (latexLetters.get(name) ?? '')
        : /^(?:text|math)(?:bf|it|rm|sc|sf|tt|sl|sub|superscript)/.test(name)
          ? ''
          : ` ${name} `
    )
    .replaceAll(/[\\{}$]/g, '')
}

/** True where both texts are written in letters of one kind, so that comparing them says something. */
export function shareScript(left: string, right: string): boolean {
  return isLatin(left) === isLatin(right)
}

/** True for a text in Latin letters, with a few Greek ones or none, and for one without letters. */
export function isLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  const greekLetters = text.match(/\p{Script=Greek}/gu)?.length ?? 0
  // A few Greek letters are symbols.
  return (
    letters === 0 || latin * 2 >= letters || (latin > 0 && (latin + greekLetters) * 2 >= letters && greekLetters < 6)
  )
}

/**
 * How much two lists of words have in common, from 0 to 1 (Sørensen and Dice's coefficient): twice what both hold by what
 * they hold together, each word counted as often as it stands.
 */
export function likeness(left: readonly string[], right: readonly string[]): number {
  if (left.length === 0 || right.length === 0) return 0
  const counts = new Map<string, number>()
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of right) {
    const count = counts.get(word) ?? 0
    if (count === 0) continue
    counts.set(word, count - 1)
    shared += 1
  }
  return (2 * shared) / (left.length + right.length)
}

/** Each two neighbouring characters of a text: what small mistakes leave mostly as it is. */
export function pairsOf(text: string): readonly string[] {
  const characters = Array.from(text)
  return characters.length < 2
    ? characters
    : characters.slice(1).map((next, index) => `${characters[index] ?? ''}${next}`)
}
