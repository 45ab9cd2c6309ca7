import {verbFrames} from './cues.ts'
import {cueEntries, type LexiconNode, sectionLexicon, shapeNumbers} from './lexicon.ts'
import {markShapes} from './shapes.ts'
import {cutWords, endOf, type Words} from './words.ts'

/** What was found in one sentence: the numbers of the cues, their values, and where the first evidence of each stands. */
export interface FoundCues {
  readonly words: Words
  readonly cues: readonly number[]
  readonly values: readonly number[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Finds the cues of a sentence and of the heading it stands under. */
export function findCues(text: string, section: string | undefined): FoundCues {
  const words = cutWords(text)
  const found = new Finder(words)
  markTerms(words, found)
  markShapes(words, (id, from, to) => {
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
  const marker: Marker = {
    mark: (cue, from, to) => {
      places.push({cue, from, to})
    }
  }
  const {lower} = cutWords(section)
  for (const [at, word] of lower.entries()) {
    const node = sectionLexicon.get(word)
    if (node) markNode(node, lower, at, marker)
  }
  lastSection = section
  lastPlaces = places
  return places
}

/** A second and third find of the same cue say less than the first. */
const valueOf = [0, 1, 1.4, 1.7]

/** How often each cue was found in the sentence at hand; all 0 between two sentences. */
const counts: Uint8Array = new Uint8Array(cueEntries.length)

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

const modals: ReadonlySet<string> = new Set("can could may might will would should must cannot can't won't".split(' '))

/** Marks the cues of words and phrases. */
function markTerms({lower, spellings}: Words, found: Marker): void {
  for (let at = 0; at < spellings.length; at += 1) {
    const node = spellings[at]?.node
    if (node) markNode(node, lower, at, found)
  }
}

function markNode({cues, verbs, next}: LexiconNode, lower: readonly string[], at: number, found: Marker): void {
  for (let i = 0; i < cues.length; i += 1) found.mark(cues[i] ?? 0, at, at)
  for (let i = 0; i < verbs.length; i += 1) {
    const verb = verbs[i]
    if (verb) found.mark(verb.cue + frameAt(lower, at, verb.frame), at, at)
  }
  if (next) markPhrases(lower, at, next, found)
}

/** Follows the phrases that begin at a word; a `*` stands for any one word, and no phrase is long. */
function markPhrases(
  lower: readonly string[],
  at: number,
  first: ReadonlyMap<string, LexiconNode>,
  found: Marker
): void {
  let next: ReadonlyMap<string, LexiconNode> | undefined = first
  for (let end = at + 1; next && end < lower.length; end += 1) {
    const node: LexiconNode | undefined = next.get(lower[end] ?? '') ?? next.get('*')
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
