import type {Analysis} from './reference-string-analysis.ts'
import {isContainerLike} from './reference-string-title.ts'

/** First and second persons and commands: what prose and instructions have and references do not. */
const prose = /\b(?:we|you|your|our|us|my|I'm|let's|please|click|don't|should|must)\b/i

/** A kind of evidence that weighs less than this does not count as one of the two that a reference needs. */
const least = 0.1

/**
 * How much a text reads as a reference, from 0 to 1: the weight of what only references have, each kind counted once. One kind
 * alone is not enough, since prose has years, names and links.
 */
export function likenessOf(text: string, rest: string, analysis: Analysis): number {
  const date = analysis.datePlaced ? 0.25 : 0
  const kinds = [authorsWeight(analysis), date, placeWeight(rest, analysis), identifierWeight(analysis)]
  const met = kinds.filter((weight) => weight > least).length
  const unplaced = analysis.date && !analysis.datePlaced ? 0.05 : 0
  const sum = kinds.reduce((total, weight) => total + weight, titleWeight(analysis) + unplaced)
  const isProse = text.length > 1500 || (met < 3 && prose.test(text))
  const bounded = Math.min(1, Math.max(0, isProse ? sum - 0.25 : sum))
  return met >= 2 ? bounded : Math.min(0.25, bounded)
}

function authorsWeight({names, group}: Analysis): number {
  if (!names) return group ? 0.2 : 0
  return names.names.length > 1 || names.others ? 0.4 : 0.3
}

/** Volume and pages, the mark of a type of document, or a publisher: one of them is enough. */
function placeWeight(rest: string, {locator, title, publisher, names, group}: Analysis): number {
  const hasHead = (names ?? group) !== undefined
  const weights = [
    locator?.strong === true ? (locator.page ? 0.4 : 0.3) : locator ? 0.15 : 0,
    title.mark === undefined ? 0 : 0.3,
    publisher?.place ? 0.25 : publisher && hasHead ? 0.1 : 0,
    title.marked && title.rest && isContainerLike(rest.slice(title.rest.start, title.rest.end)) ? 0.2 : 0
  ]
  return Math.max(...weights)
}

function identifierWeight({identifiers}: Analysis): number {
  const {rawDoi, pmid, arxiv, isbn, hasDoiLabel, danglingAccess, hasAccess, url} = identifiers
  const weights = [
    (rawDoi ?? pmid ?? arxiv ?? isbn) ? 0.4 : 0,
    danglingAccess ? 0.3 : hasAccess ? 0.25 : 0,
    hasDoiLabel ? 0.2 : 0,
    url ? 0.15 : 0
  ]
  return Math.max(...weights)
}

function titleWeight({title, body, names, group, date, identifiers}: Analysis): number {
  if (!title.title || title.title.end - title.title.start < 8) return 0
  const isAfterDate = date !== undefined && body.start >= date.outer.start
  const hasHead = (names ?? group) !== undefined && (isAfterDate || identifiers.hasAccess)
  return title.marked || title.rest !== undefined || hasHead ? 0.2 : 0
}
