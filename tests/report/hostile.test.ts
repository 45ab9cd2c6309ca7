/** What a writer, a bibliography or a registry can put into a report, in each format, as its reader would read it. */
import type {Nodes} from 'mdast'
import {parse as parseJunit} from 'junit2json'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {parseStringPromise} from 'xml2js'
import {renderReport} from '../../src/pipeline/render-report.ts'
import {reportFormats} from '../../src/report/index.ts'
import {reportOn} from './report-on.ts'
import {readCommands} from './workflow-commands.ts'

const hostile: readonly (readonly [name: string, text: string])[] = [
  ['commands of a step', '::error::boo ::stop-commands::x'],
  ['commands of the first kind', 'a ##[error]boo ##[add-matcher]x'],
  ['escaped line ends', 'a%0A::set-output name=x::y%0D%0A'],
  ['line ends', 'a\n::error::boo\r\n::debug::x\u2028::error::y'],
  ['escapes of a terminal', '\u001B[2J\u001B]52;c;eA==\u0007\u009B31m\b\rgone'],
  ['a link of a terminal', '\u001B]8;;https://evil.example\u001B\\click\u001B]8;;\u001B\\'],
  ['text that turns around', 'a\u202Eb\u2066c\u2069\u061C\u200E'],
  ['markup', '<img src=x onerror=alert(1)><script>alert(1)</script><!-- x'],
  ['an end of CDATA', 'a]]>b<![CDATA[c&nbsp;&#x0;&lt;'],
  ['what XML has no character for', 'a\u0001\u0000\uFFFE\uFFFF\uD800b\uDC00'],
  ['a table', 'a | b\\| c \\\\| `d | e`'],
  [
    'links and pictures',
    '[x](javascript:alert(1)) ![y](https://evil.example/z.png) <https://evil.example> https://evil.example'
  ],
  ['mentions', '@everyone #12 owner/repo#3 a@b.example'],
  ['structure', '# h\n- i\n> q\n```\ncode\n---\n| a |\n|---|'],
  ['mathematics and notes', '$x$ $$\\href{javascript:alert(1)}{y}$$ [^1]'],
  ['backticks', '``` ` `` a```b'],
  ['quotation marks', '" onmouseover="x" \' & < >'],
  ['a formula', '=HYPERLINK("https://evil.example")']
]

function render(format: string, text: string): string {
  const file = `content/${text.replaceAll('/', '∕')}.md`
  const source = `Yoga ${text} helps.\n`
  const {report, sources} = reportOn(
    [file, source, [`Yoga ${text} helps.`, {message: `Unexpected \`${text}\``, note: `${text} is wrong`}]],
    ['b.md', 'Ask.\n', ['Ask', {waiver: {reason: text, file: 'b.md', start: {line: 1, column: 1, offset: 0}}}]]
  )
  const related = [{file, start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 2, offset: 1}, message: text}]
  const [first, ...rest] = report.findings
  const full = {
    ...report,
    findings: first ? [{...first, related}, ...rest] : rest,
    incomplete: [
      {file, reason: text},
      {rule: 'doi-syntax', file, reason: text}
    ]
  }
  return renderReport(full, format, {sources, color: false, width: 80})?.text ?? ''
}

describe.each(hostile)('%s', (_, text) => {
  it.each(reportFormats.map(({id}) => id))('open no command and no escape in %s', (format) => {
    const output = render(format, text)
    const names = readCommands(output).map(({name}) => name)
    expect(names).toEqual(format === 'github' ? ['error'] : [])
    expect(output).not.toMatch(
      // eslint-disable-next-line no-control-regex -- controls are what must not be there
      /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029]/
    )
    expect(output).not.toMatch(/\p{Surrogate}/u)
  })

  it.each(['gitlab', 'json', 'rdjson', 'sarif'])('are values in %s', (format) => {
    expect(() => JSON.parse(render(format, text)) as unknown).not.toThrow()
  })

  it('are text in XML that a strict parser and a reader of JUnit take', async () => {
    const checkstyle = (await parseStringPromise(render('checkstyle', text), {strict: true})) as {
      checkstyle: {file: {$: object; error: {$: object}[]}[]}
    }
    expect(checkstyle.checkstyle.file).toHaveLength(1)
    expect(checkstyle.checkstyle.file[0]?.error).toHaveLength(1)
    expect(Object.keys(checkstyle.checkstyle.file[0]?.error[0]?.$ ?? {})).toEqual([
      'line',
      'column',
      'severity',
      'message',
      'source'
    ])
    const junit = await parseJunit(render('junit', text))
    if (!junit || !('testsuite' in junit)) throw new Error('expected suites')
    expect(junit.testsuite.map(({testcase}) => testcase?.length)).toEqual([1, 1, 2])
    expect(junit.testsuite[0]?.testcase?.[0]?.failure).toHaveLength(1)
  })

  it('are text in Markdown', () => {
    const page = render('markdown', text)
    const tree = unified().use(remarkParse).use(remarkGfm).parse(page)
    const found: string[] = []
    const urls: string[] = []
    const visit = (node: Nodes): void => {
      if (
        [
          'html',
          'image',
          'imageReference',
          'linkReference',
          'footnoteReference',
          'definition',
          'code',
          'delete'
        ].includes(node.type)
      )
        found.push(node.type)
      if (node.type === 'link') urls.push(node.url)
      if (node.type === 'text') expect(node.value).not.toMatch(/[@#][\w[]/)
      if (node.type === 'table') for (const row of node.children) expect(row.children).toHaveLength(7)
      if ('children' in node) for (const child of node.children) visit(child)
    }
    visit(tree)
    expect(found).toEqual([])
    expect(urls).toEqual(['https://example.org/rule'])
    expect(tree.children.map(({type}) => type)).toEqual([
      'heading',
      'paragraph',
      'table',
      'heading',
      'list',
      'heading',
      'list'
    ])
  })

  it('lead nowhere in SARIF', () => {
    const log = JSON.parse(render('sarif', text)) as {
      runs: {results: {message: {text: string}; locations: {physicalLocation: {artifactLocation: {uri: string}}}[]}[]}[]
    }
    for (const {message, locations} of log.runs[0]?.results ?? []) {
      expect(message.text).not.toMatch(/(?<!\\)\]\(/)
      for (const {physicalLocation} of locations) {
        const {uri} = physicalLocation.artifactLocation
        expect(uri).toMatch(/^[\w!'()*.~%-]+(?:\/[\w!'()*.~%-]+)*$/)
        expect(new URL(uri, 'https://root.example/').host).toBe('root.example')
      }
    }
  })
})

describe('the annotation of a hostile finding', () => {
  it.each(hostile)('is read back whole: %s', (_, text) => {
    const [command] = readCommands(render('github', text))
    expect(Object.keys(command?.properties ?? {})).toEqual(
      ['file', 'line', 'endLine', 'col', 'endColumn', 'title'].filter((key) =>
        text.includes('\n') || text.includes('\r') ? !['col', 'endColumn'].includes(key) : true
      )
    )
    expect(command?.properties['title']).toBe('claim-cited')
    expect(command?.data.split('\n')).toHaveLength(2)
  })
})
