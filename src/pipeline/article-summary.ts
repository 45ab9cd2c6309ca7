import type {Article, Coverage} from '../model/article.ts'
import type {ArticleSummary, Report} from '../model/generated/report.ts'
import {citedIn} from '../rules/define-rule.ts'
import {compareText} from '../text/compare.ts'
import type {LineIndex} from '../text/line-index.ts'

/**
 * What the report says of an article as a whole.
 *
 * @param lines - asked for only where a place is told.
 * @param verified - how many of the references it cites agree with a registry.
 */
export function summariseArticle(article: Article, lines: () => LineIndex, verified: number): ArticleSummary {
  const count = (wanted: Coverage['status']): number =>
    article.sentences.filter(({coverage: {status}}) => status === wanted).length
  const ownWork = count('own-work')
  const claims = article.sentences.filter(({claim}) => claim).length - ownWork
  const cited = count('cited')
  const follows = count('follows')
  const restated = article.sentences.flatMap(({start, coverage: covered}) => {
    const said = covered.status === 'restates' ? article.sentences[covered.sentence] : undefined
    return said ? [{start: {...lines().place(start)}, restates: {...lines().place(said.start)}}] : []
  })
  return {
    file: article.path,
    slug: article.slug,
    claims,
    cited,
    restated,
    follows,
    ownWork,
    claimsWaived: count('waived'),
    coverage: ratio(claims, cited + restated.length + follows),
    references: citedIn(article).size,
    verified,
    syntaxes: [...new Set(article.citations.map(({syntax}) => syntax))].sort(compareText)
  }
}

/** What all articles of a run add up to. */
export function sumClaims(
  articles: readonly ArticleSummary[]
): Pick<Report['summary'], 'claims' | 'cited' | 'restated' | 'follows' | 'ownWork' | 'claimsWaived' | 'coverage'> {
  const sum = (numberOf: (article: ArticleSummary) => number | undefined): number =>
    articles.reduce((total, article) => total + (numberOf(article) ?? 0), 0)
  const claims = sum((article) => article.claims)
  const cited = sum((article) => article.cited)
  const restated = sum((article) => article.restated.length)
  const follows = sum((article) => article.follows)
  return {
    claims,
    cited,
    restated,
    follows,
    ownWork: sum((article) => article.ownWork),
    claimsWaived: sum((article) => article.claimsWaived),
    coverage: ratio(claims, cited + restated + follows)
  }
}

function ratio(claims: number, covered: number): number | null {
  return claims === 0 ? null : Math.round((covered / claims) * 10_000) / 10_000
}
