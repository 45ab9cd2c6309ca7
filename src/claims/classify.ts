import type {CueSide} from './cues.ts'
import {bias, contextWeight, threshold, weights} from './cue-weights.ts'
import {cueEntries, findCues, type FoundCues} from './find-cues.ts'

/** A sentence of visible text, with what an editor would have in view when judging it. English only. */
export interface SentenceContext {
  readonly text: string
  /** The sentence before, when there is one in the same section. */
  readonly contextBefore?: string
  /** The nearest heading. */
  readonly section?: string
}

/** What the model says of a sentence. */
export interface ClaimVerdict {
  readonly claim: boolean
  /** The probability, from 0 to 1, that an editor would call the sentence a claim. */
  readonly score: number
  /** At most four reasons for the verdict, strongest first and mere topics last, each with the words it was found in. */
  readonly cues: readonly string[]
}

/** The lowest score of a claim. */
export const claimThreshold: number = threshold

/** How many reasons a verdict names. */
const namedCues = 4

/** The longest evidence quoted in a reason, in characters. */
const evidenceLimit = 48

const weightOf: readonly number[] = cueEntries.map(({id}) => weights[id] ?? 0)

/**
 * Judges whether a sentence asserts a checkable fact about the world. The score is the logistic of the summed weights
 * of the cues found, plus a share of what the sentence before scores by itself. The same text always gives the same
 * verdict; time is linear in its length.
 */
export function classifySentence(sentence: SentenceContext): ClaimVerdict {
  const {contextBefore, section} = sentence
  return judge(sentence, contextBefore ? sum(findCues(contextBefore, section)) : undefined).verdict
}

/** Judges sentences in order, as `classifySentence` does each, at about half the cost where one is the next one's context. */
export function classifySentences(sentences: readonly SentenceContext[]): readonly ClaimVerdict[] {
  let previous: SentenceContext | undefined
  let logit = 0
  return sentences.map((sentence) => {
    const {contextBefore, section} = sentence
    const known = previous?.text === contextBefore && previous?.section === section
    const before = contextBefore ? (known ? logit : sum(findCues(contextBefore, section))) : undefined
    const judged = judge(sentence, before)
    previous = sentence
    logit = judged.logit
    return judged.verdict
  })
}

/** Judges a sentence, given what the one before sums to by itself; also returns its own sum. */
function judge(
  sentence: SentenceContext,
  before: number | undefined
): {readonly verdict: ClaimVerdict; readonly logit: number} {
  const found = findCues(sentence.text, sentence.section)
  const logit = sum(found)
  if (found.words.lower.length === 0) return {verdict: {claim: false, score: 0, cues: ['no words']}, logit}
  const context = before === undefined ? 0 : contextValue(before)
  const score = 1 / (1 + Math.exp(-logit - contextWeight * context))
  const claim = score >= threshold
  return {verdict: {claim, score, cues: nameCues(found, claim, context)}, logit}
}

/** The sum of a sentence's own cues before the logistic, squeezed to −1…1, so that the next one can lean on it. */
export function contextValue(logit: number): number {
  return Math.max(-1, Math.min(1, logit / 3))
}

function sum({cues, values}: FoundCues): number {
  let total = bias
  for (let i = 0; i < cues.length; i += 1) total += (weightOf[cues[i] ?? 0] ?? 0) * (values[i] ?? 0)
  return total
}

interface Reason {
  readonly words: string
  readonly strength: number
  readonly start: number
  readonly end: number
}

function nameCues(found: FoundCues, claim: boolean, context: number): readonly string[] {
  const reasons = claim ? collectReasons(found, 'for', 1) : collectReasons(found, 'against', -1)
  const topics = claim ? collectReasons(found, 'topic', 1) : []
  const leaning = contextWeight * (claim ? context : -context)
  if (leaning > 0.1) {
    const words = claim ? 'follows a sentence that makes claims' : 'follows a sentence that claims nothing'
    reasons.push({words, strength: leaning, start: 0, end: 0})
  }
  reasons.sort(byStrength)
  const named: string[] = []
  const said: Set<string> = new Set()
  for (const {words, start, end} of [...reasons, ...topics.sort(byStrength)]) {
    if (named.length === namedCues) break
    if (said.has(words)) continue
    said.add(words)
    if (start === end || wholeSentence.has(words)) {
      named.push(words)
      continue
    }
    const evidence = quote(found.words.text, start, end)
    if (said.has(evidence)) continue
    said.add(evidence)
    named.push(`${words}: *${evidence}*`)
  }
  if (named.length > 0) return named
  return [
    claim ? 'states a fact without a mark of opinion, advice or definition' : 'nothing in it that could be checked'
  ]
}

function byStrength(a: Reason, b: Reason): number {
  return b.strength - a.strength
}

function collectReasons({cues, values, starts, ends}: FoundCues, side: CueSide, sign: number): Reason[] {
  const reasons: Reason[] = []
  for (let i = 0; i < cues.length; i += 1) {
    const cue = cues[i] ?? 0
    const entry = cueEntries[cue]
    const strength = sign * (weightOf[cue] ?? 0) * (values[i] ?? 0)
    if (!entry || entry.side !== side || strength <= 0) continue
    reasons.push({words: entry.words, strength, start: starts[i] ?? 0, end: ends[i] ?? 0})
  }
  return reasons
}

/** Reasons that need no evidence, since the whole sentence is it. */
const wholeSentence: ReadonlySet<string> = new Set([
  'a question',
  'an exclamation',
  'leads into what follows',
  'no full stop',
  'starts with a small letter',
  'short',
  'very short',
  'no verb, like a heading',
  'a quoted judgement'
])

function quote(text: string, start: number, end: number): string {
  const part = text.slice(start, end).replaceAll(/\s+/g, ' ')
  return part.length > evidenceLimit ? `${part.slice(0, evidenceLimit - 1)}…` : part
}
