import type {Report, ReportFinding, Severity} from '../model/generated/report.ts'
import {breakCommands, escapeControls, escapeWorkflowData, escapeWorkflowProperty} from '../text/escape.ts'
import type {ReportFormat} from './format.ts'
import {openFindings, severities} from './shown-text.ts'
import {countSeverities, summaryLine} from './summary-line.ts'

/**
 * GitHub shows ten annotations of each level a step and fifty a job, and drops the rest without a word (actions/toolkit,
 * `docs/problem-matchers.md`). One step says at most thirty, so that a job has room for those of another.
 */
const most = 10

const commands: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', info: 'notice'}

/** Workflow commands, which GitHub shows as annotations on the changed lines; those over its limit as lines of the log. */
export const github: ReportFormat = {
  id: 'github',
  description: 'annotations of GitHub Actions: errors first, ten a level, the rest listed in the log',
  fromRoot: true,
  render(report) {
    const shown: string[] = []
    const rest: ReportFinding[] = []
    const open = openFindings(report)
    for (const severity of severities) {
      const findings = open.filter((finding) => finding.severity === severity)
      shown.push(...findings.slice(0, most).map(annotate))
      for (const finding of findings.slice(most)) rest.push(finding)
    }
    return `${[...shown, ...listRest(rest), closing(report, rest)].join('\n')}\n`
  }
}

function annotate({severity, file, start, end, rule, message, note}: ReportFinding): string {
  const properties = {
    file,
    line: start.line,
    endLine: end.line,
    // GitHub reads columns only where a finding stays on its line.
    ...(start.line === end.line && {col: start.column, endColumn: end.column}),
    title: rule
  }
  const list = Object.entries(properties).map(([name, value]) => {
    return `${name}=${escapeWorkflowProperty(escapeControls(String(value)))}`
  })
  const text = [message, ...(note === undefined ? [] : [note])].map(escapeControls).join('\n')
  return `::${commands[severity]} ${list.join(',')}::${escapeWorkflowData(text)}`
}

function listRest(findings: readonly ReportFinding[]): readonly string[] {
  if (findings.length === 0) return []
  return [
    `::group::Not annotated: ${countSeverities(findings)}`,
    ...findings.map(({severity, file, start, message, rule}) =>
      breakCommands(escapeControls(`- ${severity} ${file}:${start.line}:${start.column} ${message} (${rule})`))
    ),
    '::endgroup::'
  ]
}

function closing(report: Report, rest: readonly ReportFinding[]): string {
  const left =
    rest.length === 0
      ? ''
      : ` (not annotated: ${countSeverities(rest)}, listed above; GitHub shows ten of a level a step, ` +
        '`--format markdown=$GITHUB_STEP_SUMMARY` puts more on the page of the run)'
  return `citewell: ${summaryLine(report)}${left}`
}
