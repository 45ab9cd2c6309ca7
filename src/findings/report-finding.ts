import {createHash} from 'node:crypto'
import type {Change as ReportChange, ReportFinding} from '../model/generated/report.ts'
import type {Change, Finding} from '../model/finding.ts'
import type {Span} from '../model/span.ts'
import {compareText} from '../text/compare.ts'
import type {LineIndex} from '../text/line-index.ts'

/** A file that findings point into. */
export interface FindingSource {
  readonly text: string
  readonly lines: LineIndex
}

/** Findings in the form of the report: places with lines and columns, a fingerprint, a link to the rule's page. */
export function toReportFindings(
  findings: readonly Finding[],
  sourceOf: (file: string) => FindingSource,
  urlOf: (rule: string) => string
): readonly ReportFinding[] {
  const seen = new Map<string, number>()
  return findings.toSorted(compareFindings).map((finding) => {
    const {rule, severity, message, note, actual, expected, file, related, fix, suggestions, data, waiver} = finding
    const {text} = sourceOf(file)
    const what = [rule, file, text.slice(finding.start, finding.end).replaceAll(/\s+/g, ' ')].join('\u0000')
    const occurrence = seen.get(what) ?? 0
    seen.set(what, occurrence + 1)
    return {
      rule,
      severity,
      message,
      ...(note !== undefined && {note}),
      ...(actual !== undefined && {actual}),
      ...(expected && {expected: [...expected]}),
      file,
      ...places(finding, sourceOf(file)),
      ...(related && {
        related: related.map(({file: other, message: what, ...span}) => ({
          file: other,
          ...places(span, sourceOf(other)),
          message: what
        }))
      }),
      url: urlOf(rule),
      ...(fix && {fix: toReportChange(fix, sourceOf)}),
      ...(suggestions &&
        suggestions.length > 0 && {suggestions: suggestions.map((one) => toReportChange(one, sourceOf))}),
      ...(waiver && {
        waiver: {reason: waiver.reason, file: waiver.file, start: places(waiver, sourceOf(waiver.file)).start}
      }),
      // The text under the finding and its rank among equals: edits elsewhere leave it as it is.
      fingerprint: createHash('sha256').update(`${what}\u0000${occurrence}`).digest('hex').slice(0, 32),
      ...(data && {data: {...data}})
    }
  })
}

function places({start, end}: Span, {lines}: FindingSource): Pick<ReportFinding, 'start' | 'end'> {
  return {start: {...lines.place(start)}, end: {...lines.place(end)}}
}

function toReportChange({message, edits}: Change, sourceOf: (file: string) => FindingSource): ReportChange {
  return {message, edits: edits.map(({file, text, ...span}) => ({file, ...places(span, sourceOf(file)), text}))}
}

/** By file, then place, then rule and words: the same order on every machine. */
export function compareFindings(left: Finding, right: Finding): number {
  return (
    compareText(left.file, right.file) ||
    left.start - right.start ||
    left.end - right.end ||
    compareText(left.rule, right.rule) ||
    compareText(left.message, right.message)
  )
}
