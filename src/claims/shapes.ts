import {markStart} from './sentence-start.ts'
import type {Mark, ShapeId} from './shape-cues.ts'
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
import {acronymForm, camelForm, nameForm, numberKind, plainForm, signKind, type Spelling, type Words} from './words.ts'

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const units = set(
  'mg g kg mcg µg ng ml l dl cm mm km m µm nm miles mile feet foot inches inch pounds lbs lb ounces tons tonnes hours ' +
    'hour minutes minute seconds second days day weeks week months month years year decades centuries mmhg mm hz khz ' +
    'mhz ghz db kb mb gb tb kw w mw gw kwh j kj k °c °f ° c f degrees calories kcal mol bar bpm x times fold hectares ' +
    'acres people patients adults children women men cases deaths countries participants studies students cells species ' +
    'persons individuals subjects girls boys users articles papers units points genes pairs types million billion pa'
)
const scale = set('million billion trillion thousand hundred bn mio bio')
const currency = set('$ £ € ¥ euros euro dollars dollar pounds usd eur cents yen')
const opening = new Set(['"', '“', '«', '‘', '(', '[', '*', '•', '-', '–', "'"])
/** Signs after which a capital begins something new and so is no sign of a name. */
const beforeFirst = new Set([...opening, '.', ':', '?', '!'])

/** Marks what the shape of the words says: numbers, names, tenses, the way a sentence begins and ends. */
export function markShapes(words: Words, mark: Mark): void {
  const count = words.lower.length
  if (count === 0) return
  let first = 0
  while (first < count - 1 && opening.has(words.lower[first] ?? '')) first += 1
  markEnds(words, first, mark)
  markStart(words, first, mark)
  markRun(words, first, mark)
}

function markEnds({lower}: Words, first: number, mark: Mark): void {
  const count = lower.length
  let last = count - 1
  while (last > first && `"”’')]*»`.includes(lower[last] ?? '')) last -= 1
  const end = lower[last] ?? ''
  if (end === '?') mark('question', last, last)
  else if (end === '!') mark('exclamation', last, last)
  else if (end === ':') mark('colon-end', last, last)
  else if (end !== '.' && end !== '…' && end !== ';') mark('no-stop', last, last)
}

function markRun({lower, starts, spellings}: Words, first: number, mark: Mark): void {
  const count = lower.length
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
    const word = lower[at] ?? ''
    const {kind, form, length, bits} = spellings[at] ?? noSpelling
    if (kind === signKind) {
      if (word === ',') commas += 1
      else if (word === '"' || word === '“' || word === '”') quoted = true
      else {
        const id = signs.get(word)
        if (id) mark(id, at, at)
      }
      continue
    }
    wordCount += 1
    if (kind === numberKind) {
      markNumber(lower, at, mark)
      continue
    }
    letters += length
    if (length === 1) {
      if (word !== 'a' && word !== 'I') mark('letter', at, at)
      continue
    }
    if (bits & judging) judged = true
    if (bits & numberWord) mark('number-word', at, at)
    if (form === acronymForm) mark('acronym', at, at)
    else if (form === nameForm && at > first && !(bits & calendar) && !beforeFirst.has(lower[at - 1] ?? '')) {
      if (names === 0) nameAt = at
      nameEnd = names === 0 || nameEnd === at - 1 ? at : nameEnd
      names += 1
    } else if (
      form === camelForm ||
      (lower[at + 1] === '(' && starts[at + 1] === (starts[at] ?? 0) + length && lower[at + 2] !== 's')
    )
      mark('code', at, at)
    if (bits & finite) {
      verbs += 1
      continue
    }
    if (bits & contractedVerb) verbs += 1
    markWord(lower, at, spellings, mark)
    if (bits & likelyVerb) verbs += 1
    else if (at > 0 && bits & endsS) verbs += 0.5
  }
  mark(lengthOf(wordCount), 0, count - 1)
  if (verbs < 0.5) mark('no-verb', 0, count - 1)
  if (names > 0) mark(names > 2 ? 'names-many' : names === 2 ? 'names-2' : 'names-1', nameAt, nameEnd)
  if (letters > wordCount * 5.6) mark('long-words', 0, 0)
  else if (letters < wordCount * 4.3) mark('short-words', 0, 0)
  if (commas > 2) mark('commas', 0, 0)
  if (quoted) mark(judged ? 'quote-judging' : 'quote', 0, 0)
}

const noSpelling = {length: 0, kind: signKind, form: plainForm, bits: 0}

const signs: ReadonlyMap<string, ShapeId> = new Map<string, ShapeId>([
  ...['(', '['].map((sign) => [sign, 'brackets'] as const),
  ...['—', '–'].map((sign) => [sign, 'dash'] as const),
  ...['=', '<', '>', '→', '+', '∈', '≤', '≥'].map((sign) => [sign, 'operator'] as const),
  ...['`', '{', '}', '_', '\\', '|'].map((sign) => [sign, 'code'] as const),
  [';', 'semicolon'],
  ['@', 'link']
])

function lengthOf(wordCount: number): ShapeId {
  if (wordCount <= 4) return 'length-4'
  if (wordCount <= 7) return 'length-7'
  if (wordCount <= 11) return 'length-11'
  if (wordCount <= 17) return 'length-17'
  if (wordCount <= 25) return 'length-25'
  return wordCount <= 35 ? 'length-35' : 'length-long'
}

/** A word that is neither an auxiliary nor a single letter: tense, degree, and the kind of word its ending shows. */
function markWord(lower: readonly string[], at: number, spellings: readonly Spelling[], mark: Mark): void {
  const bits = spellings[at]?.bits ?? 0
  const bitsBefore = spellings[at - 1]?.bits ?? 0
  const word = lower[at] ?? ''
  const before = lower[at - 1] ?? ''
  const ed = (bits & (irregular | endsEd)) !== 0
  if (ed || (bits & pastVerb) !== 0) {
    // An adverb or `not` may stand between: `was not widely adopted`.
    const between = before === 'not' || before === 'also' || before === 'been' || (bitsBefore & endsLy) !== 0
    const back = between ? (lower[at - 2] ?? '') : before
    const bitsBack = between ? (spellings[at - 2]?.bits ?? 0) : bitsBefore
    if (ed && bitsBack & toBePast) mark('passive-past', at - 1, at)
    else if (ed && (back === 'has' || back === 'have')) mark('perfect-verb', at - 1, at)
    else if (ed && bitsBack & toBe) mark(back === 'be' ? 'can-be' : 'passive-present', at - 1, at)
    else if (before !== '-' && !(bitsBefore & determiner)) mark('past-verb', at, at)
    return
  }
  if (bits & adverbEnding) mark('adverb', at, at)
  else if (bits & gerundEnding) mark('gerund-any', at, at)
  else if (bits & nounEnding) mark('noun', at, at)
  else if (bits & superlativeEnding && before === 'the') mark('superlative-est', at - 1, at)
  else if (bitsBefore & endsEr && word === 'than' && !(bitsBefore & comparative)) mark('than-er', at - 1, at)
}

function markNumber(lower: readonly string[], at: number, mark: Mark): void {
  const word = lower[at] ?? ''
  const before = lower[at - 1] ?? ''
  const after = lower[at + 1] ?? ''
  const afterNext = lower[at + 2] ?? ''
  if (after === '%' || after === 'percent' || (after === 'per' && afterNext === 'cent')) mark('percent', at, at + 1)
  else if (currency.has(before)) mark('money', at - 1, at)
  else if (currency.has(after) || currency.has(afterNext)) mark('money', at, at + 1)
  else if (scale.has(after)) mark('big-number', at, at + 1)
  else if (/^1[5-9]\d\d$|^20[0-4]\d$/.test(word)) mark(after === 's' ? 'decade' : 'year', at, at)
  else if (after === 's' || /^\d\d\d\ds$/.test(word)) mark('decade', at, at)
  else if (units.has(after) && after !== ',') mark('unit', at, at + 1)
  else if ((after === 'in' || after === 'of' || after === '/') && /^\d/.test(afterNext)) mark('ratio', at, at + 2)
  else if (after === 'out' && afterNext === 'of') mark('ratio', at, at + 2)
  else if (units.has(afterNext) && after !== ',' && after !== '.') mark('unit', at, at + 2)
  else if (/\d,\d\d\d|\d{5}/.test(word)) mark('big-number', at, at)
  else mark('number', at, at)
}
