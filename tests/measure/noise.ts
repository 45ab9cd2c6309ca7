/**
 * How many errors of `claim-cited` a careful editor waves away: `npm run noise [-- --articles 20] [--parts joss,manubot] [--blind]`.
 *
 * Of the JOSS and Manubot articles of the corpus, or those of other parts of it, those with the most citations for their
 * length are taken, twenty where `--articles` says nothing, all that have five citations with 0. Each error on them is printed with what stands around it and with what each reader of
 * `noise-verdicts.json` said of it; last comes the share that each waves away. An error that a reader has not read is
 * counted as unread, so that a change of the rules shows here. `--blind` leaves the verdicts out: what is printed is the list
 * that a new reader gets. It reads the folder of `CITEWELL_SHARED`, else `../shared`; `noise-papers.json` names further papers
 * that readers have judged, each with its commit, for a folder of the same shape (`corpus/joss/owner+name/…`).
 */
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {parseArgs} from 'node:util'
import {analyse} from '../../src/index.ts'
import {checkProject} from '../../src/run/check-project.ts'
import {hasShared, sharedFolder} from '../tools/shared.ts'

const {values} = parseArgs({
  options: {
    articles: {type: 'string', default: '20'},
    parts: {type: 'string', default: 'joss,manubot'},
    blind: {type: 'boolean', default: false}
  }
})
/** Characters shown before and after an error. */
const around = {before: 500, after: 300}

/** What a reader says of an error. */
interface Verdict {
  readonly file: string
  /** The first 16 hexadecimal digits of the SHA-256 of the sentence, as it stands in the source. */
  readonly hash: string
  readonly reader: string
  readonly waved: boolean
}

if (!hasShared) {
  console.log(`left out: no articles in ${sharedFolder}`)
  process.exit(0)
}
const corpus = path.join(sharedFolder, 'corpus')
const {report, failures} = checkProject({cwd: corpus, paths: values.parts.split(',')})
for (const {file = '', message} of failures) console.log(`not read: ${file} ${message}`)
const ranked = report.articles
  .map(({file}) => {
    const source = readFileSync(path.join(corpus, file), 'utf8')
    const {citations, sentences} = analyse(source, {path: file})
    const words = sentences.reduce((sum, {text}) => sum + text.split(' ').length, 0)
    return {file, source, words, citations: citations.length}
  })
  .filter(({citations}) => citations >= 5)
  .map((article) => ({...article, density: (1000 * article.citations) / article.words}))
  .sort((left, right) => right.density - left.density)
const most = Number(values.articles)
const taken = most > 0 ? ranked.slice(0, most) : ranked
const sources = new Map(taken.map(({file, source}) => [file, source]))
const verdicts = JSON.parse(readFileSync('tests/measure/noise-verdicts.json', 'utf8')) as readonly Verdict[]
const readers = [...new Set(verdicts.map(({reader}) => reader))]
const errors = report.findings.flatMap(({rule, file, start, end}) => {
  const source = sources.get(file)
  if (rule !== 'claim-cited' || source === undefined) return []
  const text = source.slice(start.offset, end.offset)
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16)
  const said = new Map(
    verdicts.filter((one) => one.file === file && one.hash === hash).map(({reader, waved}) => [reader, waved])
  )
  const before = source.slice(Math.max(0, start.offset - around.before), start.offset)
  return [
    {file, line: start.line, hash, before, text, after: source.slice(end.offset, end.offset + around.after), said}
  ]
})

for (const [index, {file, line, hash, before, text, after, said}] of errors.entries()) {
  const heard = readers.flatMap((reader) => {
    const waved = said.get(reader)
    return waved === undefined ? [] : [`${reader}: ${waved ? 'waves it away' : 'asks for a source'}`]
  })
  console.log(`#${index + 1} ${file}:${line} ${hash}${values.blind ? '' : `  ${heard.join(', ')}`}`)
  console.log(`  before: …${inOneLine(before)}\n  ERROR:  ${inOneLine(text)}\n  after:  ${inOneLine(after)}…\n`)
}
const [densest, sparsest] = [taken[0], taken.at(-1)]
console.log(
  `${errors.length} errors in ${new Set(errors.map(({file}) => file)).size} of ${taken.length} articles ` +
    `(${sparsest?.density.toFixed(0) ?? ''} to ${densest?.density.toFixed(0) ?? ''} citations in 1,000 words)`
)
if (!values.blind) {
  for (const reader of readers) {
    const read = errors.filter(({said}) => said.has(reader))
    if (read.length === 0 && errors.length > 0) continue
    const waved = read.filter(({said}) => said.get(reader) === true).length
    const share = read.length === 0 ? '–' : `${Math.round((100 * waved) / read.length)} %`
    console.log(`${reader}: waves away ${waved} of ${read.length} (${share}), ${errors.length - read.length} unread`)
  }
}

function inOneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join(' / ')
}
