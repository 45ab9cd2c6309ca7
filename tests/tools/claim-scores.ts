/** The figures of the claim model, and the committed file of them: `tests/claims/scores.json`. */
import {readFileSync} from 'node:fs'
import type {Row} from './claim-rows.ts'

/** A row with a probability that it is a claim. */
export interface Scored {
  readonly row: Row
  readonly score: number
}

/** At one threshold. */
export interface AtThreshold {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** The figures of one model on one set of rows. */
export interface Figures extends AtThreshold {
  readonly rows: number
  readonly claims: number
  /** The best F1 at any threshold. */
  readonly bestF1: number
  readonly averagePrecision: number
  /** The area under the curve of true and false positives. */
  readonly auc: number
  /** The mean distance between score and share of claims in ten equal bins of scores, each weighed by its rows. */
  readonly calibrationError: number
  readonly sure: AtThreshold
}

export interface Thresholds {
  readonly claim: number
  readonly sure: number
}

/** What is committed. */
export interface Scores {
  readonly thresholds: Thresholds
  /** In their articles, all rows. */
  readonly model: Figures
  readonly tables: Readonly<Record<string, Figures>>
  /** Of the claims of a kind, or of the sentences of a kind that are none, the share called claims. */
  readonly kinds: Readonly<Record<string, {readonly rows: number; readonly called: number; readonly sure: number}>>
  /** Rows and the share of claims among them, by tenth of the score. */
  readonly calibration: readonly {readonly from: number; readonly rows: number; readonly claims: number}[]
}

/** The committed figures. */
export const scoresFile = 'tests/claims/scores.json'

/** Reads the committed figures. */
export function readScores(): Scores {
  return JSON.parse(readFileSync(scoresFile, 'utf8')) as Scores
}

/** Measures a model on some rows. */
export function measure(scored: readonly Scored[], {claim, sure}: Thresholds): Figures {
  return {
    rows: scored.length,
    claims: countClaims(scored),
    ...atThreshold(scored, claim),
    bestF1: Math.max(...walk(scored).map(({f1}) => f1)),
    averagePrecision: averagePrecision(scored),
    auc: areaUnderCurve(scored),
    calibrationError: calibrationError(scored),
    sure: atThreshold(scored, sure)
  }
}

/** The lowest threshold, in hundredths, from which on the precision is never below what is asked. */
export function chooseThreshold(scored: readonly Scored[], precision: number): number {
  const hundredths = Array.from({length: 99}, (_, index) => (index + 1) / 100)
  const low = hundredths.findLastIndex((limit) => {
    const reached = atThreshold(scored, limit)
    return reached.recall > 0 && reached.precision < precision
  })
  return hundredths[low + 1] ?? 1
}

/** Shares of claims by tenth of the score. */
export function calibrate(scored: readonly Scored[]): Scores['calibration'] {
  return Array.from({length: 10}, (_, bin) => {
    const these = scored.filter(({score}) => Math.min(9, Math.floor(score * 10)) === bin)
    return {from: bin / 10, rows: these.length, claims: countClaims(these) / Math.max(1, these.length)}
  })
}

function atThreshold(scored: readonly Scored[], limit: number): AtThreshold {
  const called = scored.filter(({score}) => score >= limit)
  return ratios(countClaims(called), called.length, countClaims(scored))
}

function ratios(right: number, called: number, claims: number): AtThreshold {
  const precision = called === 0 ? 0 : right / called
  const recall = right / Math.max(1, claims)
  return {precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall)}
}

function countClaims(scored: readonly Scored[]): number {
  return scored.filter(({row}) => row.label === 1).length
}

/** Precision and recall at each threshold that a score sets, from the highest; rows with one score go together. */
function walk(scored: readonly Scored[]): readonly AtThreshold[] {
  const sorted = scored.toSorted((left, right) => right.score - left.score)
  const claims = countClaims(scored)
  const steps: AtThreshold[] = []
  let right = 0
  sorted.forEach(({row, score}, index) => {
    right += row.label
    if (sorted[index + 1]?.score !== score) steps.push(ratios(right, index + 1, claims))
  })
  return steps
}

function averagePrecision(scored: readonly Scored[]): number {
  let before = 0
  return walk(scored).reduce((sum, {precision, recall}) => {
    const added = (recall - before) * precision
    before = recall
    return sum + added
  }, 0)
}

/** The chance that a claim scores above a sentence that is none; ties count half. */
function areaUnderCurve(scored: readonly Scored[]): number {
  const sorted = scored.toSorted((left, right) => left.score - right.score)
  const claims = countClaims(sorted)
  let ranks = 0
  for (let from = 0; from < sorted.length;) {
    let to = from
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) to += 1
    for (let at = from; at < to; at += 1) if (sorted[at]?.row.label === 1) ranks += (from + to + 1) / 2
    from = to
  }
  return (ranks - (claims * (claims + 1)) / 2) / (claims * (sorted.length - claims))
}

function calibrationError(scored: readonly Scored[]): number {
  return Array.from({length: 10}, (_, bin) => {
    const these = scored.filter(({score}) => Math.min(9, Math.floor(score * 10)) === bin)
    return Math.abs(these.reduce((sum, {score}) => sum + score, 0) - countClaims(these)) / scored.length
  }).reduce((sum, part) => sum + part, 0)
}
