import type {ArtifactCoverage, ArtifactReference} from '../model/generated/article.ts'

/**
 * What may be said of an article's claims: that they cite, never that they are true; and how far its
 * references were verified with registries.
 */
export function describeCoverage(
  {claims, cited, restated, follows = 0, waived = 0}: ArtifactCoverage,
  references: readonly ArtifactReference[]
): string {
  return [
    describeClaims(claims, cited, restated, follows),
    ...describeWaived(claims, waived),
    describeReferences(references)
  ].join(' ')
}

/** The same in a few words, for lists. */
export function describeCoverageBriefly({claims, cited, restated, follows = 0, waived = 0}: ArtifactCoverage): string {
  const rest = waived === 0 ? '' : `, ${waived} waived`
  return claims === 0
    ? 'no claims found'
    : `${cited + restated + follows} of ${claims} ${claims === 1 ? 'claim' : 'claims'} cited${rest}`
}

function describeWaived(claims: number, waived: number): readonly string[] {
  if (waived === 0) return []
  if (claims === 1) return ['Its writer gives a reason for that.']
  return [`Of the others, ${waived} ${waived === 1 ? 'stands' : 'stand'} for a reason that the writer gives.`]
}

function describeClaims(claims: number, cited: number, restated: number, follows: number): string {
  if (claims === 0) return 'No claims that need a source were found in this article.'
  if (claims === 1) {
    const isDrawn = restated + follows === 1
    const support = cited === 1 ? 'cites a source' : isDrawn ? 'rests on another sentence of it' : 'cites no source'
    return `The one claim found in this article ${support}.`
  }
  const again =
    restated === 0
      ? ''
      : `; ${restated} ${restated === 1 ? 'repeats' : 'repeat'} a cited one from elsewhere in the text`
  const drawn =
    follows === 0 ? '' : `; ${follows} ${follows === 1 ? 'is a conclusion' : 'are conclusions'} from the one before`
  if (cited === claims && claims === 2) return 'Both claims found in this article cite a source.'
  if (cited === claims) return `All ${claims} claims found in this article cite a source.`
  return `${cited} of the ${claims} claims found in this article ${cited === 1 ? 'cites' : 'cite'} a source${again}${drawn}.`
}

function describeReferences(references: readonly ArtifactReference[]): string {
  const count = references.length
  if (count === 0) return 'It has no references.'
  const verified = references.filter(({verification}) => verification === 'verified').length
  const gone = references.filter(({standing}) => standing === 'retracted' || standing === 'withdrawn').length
  const warning = gone === 0 ? '' : ` ${gone} of them ${gone === 1 ? 'was' : 'were'} retracted or withdrawn.`
  if (references.every(({verification}) => verification === 'unverified')) {
    return count === 1
      ? 'Its one reference has not been verified with a registry yet.'
      : `None of its ${count} references has been verified with a registry yet.`
  }
  if (count === 1)
    return `Its one reference was ${verified === 1 ? '' : 'not fully '}verified with a registry.${warning}`
  return `${verified === count ? 'All' : `${verified} of its`} ${count} references were verified with a registry.${warning}`
}
