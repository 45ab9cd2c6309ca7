/* Made from schemas/claims.schema.json by `npm run generate`. */

/**
 * `restates`: it says again what another sentence says, which cites. `follows`: it says that it is a conclusion from another sentence, which is covered. `own-work`: the article is its own source. `waived`: it cites nothing, and a waiver says why that may be
 */
export type ListedSupport = 'cited' | 'restates' | 'follows' | 'own-work' | 'uncited' | 'waived' | 'not-a-claim'

/**
 * What `citewell claims --format json` prints: the sentences of articles. Readers ignore fields that they do not know.
 */
export interface ClaimsList {
  version: 1
  /**
   * The lowest score that makes a sentence a claim
   */
  threshold: number
  sentences: ListedSentence[]
  [k: string]: unknown
}
export interface ListedSentence {
  file: string
  line: number
  column: number
  text: string
  claim: boolean
  /**
   * True where a missing source would be an error
   */
  sure: boolean
  /**
   * Meant as the probability that it is a claim
   */
  score: number
  /**
   * What says so, the strongest first
   */
  cues: string[]
  support: ListedSupport
  restates?: RestatedSentence
  follows?: PremiseSentence
  /**
   * Of the waiver, or why it needs no source from outside
   */
  reason?: string
  [k: string]: unknown
}
/**
 * The sentence that it says again
 */
export interface RestatedSentence {
  line: number
  text: string
  [k: string]: unknown
}
/**
 * The sentence that it is concluded from
 */
export interface PremiseSentence {
  line: number
  text: string
  [k: string]: unknown
}
