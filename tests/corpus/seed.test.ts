import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {describe, expect, it} from 'vitest'
import {analyse, type Report} from '../../src/index.ts'
import {citewell, makeFolder} from '../tools/command-line.ts'
import {sharedFolder} from '../tools/shared.ts'

const text = readFileSync(path.join(sharedFolder, 'seed/non-invasive-back-pain.txt'), 'utf8')
const lines = text.split('\n')
const listStart = lines.findIndex((line) => line.includes('American Physical Therapy Association'))
const list = lines.slice(listStart, listStart + 5)
const without = [...lines.slice(0, listStart), ...lines.slice(listStart + 5)]
const unindented = (all: readonly string[]): string => all.map((line) => line.trimStart()).join('\n')
/** The text with its list put before a line that starts so. */
const listBefore = (start: string): string => {
  const body = without.map((line) => line.trimStart())
  const at = body.findIndex((line) => line.startsWith(start))
  return [...body.slice(0, at), '', ...list.map((line) => line.trimStart()), '', ...body.slice(at)].join('\n')
}
const otherTitles = ['Moving', 'Hands on', 'Needles', 'Kneading', 'Sitting still']
let title = 0

/** The same text in the shapes in which it could come in. */
const shapes: readonly (readonly [name: string, file: string, source: string])[] = [
  ['as it is', 'seed.txt', text],
  ['with CR LF', 'seed.txt', text.replaceAll('\n', '\r\n')],
  ['with lone CR', 'seed.txt', text.replaceAll('\n', '\r')],
  ['with a byte order mark', 'seed.txt', `\uFEFF${text}`],
  ['as Markdown without its indents', 'seed.md', unindented(lines)],
  [
    'with other titles',
    'seed.md',
    unindented(
      lines.map((line) =>
        /^ {2}\d\. .{1,70}$/.test(line) && !line.includes('(')
          ? `  ${title + 1}. ${otherTitles[title++ % 5] ?? ''}`
          : line
      )
    )
  ],
  ['with its list at the top', 'seed.md', listBefore('Back pain is a common')],
  ['with its list in the middle', 'seed.md', listBefore('When it comes to back pain')],
  ['with its list before the conclusion', 'seed.md', listBefore('In conclusion')],
  [
    'with a heading over its list',
    'seed.md',
    unindented([...lines.slice(0, listStart), '## References', '', ...lines.slice(listStart)])
  ]
]

describe.each(shapes)('the first article, %s', (_, file, source) => {
  const analysis = analyse(source, {path: file})
  const at = (offset: number): string => source.slice(0, offset)
  const lineOf = (offset: number): number => at(offset).split(/\r\n|\n|\r/).length

  it('has five markers, each with a reference behind it', () => {
    expect(analysis.citations.map(({start, end}) => source.slice(start, end))).toEqual([
      '(1)',
      '(2)',
      '(3)',
      '(4)',
      '(5)'
    ])
    expect(analysis.citations.flatMap(({items}) => items.map(({key}) => key))).toEqual(['1', '2', '3', '4', '5'])
    expect(analysis.references.map(({key}) => key)).toEqual(['1', '2', '3', '4', '5'])
  })

  it('reads its references', () => {
    expect(analysis.references.map(({item}) => item['DOI'])).toEqual([
      undefined,
      undefined,
      '10.1016/j.jpain.2017.11.005',
      '10.7326/0003-4819-155-1-201107050-00002',
      '10.1001/archinternmed.2011.524'
    ])
    expect(analysis.references[2]?.item).toMatchObject({
      title: 'Acupuncture for Chronic Pain: Update of an Individual Patient Data Meta-Analysis',
      'container-title': 'The Journal of Pain',
      volume: '19',
      issue: '5',
      page: '455-474',
      issued: {'date-parts': [[2018]]}
    })
    expect(analysis.references[2]?.item['author']).toHaveLength(9)
  })

  it('is told what is wrong, and where', () => {
    const cwd = makeFolder({[file]: source})
    const {status, stdout} = citewell(cwd, ['check', file, '--format', 'json'])
    const report = JSON.parse(stdout) as Report
    expect(status).toBe(1)
    const incomplete = report.findings.filter(({rule}) => rule === 'reference-complete')
    expect(incomplete.map(({start}) => start.line)).toEqual([
      lineOf(source.indexOf('American Physical Therapy Association')),
      lineOf(source.indexOf('American Chiropractic Association'))
    ])
    for (const {start, end} of incomplete) expect(source.slice(start.offset, end.offset)).toBe('Retrieved from')
    expect([...new Set(report.findings.map(({rule}) => rule))].toSorted()).toEqual([
      'citation-relevant',
      'citation-stretched',
      'claim-cited',
      'claim-likely',
      'reference-complete'
    ])
    const uncited = report.findings.filter(({rule}) => rule === 'claim-cited')
    const sentences = uncited.map(({start, end}) => source.slice(start.offset, end.offset))
    expect(sentences.some((sentence) => sentence.includes('affects millions of people worldwide'))).toBe(true)
    expect(
      sentences.some((sentence) => /face back pain alone|In this article, we explore|consider exploring/.test(sentence))
    ).toBe(false)
  })
})

describe('the sentences of the first article', () => {
  it('are judged as a person last read it: tests/corpus/seed-sentences.md', () => {
    const place = path.join(import.meta.dirname, 'seed-sentences.md')
    const table = writeTable()
    if (process.env['UPDATE'] === '1') writeFileSync(place, table)
    expect(table).toBe(readFileSync(place, 'utf8'))
  })
})

/** How many words of a sentence the table shows. */
const shownWords = 8

/** What is reported for each sentence, as a table; written anew by `UPDATE=1`. */
function writeTable(): string {
  const {sentences, citations} = analyse(text, {path: 'seed.txt'})
  const counts = {sure: 0, likely: 0, none: 0}
  const rows = sentences.map(({start, text: words, claim, sure, score, cues, coverage}) => {
    const label = claim ? (sure ? 'sure' : 'likely') : 'none'
    counts[label] += 1
    const citation = coverage.status === 'cited' ? citations[coverage.citation] : undefined
    const support = {
      cited: `(${citation?.items.map(({key}) => key).join(', ') ?? ''})`,
      restates: 'restates',
      follows: 'follows',
      'own-work': 'own work',
      uncited: '**no source**',
      waived: 'waived',
      'not-a-claim': ''
    }[coverage.status]
    const shown = words.split(' ').slice(0, shownWords).join(' ')
    const line = text.slice(0, start).split('\n').length
    return [line, `${shown} …`, label, score.toFixed(2), support, cues.join('; ')]
      .join(' | ')
      .replaceAll('*', String.raw`\*`)
  })
  return [
    '<!-- Made by `UPDATE=1 npx vitest run tests/corpus/seed.test.ts`; do not edit by hand. -->',
    '',
    `${sentences.length} sentences: ${counts.sure} sure claims, ${counts.likely} likely ones, ${counts.none} that claim nothing.`,
    '',
    '| line | sentence | claim | score | source | cues |',
    '| ---- | -------- | ----- | ----- | ------ | ---- |',
    ...rows.map((row) => `| ${row.replace(String.raw`\*\*no source\*\*`, '**no source**')} |`),
    ''
  ].join('\n')
}
