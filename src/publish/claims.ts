import {createHash} from 'node:crypto'
import type {Article} from '../model/article.ts'
import type {ArtifactClaim, ArtifactCoverage} from '../model/generated/article.ts'
import {unique, type Numbering} from './numbering.ts'
import type {Outline} from './outline.ts'

/** The claims of an article as data, each with the references behind it. */
export function publishClaims(article: Article, {sections}: Outline, numbering: Numbering): ArtifactClaim[] {
  const taken = new Set<string>()
  return article.sentences.flatMap(({claim, text, block, score, cues, coverage}) => {
    if (!claim) return []
    const section = sections[article.blocks[block]?.section ?? -1]
    const references = new Set<string>()
    if (coverage.status === 'cited') {
      for (const item of article.citations[coverage.citation]?.items.keys() ?? []) {
        const found = numbering.find(coverage.citation, item)
        if (found) references.add(found.key)
      }
    }
    return {
      id: unique(claimId(text), taken),
      text,
      ...(section && {section: section.id}),
      score: Math.round(score * 1000) / 1000,
      cues: [...cues],
      support: coverage.status === 'not-a-claim' ? 'uncited' : coverage.status,
      ...(coverage.status === 'waived' && {waiver: {reason: coverage.reason}}),
      references: [...references]
    }
  })
}

/** How many of the claims cite something; no ratio where there is no claim. */
export function coverageOf(claims: readonly ArtifactClaim[]): ArtifactCoverage {
  const cited = claims.filter(({support}) => support === 'cited').length
  const waived = claims.filter(({support}) => support === 'waived').length
  return {claims: claims.length, cited, waived, ratio: claims.length === 0 ? null : cited / claims.length}
}

/** Made of the sentence's words alone: punctuation, letter case and what stands around it do not matter. */
function claimId(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return `claim-${createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 12)}`
}
