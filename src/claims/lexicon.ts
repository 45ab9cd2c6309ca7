import {type CueSide, sectionCues, termCues, verbCues, verbFrames} from './cues.ts'
import {inflect} from './inflect.ts'
import {type ShapeId, shapeCues} from './shape-cues.ts'

/** One cue of the model, in the order in which values and weights are held. */
export interface CueEntry {
  readonly id: string
  readonly side: CueSide
  readonly words: string
}

/** A node of the lexicon: what the words so far mean, and which words may follow. */
export interface LexiconNode {
  readonly cues: number[]
  /** Verb classes, as the number of their first frame, with the frame of this form. */
  readonly verbs: {readonly cue: number; readonly frame: number}[]
  next: Map<string, LexiconNode> | undefined
  /** What follows where any word may, written `*`. */
  any: LexiconNode | undefined
}

const entries: CueEntry[] = []
/** Words and phrases by their first word. */
export const lexicon: Map<string, LexiconNode> = new Map()
/** The same for headings. */
export const sectionLexicon: Map<string, LexiconNode> = new Map()
/** The words that stand in a phrase behind its first: few do, so that most need not be looked up there. */
export const laterWords: Set<string> = new Set()

for (const {id, side, words, terms} of termCues) addTerms(lexicon, add(id, side, words), terms)
for (const {id, side, words, verbs} of verbCues) {
  const first = entries.length
  for (const frame of verbFrames) add(`${id}.${frame}`, side, words)
  for (const verb of verbs.split(' ')) addVerb(first, verb)
}
/** The numbers of the cues that are found by shape. */
export const shapeNumbers: Readonly<Record<ShapeId, number>> = Object.fromEntries(
  Object.entries(shapeCues).map(([id, [side, words]]) => [id, add(id, side, words)])
) as Record<ShapeId, number>
for (const {id, side, words, terms} of sectionCues) addTerms(sectionLexicon, add(id, side, words), terms)

/** All cues that a sentence can show by itself, in a fixed order. */
export const cueEntries: readonly CueEntry[] = entries

function add(id: string, side: CueSide, words: string): number {
  entries.push({id, side, words})
  return entries.length - 1
}

function nodeFor(into: Map<string, LexiconNode>, word: string): LexiconNode {
  const node = into.get(word) ?? newNode()
  into.set(word, node)
  return node
}

function newNode(): LexiconNode {
  return {cues: [], verbs: [], next: undefined, any: undefined}
}

function addTerms(into: Map<string, LexiconNode>, cue: number, terms: string): void {
  for (const term of terms.split(', ')) {
    const [head = '', ...rest] = term.split(' ')
    let node = nodeFor(into, head)
    for (const word of rest) {
      if (word === '*') {
        node = node.any ??= newNode()
        continue
      }
      laterWords.add(word)
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
