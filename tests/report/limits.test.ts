/** What a reader takes of one report, and that what is left out is told. */
import {gzipSync} from 'node:zlib'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import type {Log} from 'sarif'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import type {Report, ReportFinding, Severity} from '../../src/model/generated/report.ts'
import {renderReport} from '../../src/pipeline/render-report.ts'
import {reportOn} from './report-on.ts'
import {readCommands} from './workflow-commands.ts'

/** A report with so many findings in so many files: one of ten an error, five warnings, four remarks. */
function reportOfMany(
  number: number,
  files: number,
  note = 'Cite a source, or put it as what it is.'
): {report: Report; sources: ReadonlyMap<string, string>} {
  const source = 'Yoga reduced pain in 40% of adults | <b>bold</b>.\n'
  const {report, sources} = reportOn(['content/a.md', source, ['Yoga reduced pain in 40% of adults']])
  const [first] = report.findings
  const [article] = report.articles
  if (!first || !article) throw new TypeError('expected a finding')
  const severityOf = (index: number): Severity => (index % 10 === 9 ? 'error' : index % 2 === 0 ? 'warning' : 'info')
  const nameOf = (index: number): string => `content/articles/article-${index % files}.md`
  const findings = Array.from({length: number}, (_, index): ReportFinding => ({
    ...first,
    file: nameOf(index),
    severity: severityOf(index),
    rule: `rule-${index % 7}`,
    note,
    fingerprint: index.toString(16)
  }))
  const count = (severity: string): number => findings.filter((one) => one.severity === severity).length
  return {
    sources: new Map(Array.from({length: files}, (_, index) => [nameOf(index), sources.get('content/a.md') ?? ''])),
    report: {
      ...report,
      summary: {...report.summary, errors: count('error'), warnings: count('warning'), infos: count('info')},
      findings,
      articles: Array.from({length: files}, (_, index) => ({...article, file: nameOf(index)}))
    }
  }
}

function render({report, sources}: ReturnType<typeof reportOfMany>, format: string): {text: string; leftOut?: string} {
  const rendered = renderReport(report, format, {sources, color: false, width: 100})
  if (!rendered) throw new TypeError(`no format ${format}`)
  return rendered
}

const many = reportOfMany(3000, 400)

describe('3,000 findings', () => {
  it('are ten annotations of each level, errors first, and the rest is counted and listed', () => {
    const {text} = render(many, 'github')
    const commands = readCommands(text)
    expect(commands.map(({name}) => name)).toEqual([
      ...Array<string>(10).fill('error'),
      ...Array<string>(10).fill('warning'),
      ...Array<string>(10).fill('notice'),
      'group',
      'endgroup'
    ])
    expect(commands.length - 2).toBeLessThanOrEqual(50)
    expect(commands.at(-2)?.data).toBe('Not annotated: 290 errors, 1490 warnings, 1190 remarks')
    expect(text).toContain('(not annotated: 290 errors, 1490 warnings, 1190 remarks, listed above;')
    expect(text.match(/^- (?:error|warning|info) content/gm)).toHaveLength(2970)
  })

  it('are a page of at most 65,535 characters that says what it leaves out', () => {
    const {text} = render(many, 'markdown')
    expect(text.length).toBeLessThanOrEqual(65_535)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(65_535)
    expect(Buffer.byteLength(text)).toBeGreaterThan(60_000)
    expect(text).toMatch(/^## citewell: 300 errors, 1500 warnings, 1200 remarks\n/)
    const shown = {
      error: text.match(/^- \*\*error\*\*, line/gm)?.length ?? 0,
      warning: text.match(/^- \*\*warning\*\*, line/gm)?.length ?? 0
    }
    const [, errors = '0', warnings = '0'] =
      /Left out: (?:(\d+) errors, )?(\d+) warnings, 1200 remarks\./.exec(text) ?? []
    expect(shown.error + Number(errors)).toBe(300)
    expect(shown.warning + Number(warnings)).toBe(1500)
    expect(shown.error > 0 && (Number(errors) === 0 || shown.warning === 0)).toBe(true)
    const rows = text.match(/^\| `content/gm)?.length ?? 0
    expect(rows).toBeGreaterThan(50)
    expect(text).toContain(`${400 - rows} more files with`)
    const tree = unified().use(remarkParse).use(remarkGfm).parse(text)
    expect(tree.children.find(({type}) => type === 'table')).toMatchObject({children: {length: rows + 1}})
  })

  it('are all in one run of SARIF, far below its limits', () => {
    const {text, leftOut} = render(many, 'sarif')
    const log = JSON.parse(text) as Log
    expect(log.runs).toHaveLength(1)
    expect(log.runs[0]?.results).toHaveLength(3000)
    expect(gzipSync(text).length).toBeLessThan(10_000_000)
    expect(leftOut).toBeUndefined()
  })
})

describe('more than GitHub takes', () => {
  it('is 25,000 results of SARIF, the gravest, and in words what is left out', () => {
    const {text, leftOut} = render(reportOfMany(26_000, 100), 'sarif')
    const log = JSON.parse(text) as Log
    const levels = log.runs[0]?.results?.map(({level}) => level) ?? []
    expect(levels).toHaveLength(25_000)
    expect(levels.filter((level) => level === 'error')).toHaveLength(2600)
    expect(levels.filter((level) => level === 'note')).toHaveLength(10_400 - 1000)
    expect(leftOut).toBe(
      '1000 findings left out (1000 remarks), the gravest kept: GitHub takes at most 25,000 results and 10 MB gzipped; ' +
        '`--format json` has all'
    )
    expect(log.runs[0]?.invocations?.[0]?.toolExecutionNotifications).toEqual([
      {level: 'warning', message: {text: leftOut}}
    ])
  })

  it('is as many results as 10 MB hold when gzipped', () => {
    // Words that do not compress: each finding has others.
    let state = 1
    const noise = (): string => {
      state = (state * 48_271) % 2_147_483_647
      return state.toString(36)
    }
    const made = reportOfMany(600, 10)
    const findings = made.report.findings.map((one) => ({...one, note: Array.from({length: 6000}, noise).join(' ')}))
    const {text, leftOut} = render({...made, report: {...made.report, findings}}, 'sarif')
    expect(gzipSync(text).length).toBeLessThanOrEqual(10_000_000)
    const log = JSON.parse(text) as Log
    const levels = log.runs[0]?.results?.map(({level}) => level) ?? []
    expect(levels.filter((level) => level === 'error')).toHaveLength(60)
    expect(levels.length).toBeGreaterThan(200)
    expect(leftOut).toMatch(new RegExp(`^${600 - levels.length} findings left out \\(`))
  })
})

describe('one finding that is longer than a page', () => {
  it('is cut, and the page is one', () => {
    const made = reportOfMany(3, 1, 'long '.repeat(50_000))
    const findings = made.report.findings.map((one) => ({...one, message: 'words '.repeat(50_000)}))
    const incomplete = [{file: 'content/b.md', reason: 'because '.repeat(50_000)}]
    const {text} = render({...made, report: {...made.report, findings, incomplete}}, 'markdown')
    expect(text.length).toBeLessThan(20_000)
    expect(text).toContain('…')
  })
})
