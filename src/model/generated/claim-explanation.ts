/* Made from schemas/claim-explanation.schema.json by `npm run generate`. */

/**
 * What `citewell claims --explain SENTENCE --format json` prints: the weights that decided a sentence by itself. Readers ignore fields that they do not know.
 */
export interface ClaimExplanation {
  version: 1
  text: string
  claim: boolean
  /**
   * 1 / (1 + e^-sum)
   */
  score: number
  /**
   * The lowest score that makes a sentence a claim
   */
  threshold: number
  /**
   * Of the weights
   */
  sum: number
  /**
   * The strongest first; above 0 it speaks for a claim
   */
  weights: ClaimWeight[]
  [k: string]: unknown
}
export interface ClaimWeight {
  /**
   * What speaks
   */
  words: string
  /**
   * The words in which it was found; empty where it is found in none
   */
  evidence: string
  weight: number
  [k: string]: unknown
}
