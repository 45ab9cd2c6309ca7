import {verbFrames} from './cues.ts'
import {type LexiconNode, sectionLexicon} from './lexicon.ts'
import {Marks} from './marks.ts'
import {markShapes} from './shapes.ts'
import {modal} from './word-roles.ts'
import {cutWords, Words} from './words.ts'

/** What was found in one sentence: the numbers of the cues, their values, and where the first evidence of each stands. */
export interface FoundCues {
  readonly words: Words
  readonly cues: readonly number[]
  readonly values: readonly number[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** What stands in one sentence; overwritten by the next one that is read. */
export interface SentenceCues {
  readonly words: Words
  readonly marks: Marks
}

/** The words and cues of the sentence at hand. */
const current: SentenceCues = {words: new Words(), marks: new Marks()}

/** Finds the cues of a sentence and of the heading it stands under, in a place that the next call writes over. */
export function readCues(text: string, section: string | undefined): SentenceCues {
  const {words, marks} = current
  marks.clear()
  words.read(text)
  markTerms(words, marks)
  markShapes(words, marks)
  // Their evidence is none of the words of the sentence.
  if (section) for (const cue of findSectionCues(section)) marks.mark(cue, words.count, words.count)
  return current
}

/** Finds the cues of a sentence and of the heading it stands under. */
export function findCues(text: string, section: string | undefined): FoundCues {
  const {words, marks} = readCues(text, section)
  const cues = Array.from(marks.cues.subarray(0, marks.count))
  return {
    words: cutWords(text),
    cues,
    values: cues.map((cue) => marks.value(cue)),
    starts: cues.map((_, i) => words.startOf(marks.from[i] ?? 0)),
    ends: cues.map((_, i) => words.endOf(marks.to[i] ?? 0))
  }
}

/** The words and cues of the heading at hand. */
const heading: SentenceCues = {words: new Words(), marks: new Marks()}

let lastSection = ''
let lastCues: readonly number[] = []

/** The cues of a heading, each as often as it is found; those of the last one are kept, since the sentences of a section come one after the other. */
function findSectionCues(section: string): readonly number[] {
  if (section === lastSection) return lastCues
  const {words, marks} = heading
  marks.clear()
  words.read(section)
  for (let at = 0; at < words.count; at += 1) {
    const node = sectionLexicon.get(words.at(at).lower)
    if (node) markNode(node, words, at, marks)
  }
  const found: number[] = []
  for (let i = 0; i < marks.count; i += 1) {
    const cue = marks.cues[i] ?? 0
    for (let times = marks.times(cue); times > 0; times -= 1) found.push(cue)
  }
  lastSection = section
  lastCues = found
  return found
}

/** Marks the cues of words and phrases. */
function markTerms(words: Words, marks: Marks): void {
  for (let at = 0; at < words.count; at += 1) {
    const {node} = words.at(at)
    if (node) markNode(node, words, at, marks)
  }
}

function markNode(node: LexiconNode, words: Words, at: number, marks: Marks): void {
  const {cues, verbs} = node
  for (let i = 0; i < cues.length; i += 1) marks.mark(cues[i] ?? 0, at, at)
  for (let i = 0; i < verbs.length; i += 1) {
    const verb = verbs[i]
    if (verb) marks.mark(verb.cue + frameAt(words, at, verb.frame), at, at)
  }
  if (node.next ?? node.any) markPhrases(words, at, node, marks)
}

/** Follows the phrases that begin at a word; no phrase is long. */
function markPhrases(words: Words, at: number, first: LexiconNode, marks: Marks): void {
  let node = first
  for (let end = at + 1; end < words.count; end += 1) {
    const {lower, isLater} = words.at(end)
    const following = (isLater ? node.next?.get(lower) : undefined) ?? node.any
    if (!following) return
    node = following
    for (let i = 0; i < node.cues.length; i += 1) marks.mark(node.cues[i] ?? 0, at, end)
  }
}

/** The frame of a verb form in its place: the base form depends on the word before it. */
function frameAt(words: Words, at: number, frame: number): number {
  if (frame !== baseFrame) return frame
  const before = words.at(at - 1)
  if (before.roles & modal) return modalFrame
  if (before.lower === 'to') return infinitiveFrame
  // `can also reduce`, `may not help`
  return words.at(at - 2).roles & modal ? modalFrame : baseFrame
}

const baseFrame = verbFrames.indexOf('base')
const modalFrame = verbFrames.indexOf('modal')
const infinitiveFrame = verbFrames.indexOf('infinitive')
