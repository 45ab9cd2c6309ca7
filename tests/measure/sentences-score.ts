/**
 * How well sentences are cut in real Markdown: `npm run sentences:score`. The marks of `tests/sentences` are compared with
 * what `readSentences` gives, beside `Intl.Segmenter` in the place of our splitter. A boundary is right where nothing that a
 * reader reads stands between the mark and the cut. Every error is listed with its shape: letters as `a`, digits as `0`.
 * Exits 1 where fewer than 99 of 100 boundaries are right or found.
 */
import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import type {Block} from '../../src/model/article.ts'
import type {Citation} from '../../src/model/citation.ts'
import {defaultLimits} from '../../src/model/limits.ts'
import {parseArticle} from '../../src/parse/article.ts'
import {readSentences} from '../../src/parse/sentences.ts'
import {analyseParsed} from '../../src/pipeline/analyse.ts'
import {splitSentences, type TextSpan} from '../../src/text/sentences.ts'
import {sharedFolder} from '../tools/shared.ts'

interface Mark {
  readonly file: string
  readonly start: number
  readonly end: number
  readonly hash: string
  readonly block: string
  readonly drawn: string
}

interface Tally {
  right: number
  missed: number
  extra: number
  sentences: number
  whole: number
}

const wanted = 0.99

if (!existsSync(path.join(sharedFolder, 'corpus'))) {
  console.log(`left out: no articles in ${sharedFolder}`)
  process.exit(0)
}
const marks = readFileSync(new URL('../sentences/marks.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Mark)

const segmenter = new Intl.Segmenter('en', {granularity: 'sentence'})
const splitters: Readonly<Record<string, (text: string) => readonly TextSpan[]>> = {
  citewell: splitSentences,
  'Intl.Segmenter': (text) =>
    [...segmenter.segment(text)].map(({segment, index}) => ({
      start: index + segment.length - segment.trimStart().length,
      end: index + segment.trimEnd().length
    }))
}

const articles = [...new Set(marks.map(({file}) => file))].map((file) => {
  const source = readFileSync(path.join(sharedFolder, file), 'utf8')
  const own = marks.filter((mark) => mark.file === file)
  for (const {start, end, hash} of own) {
    const found = createHash('sha256').update(source.slice(start, end)).digest('hex').slice(0, 16)
    if (found !== hash) throw new Error(`${file} has changed: no marked sentence stands at ${start}–${end}`)
  }
  const dialect = file.endsWith('.txt') ? 'text' : 'markdown'
  const parsed = parseArticle(source, {path: file, dialect, bounds: {nesting: defaultLimits.nesting}})
  const {blocks, citations} = analyseParsed(parsed, {libraries: [], managed: false, authorIds: new Set()})
  return {file, source, blocks, citations, marks: own}
})

let failed = false
for (const [name, split] of Object.entries(splitters)) {
  const {tallies, errors} = score(split)
  console.log(`${name.padEnd(40)}right missed extra  precision  recall  sentences  whole`)
  for (const [kind, {right, missed, extra, sentences, whole}] of tallies) {
    const cells = [
      kind.padEnd(38),
      String(right).padStart(7),
      String(missed).padStart(7),
      String(extra).padStart(6),
      share(right, right + extra).padStart(11),
      share(right, right + missed).padStart(8),
      String(sentences).padStart(11),
      share(whole, sentences).padStart(7)
    ]
    console.log(cells.join(''))
    if (name === 'citewell' && kind === 'all' && Math.min(right / (right + extra), right / (right + missed)) < wanted)
      failed = true
  }
  if (name === 'citewell') console.log(errors.join('\n'))
  console.log('')
}
if (failed) {
  console.error(`fewer than ${100 * wanted} of 100 boundaries are right or found`)
  process.exitCode = 1
}

function share(part: number, all: number): string {
  return all === 0 ? '–' : ((100 * part) / all).toFixed(2)
}

/** Compares the marks with the sentences that a splitter gives: boundaries are those inside a block. */
function score(split: (text: string) => readonly TextSpan[]): {
  readonly tallies: ReadonlyMap<string, Tally>
  readonly errors: readonly string[]
} {
  const tallies = new Map<string, Tally>()
  const errors: string[] = []
  for (const {file, source, blocks, citations, marks: own} of articles) {
    const sentences = readSentences(blocks, citations, split)
    for (const [index, block] of blocks.entries()) {
      const marked = own.filter(({start}) => start >= block.start && start < block.end)
      const [first] = marked
      if (!first) continue
      const cuts = sentences.filter((sentence) => sentence.block === index)
      const isSame = (mark: number, cut: number): boolean => isUnread(source, mark, cut, block, citations)
      const rows = ['all', `drawn: ${first.drawn}`, `block: ${first.block}`].map((kind) => {
        const tally = tallies.get(kind) ?? {right: 0, missed: 0, extra: 0, sentences: 0, whole: 0}
        tallies.set(kind, tally)
        return tally
      })
      const report = (kind: 'missed' | 'extra', at: number): void => {
        for (const row of rows) row[kind]++
        const line = source.slice(0, at).split('\n').length
        errors.push(`  ${kind.padEnd(7)}${file}:${line}  ${shapeOf(source, at)}`)
      }
      if (cuts.length === 0) errors.push(`  no sentence in ${file}:${source.slice(0, block.start).split('\n').length}`)
      for (const [place, mark] of marked.entries()) {
        const cut = cuts.find(({start}) => isSame(mark.start, start))
        if (place > 0 && cut) for (const row of rows) row.right++
        if (place > 0 && !cut) report('missed', mark.start)
        for (const row of rows) {
          row.sentences++
          if (cut && isSame(mark.end, cut.end)) row.whole++
        }
      }
      for (const {start} of cuts.slice(1)) {
        if (!marked.some((mark) => isSame(mark.start, start))) report('extra', start)
      }
    }
  }
  return {tallies, errors}
}

/** Whether only mark-up, citations and white space stand between two places. */
function isUnread(source: string, one: number, other: number, block: Block, citations: readonly Citation[]): boolean {
  const from = Math.min(one, other)
  const to = Math.max(one, other)
  const {visible} = block
  let text = visible.value.slice(visible.fromSource(from), visible.fromSource(to))
  for (const {start, end} of citations) {
    if (start >= to || end <= from) continue
    text = text.replace(visible.value.slice(visible.fromSource(start), visible.fromSource(end)), '')
  }
  return !/[\p{L}\p{N}]/u.test(text)
}

/** The characters around a place, without what they say. */
function shapeOf(source: string, at: number): string {
  const shape = (text: string): string =>
    text
      .replaceAll(/\p{Lu}/gu, 'A')
      .replaceAll(/[\p{Ll}\p{Lo}]+/gu, 'a')
      .replaceAll(/\d+/g, '0')
      .replaceAll(/\s+/g, ' ')
  return `${shape(source.slice(Math.max(0, at - 40), at))}|${shape(source.slice(at, at + 25))}`
}
