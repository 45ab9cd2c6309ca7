import type {CueSide} from './cues.ts'
import {numberKind, signKind, type Words} from './words.ts'

/** Called for each cue that is found, with the place of its evidence as token numbers, both inclusive. */
export type Mark = (id: ShapeId, from: number, to: number) => void

/** The id of a cue that is found by the shape of a sentence rather than by its words. */
export type ShapeId =
  | 'question'
  | 'exclamation'
  | 'colon-end'
  | 'no-stop'
  | 'starts-small'
  | 'starts-number'
  | 'starts-quote'
  | 'quote'
  | 'quote-judging'
  | 'length-4'
  | 'length-7'
  | 'length-11'
  | 'length-17'
  | 'length-25'
  | 'length-35'
  | 'length-long'
  | 'imperative'
  | 'imperative-after'
  | 'no-verb'
  | 'percent'
  | 'unit'
  | 'money'
  | 'year'
  | 'decade'
  | 'ratio'
  | 'number'
  | 'big-number'
  | 'number-word'
  | 'names-1'
  | 'names-2'
  | 'names-many'
  | 'acronym'
  | 'code'
  | 'operator'
  | 'letter'
  | 'link'
  | 'passive-past'
  | 'passive-present'
  | 'perfect-verb'
  | 'past-verb'
  | 'than-er'
  | 'superlative-est'
  | 'can-be'
  | 'there-is'
  | 'it-is-to'
  | 'starts-this'
  | 'starts-it'
  | 'starts-they'
  | 'starts-the'
  | 'starts-a'
  | 'starts-in'
  | 'starts-if'
  | 'starts-to'
  | 'starts-gerund'
  | 'starts-adverb'
  | 'starts-connective'
  | 'starts-for'
  | 'starts-plural'
  | 'starts-name'
  | 'definition-start'
  | 'adverb'
  | 'noun'
  | 'long-words'
  | 'short-words'
  | 'brackets'
  | 'dash'
  | 'semicolon'
  | 'commas'
  | 'gerund-any'

/** Each shape cue with the verdict it may be named for and its words. */
export const shapeCues: Readonly<Record<ShapeId, readonly [CueSide, string]>> = {
  question: ['against', 'a question'],
  exclamation: ['against', 'an exclamation'],
  'colon-end': ['against', 'leads into what follows'],
  'no-stop': ['against', 'no full stop'],
  'starts-small': ['against', 'starts with a small letter'],
  'starts-number': ['none', ''],
  'starts-quote': ['none', ''],
  quote: ['none', ''],
  'quote-judging': ['against', 'a quoted judgement'],
  'length-4': ['against', 'very short'],
  'length-7': ['against', 'very short'],
  'length-11': ['none', ''],
  'length-17': ['none', ''],
  'length-25': ['none', ''],
  'length-35': ['none', ''],
  'length-long': ['none', ''],
  imperative: ['against', 'an instruction'],
  'imperative-after': ['against', 'an instruction'],
  'no-verb': ['against', 'no verb, like a heading'],
  percent: ['for', 'gives a number'],
  unit: ['for', 'gives an amount'],
  money: ['for', 'gives an amount of money'],
  year: ['for', 'gives a year'],
  decade: ['for', 'gives a time'],
  ratio: ['for', 'gives a share'],
  number: ['for', 'gives a number'],
  'big-number': ['for', 'gives a number'],
  'number-word': ['for', 'gives a number'],
  'names-1': ['none', ''],
  'names-2': ['for', 'names people, places or things'],
  'names-many': ['for', 'names people, places or things'],
  acronym: ['none', ''],
  code: ['against', 'code'],
  operator: ['against', 'a formula'],
  letter: ['against', 'a symbol'],
  link: ['against', 'a link'],
  'passive-past': ['for', 'states what was done'],
  'passive-present': ['none', ''],
  'perfect-verb': ['for', 'states what has happened'],
  'past-verb': ['for', 'states what happened'],
  'than-er': ['for', 'makes a comparison'],
  'superlative-est': ['for', 'makes a superlative'],
  'can-be': ['none', ''],
  'there-is': ['none', ''],
  'it-is-to': ['against', 'judges what should be done'],
  'starts-this': ['none', ''],
  'starts-it': ['none', ''],
  'starts-they': ['none', ''],
  'starts-the': ['none', ''],
  'starts-a': ['none', ''],
  'starts-in': ['none', ''],
  'starts-if': ['none', ''],
  'starts-to': ['none', ''],
  'starts-gerund': ['none', ''],
  'starts-adverb': ['none', ''],
  'starts-connective': ['none', ''],
  'starts-for': ['none', ''],
  'starts-plural': ['none', ''],
  'starts-name': ['none', ''],
  'definition-start': ['against', 'defines a term'],
  adverb: ['none', ''],
  noun: ['none', ''],
  'long-words': ['none', ''],
  'short-words': ['none', ''],
  brackets: ['none', ''],
  dash: ['none', ''],
  semicolon: ['none', ''],
  commas: ['none', ''],
  'gerund-any': ['none', '']
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** What a word is to the shapes, as bits, so that one look-up a word is enough. */
const flags: Map<string, number> = new Map()
const flag = (bit: number, list: string): number => {
  for (const word of list.split(' ')) flags.set(word, (flags.get(word) ?? 0) | bit)
  return bit
}
const toBe = flag(1, "is are was were be been being it's that's isn't aren't wasn't weren't")
const toBePast = flag(2, "was were wasn't weren't had")
const finite = flag(
  4,
  "is are was were be been has have had do does did can could may might will would shall should must it's that's there's " +
    "isn't aren't wasn't weren't don't doesn't didn't can't won't cannot i'm i've you're we're they're he's she's let's"
)
const irregular = flag(
  8,
  'found shown known made given taken seen built held kept left lost sold sent spent thought brought caught born done ' +
    'driven drawn grown written chosen broken begun become put set hit cut read run said told taught led met paid won'
)
const pastVerb = flag(
  16,
  'became began brought came fell felt found gave got grew had heard held kept knew led left lost made met paid rose ran ' +
    'said saw sent showed sold spent spoke stood took taught thought told went won wrote drew broke chose drove flew died'
)
const calendar = flag(
  32,
  'january february march april may june july august september october november december monday tuesday wednesday ' +
    'thursday friday saturday sunday i'
)
const comparative = flag(
  64,
  'higher lower greater more less better worse fewer larger smaller rather other older younger'
)
const judging = flag(
  128,
  'should must need needs think believe good bad important wonderful terrible never always impossible'
)
const numberWord = flag(
  256,
  'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ' +
    'ninety hundred thousand half third quarter twice double triple dozen'
)
const determiner = flag(512, 'the a an of')
const has = (word: string, bit: number): boolean => ((flags.get(word) ?? 0) & bit) !== 0

const imperatives = set(
  'listen remember take try choose use make keep avoid consider check see note click visit read go get give let look ' +
    'ask tell think start stop begin talk call contact add remove open close set put turn write type select enter ' +
    'follow ensure install download run clone copy paste press hold repeat place wait watch imagine suppose recall ' +
    'learn explore discover embrace reach bring focus pay provide allow limit reduce maintain wear wash drink eat test ' +
    'apply plan practice practise review share send save store replace move change treat monitor administer evaluate ' +
    'obtain refer rule assess continue discuss describe explain compare identify define determine create build design ' +
    'develop update configure enable disable notice observe find please encourage do don’t prefer verify submit ' +
    "return be become work help stay join switch assume include leave introduce invite have draw show don't let's never " +
    'give perform calculate pick specify import load print search seek book report schedule speak support treat'
)
/** Words that after a possible imperative show that it was a noun: `Exercise can`, `Use of`, `Sleep is`. */
const notAfterImperative = set(
  'is are was were can may might could will would has have had of does did in for by on shows show suggests at and or who ' +
    'which that among between from also often usually , : )'
)
const units = set(
  'mg g kg mcg µg ng ml l dl cm mm km m µm nm miles mile feet foot inches inch pounds lbs lb ounces tons tonnes hours ' +
    'hour minutes minute seconds second days day weeks week months month years year decades centuries mmhg mm hz khz ' +
    'mhz ghz db kb mb gb tb kw w mw gw kwh j kj k °c °f ° c f degrees calories kcal mol bar bpm x times fold hectares ' +
    'acres people patients adults children women men cases deaths countries participants studies students cells species ' +
    'persons individuals subjects girls boys users articles papers units points genes pairs types million billion pa'
)
const scale = set('million billion trillion thousand hundred bn mio bio')
const currency = set('$ £ € ¥ euros euro dollars dollar pounds usd eur cents yen')
const connectives = set(
  'however although though moreover furthermore also additionally thus therefore hence consequently similarly conversely ' +
    'nevertheless indeed instead overall meanwhile still yet and but so or then finally first second third next'
)
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

function markStart({lower, text, starts, kinds}: Words, first: number, mark: Mark): void {
  const word = lower[first] ?? ''
  const next = lower[first + 1] ?? ''
  const opener = text.charAt(starts[0] ?? 0)
  if (opener === '"' || opener === '“') mark('starts-quote', 0, 0)
  if (/[a-z]/.test(text.charAt(starts[first] ?? 0))) mark('starts-small', first, first)
  else if (kinds[first] === numberKind) mark('starts-number', first, first)
  if (imperatives.has(word) && !notAfterImperative.has(next)) mark('imperative', first, first)
  if (word === 'this' || word === 'these' || word === 'that' || word === 'those') mark('starts-this', first, first)
  else if (word === 'it' || word === "it's") mark('starts-it', first, first)
  else if (word === 'they' || word === 'their' || word === 'he' || word === 'she') mark('starts-they', first, first)
  else if (word === 'the') mark('starts-the', first, first)
  else if (word === 'a' || word === 'an') mark('starts-a', first, first)
  else if (word === 'in' || word === 'on' || word === 'at' || word === 'during' || word === 'since')
    mark('starts-in', first, first)
  else if (word === 'if' || word === 'when' || word === 'once' || word === 'while') mark('starts-if', first, first)
  else if (word === 'to') mark('starts-to', first, first)
  else if (word === 'for' || word === 'as' || word === 'with') mark('starts-for', first, first)
  else if (connectives.has(word)) mark('starts-connective', first, first)
  else if (word.endsWith('ing') && word.length > 5) mark('starts-gerund', first, first)
  else if (word.endsWith('ly')) mark('starts-adverb', first, first)
  else if (word.length > 4 && word.endsWith('s') && !word.endsWith('ss')) mark('starts-plural', first, first)
  else if (isCapital(text.charCodeAt(starts[first + 1] ?? text.length)) && next !== 'i')
    mark('starts-name', first, first + 1)
  if (word === 'it' && (next === 'is' || next === 'was') && lower.slice(first + 2, first + 6).includes('to')) {
    mark('it-is-to', first, first + 1)
  }
  if (word === 'there') mark('there-is', first, first)
  // “Absorption (often called …): …”, “Dyslexia is a …”: a term, then what it means.
  const early = lower.slice(first, first + 6)
  const verb = early.findIndex((item) => item === 'is' || item === 'are')
  const after = lower[first + verb + 1] ?? ''
  if (verb > 0 && (after === 'a' || after === 'an' || after === 'the' || after === 'any'))
    mark('definition-start', first + verb, first + verb + 1)
  else if (early.includes(':') && lower.length > 7)
    mark('definition-start', first + early.indexOf(':'), first + early.indexOf(':'))
  // “If it hurts, stop”: an instruction after the clause it depends on.
  if (['if', 'when', 'to', 'for', 'once', 'before', 'after', 'while', 'then', 'please', 'in', 'next'].includes(word)) {
    const comma = lower.indexOf(',', first)
    const then = lower[comma + 1] ?? ''
    if (comma > 0 && (imperatives.has(then) || then === 'please') && !notAfterImperative.has(lower[comma + 2] ?? '')) {
      mark('imperative-after', comma + 1, comma + 1)
    }
  }
}

function markRun({text, lower, starts, ends, kinds}: Words, first: number, mark: Mark): void {
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
    const kind = kinds[at]
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
    const start = starts[at] ?? 0
    const end = ends[at] ?? 0
    letters += end - start
    if (end === start + 1) {
      if (word !== 'a' && word !== 'i') mark('letter', at, at)
      continue
    }
    const bits = flags.get(word) ?? 0
    if (bits & judging) judged = true
    if (bits & numberWord) mark('number-word', at, at)
    const form = letterForm(text, start, end)
    if (form === acronymForm) mark('acronym', at, at)
    else if (form === nameForm && at > first && !(bits & calendar) && !beforeFirst.has(lower[at - 1] ?? '')) {
      if (names === 0) nameAt = at
      nameEnd = names === 0 || nameEnd === at - 1 ? at : nameEnd
      names += 1
    } else if (form === camelForm || (lower[at + 1] === '(' && starts[at + 1] === end && lower[at + 2] !== 's'))
      mark('code', at, at)
    if (bits & finite) {
      verbs += 1
      continue
    }
    if (word.endsWith("n't") || word.endsWith("'ll")) verbs += 1
    markWord(lower, at, bits, mark)
    if (word.length > 3 && (word.endsWith('ed') || word.endsWith('es') || (bits & pastVerb) !== 0)) verbs += 1
    else if (word.length > 3 && at > 0 && word.endsWith('s')) verbs += 0.5
  }
  mark(lengthOf(wordCount), 0, count - 1)
  if (verbs < 0.5) mark('no-verb', 0, count - 1)
  if (names > 0) mark(names > 2 ? 'names-many' : names === 2 ? 'names-2' : 'names-1', nameAt, nameEnd)
  if (letters > wordCount * 5.6) mark('long-words', 0, 0)
  else if (letters < wordCount * 4.3) mark('short-words', 0, 0)
  if (commas > 2) mark('commas', 0, 0)
  if (quoted) mark(judged ? 'quote-judging' : 'quote', 0, 0)
}

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

const plainForm = 0
const nameForm = 1
const acronymForm = 2
const camelForm = 3

/** How a word is written: `plain`, `Name`, `ACRONYM` or `camelCase`. */
function letterForm(text: string, start: number, end: number): number {
  const initial = isCapital(text.charCodeAt(start))
  if (initial && isCapital(text.charCodeAt(start + 1))) return acronymForm
  for (let at = start + 1; at < end; at += 1) if (isCapital(text.charCodeAt(at))) return camelForm
  return initial ? nameForm : plainForm
}

function isCapital(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde)
}

/** A word that is neither an auxiliary nor a single letter: tense, degree, and the kind of word its ending shows. */
function markWord(lower: readonly string[], at: number, bits: number, mark: Mark): void {
  const word = lower[at] ?? ''
  const before = lower[at - 1] ?? ''
  const ed = (bits & irregular) !== 0 || (word.length > 4 && word.endsWith('ed'))
  if (ed || (bits & pastVerb) !== 0) {
    // An adverb or `not` may stand between: `was not widely adopted`.
    const between = before === 'not' || before === 'also' || before === 'been' || before.endsWith('ly')
    const back = between ? (lower[at - 2] ?? '') : before
    if (ed && has(back, toBePast)) mark('passive-past', at - 1, at)
    else if (ed && (back === 'has' || back === 'have')) mark('perfect-verb', at - 1, at)
    else if (ed && has(back, toBe)) mark(back === 'be' ? 'can-be' : 'passive-present', at - 1, at)
    else if (before !== '-' && !has(before, determiner)) mark('past-verb', at, at)
    return
  }
  if (word.length < 5) {
    if (word === 'than' && before.endsWith('er') && !has(before, comparative)) mark('than-er', at - 1, at)
  } else if (word.endsWith('ly')) mark('adverb', at, at)
  else if (word.endsWith('ing')) mark('gerund-any', at, at)
  else if (word.endsWith('tion') || word.endsWith('ment') || word.endsWith('ity') || word.endsWith('ness'))
    mark('noun', at, at)
  else if (before === 'the' && word.endsWith('est')) mark('superlative-est', at - 1, at)
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
