import {styleText} from 'node:util'
import stringWidth from 'string-width'
import type {ArticleSummary, Report, ReportFinding, Severity} from '../model/generated/report.ts'
import {compareText} from '../text/compare.ts'
import {breakCommands, escapeControls} from '../text/escape.ts'
import {LineIndex} from '../text/line-index.ts'
import {wrapWords} from '../text/wrap-words.ts'
import {changeParts} from './change-line.ts'
import {type FrameRow, readFrame} from './code-frame.ts'
import type {ReportContext, ReportFormat} from './format.ts'
import {byFile, openFindings, severities} from './shown-text.ts'
import {count, countSeverities, percent, separator, summaryLine, summaryParts} from './summary-line.ts'

type Style = Parameters<typeof styleText>[0]

/** How a report looks at a terminal. */
interface Look extends ReportContext {
  readonly paint: (style: Style, text: string) => string
  /** Text that leads to an address where the terminal can. */
  readonly link: (text: string, url: string | undefined) => string
}

const colors: Readonly<Record<Severity, Style>> = {error: 'red', warning: 'yellow', info: 'blue'}
const nouns: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', info: 'remark'}

/** Narrower than this, words would be cut to pieces. */
const narrowest = 40
/** So many findings can be taken in without a count of them by rule. */
const glance = 8
/** So many files are named as those with the most findings. */
const mostFiles = 5

/** For a person at a terminal: grouped by file, the sentence underlined, what to do next, and what came of it all. */
export const pretty: ReportFormat = {
  id: 'pretty',
  description: 'for a person: grouped by file, with the place underlined',
  render(report, context) {
    const look: Look = {
      ...context,
      width: Math.max(narrowest, context.width),
      paint: (style, text) => (context.color ? styleText(style, text, {validateStream: false}) : text),
      link: (text, url) => (context.hyperlinks === true && url !== undefined ? hyperlink(text, url) : text)
    }
    const articles = new Map(report.articles.map((article) => [article.file, article]))
    const open = openFindings(report)
    const told = new Set<string>()
    const blocks = [...byFile(open)].flatMap(([file, findings]) => [
      header(file, findings, articles.get(file), look),
      ...renderFindings(file, findings, told, look)
    ])
    blocks.push(...renderEnd(report, open, look))
    return `${breakCommands(blocks.join('\n\n'))}\n`
  }
}

/** OSC 8, as terminals agreed on it (https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda). */
function hyperlink(text: string, url: string): string {
  return `\u001B]8;;${new URL(url).href}\u001B\\${text}\u001B]8;;\u001B\\`
}

/** A file's name must not be read as a workflow command. */
function header(
  file: string,
  findings: readonly ReportFinding[],
  article: ArticleSummary | undefined,
  {paint, link, folderUrl, width}: Look
): string {
  const escaped = escapeControls(file)
  const name = /^(?:::|##\[)/.test(escaped) ? `./${escaped}` : escaped
  const coverage = article?.coverage
  const facts = [
    countSeverities(findings),
    ...(article && typeof coverage === 'number'
      ? [`${count(article.claims, 'claim')}, ${percent(coverage)} covered`]
      : [])
  ].join(separator)
  const url = folderUrl === undefined ? undefined : folderUrl + file.split('/').map(encodePart).join('/')
  const fits = stringWidth(name) + 2 + stringWidth(facts) <= width
  return `${link(paint(['bold', 'underline'], name), url)}${fits ? '  ' : '\n  '}${paint('dim', facts)}`
}

function encodePart(part: string): string {
  return encodeURIComponent(part.replaceAll(/\p{Surrogate}/gu, '\uFFFD'))
}

/** What to do is told once a rule and wording, not under each of thirty findings. */
function renderFindings(
  file: string,
  findings: readonly ReportFinding[],
  told: Set<string>,
  look: Look
): readonly string[] {
  const source = look.sources.get(file)
  const lines = new LineIndex(source ?? '')
  return findings.map((finding) => {
    const {note, start, end} = finding
    const gutter = String(end.line).length
    const frame =
      source === undefined
        ? []
        : readFrame(source, (line) => lines.start(line), start, end, Math.max(narrowest, look.width - gutter - 8))
    const isNew = note !== undefined && !told.has(note)
    if (note !== undefined) told.add(note)
    return [
      ...renderHead(finding, look),
      ...frame.flatMap((row) => renderRow(row, gutter, finding.severity, look)),
      ...(isNew ? wrapWords(escapeControls(note), look.width - 6).map((line) => `    ${line}`) : [])
    ].join('\n')
  })
}

/** Place, severity, message and rule; over several lines where they need more room than there is. */
function renderHead({severity, message, rule, start, url}: ReportFinding, {paint, link, width}: Look): string[] {
  const place = `${start.line}:${start.column}`
  const indent = place.length + severity.length + 6
  const lines = wrapWords(escapeControls(message), Math.max(narrowest, width) - indent)
  const last = stringWidth(lines.at(-1) ?? '')
  const name = link(paint('dim', rule), url)
  const fits = indent + last + 2 + rule.length <= width
  const [first, ...more] = fits ? [...lines.slice(0, -1), `${lines.at(-1) ?? ''}  ${name}`] : [...lines, name]
  return [
    `  ${paint('dim', place)}  ${paint(colors[severity], severity)}  ${first}`,
    ...more.map((line) => ' '.repeat(indent) + line)
  ]
}

function renderRow(
  {line, before, marked, after, indent, length}: FrameRow,
  gutter: number,
  severity: Severity,
  {paint}: Look
): readonly string[] {
  const number = (line === undefined ? '' : String(line)).padStart(gutter)
  const bar = paint('dim', '│')
  return [
    `    ${paint('dim', number)} ${bar} ${before}${marked}${after}`.trimEnd(),
    `    ${' '.repeat(gutter)} ${bar} ${' '.repeat(indent)}${paint(colors[severity], '^'.repeat(length))}`
  ]
}

/** What was not done, what is waived, what there is most of, and the sum. */
function renderEnd(report: Report, open: readonly ReportFinding[], look: Look): readonly string[] {
  const {paint, width} = look
  const dim = (text: string): string =>
    wrapWords(text, width - 4)
      .map((line, index) => paint('dim', `  ${index === 0 ? '' : '  '}${line}`))
      .join('\n')
  const undone = (report.incomplete ?? []).flatMap(({rule, file, reason}) => {
    // A file that could not be read is told by the command, with its line.
    if (rule === undefined) return []
    const subject = [rule, file].filter((part) => part !== undefined).map(escapeControls)
    return [dim(`not done: ${[subject.join(' in '), escapeControls(reason)].filter(Boolean).join(': ')}`)]
  })
  const waived = countBy(report.findings.filter(({waiver}) => waiver).map(({rule}) => rule))
  const tally = open.length > glance ? renderTally(open, look) : []
  const compared = changeParts(report)
  const uncompared = (report.change?.unread ?? []).map(({file, reason}) =>
    dim(
      `not known as it was: ${[file, reason]
        .filter((part) => part !== undefined)
        .map(escapeControls)
        .join(': ')}`
    )
  )
  const {errors, warnings} = report.summary
  const color = errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'green'
  return [
    ...undone,
    ...(waived.length > 0 ? [dim(`waived: ${waived.join(', ')}`)] : []),
    ...(tally.length > 0 ? [tally.join('\n')] : []),
    ...uncompared,
    ...(compared.length > 0 ? [wrapParts(compared.map(escapeControls), width).join('\n')] : []),
    summaryLines(report, width)
      .map((line) => paint(['bold', color], line))
      .join('\n')
  ]
}

/** One line, or one for what there was and one for what was found. */
function summaryLines(report: Report, width: number): readonly string[] {
  const line = summaryLine(report)
  if (stringWidth(line) <= width) return [line]
  const {facts, verdict} = summaryParts(report)
  return [...wrapParts(facts, width), ...wrapParts(verdict, width)]
}

/** How many findings each rule has, by severity, and the files that have the most. */
function renderTally(findings: readonly ReportFinding[], {paint, width}: Look): readonly string[] {
  const rows = severities.flatMap((severity) => {
    const rules = findings.filter((finding) => finding.severity === severity).map(({rule}) => rule)
    return rules.length === 0 ? [] : [{name: count(rules.length, nouns[severity]), style: colors[severity], rules}]
  })
  const files = countBy(findings.map(({file}) => escapeControls(file)))
  const column = Math.max(...rows.map(({name}) => name.length), 'most in'.length) + 2
  const row = (name: string, style: Style, parts: readonly string[]): readonly string[] =>
    wrapParts(parts, width - 2 - column, ', ').map(
      (line, index) => `  ${paint(style, (index === 0 ? name : '').padEnd(column))}${line}`
    )
  return [
    ...rows.flatMap(({name, style, rules}) => row(name, style, countBy(rules))),
    ...(files.length > 1 ? row('most in', 'dim', files.slice(0, mostFiles)) : [])
  ]
}

/** `12 claim-cited`, the most frequent first. */
function countBy(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .sort(([left, few], [right, many]) => many - few || compareText(left, right))
    .map(([name, number]) => `${number} ${name}`)
}

/** Parts with a separator between them, over lines of so many columns; no part is broken. */
function wrapParts(parts: readonly string[], columns: number, between: string = separator): readonly string[] {
  const lines: string[] = []
  for (const part of parts) {
    const line = lines.at(-1)
    if (line !== undefined && stringWidth(line + between + part) <= columns)
      lines[lines.length - 1] = line + between + part
    else lines.push(part)
  }
  return lines
}
