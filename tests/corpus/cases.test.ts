import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {findLibraries} from '../../src/io/find-libraries.ts'
import {openProject} from '../../src/io/project.ts'
import type {Article} from '../../src/model/article.ts'
import type {Citation} from '../../src/model/citation.ts'
import type {ReportFinding} from '../../src/model/generated/report.ts'
import {dialectOf} from '../../src/parse/article.ts'
import {startCheck} from '../../src/pipeline/check.ts'
import {declaredBibliographies} from '../../src/pipeline/declared-bibliographies.ts'
import {settleRules} from '../../src/pipeline/rule-settings.ts'
import {readBibtex} from '../../src/references/formats/bibtex.ts'
import {LineIndex} from '../../src/text/line-index.ts'
import {sharedFolder} from '../tools/shared.ts'

/** A row of the corpus's `cases.md`: a place, and what citewell makes of it. */
interface Case {
  /** The number of the row, from 1. */
  readonly row: number
  /** `file:line`. */
  readonly at: string
  /** What stands there, in our words. */
  readonly what: string
  /**
   * The markers that touch the line: syntax, then keys. `@` before a key: narrative; `-`: author suppressed; `?` behind it:
   * nothing answers it. None where it is absent.
   */
  readonly marks?: readonly string[]
  /** The findings on the line but those of the rules that ask for a source, which the labelled sentences judge. */
  readonly findings?: readonly string[]
  /** Words of the first finding. */
  readonly says?: string
  /** True where the first marker covers what stands before it on the line. */
  readonly covers?: true
  /** The title of the section that opens here. */
  readonly heading?: string
  /** An entry of the article's own list, or of a bibliography file, that opens on the line or holds it. */
  readonly entry?: string
  /** Fields of that entry. */
  readonly item?: Readonly<Record<string, unknown>>
  /** The family names of its authors. */
  readonly families?: readonly string[]
  /** A field that it has not. */
  readonly lacks?: string
  /** What one of its fields holds. */
  readonly holds?: string
  /** Why another outcome than the row's is right. */
  readonly instead?: string
  /** What of the row's outcome citewell does not have yet. */
  readonly open?: string
}

const corpus = path.join(sharedFolder, 'corpus')
const cases = parse(readFileSync('tests/corpus/cases.yml', 'utf8')) as readonly Case[]
const read = (file: string): string => readFileSync(path.join(corpus, file), 'utf8')
const rules = settleRules(undefined)

it('every row of cases.md has its test, in the same order', () => {
  const rows = [...read('cases.md').matchAll(/^\|`.*\|([^|\s]+:\d+)\|[^|\n]*\|$/gm)].map(([, at]) => at)
  expect(rows).toHaveLength(85)
  expect(cases.map(({at}) => at)).toEqual(rows)
  expect(cases.map(({row}) => row)).toEqual(rows.map((_, index) => index + 1))
})

const askForSource: ReadonlySet<string> = new Set(['citation-stretched', 'claim-cited', 'claim-likely'])

describe('a real construct is read as its row says, or as the reason beside it does', () => {
  it.each(cases.map((one) => [one.row, one.what, one] as const))('%i: %s', (_row, _what, one) => {
    const {marks = [], findings = [], says, covers, heading, entry, item} = one
    const [file = '', number = ''] = one.at.split(/:(?=\d+$)/)
    const line = Number(number)
    const text = read(file)
    const lines = new LineIndex(text)
    const touches = ({start, end}: {start: number; end: number}): boolean =>
      lines.place(start).line <= line && line <= lines.place(end).line
    if (file.endsWith('.bib')) {
      const references = readBibtex(text, file)
      const found = references.filter(({key, origin}) => key === entry && touches(origin.locate([])))
      const names = one.families?.map((family) => ({family}))
      expect(found).toMatchObject([{key: entry, item: {...item, ...(names && {author: names})}}])
      expect(found.flatMap(({faults = []}) => faults)).toEqual([])
      if (one.lacks !== undefined) expect(Object.keys(found[0]?.item ?? {})).not.toContain(one.lacks)
      if (one.holds !== undefined) expect(Object.values(found[0]?.item ?? {}).join(' ')).toContain(one.holds)
      const told = rules
        .flatMap(({rule, setting}) => rule.checkBibliography({kind: 'library', file, references}, setting, {}))
        .filter(({start}) => lines.place(start).line === line)
      expect(told.map(({rule}) => rule)).toEqual(findings)
      if (says !== undefined) expect(told[0]?.message).toContain(says)
      return
    }
    const {article, report} = check(file, text)
    const citations = article.citations.filter(touches)
    expect(citations.map((citation) => describeMark(citation, article))).toEqual(marks)
    const told = report.filter(({rule, start}) => start.line === line && !askForSource.has(rule))
    expect(told.map(({rule}) => rule)).toEqual(findings)
    if (says !== undefined) expect(told[0]?.message).toContain(says)
    if (covers) {
      const before = article.sentences.filter(
        (sentence) => touches(sentence) && sentence.start < (citations[0]?.end ?? 0)
      )
      expect(before.length).toBeGreaterThan(0)
      expect(before.filter(({coverage}) => coverage.status === 'uncited')).toEqual([])
    }
    if (heading !== undefined) {
      expect(article.sections.filter(({start}) => lines.place(start).line === line)).toMatchObject([{title: heading}])
    }
    const own = article.own.flatMap(({references}) => references).filter(({origin}) => touches(origin.locate([])))
    expect(own.filter(({origin}) => origin.kind !== 'citation').map(({key}) => key)).toEqual(
      entry === undefined ? [] : [entry]
    )
    if (item) expect(own).toMatchObject([{item}])
  })
})

interface Checked {
  readonly article: Article
  readonly report: readonly ReportFinding[]
}

const known = new Map<string, Checked>()

function check(file: string, text: string): Checked {
  const done = known.get(file)
  if (done) return done
  const found = findLibraries(path.join(corpus, file), openProject(corpus), declaredBibliographies(text))
  const libraries = found.map((one) => path.relative(corpus, one))
  const run = startCheck({rules, bounds: {nesting: 100}, asOf: '2026-01-01', version: '0'})
  const {article, findings} = run.add({
    path: file,
    text,
    managed: false,
    authorIds: new Set(),
    libraries: libraries.map((one) => ({file: one, text: read(one)}))
  })
  expect(article.dialect).toBe(dialectOf(file))
  const checked = {article, report: findings}
  known.set(file, checked)
  return checked
}

function describeMark(citation: Citation, {resolve}: Article): string {
  const modes = {parenthetical: '', narrative: '@', suppressed: '-'}
  const keys = citation.items.map(
    ({key, mode, prefix, suffix}) =>
      `${prefix === '' ? '' : `{${prefix}}`}${modes[mode]}${key}${resolve(citation, key) ? '' : '?'}${suffix === '' ? '' : `{${suffix}}`}`
  )
  return [citation.syntax, ...keys].join(' ')
}
