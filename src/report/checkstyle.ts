import {x} from 'xastscript'
import {inLines} from '../text/xml.ts'
import {escapeControls} from '../text/escape.ts'
import {printXml} from './data-text.ts'
import type {ReportFormat} from './format.ts'
import {byFile, openFindings, sayFinding} from './shown-text.ts'

/**
 * The XML of Checkstyle's own reports (checkstyle.org, `XMLLogger`), which Jenkins, reviewdog and many editors read. It
 * has no word for what is waived: that is left out. Columns are UTF-16 units.
 */
export const checkstyle: ReportFormat = {
  id: 'checkstyle',
  description: "Checkstyle's XML, for Jenkins, reviewdog and others",
  render(report) {
    const files = [...byFile(openFindings(report))].map(([file, findings]) =>
      x(
        'file',
        {name: escapeControls(file)},
        ...inLines(
          findings.map((finding) =>
            x('error', {
              line: finding.start.line,
              column: finding.start.column,
              severity: finding.severity,
              message: sayFinding(finding),
              source: `citewell.${finding.rule}`
            })
          )
        )
      )
    )
    return printXml(x('checkstyle', {version: '8.0'}, ...inLines(files)))
  }
}
