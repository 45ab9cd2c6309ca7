import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {check} from '../../src/index.ts'

type Place = string | {readonly text: string; readonly nth: number}

interface Defect {
  readonly name: string
  readonly in: 'article' | 'references'
  readonly find: string
  readonly replace: string
  readonly findings: readonly (readonly [rule: string, file: 'article' | 'references', place: Place])[]
}

const files = {
  article: 'content/articles/non-invasive-treatments-for-back-pain.md',
  references: 'content/references.json'
} as const
const defects = parse(readFileSync('tests/founding/defects.yml', 'utf8')) as readonly Defect[]
const folder = mkdtempSync(path.join(tmpdir(), 'citewell-founding-'))
afterAll(() => {
  rmSync(folder, {recursive: true, force: true})
})

describe('the founding article', () => {
  it('has no finding', async () => {
    const report = await check({cwd: plant()})
    expect(report.findings).toEqual([])
    expect(report.incomplete).toBeUndefined()
    expect(report.summary).toMatchObject({articles: 1, coverage: 1, errors: 0, warnings: 0})
    expect(report.summary.claims).toBeGreaterThan(20)
  })

  it('is planted with forty-five defects, three for each rule', () => {
    expect(defects.length).toBeGreaterThanOrEqual(45)
    const counts = new Map<string, number>()
    for (const {findings} of defects) {
      for (const rule of new Set(findings.map(([id]) => id))) counts.set(rule, (counts.get(rule) ?? 0) + 1)
    }
    expect(counts.size).toBe(16)
    for (const [rule, count] of counts) expect(count, rule).toBeGreaterThanOrEqual(3)
  })

  it.each(defects)('with $name', async (defect) => {
    const cwd = plant(defect)
    const report = await check({cwd})
    const found = report.findings.map(({rule, file, start, end}) => ({
      rule,
      file,
      start: start.offset,
      end: end.offset
    }))
    const expected = defect.findings
      .map(([rule, which, place]) => ({rule, file: files[which], ...locate(cwd, files[which], place)}))
      .toSorted((left, right) => compare(left.file, right.file) || left.start - right.start)
    expect(found).toEqual(expected)
  })
})

/** A copy of the site with one defect in it. */
function plant(defect?: Defect): string {
  const cwd = mkdtempSync(path.join(folder, 'site-'))
  cpSync('content', path.join(cwd, 'content'), {recursive: true})
  cpSync('citewell.config.json', path.join(cwd, 'citewell.config.json'))
  if (!defect) return cwd
  const file = path.join(cwd, files[defect.in])
  const text = readFileSync(file, 'utf8')
  const find = defect.find.replaceAll('\\n', '\n')
  expect(text.split(find).length - 1, `${defect.name}: how often \`find\` stands in the file`).toBe(1)
  writeFileSync(
    file,
    text.replace(find, () => defect.replace.replaceAll('\\n', '\n'))
  )
  return cwd
}

function locate(cwd: string, file: string, place: Place): {start: number; end: number} {
  const {text, nth} = typeof place === 'string' ? {text: place, nth: 1} : place
  const source = readFileSync(path.join(cwd, file), 'utf8')
  let start = -1
  for (let left = nth; left > 0; left--) start = source.indexOf(text, start + 1)
  expect(start, `where \`${text}\` stands`).not.toBe(-1)
  return {start, end: start + text.length}
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
