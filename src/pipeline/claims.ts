import {classifySentence, explainSentence} from '../claims/classify.ts'
import {claimThreshold} from '../claims/weights.ts'
import type {ClaimExplanation} from '../model/generated/claim-explanation.ts'

/** A sentence given by itself. */
export interface GivenSentence {
  readonly id: string
  readonly text: string
  readonly context_before?: string
}

/** What the claim model says of it. */
export interface JudgedSentence {
  readonly id: string
  readonly claim: boolean
  readonly score: number
  readonly cues: readonly string[]
}

/** Labels sentences that stand in no article. */
export function judgeSentence({id, text, context_before: contextBefore}: GivenSentence): JudgedSentence {
  const {claim, score, cues} = classifySentence({text, ...(contextBefore !== undefined && {contextBefore})})
  return {id, claim, score, cues}
}

/** Says what decided a sentence by itself: every weight, strongest first, adding up to what its score is made of. */
export function explainClaim(text: string): ClaimExplanation {
  const {claim, score} = classifySentence({text})
  const weights = explainSentence({text})
  return {
    version: 1,
    text,
    claim,
    score,
    threshold: claimThreshold,
    sum: weights.reduce((sum, {weight}) => sum + weight, 0),
    weights: weights.map((one) => ({...one}))
  }
}
