import {classifySentence} from '../claims/classify.ts'

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
