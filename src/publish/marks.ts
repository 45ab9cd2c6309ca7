import type {Node, PhrasingContent} from 'mdast'

/** Stands where a citation's marker was. */
export interface CitationMark extends Node {
  readonly type: 'citationMark'
  /** Index into the article's citations. */
  readonly citation: number
}

/** Stands around a claim, or a part of one that begins and ends in other markup. */
export interface ClaimMark extends Node {
  readonly type: 'claimMark'
  readonly claim: MarkedClaim
  children: PhrasingContent[]
}

/** A claim as the page marks it. */
export interface MarkedClaim {
  /** Its anchor. */
  readonly id: string
  /** What stands behind it, as a class. */
  readonly kind: string
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citationMark: CitationMark
    claimMark: ClaimMark
  }
  interface RootContentMap {
    citationMark: CitationMark
    claimMark: ClaimMark
  }
}
