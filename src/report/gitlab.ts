import type {Severity} from '../model/generated/report.ts'
import {escapeControls} from '../text/escape.ts'
import {printJson} from './data-text.ts'
import type {ReportFormat} from './format.ts'
import {openFindings} from './shown-text.ts'

const levels: Readonly<Record<Severity, string>> = {error: 'major', warning: 'minor', info: 'info'}

/**
 * GitLab's code quality report (docs.gitlab.com, “Code Quality report format”). GitLab tells new findings from old ones
 * by the fingerprint. What is waived is left out: the format has no word for it.
 */
export const gitlab: ReportFormat = {
  id: 'gitlab',
  description: "GitLab's code quality report",
  fromRoot: true,
  render: (report) =>
    printJson(
      openFindings(report).map(({message, rule, fingerprint, severity, file, start, end}) => ({
        description: escapeControls(message),
        check_name: rule,
        fingerprint,
        severity: levels[severity],
        location: {path: escapeControls(file), lines: {begin: start.line, end: end.line}}
      }))
    )
}
