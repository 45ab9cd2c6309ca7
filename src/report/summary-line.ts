import type {Report, ReportFinding} from '../model/generated/report.ts'
import {severities} from './shown-text.ts'

/** What came of a run, in one line. */
export function summaryLine(report: Report): string {
  const {facts, verdict} = summaryParts(report)
  return [...facts, ...verdict].join(separator)
}

/** What stands between the parts of the line. */
export const separator = ' · '

/** The line in parts: what there was, and what was found. */
export function summaryParts({summary}: Report): {
  readonly facts: readonly string[]
  readonly verdict: readonly string[]
} {
  const {articles, claims, coverage, references, verified, errors, warnings, infos, waived, known = 0} = summary
  return {
    facts: [
      count(articles, 'article'),
      coverage === null
        ? 'no claims'
        : `${count(claims, 'claim')}, ${sayCovered(summary)} (${percent(coverage)})${waivedClaims(summary)}`,
      ...(references > 0 ? [`${count(references, 'reference')}, ${verified} verified`] : [])
    ],
    verdict: [
      count(errors, 'error'),
      count(warnings, 'warning'),
      ...(infos > 0 ? [count(infos, 'remark')] : []),
      ...(waived > 0 ? [`${count(waived, 'finding')} waived`] : []),
      ...(known > 0 ? [`${known} known`] : [])
    ]
  }
}

function sayCovered({cited, restated, follows = 0}: Report['summary']): string {
  return [
    `${cited} cited`,
    ...(restated > 0 ? [`${restated} restated`] : []),
    ...(follows > 0 ? [`${follows} concluded`] : [])
  ].join(', ')
}

function waivedClaims({claimsWaived = 0}: Report['summary']): string {
  return claimsWaived === 0 ? '' : `, ${claimsWaived} waived`
}

/** A number with its noun: `1 error`, `2 errors`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** How many findings there are of each severity: `3 errors, 1 remark`; empty for none. */
export function countSeverities(findings: readonly Pick<ReportFinding, 'severity'>[]): string {
  return severities
    .map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length] as const)
    .filter(([, number]) => number > 0)
    .map(([severity, number]) => count(number, severity === 'info' ? 'remark' : severity))
    .join(', ')
}

/** Rounded down: only what is whole is 100%. */
export function percent(ratio: number): string {
  return `${Math.floor(ratio * 100)}%`
}
