import type {Report, ReportFinding, Severity} from '../model/generated/report.ts'
import {escapeControls, escapeUnseen} from '../text/escape.ts'
import {shorten} from '../text/shorten.ts'

/** The severities, the gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info']

/** What a finding says, then what to do, in one line. */
export function sayFinding({message, note}: Pick<ReportFinding, 'message' | 'note'>): string {
  return escapeControls(note === undefined ? message : `${message}. ${note}`)
}

/** The source under a finding in one line of at most so many characters; empty where nothing stands there. */
export function quoteSource(
  {file, start, end}: ReportFinding,
  sources: ReadonlyMap<string, string>,
  most: number
): string {
  const text = sources.get(file)?.slice(start.offset, end.offset) ?? ''
  // A mark of byte order is white space for JavaScript, and here what the finding may be about.
  return escapeUnseen(shorten(text.replaceAll(/[^\S\uFEFF]+/g, ' ').replaceAll(/^ | $/g, ''), most))
}

/** The findings that count: those that no waiver lets stand. */
export function openFindings({findings}: Report): readonly ReportFinding[] {
  return findings.filter(({waiver}) => !waiver)
}

/** Findings with the gravest first, each severity in the order of the report. */
export function bySeverity(findings: readonly ReportFinding[]): readonly ReportFinding[] {
  return severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
}

/** The findings of each file, files in the order of their first finding. */
export function byFile(findings: readonly ReportFinding[]): ReadonlyMap<string, readonly ReportFinding[]> {
  const files = new Map<string, ReportFinding[]>()
  for (const finding of findings) {
    const known = files.get(finding.file)
    if (known) known.push(finding)
    else files.set(finding.file, [finding])
  }
  return files
}
