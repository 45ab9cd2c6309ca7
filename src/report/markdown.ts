import type {ListItem} from 'mdast'
import type {Report, ReportFinding} from '../model/generated/report.ts'
import {compareText} from '../text/compare.ts'
import {shorten} from '../text/shorten.ts'
import type {ReportFormat} from './format.ts'
import {writeChange} from './markdown-change.ts'
import {codeText, heading, link, messageText, paragraph, plainText, writeBlock} from './markdown-nodes.ts'
import {item, list, mostBytes, sentence, size, table, takeWhileRoom} from './markdown-page.ts'
import {byFile, bySeverity, openFindings, quoteSource} from './shown-text.ts'
import {count, countSeverities, percent, summaryLine} from './summary-line.ts'

/** Room for the sentences on what was left out. */
const reserve = 500
/** What the table and the list of what was not done may take, so that findings have room too. */
const mostTableBytes = 24_000
const mostOmissionBytes = 8000
/** Files that are named with a reason. */
const mostNamedFiles = 3
const excerptLength = 200
const messageLength = 1000

/** A page for people: articles with their coverage, then the findings, the gravest first while there is room. */
export const markdown: ReportFormat = {
  id: 'markdown',
  description: 'a page for a job summary or a comment: articles, coverage, findings; at most 65,535 characters',
  render(report, {sources}) {
    const open = openFindings(report)
    const verdict = open.length === 0 ? 'nothing found' : countSeverities(open)
    const top = [
      writeBlock(heading(2, [plainText(`citewell: ${verdict}`)])),
      writeBlock(paragraph([plainText(summaryLine(report))])),
      ...writeChange(report),
      ...writeTable(report, open),
      ...writeOmissions(report)
    ]
    const {blocks, left} = writeFindings(open, sources, mostBytes - reserve - size(top))
    const leftOut =
      left.length === 0
        ? []
        : [
            sentence(
              `Only the gravest findings fit here. Left out: ${countSeverities(left)}. \`--format json\` has all.`
            )
          ]
    return `${[...top, ...leftOut, ...blocks].join('\n\n')}\n`
  }
}

/** What was not done, each reason once with the files that it is of. */
function writeOmissions({incomplete = []}: Report): readonly string[] {
  const reasons = new Map<
    string,
    {readonly rule: string | undefined; readonly reason: string; readonly files: string[]}
  >()
  for (const {rule, file, reason} of incomplete) {
    const key = `${rule ?? ''}\n${reason}`
    const known = reasons.get(key) ?? {rule, reason, files: []}
    reasons.set(key, known)
    if (file !== undefined) known.files.push(file)
  }
  if (reasons.size === 0) return []
  const items = [...reasons.values()].map(toOmission)
  const shown = takeWhileRoom(items, (one) => list([one]), mostOmissionBytes)
  const more = items.length - shown.length
  return [
    writeBlock(heading(3, [plainText('Not done')])),
    ...(shown.length > 0 ? [list(shown)] : []),
    ...(more > 0
      ? [sentence(`${count(more, 'more reason')}, for which there is no room; \`--format json\` has all.`)]
      : [])
  ]
}

function toOmission({rule, reason, files}: {rule: string | undefined; reason: string; files: string[]}): ListItem {
  const named = files
    .slice(0, mostNamedFiles)
    .flatMap((file, index) => [plainText(index === 0 ? '' : ', '), codeText(file)])
  const more = files.length - mostNamedFiles
  return item([
    paragraph([
      ...(rule === undefined ? [] : [codeText(rule), plainText(files.length > 0 ? ' in ' : '')]),
      ...named,
      ...(more > 0 ? [plainText(` and ${count(more, 'more file')}`)] : []),
      plainText(rule === undefined && files.length === 0 ? '' : ': '),
      ...messageText(shorten(reason, messageLength))
    ])
  ])
}

interface Row {
  readonly file: string
  readonly errors: number
  readonly warnings: number
  /** Claims, covered, references, verified. */
  readonly facts: readonly string[]
}

/** A row for each article and each other file with findings, those with the most errors first. */
function writeTable({articles}: Report, open: readonly ReportFinding[]): readonly string[] {
  const found = byFile(open)
  const known = new Map(articles.map((article) => [article.file, article]))
  const rows = [...new Set([...known.keys(), ...found.keys()])].map((file): Row => {
    const article = known.get(file)
    const findings = found.get(file) ?? []
    const number = (severity: string): number => findings.filter((one) => one.severity === severity).length
    const facts = article
      ? [
          String(article.claims),
          article.coverage === null ? '–' : percent(article.coverage),
          String(article.references),
          String(article.verified)
        ]
      : ['–', '–', '–', '–']
    return {file, errors: number('error'), warnings: number('warning'), facts}
  })
  if (rows.length === 0) return []
  const ranked = rows.sort(
    (left, right) => right.errors - left.errors || right.warnings - left.warnings || compareText(left.file, right.file)
  )
  // Cells are not padded: each row is counted with a head of its own, and takes less.
  const shown = takeWhileRoom(ranked, (row) => writeRows([row]), mostTableBytes)
  const more = ranked.slice(shown.length)
  const errors = more.reduce((sum, row) => sum + row.errors, 0)
  return [
    writeRows(shown),
    ...(more.length > 0
      ? [sentence(`${count(more.length, 'more file')} with ${count(errors, 'error')}: the table stops here.`)]
      : [])
  ]
}

function writeRows(rows: readonly Row[]): string {
  const titles = ['Article', 'Errors', 'Warnings', 'Claims', 'Covered', 'References', 'Verified']
  return table(
    titles,
    titles.map((_, index) => (index === 0 ? 'left' : 'right')),
    rows.map(({file, errors, warnings, facts}) => [
      codeText(file),
      ...[String(errors), String(warnings), ...facts].map((value) => plainText(value))
    ])
  )
}

/** Findings under the files that they are in, as many as there is room for, and those that are left. */
function writeFindings(
  open: readonly ReportFinding[],
  sources: ReadonlyMap<string, string>,
  room: number
): {readonly blocks: readonly string[]; readonly left: readonly ReportFinding[]} {
  const ranked = bySeverity(open)
  const told = new Set<string>()
  const files = new Map<string, {readonly title: string; readonly items: ListItem[]}>()
  let used = 0
  let number = 0
  for (const finding of ranked) {
    const {file, note} = finding
    const written = toItem(finding, sources, note !== undefined && !told.has(note))
    const title = files.get(file)?.title ?? writeBlock(heading(3, [codeText(file)]))
    used += size([list([written]), ...(files.has(file) ? [] : [title])])
    if (used > room) break
    if (note !== undefined) told.add(note)
    const known = files.get(file)
    if (known) known.items.push(written)
    else files.set(file, {title, items: [written]})
    number++
  }
  return {
    blocks: [...files.values()].flatMap(({title, items}) => [title, list(items)]),
    left: ranked.slice(number)
  }
}

/** What to do is told once a wording. */
function toItem(finding: ReportFinding, sources: ReadonlyMap<string, string>, withNote: boolean): ListItem {
  const {severity, start, message, rule, url, note} = finding
  const excerpt = quoteSource(finding, sources, excerptLength)
  return item([
    paragraph([
      {type: 'strong', children: [plainText(severity)]},
      plainText(`, line ${start.line}: `),
      ...messageText(shorten(message, messageLength)),
      plainText(' ('),
      link(url, rule),
      plainText(')')
    ]),
    ...(excerpt === '' ? [] : [{type: 'blockquote' as const, children: [paragraph([plainText(excerpt)])]}]),
    ...(withNote && note !== undefined ? [paragraph(messageText(shorten(note, messageLength)))] : [])
  ])
}
