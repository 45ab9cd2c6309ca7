import {isCapital, numberKind, type Words} from './words.ts'
import type {Mark, ShapeId} from './shape-cues.ts'

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

/** Marks how a sentence begins, given its first word: with an instruction, a definition, a word that goes on. */
export function markStart(words: Words, first: number, mark: Mark): void {
  const {lower, text, starts, spellings} = words
  const word = lower[first] ?? ''
  const next = lower[first + 1] ?? ''
  const opener = text.charAt(starts[0] ?? 0)
  if (opener === '"' || opener === '“') mark('starts-quote', 0, 0)
  const initial = text.charCodeAt(starts[first] ?? 0)
  if (initial >= 0x61 && initial <= 0x7a) mark('starts-small', first, first)
  else if (spellings[first]?.kind === numberKind) mark('starts-number', first, first)
  if (imperatives.has(word) && !notAfterImperative.has(next)) {
    mark('imperative', first, first)
    // “Stop if you feel pain” instructs as “If you feel pain, stop” does.
    const condition = lower.indexOf('if', first)
    if (condition >= 0 && lower[condition + 1] === 'you') mark('imperative-after', first, first)
  }
  const opening = openings.get(word) ?? openingByForm(words, first)
  if (opening) mark(opening, first, first)
  if (word === 'it' && (next === 'is' || next === 'was') && lower.slice(first + 2, first + 6).includes('to')) {
    mark('it-is-to', first, first + 1)
  }
  if (word === 'there') mark('there-is', first, first)
  markDefinition(lower, first, mark)
  if (leadIns.has(word)) markInstructionAfter(lower, first, mark)
}

function openingByForm({lower, text, starts}: Words, first: number): ShapeId | undefined {
  const word = lower[first] ?? ''
  if (word.length > 5 && word.endsWith('ing')) return 'starts-gerund'
  if (word.endsWith('ly')) return 'starts-adverb'
  if (word.length > 4 && word.endsWith('s') && !word.endsWith('ss')) return 'starts-plural'
  const after = starts[first + 1]
  if (after !== undefined && isCapital(text.charCodeAt(after)) && lower[first + 1] !== 'I') return 'starts-name'
  return undefined
}

/** “Dyslexia is a …”, “Absorption (often called …): …”: a term, then what it means. */
function markDefinition(lower: readonly string[], first: number, mark: Mark): void {
  const early = lower.slice(first, first + 6)
  const verb = early.findIndex((word) => word === 'is' || word === 'are')
  const after = lower[first + verb + 1] ?? ''
  if (verb > 0 && (after === 'a' || after === 'an' || after === 'the' || after === 'any')) {
    mark('definition-start', first + verb, first + verb + 1)
  } else if (early.includes(':')) {
    mark('label-start', first, first)
  }
}

/** “If it hurts, stop”: an instruction after the clause it depends on. */
function markInstructionAfter(lower: readonly string[], first: number, mark: Mark): void {
  const comma = lower.indexOf(',', first)
  if (comma < 0) return
  const word = lower[comma + 1] ?? ''
  if (word !== 'please' && !imperatives.has(word)) return
  const after = lower[comma + 2] ?? ''
  // Here `and` joins two instructions: “…, stop and rest”.
  if (after === 'and' || after === 'or' || !notAfterImperative.has(after))
    mark('imperative-after', comma + 1, comma + 1)
}
