import type {Report, ReportFinding, Severity} from '../model/generated/report.ts'
import {escapeControls, escapeWorkflowData, escapeWorkflowProperty} from '../text/escape.ts'
import type {ReportFormat} from './format.ts'
import {count, summaryLine} from './summary-line.ts'

/** GitHub shows ten annotations of each level a step, and drops the rest without a word. */
const most = 10

const commands: readonly (readonly [Severity, string])[] = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'notice']
]

/** Workflow commands, which GitHub shows as annotations on the changed lines. */
export const github: ReportFormat = {
  id: 'github',
  description: 'annotations of GitHub Actions: errors first, ten a severity, the rest counted',
  render(report) {
    const lines: string[] = []
    const left: string[] = []
    for (const [severity, command] of commands) {
      const findings = report.findings.filter((finding) => finding.severity === severity && !finding.waiver)
      lines.push(...findings.slice(0, most).map((finding) => annotate(command, finding)))
      if (findings.length > most) left.push(count(findings.length - most, severity === 'info' ? 'remark' : severity))
    }
    return `${[...lines, closing(report, left)].join('\n')}\n`
  }
}

function annotate(command: string, {file, start, end, rule, message, note}: ReportFinding): string {
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
  return `::${command} ${list.join(',')}::${escapeWorkflowData(text)}`
}

function closing(report: Report, left: readonly string[]): string {
  const rest = left.length === 0 ? '' : ` (not annotated: ${left.join(', ')}; \`--format pretty\` shows all)`
  return `citewell: ${summaryLine(report)}${rest}`
}
