import {gzipSync} from 'node:zlib'
import type {ArtifactLocation, Fix, Invocation, Log, Notification, Region, Result, Suppression} from 'sarif'
import type {Change, Place, Report, ReportFinding, ReportWaiver} from '../model/generated/report.ts'
import {compareText} from '../text/compare.ts'
import {escapeControls} from '../text/escape.ts'
import {printJson} from './data-text.ts'
import type {ReportContext, ReportFormat} from './format.ts'
import {describeSarifRule, levels} from './sarif-rule.ts'
import {bySeverity, openFindings, sayFinding} from './shown-text.ts'
import {count, countSeverities} from './summary-line.ts'

/** What GitHub takes of one file: results, and bytes when gzipped (docs.github.com, “SARIF support for code scanning”). */
const mostResults = 25_000
const mostBytes = 10_000_000

/**
 * SARIF 2.1.0 (OASIS) with one run. Files are relative to `%SRCROOT%`; columns are UTF-16 units, and a byte order mark
 * counts for nothing, as the standard has it. Findings that are waived are there, suppressed with their reason.
 *
 * The partial fingerprint is ours. GitHub's own, `primaryLocationLineHash`, is left to its upload action, which warns of
 * each one that it would have made otherwise (github/codeql-action, `src/fingerprints.ts`).
 */
export const sarif: ReportFormat = {
  id: 'sarif',
  description: 'SARIF 2.1.0, for code scanning',
  fromRoot: true,
  render: (report, context) => fit(report, context).text,
  leftOut: (report, context) => fit(report, context).leftOut
}

/** The file with as many findings as GitHub takes, the gravest first, and in words what had to be left out. */
function fit(report: Report, context: ReportContext): {readonly text: string; readonly leftOut: string | undefined} {
  const ranked = [...bySeverity(openFindings(report)), ...report.findings.filter(({waiver}) => waiver)]
  let number = Math.min(ranked.length, mostResults)
  for (;;) {
    const leftOut = sayLeftOut(ranked.slice(number))
    const kept = new Set(ranked.slice(0, number))
    const findings = report.findings.filter((finding) => kept.has(finding))
    const text = printJson(toLog(report, findings, leftOut, context))
    const bytes = Buffer.byteLength(text) <= mostBytes ? 0 : gzipSync(text).length
    if (bytes <= mostBytes || number === 0) return {text, leftOut}
    number = Math.floor((number * 0.9 * mostBytes) / bytes)
  }
}

function sayLeftOut(findings: readonly ReportFinding[]): string | undefined {
  if (findings.length === 0) return undefined
  const open = findings.filter(({waiver}) => !waiver)
  const waived = findings.length - open.length
  const what = [countSeverities(open), waived > 0 ? `${waived} waived` : ''].filter(Boolean).join(', ')
  return (
    `${count(findings.length, 'finding')} left out (${what}), the gravest kept: GitHub takes at most 25,000 results ` +
    'and 10 MB gzipped; `--format json` has all'
  )
}

function toLog(
  report: Report,
  findings: readonly ReportFinding[],
  leftOut: string | undefined,
  context: ReportContext
): Log {
  const {tool, summary, asOf} = report
  const urls = new Map(findings.map(({rule, url}) => [rule, url]))
  const rules = [...urls].toSorted(([left], [right]) => compareText(left, right))
  const indexes = new Map(rules.map(([id], index) => [id, index]))
  return {
    version: '2.1.0',
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            semanticVersion: tool.version,
            informationUri: 'https://citewell.github.io/',
            rules: rules.map(([id, url]) => describeSarifRule(id, url, context.describeRule?.(id)))
          }
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {[root]: {description: {text: 'The root of the repository, or the working directory.'}}},
        invocations: [describeRun(report, leftOut, context)],
        results: findings.map((finding) => toResult(finding, indexes.get(finding.rule) ?? -1, context)),
        properties: {asOf, summary}
      }
    ]
  }
}

function describeRun(
  {incomplete = []}: Report,
  leftOut: string | undefined,
  {failed = false}: ReportContext
): Invocation {
  const notifications = incomplete.map(({rule, file, reason}): Notification => {
    const subject = [rule, file].filter((part) => part !== undefined).join(' in ')
    return {
      level: failed && rule === undefined ? 'error' : 'note',
      message: {text: sayText(subject === '' ? reason : `${subject}: ${reason}`)},
      ...(file !== undefined && {locations: [{physicalLocation: {artifactLocation: locate(file)}}]})
    }
  })
  if (leftOut !== undefined) notifications.push({level: 'warning', message: {text: leftOut}})
  return {
    executionSuccessful: !failed,
    ...(notifications.length > 0 && {toolExecutionNotifications: notifications})
  }
}

function toResult(finding: ReportFinding, ruleIndex: number, {sources}: ReportContext): Result {
  const {rule, severity, file, start, end, related = [], fix, suggestions = [], waiver, fingerprint} = finding
  const regionOf = (where: string, from: Place, to: Place): Region =>
    toRegion(from, to, sources.get(where)?.startsWith('\uFEFF') === true)
  const fixes = [...(fix ? [fix] : []), ...suggestions].map((change) => toFix(change, regionOf))
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: {text: sayText(sayFinding(finding))},
    locations: [{physicalLocation: {artifactLocation: locate(file), region: regionOf(file, start, end)}}],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, id) => ({
        id,
        message: {text: sayText(other.message)},
        physicalLocation: {artifactLocation: locate(other.file), region: regionOf(other.file, other.start, other.end)}
      }))
    }),
    partialFingerprints: {'citewell/v1': fingerprint},
    ...(fixes.length > 0 && {fixes}),
    ...(waiver && {suppressions: [toSuppression(waiver, file, regionOf)]})
  }
}

type RegionOf = (file: string, start: Place, end: Place) => Region

function toFix({message, edits}: Change, regionOf: RegionOf): Fix {
  const files = [...new Set(edits.map(({file}) => file))]
  return {
    description: {text: sayText(message)},
    artifactChanges: files.map((file) => ({
      artifactLocation: locate(file),
      replacements: edits
        .filter((edit) => edit.file === file)
        .map(({start, end, text}) => ({deletedRegion: regionOf(file, start, end), insertedContent: {text}}))
    }))
  }
}

/** A comment stands in the file that it speaks of, or in another of its manuscript; the configuration elsewhere. */
function toSuppression({reason, file, start}: ReportWaiver, findingFile: string, regionOf: RegionOf): Suppression {
  return {
    kind: file === findingFile ? 'inSource' : 'external',
    status: 'accepted',
    justification: escapeControls(reason),
    location: {physicalLocation: {artifactLocation: locate(file), region: regionOf(file, start, start)}}
  }
}

function toRegion(start: Place, end: Place, hasMark: boolean): Region {
  const column = ({line, column: counted}: Place): number =>
    hasMark && line === 1 ? Math.max(1, counted - 1) : counted
  return {startLine: start.line, startColumn: column(start), endLine: end.line, endColumn: column(end)}
}

const root = '%SRCROOT%'

/** A file by an address relative to the root. One above it, which no address below the root can name, has none. */
function locate(file: string): ArtifactLocation {
  const uri = file
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/')
  return file === '..' || file.startsWith('../') ? {uri} : {uri, uriBaseId: root}
}

/** Text of a message. What would be read as a link in it, and lead anywhere, is bracketed words (3.11.6). */
function sayText(text: string): string {
  const shown = escapeControls(text)
  return shown.includes('](') ? shown.replaceAll(/[[\]]/g, String.raw`\$&`) : shown
}
