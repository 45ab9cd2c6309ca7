import {shapeNumbers as shape} from './lexicon.ts'
import type {Marks} from './marks.ts'
import type {ShapeId} from './shape-cues.ts'
import {numberKind} from './word-kinds.ts'
import {isCapital, type Words} from './words.ts'

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))

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

/** First words that say how a sentence begins. */
const openings: ReadonlyMap<string, ShapeId> = new Map<string, ShapeId>(
  (
    [
      ['this these that those', 'starts-this'],
      ["it it's IT", 'starts-it'],
      ['they their he she', 'starts-they'],
      ['the', 'starts-the'],
      ['a an', 'starts-a'],
      ['in on at during since', 'starts-in'],
      ['if when once while', 'starts-if'],
      ['to', 'starts-to'],
      ['for as with', 'starts-for'],
      [
        'however although though moreover furthermore also additionally thus therefore hence consequently similarly ' +
          'conversely nevertheless indeed instead overall meanwhile still yet and but so or then finally first second ' +
          'third next',
        'starts-connective'
      ]
    ] as const
  ).flatMap(([list, id]) => list.split(' ').map((word) => [word, id] as const))
)

/** First words of a clause or phrase after which, past a comma, an instruction may follow. */
const leadIns = set('if when to for once before after while then please in next')

/** The place of a word at or after another; −1 where there is none. */
function placeOf(words: Words, word: string, from: number, end: number = words.count): number {
  for (let at = from; at < end && at < words.count; at += 1) if (words.at(at).lower === word) return at
  return -1
}

/** Marks how a sentence begins, given its first word: with an instruction, a definition, a word that goes on. */
export function markStart(words: Words, first: number, marks: Marks): void {
  const {text} = words
  const {lower: word, kind} = words.at(first)
  const next = words.at(first + 1).lower
  const opener = text.charAt(words.startOf(0))
  if (opener === '"' || opener === '“') marks.mark(shape['starts-quote'], 0, 0)
  const initial = text.charCodeAt(words.startOf(first))
  if (initial >= 0x61 && initial <= 0x7a) marks.mark(shape['starts-small'], first, first)
  else if (kind === numberKind) marks.mark(shape['starts-number'], first, first)
  if (imperatives.has(word) && !notAfterImperative.has(next)) {
    marks.mark(shape.imperative, first, first)
    // “Stop if you feel pain” instructs as “If you feel pain, stop” does.
    const condition = placeOf(words, 'if', first)
    if (condition >= 0 && words.at(condition + 1).lower === 'you') marks.mark(shape['imperative-after'], first, first)
  }
  const opening = openings.get(word) ?? openingByForm(words, first)
  if (opening) marks.mark(shape[opening], first, first)
  if (word === 'it' && (next === 'is' || next === 'was') && placeOf(words, 'to', first + 2, first + 6) >= 0) {
    marks.mark(shape['it-is-to'], first, first + 1)
  }
  if (word === 'there') marks.mark(shape['there-is'], first, first)
  markDefinition(words, first, marks)
  if (leadIns.has(word)) markInstructionAfter(words, first, marks)
}

function openingByForm(words: Words, first: number): ShapeId | undefined {
  const word = words.at(first).lower
  if (word.length > 5 && word.endsWith('ing')) return 'starts-gerund'
  if (word.endsWith('ly')) return 'starts-adverb'
  if (word.length > 4 && word.endsWith('s') && !word.endsWith('ss')) return 'starts-plural'
  if (first + 1 >= words.count || words.at(first + 1).lower === 'I') return undefined
  return isCapital(words.text.charCodeAt(words.startOf(first + 1))) ? 'starts-name' : undefined
}

/** “Dyslexia is a …”, “Absorption (often called …): …”: a term, then what it means. */
function markDefinition(words: Words, first: number, marks: Marks): void {
  const end = Math.min(first + 6, words.count)
  let verb = first
  while (verb < end && words.at(verb).lower !== 'is' && words.at(verb).lower !== 'are') verb += 1
  const after = words.at(verb + 1).lower
  if (verb > first && verb < end && (after === 'a' || after === 'an' || after === 'the' || after === 'any')) {
    marks.mark(shape['definition-start'], verb, verb + 1)
  } else if (placeOf(words, ':', first, end) >= 0) {
    marks.mark(shape['label-start'], first, first)
  }
}

/** “If it hurts, stop”: an instruction after the clause it depends on. */
function markInstructionAfter(words: Words, first: number, marks: Marks): void {
  const comma = placeOf(words, ',', first)
  if (comma < 0) return
  const word = words.at(comma + 1).lower
  if (word !== 'please' && !imperatives.has(word)) return
  const after = words.at(comma + 2).lower
  // Here `and` joins two instructions: “…, stop and rest”.
  if (after === 'and' || after === 'or' || !notAfterImperative.has(after))
    marks.mark(shape['imperative-after'], comma + 1, comma + 1)
}
