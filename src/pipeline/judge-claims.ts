import {classifyArticle} from '../claims/classify.ts'
import {coverSentences} from '../claims/coverage.ts'
import {findDoubts} from '../claims/doubts.ts'
import {findDrawn} from '../claims/drawn-from.ts'
import {languageWithoutModel} from '../claims/language.ts'
import {findOwnWork, isDebris} from '../claims/own-work.ts'
import {findRestated} from '../claims/restated.ts'
import {isTitleLike} from '../claims/title-like.ts'
import type {Block, Coverage, ParsedArticle, Sentence} from '../model/article.ts'
import type {Citation} from '../model/citation.ts'
import type {ClaimSettings} from '../model/claim-settings.ts'
import {readSentences} from '../parse/sentences.ts'

/** The sentences of an article with what is known of each. */
export interface JudgedSentences {
  readonly sentences: readonly Sentence[]
  /** The language that there is no claim model for, so that no sentence was judged; absent where all were. */
  readonly unjudged?: string
}

/** An article before its sentences are cut. */
export interface UnjudgedArticle {
  readonly parsed: ParsedArticle
  readonly blocks: readonly Block[]
  readonly citations: readonly Citation[]
  /** Whether it is known to be a paper, by its parts or by those of its manuscript. */
  readonly isPaper: boolean
}

/** Cuts an article into sentences, tells the claims among them and what covers each. */
export function judgeSentences(
  {parsed: {sections, tree, frontMatter}, blocks, citations, isPaper: isKnown}: UnjudgedArticle,
  {scope, sure, likely, lang}: ClaimSettings
): JudgedSentences {
  const all = readSentences(blocks, citations)
  // A title that no mark-up calls one is a heading all the same, and headings are not judged.
  const sentences = all.filter(({text, block}, index) => {
    const isAlone = all[index - 1]?.block !== block && all[index + 1]?.block !== block
    return !isDebris(text) && !(isAlone && isTitleLike(text))
  })
  const {lang: own} = frontMatter.data
  const unjudged = languageWithoutModel(
    typeof own === 'string' ? own : undefined,
    lang,
    sentences.map(({text}) => text)
  )
  if (unjudged !== undefined) {
    return {unjudged, sentences: sentences.map((sentence) => ({...sentence, ...noClaim}))}
  }
  const verdicts = classifyArticle(
    sentences.map(({text, block}) => {
      const section = sections[blocks[block]?.section ?? -1]?.title
      return {text, ...(section !== undefined && {section})}
    })
  )
  const judged = sentences.map((sentence, index) => ({
    ...sentence,
    claim: (verdicts[index]?.score ?? 0) >= likely
  }))
  const {coverage, isPaper} = coverClaims(
    {judged, citations, blocks, sections, tree, frontMatter: frontMatter.data, isPaper: isKnown},
    scope
  )
  const doubts = findDoubts({sentences: judged, coverage, citations, blocks, sections, scope, isPaper})
  return {
    sentences: judged.flatMap(({start, end, text, block, claim}, index) => {
      const verdict = verdicts[index]
      const covered = coverage[index]
      const doubt = doubts[index]
      if (!verdict || !covered) return []
      return {
        start,
        end,
        text,
        block,
        claim,
        sure: claim && verdict.score >= sure && doubt === undefined,
        ...(claim && verdict.score >= sure && doubt !== undefined && {doubt}),
        score: verdict.score,
        // Most sentences are never asked for their reasons.
        get cues() {
          return verdict.cues
        },
        coverage: covered
      }
    })
  }
}

const noClaim = {claim: false, sure: false, score: 0, cues: [], coverage: {status: 'not-a-claim'}} as const

interface ClaimsToCover {
  readonly judged: readonly (Pick<Sentence, 'start' | 'end' | 'text' | 'block'> & {readonly claim: boolean})[]
  readonly citations: readonly Citation[]
  readonly blocks: readonly Block[]
  readonly sections: ParsedArticle['sections']
  readonly tree: ParsedArticle['tree']
  readonly frontMatter: Readonly<Record<string, unknown>>
  readonly isPaper: boolean
}

/** So many claims in a row on the authors' own work are what a paragraph is on. */
const establishes = 2

interface CoveredClaims {
  readonly coverage: readonly Coverage[]
  /** Whether the article is a paper; where every claim is cited, only what was known before. */
  readonly isPaper: boolean
}

/** What covers each claim: a citation; where there is none, the article itself, or another of its sentences. */
function coverClaims(
  {judged, citations, blocks, sections, tree, frontMatter, isPaper: isKnown}: ClaimsToCover,
  scope: ClaimSettings['scope']
): CoveredClaims {
  const cited = coverSentences({sentences: judged, citations, blocks, sections, tree}, scope)
  if (!cited.some(({status}) => status === 'uncited')) return {coverage: cited, isPaper: isKnown}
  const restated = findRestated({sentences: judged, coverage: cited, blocks, sections})
  const own = findOwnWork({
    sentences: judged,
    sectionOf: (index) => blocks[judged[index]?.block ?? -1]?.section ?? -1,
    sections,
    frontMatter,
    isPaper: isKnown
  })
  /** The paragraph that turned to the authors' own work, and how many of its claims in a row were on it. */
  let ownBlock: number | undefined
  let inRow = 0
  let wasOwn = false
  const coverage = cited.map((one, index): Coverage => {
    const block = judged[index]?.block
    if (block !== ownBlock) inRow = 0
    if (one.status !== 'uncited') {
      if (one.status === 'cited') ownBlock = undefined
      wasOwn &&= one.status !== 'cited'
      return one
    }
    const sentence = restated.get(index)
    if (sentence !== undefined) return {status: 'restates', sentence}
    const reason = own.reasonFor(index)
    const goesOn = (block === ownBlock && (own.goesOn || inRow >= establishes)) || own.refersBack(index, wasOwn)
    wasOwn = reason !== undefined || goesOn
    if (!wasOwn) {
      inRow = 0
      return one
    }
    if (reason !== undefined) ownBlock = block
    inRow += 1
    return {status: 'own-work', reason: reason ?? "goes on from a sentence on the authors' own work"}
  })
  const {isPaper} = own
  if (scope === 'sentence') return {coverage, isPaper}
  const drawn = findDrawn({sentences: judged, coverage, citations, blocks})
  return {coverage: coverage.map((one, index) => drawn.get(index) ?? one), isPaper}
}
