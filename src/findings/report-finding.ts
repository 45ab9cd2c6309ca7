import type {Change as ReportChange, ReportFinding} from '../model/generated/report.ts'
import type {Change, Finding} from '../model/finding.ts'
import type {Span} from '../model/span.ts'
import {compareText} from '../text/compare.ts'
import type {LineIndex} from '../text/line-index.ts'
import type {Fingerprinter} from './fingerprint.ts'

/** A file that findings point into. */
export interface FindingSource {
  readonly text: string
  readonly lines: LineIndex
}

/**
 * Findings in the form of the report: places with lines and columns, a fingerprint, a link to the rule's page.
 *
 * @param fingerprint - the fingerprinter of the run, since findings of several calls can be alike.
 */
export function toReportFindings(
  findings: readonly Finding[],
  sourceOf: (file: string) => FindingSource,
  urlOf: (rule: string) => string,
  fingerprint: Fingerprinter
): readonly ReportFinding[] {
  return findings.toSorted(compareFindings).map((finding) => {
    const {rule, severity, message, note, actual, expected, file, related, fix, suggestions, data, waiver} = finding
    const {text} = sourceOf(file)
    const reference = data?.['reference']
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
      fingerprint: fingerprint({
        rule,
        file,
        reference: typeof reference === 'string' ? reference : undefined,
        text: text.slice(finding.start, finding.end)
      }),
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
