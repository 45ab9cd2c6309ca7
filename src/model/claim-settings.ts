/** How far a citation reaches. */
export type CoverageScope = 'sentence' | 'paragraph' | 'section'

/** What the configuration says of claims. */
export interface ClaimSettings {
  readonly scope: CoverageScope
  /** From this score on, a sentence is surely a claim: without a source it is an error. */
  readonly sure: number
  /** From this score on, a sentence is likely a claim: without a source it is a warning. Below, it is none. */
  readonly likely: number
  /** The language of an article that names none. */
  readonly lang?: string
}
