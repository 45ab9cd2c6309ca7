import type {Article} from '../model/article.ts'
import type {ArticleArtifact, ArtifactClaim, ArtifactReference} from '../model/generated/article.ts'
import type {PlacedClaim} from './citation-tree.ts'

/**
 * What stands behind a claim, as the page marks it: its class, and what the legend says. In the order of the legend.
 * A work that was retracted or withdrawn is told before all else.
 */
export const claimKinds = [
  {kind: 'retracted', words: 'cites retracted work'},
  {kind: 'uncited', words: 'cites no source'},
  {kind: 'waived', words: 'cites none, for a stated reason'},
  {kind: 'unverified', words: 'cites work not yet verified'},
  {kind: 'verified', words: 'cites verified work'},
  {kind: 'restated', words: 'repeats a cited claim'},
  {kind: 'follows', words: 'follows from a cited claim'},
  {kind: 'own', words: 'tells of the authors’ own work'}
] as const

export type ClaimKind = (typeof claimKinds)[number]['kind']

/** The kind of each claim of an article, in their order. */
export function kindsOfClaims({claims, references}: Pick<ArticleArtifact, 'claims' | 'references'>): ClaimKind[] {
  const known = new Map(references.map((reference) => [reference.key, reference]))
  return claims.map(({support, references: keys}) =>
    kindOf(
      support,
      keys.flatMap((key) => known.get(key) ?? [])
    )
  )
}

function kindOf(support: ArtifactClaim['support'], behind: readonly ArtifactReference[]): ClaimKind {
  if (behind.some(({standing}) => standing === 'retracted' || standing === 'withdrawn')) return 'retracted'
  if (support === 'own-work') return 'own'
  if (support !== 'cited') return support
  return behind.length > 0 && behind.every(({verification}) => verification === 'verified') ? 'verified' : 'unverified'
}

/** The claims of an article with the places of their sentences. */
export function placeClaims(
  {sentences}: Article,
  claims: readonly ArtifactClaim[],
  kinds: readonly ClaimKind[]
): PlacedClaim[] {
  return sentences
    .filter(({claim}) => claim)
    .flatMap(({start, end, block}, index) => {
      const id = claims[index]?.id
      const kind = kinds[index]
      return id === undefined || kind === undefined ? [] : [{start, end, block, claim: {id, kind}}]
    })
}
