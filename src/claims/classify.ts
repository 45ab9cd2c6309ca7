import type {CueSide} from './cues.ts'
import {findCues, type FoundCues, readCues, type SentenceCues} from './find-cues.ts'
import {cueEntries, shapeNumbers} from './lexicon.ts'
import {sumTerms, weighTerms} from './terms.ts'
import {alone, bias, claimThreshold, inArticle, termUnit, weights} from './weights.ts'

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

/** How many reasons a verdict names. */
const namedCues = 4

/** The longest evidence quoted in a reason, in characters. */
const evidenceLimit = 48

const weightOf: Float64Array = Float64Array.from(cueEntries, ({id}) => weights[id] ?? 0)

/** How the parts of a score are weighed; fitted to sentences of repositories that the weights of the parts had not seen. */
export interface Balance {
  readonly bias: number
  /** The sentence's own sum. */
  readonly own: number
  /** The lean of the sentence before. */
  readonly before: number
  /** The lean of the sentence after. */
  readonly after: number
  /** The lean of the article. */
  readonly article: number
}

/** What stands around a sentence, as leans from −1 (claims nothing) to 1 (makes claims); 0 where nothing does. */
export interface Surroundings {
  readonly before: number
  readonly after: number
  readonly article: number
}

/**
 * Judges whether a sentence asserts a checkable fact about the world, by itself and what the sentence before sums to.
 * The same text always gives the same verdict; time is linear in its length.
 */
export function classifySentence({text, contextBefore, section}: SentenceContext): ClaimVerdict {
  const before = contextBefore ? leanOf(sumOf(readCues(contextBefore, section))) : 0
  const read = readCues(text, section)
  return judge(text, section, read.words.count, sumOf(read), alone, {before, after: 0, article: 0})
}

/**
 * Judges the sentences of an article, in their order: each by itself, its two neighbours and the rest of the article.
 * An article that makes claims makes more of them, and one that documents a tool few.
 */
export function classifyArticle(
  sentences: readonly Pick<SentenceContext, 'text' | 'section'>[]
): readonly ClaimVerdict[] {
  const {length} = sentences
  const counts = new Int32Array(length)
  const sums = new Float64Array(length)
  const asFragments = new Float64Array(length)
  let fragments = 0
  sentences.forEach(({text, section}, at) => {
    const read = readCues(text, section)
    counts[at] = read.words.count
    sums[at] = sumOf(read)
    const value = read.marks.value(fragmentCue)
    if (value === 0) return
    asFragments[at] = (weightOf[fragmentCue] ?? 0) * value
    fragments += 1
  })
  const share = shareOf(fragments, length)
  for (let at = 0; at < length; at += 1) sums[at] = (sums[at] ?? 0) - share * (asFragments[at] ?? 0)
  const around = surroundingsOf(Array.from(sums, leanOf))
  return sentences.map(({text, section}, at) =>
    judge(text, section, counts[at] ?? 0, sums[at] ?? 0, inArticle, around[at] ?? nothingAround)
  )
}

const nothingAround: Surroundings = {before: 0, after: 0, article: 0}

/** As many sentences that lean nowhere are reckoned into an article, so that a short one says little of a sentence. */
const assumedNeutral = 5

/** The cue that says little where an article is written without full stops: cards, slides, notes. */
const fragmentCue = shapeNumbers['no-stop']

/** At most this much of it is taken away, so that lists of titles, which nothing but fragments are, claim nothing. */
const fragmentLimit = 0.5

/** Whether a sentence ends without a full stop, by its cues. */
export function isFragment(cues: readonly number[]): boolean {
  return cues.includes(fragmentCue)
}

/** The share of sentences without a full stop in an article of so many sentences, at most a half. */
export function shareOf(fragments: number, sentences: number): number {
  return Math.min(fragmentLimit, fragments / (sentences + assumedNeutral))
}

/** How much a cue counts in an article with such a share of fragments. */
export function countsAmong(cue: number, fragments: number): number {
  return cue === fragmentCue ? 1 - fragments : 1
}

/** What stands around each sentence of an article, given the leans of all. */
export function surroundingsOf(leans: readonly number[]): readonly Surroundings[] {
  const total = leans.reduce((sum, lean) => sum + lean, 0)
  return leans.map((lean, index) => ({
    before: leans[index - 1] ?? 0,
    after: leans[index + 1] ?? 0,
    article: (total - lean) / (leans.length - 1 + assumedNeutral)
  }))
}

/** The logistic argument of a sentence in its surroundings. */
export function weigh(sum: number, around: Surroundings, balance: Balance): number {
  return (
    balance.bias +
    balance.own * sum +
    balance.before * around.before +
    balance.after * around.after +
    balance.article * around.article
  )
}

function judge(
  text: string,
  section: string | undefined,
  words: number,
  sum: number,
  balance: Balance,
  around: Surroundings
): ClaimVerdict {
  if (words === 0) return {claim: false, score: 0, cues: ['no words']}
  return new Verdict(text, section, 1 / (1 + Math.exp(-weigh(sum, around, balance))), balance, around)
}

/** A verdict that looks for its reasons when it is asked for them, since most sentences never are. */
class Verdict implements ClaimVerdict {
  readonly claim: boolean
  readonly score: number
  private readonly text: string
  private readonly section: string | undefined
  private readonly balance: Balance
  private readonly around: Surroundings
  private named: readonly string[] | undefined

  constructor(text: string, section: string | undefined, score: number, balance: Balance, around: Surroundings) {
    this.claim = score >= claimThreshold
    this.score = score
    this.text = text
    this.section = section
    this.balance = balance
    this.around = around
    this.named = undefined
  }

  get cues(): readonly string[] {
    this.named ??= nameCues(findCues(this.text, this.section), this.claim, this.balance, this.around)
    return this.named
  }
}

/** A sentence's own sum squeezed to −1…1, so that its neighbours can lean on it. */
export function leanOf(sum: number): number {
  return Math.max(-1, Math.min(1, sum / 3))
}

/** The sum of a sentence's cues, words and pairs of words, before anything around it counts. */
function sumOf({words, marks}: SentenceCues): number {
  let total = bias + termUnit * sumTerms(words)
  for (let i = 0; i < marks.count; i += 1) {
    const cue = marks.cues[i] ?? 0
    total += (weightOf[cue] ?? 0) * marks.value(cue)
  }
  return total
}

interface Reason {
  readonly words: string
  readonly strength: number
  readonly start: number
  readonly end: number
}

function nameCues(found: FoundCues, claim: boolean, balance: Balance, around: Surroundings): readonly string[] {
  const reasons = claim ? collectReasons(found, 'for', 1) : collectReasons(found, 'against', -1)
  const topics = claim ? collectReasons(found, 'topic', 1) : []
  const sign = claim ? 1 : -1
  const follows = sign * balance.before * around.before
  if (follows > 0.1) {
    const words = claim ? 'follows a sentence that makes claims' : 'follows a sentence that claims nothing'
    reasons.push({words, strength: follows, start: 0, end: 0})
  }
  const among = sign * (balance.after * around.after + balance.article * around.article)
  if (among > 0.1) {
    const words = claim ? 'stands among sentences that make claims' : 'stands among sentences that claim nothing'
    reasons.push({words, strength: among, start: 0, end: 0})
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

/** One part of a sentence's score. */
export interface Contribution {
  /** What speaks, in words: those of a cue, or what kind of part it is where no cue is named. */
  readonly words: string
  /** The words in which it was found; empty where it is found in none. */
  readonly evidence: string
  /** What it adds to the logit of the score; above 0 it speaks for a claim. */
  readonly weight: number
}

/**
 * Every part of the score of a sentence by itself, strongest first. The weights add up to the logit of
 * `classifySentence`'s score, `ln(score / (1 − score))`, for a sentence that has words.
 */
export function explainSentence({text, contextBefore, section}: SentenceContext): readonly Contribution[] {
  const {own} = alone
  const found = findCues(text, section)
  const parts: Contribution[] = [{words: 'where every sentence starts', evidence: '', weight: alone.bias + own * bias}]
  found.cues.forEach((cue, i) => {
    const entry = cueEntries[cue]
    const start = found.starts[i] ?? 0
    const weight = own * (weightOf[cue] ?? 0) * (found.values[i] ?? 0)
    const {words = '', side = 'none'} = entry ?? {}
    // Little words are cues by themselves, and their places are not kept.
    if (side === 'none' && /^[a-z]+$/.test(words)) parts.push({words: 'little word', evidence: words, weight})
    else {
      const evidence = side === 'none' ? '' : quote(text, start, found.ends[i] ?? start)
      parts.push({words: words || `form of the sentence (${entry?.id ?? ''})`, evidence, weight})
    }
  })
  for (const {words, ofClass, weight} of weighTerms(found.words)) {
    parts.push({words: ofClass ? 'kind of words' : 'wording', evidence: words, weight: own * termUnit * weight})
  }
  if (contextBefore) {
    const lean = leanOf(sumOf(readCues(contextBefore, section)))
    parts.push({words: 'the sentence before', evidence: '', weight: alone.before * lean})
  }
  return parts.filter(({weight}) => weight !== 0).sort((left, right) => Math.abs(right.weight) - Math.abs(left.weight))
}
