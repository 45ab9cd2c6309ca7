import {createHash} from 'node:crypto'
import type {Article, Coverage} from '../model/article.ts'
import type {ArtifactClaim, ArtifactCoverage, ArtifactSentence} from '../model/generated/article.ts'
import {unique, type Numbering} from './numbering.ts'
import type {Outline} from './outline.ts'

/**
 * The claims of an article as data, each with the references behind it.
 *
 * @param texts - the sentences of the article as its page shows them.
 */
export function publishClaims(
  article: Article,
  {sections}: Outline,
  numbering: Numbering,
  texts: readonly string[]
): ArtifactClaim[] {
  const taken = new Set<string>()
  const ids = article.sentences.map(({claim, text}) => (claim ? unique(claimId(text), taken) : ''))
  const sources = citationsBehind(article)
  return article.sentences.flatMap(({claim, text, block, score, cues, coverage}, index) => {
    if (!claim) return []
    const section = sections[article.blocks[block]?.section ?? -1]
    return {
      id: ids[index] ?? '',
      text: texts[index] ?? text,
      ...(section && {section: section.id}),
      score: Math.round(score * 1000) / 1000,
      cues: [...cues],
      support: supportOf(coverage),
      ...(coverage.status === 'restates' && {restates: ids[coverage.sentence] ?? ''}),
      ...(coverage.status === 'follows' && {follows: ids[coverage.sentence] ?? ''}),
      ...(coverage.status === 'waived' && {waiver: {reason: coverage.reason}}),
      references: referencesOf(article, sources[index], numbering)
    }
  })
}

/**
 * The sentences of the page as data, each with the claim that it makes. What the page leaves out has none.
 *
 * @param texts - the sentences as the page shows them.
 */
export function publishSentences(
  {sentences, blocks}: Article,
  {sections, dropped}: Outline,
  claims: readonly ArtifactClaim[],
  texts: readonly string[]
): ArtifactSentence[] {
  const made = claims.values()
  return sentences.flatMap(({claim, text: written, block: index}, at) => {
    const id = claim ? made.next().value?.id : undefined
    const block = blocks[index]
    if (block && dropped.has(block.root)) return []
    const section = sections[block?.section ?? -1]
    const text = texts[at] ?? written
    return [{text, ...(section && {section: section.id}), ...(id !== undefined && {claim: id})}]
  })
}

function supportOf({status}: Coverage): ArtifactClaim['support'] {
  switch (status) {
    case 'cited':
    case 'waived':
    case 'follows':
    case 'own-work':
      return status
    case 'restates':
      return 'restated'
    default:
      return 'uncited'
  }
}

/** Of each sentence the citation behind it: its own, or that of the claim that it restates or follows from. */
function citationsBehind({sentences}: Article): readonly (number | undefined)[] {
  const found: (number | undefined)[] = []
  for (const {coverage} of sentences) {
    if (coverage.status === 'follows') {
      // A conclusion follows from what stands before it.
      found.push(found[coverage.sentence])
      continue
    }
    // What is restated cites itself, wherever it stands.
    const source = coverage.status === 'restates' ? sentences[coverage.sentence]?.coverage : coverage
    found.push(source?.status === 'cited' ? source.citation : undefined)
  }
  return found
}

/** The keys of the references of a citation. */
function referencesOf(article: Article, citation: number | undefined, numbering: Numbering): string[] {
  if (citation === undefined) return []
  const items = [...(article.citations[citation]?.items.keys() ?? [])]
  return [...new Set(items.flatMap((item) => numbering.find(citation, item)?.key ?? []))]
}

/**
 * How many of the claims cite something, themselves or where they were said before; no ratio where there is no claim.
 * Those on the authors' own work, which need no source from outside, are counted apart.
 */
export function coverageOf(claims: readonly ArtifactClaim[]): ArtifactCoverage {
  const count = (wanted: ArtifactClaim['support']): number => claims.filter(({support}) => support === wanted).length
  const cited = count('cited')
  const restated = count('restated')
  const follows = count('follows')
  const ownWork = count('own-work')
  const all = claims.length - ownWork
  return {
    claims: all,
    cited,
    restated,
    follows,
    ownWork,
    waived: count('waived'),
    ratio: all === 0 ? null : (cited + restated + follows) / all
  }
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
