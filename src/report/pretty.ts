import {styleText} from 'node:util'
import type {ReportFinding, Severity} from '../model/generated/report.ts'
import {compareText} from '../text/compare.ts'
import {escapeControls} from '../text/escape.ts'
import {LineIndex} from '../text/line-index.ts'
import {type FrameRow, readFrame} from './code-frame.ts'
import type {ReportContext, ReportFormat} from './format.ts'
import {summaryLine} from './summary-line.ts'

type Style = Parameters<typeof styleText>[0]

const colors: Readonly<Record<Severity, Style>> = {error: 'red', warning: 'yellow', info: 'blue'}

/** For a person at a terminal: grouped by file, the sentence underlined, what to do next. */
export const pretty: ReportFormat = {
  id: 'pretty',
  description: 'for a person: grouped by file, with the place underlined',
  render(report, context) {
    const paint = (style: Style, text: string): string => (context.color ? styleText(style, text) : text)
    const blocks: string[] = []
    let file: string | undefined
    let lines = new LineIndex('')
    const told = new Set<string>()
    for (const finding of report.findings) {
      if (finding.waiver) continue
      if (finding.file !== file) {
        file = finding.file
        lines = new LineIndex(context.sources.get(file) ?? '')
        blocks.push(paint(['bold', 'underline'], header(file)))
      }
      // What to do is told once a rule and wording, not under each of thirty findings.
      const isNew = finding.note !== undefined && !told.has(finding.note)
      if (finding.note !== undefined) told.add(finding.note)
      blocks.push(renderFinding(finding, lines, context, paint, isNew ? finding.note : undefined))
    }
    for (const {rule, file: where, reason} of report.incomplete ?? []) {
      // A file that could not be read is told by the command, with its line.
      if (rule === undefined) continue
      const subject = [rule, where].filter((part) => part !== undefined).map(escapeControls)
      blocks.push(
        paint('dim', `  not done: ${[subject.join(' in '), escapeControls(reason)].filter(Boolean).join(': ')}`)
      )
    }
    const waived = countWaived(report.findings)
    if (waived !== '') blocks.push(paint('dim', `  waived: ${waived}`))
    const {errors, warnings} = report.summary
    const color = errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'green'
    return `${[...blocks, paint(['bold', color], summaryLine(report))].join('\n\n')}\n`
  }
}

/** How many findings of each rule are waived, the most first. */
function countWaived(findings: readonly ReportFinding[]): string {
  const counts = new Map<string, number>()
  for (const {rule, waiver} of findings) if (waiver) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts]
    .sort(([left, few], [right, many]) => many - few || compareText(left, right))
    .map(([rule, number]) => `${number} ${rule}`)
    .join(', ')
}

/** A file's name must not be read as a workflow command. */
function header(file: string): string {
  const shown = escapeControls(file)
  return /^(?:::|##\[)/.test(shown) ? `./${shown}` : shown
}

function renderFinding(
  {severity, message, rule, start, end, file}: ReportFinding,
  lines: LineIndex,
  {sources, width}: ReportContext,
  paint: (style: Style, text: string) => string,
  note: string | undefined
): string {
  const place = `${start.line}:${start.column}`
  const head = `  ${paint('dim', place)}  ${paint(colors[severity], severity)}  ${escapeControls(message)}  ${paint('dim', rule)}`
  const source = sources.get(file)
  const gutter = String(end.line).length
  const frame =
    source === undefined
      ? []
      : readFrame(source, (line) => lines.start(line), start, end, Math.max(40, width - gutter - 8)).flatMap((row) =>
          renderRow(row, gutter, severity, paint)
        )
  return [head, ...frame, ...(note === undefined ? [] : wrap(note, width - 6).map((line) => `    ${line}`))].join('\n')
}

function renderRow(
  {line, before, marked, after, indent, length}: FrameRow,
  gutter: number,
  severity: Severity,
  paint: (style: Style, text: string) => string
): readonly string[] {
  const number = (line === undefined ? '' : String(line)).padStart(gutter)
  const bar = paint('dim', '│')
  return [
    `    ${paint('dim', number)} ${bar} ${before}${marked}${after}`.trimEnd(),
    `    ${' '.repeat(gutter)} ${bar} ${' '.repeat(indent)}${paint(colors[severity], '^'.repeat(length))}`
  ]
}

/** Words of a note over lines of a width. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of escapeControls(text).split(' ')) {
    if (line !== '' && line.length + 1 + word.length > Math.max(30, width)) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
