/**
 * What sentences and claims cost, as a share of what remark-parse takes for the same articles: `npm run claims:cost`. The
 * articles of `$CITEWELL_SHARED/corpus` are parsed, cut into sentences and judged in turn, a few rounds, in one process;
 * processor time is taken, and of the rounds the fastest, since what else a machine does only adds. Nothing is asserted.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {setTimeout as sleep} from 'node:timers/promises'
import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {classifyArticle} from '../../src/claims/classify.ts'
import {defaultLimits} from '../../src/model/limits.ts'
import {parseArticle} from '../../src/parse/article.ts'
import {readSentences} from '../../src/parse/sentences.ts'
import {analyseParsed} from '../../src/pipeline/analyse.ts'
import {sharedFolder} from '../tools/shared.ts'

const rounds = 7
/** In milliseconds; the sweeping of this heap took at most half as long. */
const sweepingTime = 300
const corpus = path.join(sharedFolder, 'corpus')
if (!existsSync(corpus)) {
  console.log(`left out: no articles in ${corpus}`)
  process.exit(0)
}
const files = readdirSync(corpus, {recursive: true, encoding: 'utf8'}).filter((name) => /\.(?:md|qmd|Rmd)$/.test(name))
const articles = files.map((file) => {
  const source = readFileSync(path.join(corpus, file), 'utf8')
  const parsed = parseArticle(source, {path: file, dialect: 'markdown', bounds: {nesting: defaultLimits.nesting}})
  const {citations} = analyseParsed(parsed, {libraries: [], managed: false, authorIds: new Set()})
  return {source, parsed, citations}
})
const processor = unified().use(remarkParse).freeze()
const read = articles.map(({parsed: {blocks, sections}, citations}) =>
  readSentences(blocks, citations).map(({text, block}) => ({
    text,
    section: sections[blocks[block]?.section ?? -1]?.title ?? ''
  }))
)
const tasks: readonly (readonly [name: string, run: () => void])[] = [
  [
    'remark-parse',
    () => {
      articles.forEach(({source}) => processor.parse(source))
    }
  ],
  [
    'sentences',
    () => {
      articles.forEach(({parsed: {blocks}, citations}) => readSentences(blocks, citations))
    }
  ],
  [
    'claims',
    () => {
      read.forEach(classifyArticle)
    }
  ]
]
/**
 * What a task leaves behind is cleared away before the next is measured, not in its time: the collector goes on sweeping on
 * threads of its own for a while, and processor time counts these too.
 */
setFlagsFromString('--expose-gc')
const collect: unknown = runInNewContext('gc')
if (typeof collect !== 'function') throw new Error('this Node has no gc to call')
const clearUp = async (): Promise<void> => {
  Reflect.apply(collect, undefined, [])
  await sleep(sweepingTime)
}
const fastest = new Map<string, number>()
for (let round = 0; round < rounds; round += 1) {
  for (const [name, run] of tasks) {
    await clearUp()
    const before = process.cpuUsage()
    run()
    fastest.set(name, Math.min(fastest.get(name) ?? Infinity, process.cpuUsage(before).user / 1000))
  }
}
const sentences = read.reduce((sum, list) => sum + list.length, 0)
const parsing = fastest.get('remark-parse') ?? Number.NaN
console.log(`${articles.length} articles, ${sentences} sentences`)
for (const [name, time] of fastest) {
  console.log(`${name.padEnd(14)}${time.toFixed(0).padStart(7)} ms${((100 * time) / parsing).toFixed(1).padStart(8)} %`)
}
const share = ((fastest.get('sentences') ?? 0) + (fastest.get('claims') ?? 0)) / parsing
console.log(`sentences and claims take ${(100 * share).toFixed(1)} % of the time of remark-parse (aim: at most 8 %)`)
