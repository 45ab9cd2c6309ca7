import {acronymForm, camelForm, nameForm, numberKind, signKind} from './word-kinds.ts'

/** Words that show how a sentence is built rather than what it is about; each is a class by itself. */
const functionWords: ReadonlySet<string> = new Set(
  (
    'the a an of to in and or that is are was were be been being has have had do does did not no can could may might will ' +
    'would should must this these those it its they their them there we our us you your i my he she his her who which what ' +
    'when where how why if than then as at by for from into with without on over under between among during after before ' +
    'about against through also only even still just more most less least such some any all many much few several each ' +
    'every other another both either neither very so too but however although while because since whether up down out off ' +
    'per via'
  ).split(' ')
)

/** Endings by which the class of any other word is guessed, the first that fits; `s` for what has one more. */
const endings: readonly (readonly [pattern: RegExp, one: string, more: string])[] = [
  [/ing$/, 'ing', 'ing'],
  [/ed$/, 'ed', 'ed'],
  [/ly$/, 'ly', 'ly'],
  [/(?:tion|sion|ment|ness|ity|ism|ance|ence|ship)s?$/, 'tion', 'tions'],
  [/(?:ive|al|ous|ic|able|ible|ful|less|ary)$/, 'al', 'al'],
  [/(?:er|or|ist|ian)s?$/, 'er', 'ers'],
  [/(?:ize|ise|ate|ify)s?$/, 'ate', 'ates'],
  [/[^s]s$/, 's', 's']
]

/** An ending says nothing of shorter words. */
const shortest = 4

/** What a number is, whatever it says. */
export const numberClass = '#'

/**
 * The class of a word, number or sign: a function word or a sign is its own, any other word that of its ending and capitals.
 * No class of words is spelt like a function word or a sign. Weights of classes and of pairs of them know of the order
 * of words that training has not seen.
 *
 * @param lower The word in lower case, or the sign.
 * @param kind `wordKind`, `numberKind` or `signKind`.
 * @param form How its capitals stand.
 */
export function classOf(lower: string, kind: number, form: number): string {
  if (kind === numberKind) return numberClass
  if (kind === signKind || functionWords.has(lower)) return lower
  if (form === acronymForm) return 'ABC'
  if (form === camelForm) return 'aBc'
  return `${form === nameForm ? 'A-' : 'a-'}${endingOf(lower)}`
}

function endingOf(word: string): string {
  if (word.length < shortest) return ''
  for (const [pattern, one, more] of endings) {
    if (pattern.test(word)) return word.endsWith('s') && !word.endsWith('ss') ? more : one
  }
  return ''
}
