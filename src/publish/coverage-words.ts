import type {ArtifactCoverage} from '../model/generated/article.ts'

/**
 * What may be said of an article's claims: that they cite, never that they are true; and that no registry has been
 * asked about its references.
 */
export function describeCoverage({claims, cited}: ArtifactCoverage, references: number): string {
  return [describeClaims(claims, cited), describeReferences(references)].join(' ')
}

/** The same in a few words, for lists. */
export function describeCoverageBriefly({claims, cited}: ArtifactCoverage): string {
  return claims === 0 ? 'no claims found' : `${cited} of ${claims} ${claims === 1 ? 'claim' : 'claims'} cited`
}

function describeClaims(claims: number, cited: number): string {
  if (claims === 0) return 'No claims were found in this article.'
  if (claims === 1) return `The one claim found in this article ${cited === 1 ? 'cites a source' : 'cites no source'}.`
  if (cited === claims && claims === 2) return 'Both claims found in this article cite a source.'
  if (cited === claims) return `All ${claims} claims found in this article cite a source.`
  return `${cited} of the ${claims} claims found in this article ${cited === 1 ? 'cites' : 'cite'} a source.`
}

function describeReferences(references: number): string {
  if (references === 0) return 'It has no references.'
  if (references === 1) return 'Its one reference has not been verified with a registry yet.'
  return `None of its ${references} references has been verified with a registry yet.`
}
