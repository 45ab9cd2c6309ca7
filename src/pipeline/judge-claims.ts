import {classifyArticle} from '../claims/classify.ts'
import {coverSentences} from '../claims/coverage.ts'
import {findDoubts} from '../claims/doubts.ts'
import {findDrawn} from '../claims/drawn-from.ts'
import {languageWithoutModel} from '../claims/language.ts'
import {findOwnWork, isDebris, type OwnWork} from '../claims/own-work.ts'
import {findRestated} from '../claims/restated.ts'
import {isTitleLike} from '../claims/title-like.ts'
import type {Block, Coverage, ParsedArticle, Sentence} from '../model/article.ts'
import type {Citation} from '../model/citation.ts'
import type {ClaimSettings} from '../model/claim-settings.ts'
import {readSentences} from '../parse/sentences.ts'
import type {ManuscriptFacts} from './draft.ts'

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
  readonly manuscript: ManuscriptFacts
}

/** Cuts an article into sentences, tells the claims among them and what covers each. */
export function judgeSentences(
  {parsed: {sections, tree, frontMatter, links, images}, blocks, citations, manuscript}: UnjudgedArticle,
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
  const {coverage, ...kind} = coverClaims(
    {judged, citations, blocks, sections, tree, images, frontMatter: frontMatter.data, manuscript},
    scope
  )
  const doubts = findDoubts({
    sentences: judged,
    coverage,
    citations,
    links,
    blocks,
    sections,
    scope,
    ...kind
  })
  return {
    sentences: judged.flatMap(({start, end, text, block, claim}, index) => {
      const verdict = verdicts[index]
      const covered = coverage[index]
      if (!verdict || !covered) return []
      const doubt =
        doubts[index] ??
        (kind.hasFormOfPaper && covered.status === 'uncited' && verdict.score < sureInPapers
          ? notSureInPapers
          : undefined)
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

/**
 * A paper tells its readers much that they know, and much that is its authors' own: a claim in it is an error only where
 * its score is that high. See docs/contributing/noise.md for the verdicts of readers by score.
 */
const sureInPapers = 0.9
const notSureInPapers = `it stands in a paper, where an error takes a score of ${sureInPapers}`

const noClaim = {claim: false, sure: false, score: 0, cues: [], coverage: {status: 'not-a-claim'}} as const

interface ClaimsToCover {
  readonly judged: readonly (Pick<Sentence, 'start' | 'end' | 'text' | 'block'> & {readonly claim: boolean})[]
  readonly citations: readonly Citation[]
  readonly blocks: readonly Block[]
  readonly sections: ParsedArticle['sections']
  readonly tree: ParsedArticle['tree']
  readonly images: ParsedArticle['images']
  readonly frontMatter: Readonly<Record<string, unknown>>
  readonly manuscript: ManuscriptFacts
}

/** So many claims in a row on the authors' own work are what a paragraph is on. */
const establishes = 2

/** What kind of article it is; where every claim is cited, only what was known before. */
type Kind = Pick<OwnWork, 'isPaper' | 'hasFormOfPaper' | 'isMostlyOwn'>

interface CoveredClaims extends Kind {
  readonly coverage: readonly Coverage[]
}

/** What covers each claim: a citation; where there is none, the article itself, or another of its sentences. */
function coverClaims(
  {judged, citations, blocks, sections, tree, images, frontMatter, manuscript}: ClaimsToCover,
  scope: ClaimSettings['scope']
): CoveredClaims {
  const cited = coverSentences({sentences: judged, citations, blocks, sections, tree}, scope)
  if (!cited.some(({status}) => status === 'uncited')) {
    const {isPaper} = manuscript
    return {coverage: cited, isPaper, hasFormOfPaper: isPaper, isMostlyOwn: () => false}
  }
  const restated = findRestated({sentences: judged, coverage: cited, blocks, sections})
  const own = findOwnWork({
    sentences: judged,
    sectionOf: (index) => blocks[judged[index]?.block ?? -1]?.section ?? -1,
    sections,
    images,
    frontMatter,
    ...manuscript
  })
  /** The paragraph that turned to the authors' own work, and how many of its claims in a row were on it. */
  let ownBlock: number | undefined
  let inRow = 0
  let wasOwn = false
  const coverage = cited.map((one, index): Coverage => {
    const block = judged[index]?.block
    if (block !== ownBlock) inRow = 0
    if (one.status !== 'uncited') {
      // What is cited for own work is no other's.
      if (one.status === 'cited') ownBlock = own.reasonFor(index) === undefined ? undefined : block
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
  const kind: Kind = own
  if (scope === 'sentence') return {...kind, coverage}
  const drawn = findDrawn({sentences: judged, coverage, citations, blocks})
  return {...kind, coverage: coverage.map((one, index) => drawn.get(index) ?? one)}
}
