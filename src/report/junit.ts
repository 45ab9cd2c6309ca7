import type {Element} from 'xast'
import {x} from 'xastscript'
import type {Omission, ReportFinding} from '../model/generated/report.ts'
import {inLines} from '../text/xml.ts'
import {escapeControls} from '../text/escape.ts'
import {printXml} from './data-text.ts'
import type {ReportFormat} from './format.ts'
import {byFile, quoteSource, sayFinding} from './shown-text.ts'

/** A name that a table of results can show. */
const nameLength = 80

/**
 * JUnit's XML as Jenkins and GitLab read it: a suite a file, a case a finding. Errors fail; warnings and remarks pass, and
 * say so in `system-out`, as the exit code has it; what is waived, and what was not done, is skipped with its reason. An
 * article without findings is one case that passes.
 *
 * A case is named by its rule and the text under it, so that it keeps its name where lines move.
 */
export const junit: ReportFormat = {
  id: 'junit',
  description: 'JUnit XML: errors fail, warnings pass, what is waived is skipped',
  render(report, {sources}) {
    const found = byFile(report.findings)
    const files = new Set([...report.articles.map(({file}) => file), ...found.keys()])
    const suites = [...files].map((file) => {
      const findings = found.get(file) ?? []
      const names = nameCases(findings, sources)
      const cases = findings.map((finding, index) => renderCase(finding, names[index] ?? finding.rule))
      const passed = x('testcase', {name: 'nothing found', classname: escapeControls(file)})
      return suite(escapeControls(file), cases.length === 0 ? [passed] : cases, {
        failures: findings.filter(isFailure).length,
        skipped: findings.filter(({waiver}) => waiver).length
      })
    })
    const undone = (report.incomplete ?? []).map(renderOmission)
    if (undone.length > 0) suites.push(suite('not done', undone, {failures: 0, skipped: undone.length}))
    const tests = suites.reduce((sum, {children}) => sum + children.filter(({type}) => type === 'element').length, 0)
    const failures = report.findings.filter(isFailure).length
    return printXml(x('testsuites', {name: 'citewell', tests, failures, errors: 0}, ...inLines(suites)))
  }
}

function isFailure({severity, waiver}: ReportFinding): boolean {
  return severity === 'error' && !waiver
}

function suite(name: string, cases: readonly Element[], counts: {failures: number; skipped: number}): Element {
  return x('testsuite', {name, tests: cases.length, ...counts, errors: 0}, ...inLines(cases))
}

/** Rule and text; equal ones are numbered from the second on. */
function nameCases(findings: readonly ReportFinding[], sources: ReadonlyMap<string, string>): readonly string[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const {rule, message} = finding
    const name = `${rule}: ${quoteSource(finding, sources, nameLength) || escapeControls(message)}`
    const number = (seen.get(name) ?? 0) + 1
    seen.set(name, number)
    return number === 1 ? name : `${name} (${number})`
  })
}

function renderCase(finding: ReportFinding, name: string): Element {
  const {file, start, rule, message, waiver, url} = finding
  const where = `${escapeControls(file)}:${start.line}:${start.column}`
  const said = `${where}: ${sayFinding(finding)} (${url})`
  return x(
    'testcase',
    {name, classname: escapeControls(file), file: escapeControls(file), line: start.line},
    waiver
      ? x('skipped', {message: `waived: ${escapeControls(waiver.reason)}`})
      : isFailure(finding)
        ? x('failure', {type: rule, message: escapeControls(message)}, said)
        : x('system-out', `${finding.severity}: ${said}`)
  )
}

function renderOmission({rule, file, reason}: Omission): Element {
  const name = [rule, file].filter((part) => part !== undefined).join(' in ') || 'the run'
  return x(
    'testcase',
    {name: escapeControls(name), classname: 'not done'},
    x('skipped', {message: escapeControls(reason)})
  )
}
