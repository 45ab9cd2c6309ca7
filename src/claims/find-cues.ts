import {type CueSide, sectionCues, termCues, verbCues, verbFrames} from './cues.ts'
import {inflect} from './inflect.ts'
import {type ShapeId, shapeCues} from './shape-cues.ts'
import {markShapes, readShapeBits} from './shapes.ts'
import {byWord, cutWords, endOf, type Spelling, type Words} from './words.ts'

/** One cue of the model, in the order in which values and weights are held. */
export interface CueEntry {
  readonly id: string
  readonly side: CueSide
  readonly words: string
}

/** What was found in one sentence: the numbers of the cues, their values, and where the first evidence of each stands. */
export interface FoundCues {
  readonly words: Words
  readonly cues: readonly number[]
  readonly values: readonly number[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** A node of the lexicon: what the words so far mean, and which words may follow. */
interface Node {
  readonly cues: number[]
  /** Verb classes, as the number of their first frame, with the frame of this form. */
  readonly verbs: {readonly cue: number; readonly frame: number}[]
  next: Map<string, Node> | undefined
}

const entries: CueEntry[] = []
const lexicon: Map<string, Node> = new Map()
const sectionLexicon: Map<string, Node> = new Map()

for (const {id, side, words, terms} of termCues) addTerms(lexicon, add(id, side, words), terms)
for (const {id, side, words, verbs} of verbCues) {
  const first = entries.length
  for (const frame of verbFrames) add(`${id}.${frame}`, side, words)
  for (const verb of verbs.split(' ')) addVerb(first, verb)
}
const shapeNumbers = Object.fromEntries(
  Object.entries(shapeCues).map(([id, [side, words]]) => [id, add(id, side, words)])
) as Record<ShapeId, number>
for (const {id, side, words, terms} of sectionCues) addTerms(sectionLexicon, add(id, side, words), terms)

/** All cues that a sentence can show by itself, in a fixed order. */
export const cueEntries: readonly CueEntry[] = entries

/** Finds the cues of a sentence and of the heading it stands under. */
export function findCues(text: string, section: string | undefined): FoundCues {
  const words = cutWords(text)
  const found = new Finder(words)
  const bits = markTerms(words, lookUp, found)
  markShapes(words, bits, (id, from, to) => {
    found.mark(shapeNumbers[id], from, to)
  })
  if (section) for (const {cue, from, to} of findSectionCues(section)) found.mark(cue, from, to)
  const {cues, starts, ends} = found
  return {words, cues, values: found.close(), starts, ends}
}

interface CuePlace {
  readonly cue: number
  readonly from: number
  readonly to: number
}

let lastSection = ''
let lastPlaces: readonly CuePlace[] = []

/** The cues of a heading; those of the last one are kept, since the sentences of a section come one after the other. */
function findSectionCues(section: string): readonly CuePlace[] {
  if (section === lastSection) return lastPlaces
  const places: CuePlace[] = []
  markTerms(cutWords(section), lookUpInSection, {
    mark: (cue, from, to) => {
      places.push({cue, from, to})
    }
  })
  lastSection = section
  lastPlaces = places
  return places
}

/** A second and third find of the same cue say less than the first. */
const valueOf = [0, 1, 1.4, 1.7]

/** How often each cue was found in the sentence at hand; all 0 between two sentences. */
const counts: Uint8Array = new Uint8Array(entries.length)

interface Marker {
  mark(cue: number, from: number, to: number): void
}

class Finder implements Marker {
  readonly cues: number[] = []
  readonly starts: number[] = []
  readonly ends: number[] = []
  readonly words: Words

  constructor(words: Words) {
    this.words = words
  }

  mark(cue: number, from: number, to: number): void {
    const count = counts[cue] ?? 0
    if (count === 0) {
      this.cues.push(cue)
      this.starts.push(this.words.starts[from < 0 ? 0 : from] ?? 0)
      this.ends.push(endOf(this.words, to) ?? this.words.text.length)
    }
    if (count < 3) counts[cue] = count + 1
  }

  /** The values of the cues; counting starts anew. */
  close(): readonly number[] {
    const values: number[] = []
    for (let i = 0; i < this.cues.length; i += 1) {
      const cue = this.cues[i] ?? 0
      values.push(valueOf[counts[cue] ?? 0] ?? 1)
      counts[cue] = 0
    }
    return values
  }
}

/** A word in the lexicon, and what it is to the shapes. */
interface KnownWord {
  readonly node: Node | undefined
  readonly bits: number
}

const lookUp = byWord((word): KnownWord => ({node: lexicon.get(word), bits: readShapeBits(word)}))
const lookUpInSection = byWord((word): KnownWord => ({node: sectionLexicon.get(word), bits: 0}))

const modals: ReadonlySet<string> = new Set("can could may might will would should must cannot can't won't".split(' '))

/** Marks the cues of words and phrases; returns what each word is to the shapes. */
function markTerms(
  {lower, spellings}: Words,
  know: (spelling: Spelling) => KnownWord,
  found: Marker
): readonly number[] {
  const allBits: number[] = []
  for (let at = 0; at < spellings.length; at += 1) {
    const spelling = spellings[at]
    if (!spelling) break
    const {node, bits} = know(spelling)
    allBits.push(bits)
    if (!node) continue
    const {cues, verbs, next} = node
    for (let i = 0; i < cues.length; i += 1) found.mark(cues[i] ?? 0, at, at)
    for (let i = 0; i < verbs.length; i += 1) {
      const verb = verbs[i]
      if (verb) found.mark(verb.cue + frameAt(lower, at, verb.frame), at, at)
    }
    if (next) markPhrases(lower, at, next, found)
  }
  return allBits
}

/** Follows the phrases that begin at a word; a `*` stands for any one word, and no phrase is long. */
function markPhrases(lower: readonly string[], at: number, first: ReadonlyMap<string, Node>, found: Marker): void {
  let next: ReadonlyMap<string, Node> | undefined = first
  for (let end = at + 1; next && end < lower.length; end += 1) {
    const node: Node | undefined = next.get(lower[end] ?? '') ?? next.get('*')
    if (!node) return
    for (let i = 0; i < node.cues.length; i += 1) found.mark(node.cues[i] ?? 0, at, end)
    next = node.next
  }
}

/** The frame of a verb form in its place: the base form depends on the word before it. */
function frameAt(lower: readonly string[], at: number, frame: number): number {
  if (frame !== baseFrame) return frame
  const before = lower[at - 1] ?? ''
  if (modals.has(before)) return modalFrame
  if (before === 'to') return infinitiveFrame
  // `can also reduce`, `may not help`
  return modals.has(lower[at - 2] ?? '') ? modalFrame : baseFrame
}

const baseFrame = verbFrames.indexOf('base')
const modalFrame = verbFrames.indexOf('modal')
const infinitiveFrame = verbFrames.indexOf('infinitive')

function add(id: string, side: CueSide, words: string): number {
  entries.push({id, side, words})
  return entries.length - 1
}

function nodeFor(into: Map<string, Node>, word: string): Node {
  const node = into.get(word) ?? {cues: [], verbs: [], next: undefined}
  into.set(word, node)
  return node
}

function addTerms(into: Map<string, Node>, cue: number, terms: string): void {
  for (const term of terms.split(', ')) {
    const [head = '', ...rest] = term.split(' ')
    let node = nodeFor(into, head)
    for (const word of rest) {
      node.next ??= new Map()
      node = nodeFor(node.next, word)
    }
    if (!node.cues.includes(cue)) node.cues.push(cue)
  }
}

function addVerb(first: number, verb: string): void {
  const forms = inflect(verb)
  const seen: Set<string> = new Set()
  // The base goes first: where it is also the past (`hurt`, `set`), it counts as the base.
  for (const [form, frame] of [
    [forms.base, 'base'],
    [forms.present, 'present'],
    [forms.past, 'past'],
    [forms.participle, 'past'],
    [forms.gerund, 'gerund']
  ] as const) {
    if (seen.has(form)) continue
    seen.add(form)
    nodeFor(lexicon, form).verbs.push({cue: first, frame: verbFrames.indexOf(frame)})
  }
}
