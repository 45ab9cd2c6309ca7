/** What a change brings, as the summary of a job tells it. */
import type {Nodes} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import type {Report, SinceChange} from '../../src/model/generated/report.ts'
import {renderReport} from '../../src/pipeline/render-report.ts'
import {reportOn} from './report-on.ts'
import {readCommands} from './workflow-commands.ts'

const start = {line: 4, column: 1, offset: 30}
const end = {line: 4, column: 9, offset: 38}

const change: SinceChange = {
  since: 'origin/main',
  base: '0123456789abcdef0123456789abcdef01234567',
  articles: [
    {file: 'content/a.md', kind: 'changed', coverage: {before: 0.5, after: 0.25}},
    {file: 'content/b.md', kind: 'renamed', formerly: 'content/c.md', coverage: {before: null, after: 1}}
  ],
  claims: {
    added: 3,
    addedUncited: 1,
    removed: 0,
    sourceLost: 1,
    sourceGained: 0,
    uncited: [
      {file: 'content/a.md', start, end, text: 'Yoga', kind: 'added'},
      {file: 'content/a.md', start: {...start, line: 9}, end, text: 'Rest', kind: 'source-lost'},
      {file: 'content/d.md', start, end, text: 'Else', kind: 'source-lost'}
    ]
  },
  references: {
    added: [
      {file: 'content/r.bib', start, key: 'doe2020', title: 'On | backs', verification: 'verified'},
      {file: 'content/r.bib', start: {...start, line: 12}, key: 'roe2021', verification: 'wrong-work'}
    ],
    changed: [{file: 'content/r.bib', start, key: 'poe2022', title: 'Hips', verification: 'unverified'}],
    removed: 0
  },
  lock: {
    added: 2,
    changed: 1,
    removed: 0,
    edited: [
      {file: 'content/references.lock/5f/x.json', identifier: 'doi:10.1000/x'},
      {file: 'content/references.lock/aa/y.json'}
    ]
  },
  coverage: {before: 0.5, after: 0.4},
  findings: {introduced: 1, touched: 0, known: 7, resolved: 0}
}

function render(given: SinceChange, findings = 1): string {
  const {report, sources} = reportOn([
    'content/a.md',
    'Yoga helps.\n',
    ...Array.from({length: findings}, (): [string] => ['Yoga'])
  ])
  const full: Report = {...report, change: given}
  return renderReport(full, 'markdown', {sources, color: false, width: 80})?.text ?? ''
}

/** The cells of each table of a page, as they are read. */
function readTables(page: string): readonly (readonly (readonly string[])[])[] {
  const textOf = (node: Nodes): string =>
    'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : ''
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(page)
    .children.filter((node) => node.type === 'table')
    .map((table) => table.children.map((row) => row.children.map((cell) => textOf(cell).replaceAll('\u200B', ''))))
}

describe('the summary of a change', () => {
  const page = render(change)
  const [articles, references] = readTables(page)

  it('has what was done in a line', () => {
    expect(page).toMatch(/### What changed\n\nsince origin\/main \(0123456\) · 3 claims added, 1 without a source · /)
    expect(page).toContain('coverage 50% → 40%')
  })

  it('has a row for each article, and for those that lost a source from elsewhere', () => {
    expect(articles).toEqual([
      ['Article', 'Change', 'Covered before', 'Covered after', 'Without a source'],
      ['content/a.md', 'changed', '50%', '25%', '2 claims: line 4, 9 (had a source)'],
      ['content/b.md', 'renamed, was content/c.md', '–', '100%', ''],
      ['content/d.md', 'as it was', '', '', '1 claim: line 4 (had a source)']
    ])
  })

  it('has a row for each reference with what the lock says of it', () => {
    expect(references).toEqual([
      ['Reference', 'Title', 'Place', 'Change', 'Verification'],
      ['doe2020', 'On | backs', 'content/r.bib:4', 'added', 'verified'],
      ['roe2021', '', 'content/r.bib:12', 'added', 'its identifier is that of another work'],
      ['poe2022', 'Hips', 'content/r.bib:4', 'changed', 'not verified yet']
    ])
  })

  it('names the records that were edited by hand', () => {
    expect(page).toContain('- `content/references.lock/5f/x.json`, doi:10.1000/x\n')
    expect(page).toContain('- `content/references.lock/aa/y.json` is no record\n')
  })

  it('has no section where nothing is known of a change, and no tables where nothing changed', () => {
    const {report, sources} = reportOn(['content/a.md', 'Yoga helps.\n', ['Yoga']])
    expect(renderReport(report, 'markdown', {sources, color: false, width: 80})?.text).not.toContain('What changed')
    const none = {added: 0, addedUncited: 0, removed: 0, sourceLost: 0, sourceGained: 0, uncited: []}
    const page = render({
      ...change,
      articles: [],
      claims: none,
      references: {added: [], changed: [], removed: 0},
      lock: {added: 0, changed: 0, removed: 0, edited: []}
    })
    expect(page).toContain('What changed')
    expect(readTables(page)).toHaveLength(1)
  })

  it('stays within 65,535 bytes beside thousands of findings, and says what it leaves out', () => {
    const many = Array.from({length: 3000}, (_, index) => index)
    const page = render(
      {
        ...change,
        articles: many.map((index) => ({
          file: `content/articles/${index}.md`,
          kind: 'changed',
          coverage: {before: 0.5, after: 0.5}
        })),
        references: {
          added: many.map((index) => ({
            file: 'content/r.bib',
            start,
            key: `key${index}`,
            title: 'Ω'.repeat(500),
            verification: 'absent'
          })),
          changed: [],
          removed: 0
        },
        lock: {...change.lock, edited: many.map((index) => ({file: `content/references.lock/aa/${index}.json`}))}
      },
      3000
    )
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(65_535)
    expect(page).toMatch(/\b\d{1,5} more rows: the table stops here\. `--format json` has all\./)
    expect(page).toMatch(/\b\d{1,5} more records; `--format json` has all\./)
    expect(page.match(/\*\*error\*\*, line/g)?.length).toBeGreaterThan(100)
  })

  it.each([
    '::error::boo ##[error]x',
    '<script>alert(1)</script> [x](javascript:alert(1)) ![y](https://evil.example/z.png)',
    'a | b ` c @everyone #12 $x$',
    'a\n::error::b\u202Ec\u001B[2J'
  ])('takes %j as text', (text) => {
    const page = render({
      ...change,
      since: text,
      articles: [{file: text, kind: 'renamed', formerly: text, coverage: {before: null, after: null}}],
      references: {
        added: [{file: text, start, key: text, title: text, verification: 'absent'}],
        changed: [],
        removed: 0
      },
      lock: {...change.lock, edited: [{file: text, identifier: text}]},
      unread: [{file: text, reason: text}]
    })
    expect(readCommands(page)).toEqual([])
    // eslint-disable-next-line no-control-regex -- controls are what must not be there
    expect(page).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E]/)
    const found: string[] = []
    const visit = (node: Nodes): void => {
      if (['html', 'image', 'code', 'definition'].includes(node.type)) found.push(node.type)
      if (node.type === 'link' && node.url !== 'https://example.org/rule') found.push(node.url)
      if ('children' in node) for (const child of node.children) visit(child)
    }
    visit(unified().use(remarkParse).use(remarkGfm).parse(page))
    expect(found).toEqual([])
    for (const table of readTables(page).slice(0, 2)) for (const row of table) expect(row).toHaveLength(5)
  })
})
