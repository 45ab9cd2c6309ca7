import type {Place, ReportFinding, Severity} from '../model/generated/report.ts'
import {LineIndex} from '../text/line-index.ts'
import {escapeControls} from '../text/escape.ts'
import {printJson} from './data-text.ts'
import type {ReportFormat} from './format.ts'
import {byFile, openFindings, sayFinding} from './shown-text.ts'

const levels: Readonly<Record<Severity, string>> = {error: 'ERROR', warning: 'WARNING', info: 'INFO'}

interface Position {
  readonly line: number
  readonly column?: number
}

type Locate = (place: Place) => Position

/**
 * Reviewdog's diagnostics (reviewdog/reviewdog, `proto/rdf`). Columns count bytes of UTF-8 there; where the text of a
 * file is not at hand only lines are told. Suggestions are changes of one place in the file of the finding: Reviewdog
 * offers each by itself, and half a change is none. What is waived is left out: the format has no word for it.
 */
export const rdjson: ReportFormat = {
  id: 'rdjson',
  description: "reviewdog's diagnostics, with suggestions",
  render(report, {sources}) {
    const diagnostics = [...byFile(openFindings(report))].flatMap(([file, findings]) => {
      const locate = locateIn(sources.get(file))
      return findings.map((finding) => renderFinding(finding, locate))
    })
    return printJson({source: {name: 'citewell', url: 'https://citewell.github.io/'}, diagnostics})
  }
}

function renderFinding(finding: ReportFinding, locate: Locate): object {
  const {file, start, end, severity, rule, url, related = [], fix, suggestions = []} = finding
  const changes = [...(fix ? [fix] : []), ...suggestions].flatMap(({edits}) => {
    const [edit, ...more] = edits
    return edit && more.length === 0 && edit.file === file ? [edit] : []
  })
  return {
    message: sayFinding(finding),
    location: {path: escapeControls(file), range: {start: locate(start), end: locate(end)}},
    severity: levels[severity],
    code: {value: rule, url},
    ...(changes.length > 0 && {
      suggestions: changes.map((edit) => ({range: {start: locate(edit.start), end: locate(edit.end)}, text: edit.text}))
    }),
    ...(related.length > 0 && {
      related_locations: related.map((other) => ({
        message: escapeControls(other.message),
        location: {
          path: escapeControls(other.file),
          range:
            other.file === file
              ? {start: locate(other.start), end: locate(other.end)}
              : {start: {line: other.start.line}}
        }
      }))
    })
  }
}

/** Places with columns in bytes from 1. */
function locateIn(source: string | undefined): Locate {
  if (source === undefined) return ({line}) => ({line})
  const lines = new LineIndex(source)
  return ({line, offset}) => ({
    line,
    column: new TextEncoder().encode(source.slice(lines.start(line), offset)).length + 1
  })
}
