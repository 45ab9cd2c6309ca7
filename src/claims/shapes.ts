import {markStart} from './sentence-start.ts'
import type {Mark, ShapeId} from './shape-cues.ts'
import {acronymForm, camelForm, nameForm, numberKind, plainForm, signKind, type Spelling, type Words} from './words.ts'

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))

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

/** Endings, by which a word's kind is guessed. */
const endsEd = 1 << 10
const endsLy = 1 << 11
const endsEr = 1 << 12
/** A word of more than three letters in `-ed` or `-es`, or a past form: most likely a verb. */
const likelyVerb = 1 << 13
const endsS = 1 << 14
const contractedVerb = 1 << 15
const adverbEnding = 1 << 16
const gerundEnding = 1 << 17
const nounEnding = 1 << 18
const superlativeEnding = 1 << 19

/** What a word is to the shapes, as bits; whoever looks words up passes them to `markShapes`. */
export function readShapeBits(word: string): number {
  let bits = flags.get(word) ?? 0
  if (word.length > 4 && word.endsWith('ed')) bits |= endsEd
  if (word.endsWith('ly')) bits |= endsLy
  if (word.endsWith('er')) bits |= endsEr
  if (word.length > 3 && (word.endsWith('ed') || word.endsWith('es') || (bits & pastVerb) !== 0)) bits |= likelyVerb
  if (word.length > 3 && word.endsWith('s')) bits |= endsS
  if (word.endsWith("n't") || word.endsWith("'ll")) bits |= contractedVerb
  if (word.length < 5) return bits
  if (word.endsWith('ly')) return bits | adverbEnding
  if (word.endsWith('ing')) return bits | gerundEnding
  if (/(?:tion|ment|ity|ness)$/.test(word)) return bits | nounEnding
  return word.endsWith('est') ? bits | superlativeEnding : bits
}

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
export function markShapes(words: Words, bits: readonly number[], mark: Mark): void {
  const count = words.lower.length
  if (count === 0) return
  let first = 0
  while (first < count - 1 && opening.has(words.lower[first] ?? '')) first += 1
  markEnds(words, first, mark)
  markStart(words, first, mark)
  markRun(words, bits, first, mark)
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

function markRun(
  {lower, starts, spellings}: Words,
  allBits: readonly number[],
  first: number,
  mark: Mark
): void {
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
    const {kind, form, length} = spellings[at] ?? noSpelling
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
    const bits = allBits[at] ?? 0
    if (bits & judging) judged = true
    if (bits & numberWord) mark('number-word', at, at)
    if (form === acronymForm) mark('acronym', at, at)
    else if (form === nameForm && at > first && !(bits & calendar) && !beforeFirst.has(lower[at - 1] ?? '')) {
      if (names === 0) nameAt = at
      nameEnd = names === 0 || nameEnd === at - 1 ? at : nameEnd
      names += 1
    } else if (form === camelForm || (lower[at + 1] === '(' && starts[at + 1] === (starts[at] ?? 0) + length && lower[at + 2] !== 's'))
      mark('code', at, at)
    if (bits & finite) {
      verbs += 1
      continue
    }
    if (bits & contractedVerb) verbs += 1
    markWord(lower, at, allBits, mark)
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

const noSpelling: Spelling = {length: 0, lower: '', kind: signKind, form: plainForm, id: -1}

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
function markWord(lower: readonly string[], at: number, allBits: readonly number[], mark: Mark): void {
  const bits = allBits[at] ?? 0
  const bitsBefore = allBits[at - 1] ?? 0
  const word = lower[at] ?? ''
  const before = lower[at - 1] ?? ''
  const ed = (bits & (irregular | endsEd)) !== 0
  if (ed || (bits & pastVerb) !== 0) {
    // An adverb or `not` may stand between: `was not widely adopted`.
    const between = before === 'not' || before === 'also' || before === 'been' || (bitsBefore & endsLy) !== 0
    const back = between ? (lower[at - 2] ?? '') : before
    const bitsBack = (between ? allBits[at - 2] : bitsBefore) ?? 0
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
