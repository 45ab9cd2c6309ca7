import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {describe, expect, it} from 'vitest'
import {analyse, check} from '../../src/index.ts'
import {validate} from '../../src/validate/validators.ts'
import {sharedFolder} from '../tools/shared.ts'

const corpus = path.join(sharedFolder, 'corpus')
const categories = readdirSync(corpus, {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map(({name}) => name)
  .sort()
const golden = 'tests/corpus/findings.json'

/** Findings by rule in each category: a noisier rule is a change of this file that a reviewer sees. */
type Counts = Record<string, Record<string, number>>

/** What a marker of each syntax looks like. */
const shapes: Readonly<Record<string, RegExp>> = {
  distill: /^<d-cite\b.*>$/s,
  footnote: /^\[\^[^\]]+\]$/,
  jekyll: /^\{%.*%\}$/s,
  link: /^(?:\[.*\]|\[.*\]\(.*\)|<?https?:.*|www\..*)$/s,
  myst: /^\{cite.*`$/s,
  numeric: /^[([^<\\]\D*\d.*[)\]^>]$|^[\u00B2\u00B3\u00B9\u2070-\u207F\u02D2,–]+$/s,
  pandoc: /^(?:\[.*\]|-?@.*)$/s
}

describe('the real articles', () => {
  it('are checked without a crash and without configuration, with the findings that are known', async () => {
    const counts: Counts = {}
    let articles = 0
    for (const category of categories) {
      const report = await check({cwd: corpus, paths: [category]})
      expect(validate('report', report)).toMatchObject({ok: true})
      articles += report.summary.articles
      const {claims, cited} = report.summary
      const known: Record<string, number> = {articles: report.summary.articles, claims, cited}
      for (const {rule} of report.findings) known[rule] = (known[rule] ?? 0) + 1
      counts[category] = Object.fromEntries(Object.entries(known).sort(([left], [right]) => (left < right ? -1 : 1)))
    }
    expect(articles).toBe(187)
    if (process.env['UPDATE'] !== undefined) writeFileSync(golden, `${JSON.stringify(counts, undefined, 2)}\n`)
    expect(counts).toEqual(JSON.parse(readFileSync(golden, 'utf8')))
  })

  it('give each citation its marker and each sentence its place', () => {
    let citations = 0
    for (const file of readdirSync(corpus, {recursive: true, encoding: 'utf8'}).filter((name) =>
      /\.(?:md|qmd|Rmd)$/.test(name)
    )) {
      if (!file.includes('/')) continue
      const source = readFileSync(path.join(corpus, file), 'utf8')
      const analysis = analyse(source, {path: file})
      let last = 0
      for (const {start, end, items, syntax} of analysis.citations) {
        citations++
        expect(start, file).toBeGreaterThanOrEqual(last)
        last = end
        const marker = source.slice(start, end)
        expect(marker, `${file} (${syntax})`).toMatch(shapes[syntax] ?? /^$/)
        for (const item of items) {
          if (syntax === 'pandoc') expect(source.slice(item.start, item.end), file).toBe(item.key)
        }
      }
      for (const {start, end, text} of analysis.sentences) {
        expect(end, file).toBeGreaterThan(start)
        expect(text.trim(), file).not.toBe('')
      }
    }
    expect(citations).toBeGreaterThan(900)
  })
})
