import {shapeNumbers as shape} from './lexicon.ts'
import type {Marks} from './marks.ts'
import {markStart} from './sentence-start.ts'
import {
  adverbEnding,
  calendar,
  comparative,
  contractedVerb,
  determiner,
  endsEd,
  endsEr,
  endsLy,
  endsS,
  finite,
  gerundEnding,
  irregular,
  judging,
  likelyVerb,
  nounEnding,
  numberWord,
  pastVerb,
  superlativeEnding,
  toBe,
  toBePast
} from './word-bits.ts'
import {acronymForm, camelForm, nameForm, numberKind, signKind} from './word-kinds.ts'
import {beforeFirst, bigNumber, closing, currency, opening, quoting, scale, telling, unit, year} from './word-roles.ts'
import type {Spelling, Words} from './words.ts'

/** Marks what the shape of the words says: numbers, names, tenses, the way a sentence begins and ends. */
export function markShapes(words: Words, marks: Marks): void {
  const {count} = words
  if (count === 0) return
  let first = 0
  while (first < count - 1 && words.at(first).roles & opening) first += 1
  markEnds(words, first, marks)
  markStart(words, first, marks)
  markRun(words, first, marks)
}

function markEnds(words: Words, first: number, marks: Marks): void {
  let last = words.count - 1
  while (last > first && words.at(last).roles & closing) last -= 1
  const end = words.at(last).lower
  if (end === '?') marks.mark(shape.question, last, last)
  else if (end === '!') marks.mark(shape.exclamation, last, last)
  else if (end === ':') marks.mark(shape['colon-end'], last, last)
  else if (end !== '.' && end !== '…' && end !== ';') marks.mark(shape['no-stop'], last, last)
}

function markRun(words: Words, first: number, marks: Marks): void {
  const {count} = words
  let letters = 0
  let wordCount = 0
  let verbs = 0
  let names = 0
  let nameAt = 0
  let nameEnd = 0
  let commas = 0
  let quoted = false
  let judged = false
  for (let at = 0; at < count; at += 1) {
    const spelling = words.at(at)
    const {kind, form, length, bits, roles, lower} = spelling
    if (kind === signKind) {
      if (lower === ',') commas += 1
      else if (roles & quoting) quoted = true
      else if (roles & telling) marks.mark(signs.get(lower) ?? shape.code, at, at)
      continue
    }
    wordCount += 1
    if (kind === numberKind) {
      markNumber(words, at, marks)
      continue
    }
    letters += length
    if (length === 1) {
      if (lower !== 'a' && lower !== 'I') marks.mark(shape.letter, at, at)
      continue
    }
    if (bits & judging) judged = true
    if (bits & numberWord) marks.mark(shape['number-word'], at, at)
    if (form === acronymForm) marks.mark(shape.acronym, at, at)
    else if (form === nameForm && at > first && !(bits & calendar) && !(words.at(at - 1).roles & beforeFirst)) {
      if (names === 0) nameAt = at
      nameEnd = names === 0 || nameEnd === at - 1 ? at : nameEnd
      names += 1
    } else if (form === camelForm || isCall(words, at)) marks.mark(shape.code, at, at)
    if (bits & finite) {
      verbs += 1
      continue
    }
    if (bits & contractedVerb) verbs += 1
    markWord(words, at, spelling, marks)
    if (bits & likelyVerb) verbs += 1
    else if (at > 0 && bits & endsS) verbs += 0.5
  }
  marks.mark(lengthOf(wordCount), 0, count - 1)
  if (verbs < 0.5) marks.mark(shape['no-verb'], 0, count - 1)
  if (names > 0)
    marks.mark(names > 2 ? shape['names-many'] : names === 2 ? shape['names-2'] : shape['names-1'], nameAt, nameEnd)
  if (letters > wordCount * 5.6) marks.mark(shape['long-words'], 0, 0)
  else if (letters < wordCount * 4.3) marks.mark(shape['short-words'], 0, 0)
  if (commas > 2) marks.mark(shape.commas, 0, 0)
  if (quoted) marks.mark(judged ? shape['quote-judging'] : shape.quote, 0, 0)
}

/** Whether a bracket opens right after a word, as in `fit(x)` but not in `word(s)`. */
function isCall(words: Words, at: number): boolean {
  const next = words.at(at + 1)
  return (
    next.kind === signKind &&
    next.lower === '(' &&
    words.startOf(at + 1) === words.endOf(at) &&
    words.at(at + 2).lower !== 's'
  )
}

const signs: ReadonlyMap<string, number> = new Map([
  ...['(', '['].map((sign) => [sign, shape.brackets] as const),
  ...['—', '–'].map((sign) => [sign, shape.dash] as const),
  ...['=', '<', '>', '→', '+', '∈', '≤', '≥'].map((sign) => [sign, shape.operator] as const),
  ...['`', '{', '}', '_', '\\', '|'].map((sign) => [sign, shape.code] as const),
  [';', shape.semicolon],
  ['@', shape.link]
])

function lengthOf(wordCount: number): number {
  if (wordCount <= 4) return shape['length-4']
  if (wordCount <= 7) return shape['length-7']
  if (wordCount <= 11) return shape['length-11']
  if (wordCount <= 17) return shape['length-17']
  if (wordCount <= 25) return shape['length-25']
  return wordCount <= 35 ? shape['length-35'] : shape['length-long']
}

/** A word that is neither an auxiliary nor a single letter: tense, degree, and the kind of word its ending shows. */
function markWord(words: Words, at: number, {bits, lower}: Spelling, marks: Marks): void {
  const before = words.at(at - 1)
  const ed = (bits & (irregular | endsEd)) !== 0
  if (ed || (bits & pastVerb) !== 0) {
    // An adverb or `not` may stand between: `was not widely adopted`.
    const between =
      before.lower === 'not' || before.lower === 'also' || before.lower === 'been' || (before.bits & endsLy) !== 0
    const back = between ? words.at(at - 2) : before
    if (ed && back.bits & toBePast) marks.mark(shape['passive-past'], at - 1, at)
    else if (ed && (back.lower === 'has' || back.lower === 'have')) marks.mark(shape['perfect-verb'], at - 1, at)
    else if (ed && back.bits & toBe)
      marks.mark(back.lower === 'be' ? shape['can-be'] : shape['passive-present'], at - 1, at)
    else if (before.lower !== '-' && !(before.bits & determiner)) marks.mark(shape['past-verb'], at, at)
    return
  }
  if (bits & adverbEnding) marks.mark(shape.adverb, at, at)
  else if (bits & gerundEnding) marks.mark(shape['gerund-any'], at, at)
  else if (bits & nounEnding) marks.mark(shape.noun, at, at)
  else if (bits & superlativeEnding && before.lower === 'the') marks.mark(shape['superlative-est'], at - 1, at)
  else if (before.bits & endsEr && lower === 'than' && !(before.bits & comparative))
    marks.mark(shape['than-er'], at - 1, at)
}

function markNumber(words: Words, at: number, marks: Marks): void {
  const {roles} = words.at(at)
  const before = words.at(at - 1)
  const {lower: after, roles: rolesAfter} = words.at(at + 1)
  const afterNext = words.at(at + 2)
  if (after === '%' || after === 'percent' || (after === 'per' && afterNext.lower === 'cent'))
    marks.mark(shape.percent, at, at + 1)
  else if (before.roles & currency) marks.mark(shape.money, at - 1, at)
  else if ((rolesAfter | afterNext.roles) & currency) marks.mark(shape.money, at, at + 1)
  else if (rolesAfter & scale) marks.mark(shape['big-number'], at, at + 1)
  else if (roles & year) marks.mark(after === 's' ? shape.decade : shape.year, at, at)
  else if (after === 's') marks.mark(shape.decade, at, at)
  else if (rolesAfter & unit) marks.mark(shape.unit, at, at + 1)
  else if ((after === 'in' || after === 'of' || after === '/') && afterNext.kind === numberKind)
    marks.mark(shape.ratio, at, at + 2)
  else if (after === 'out' && afterNext.lower === 'of') marks.mark(shape.ratio, at, at + 2)
  else if (afterNext.roles & unit && after !== ',' && after !== '.') marks.mark(shape.unit, at, at + 2)
  else if (roles & bigNumber) marks.mark(shape['big-number'], at, at)
  else marks.mark(shape.number, at, at)
}
