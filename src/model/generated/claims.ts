/* Made from schemas/claims.schema.json by `npm run generate`. */

/**
 * `restates`: it says again what another sentence says, which cites. `waived`: it cites nothing, and a waiver says why that may be
 */
export type ListedSupport = 'cited' | 'restates' | 'uncited' | 'waived' | 'not-a-claim'

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
  /**
   * Of the waiver
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
