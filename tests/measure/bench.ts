/**
 * What `check` and `build` cost, as ratios to a bare unified pipeline over the same files in the same run:
 * `npm run bench -- --articles 1000 --rounds 3`. Whole processes are timed, start-up included, in turn, so that a
 * machine whose speed drifts is as slow for the one as for the others. What earlier runs have left below `node_modules` is
 * removed before `check` and `cold`. `changed` builds with formatted references when each article was changed by one
 * character, `warm` when none was; `again` is the same for check. `cold` less `changed` is what the citation processor costs.
 * Beside the elapsed time stands the processor time of all threads, which says more on a machine that has other work.
 * Last comes the memory that a build needs at its most, for 100 articles and for all, by threads. The medians are printed; nothing is
 * asserted.
 */
import {spawnSync} from 'node:child_process'
import {appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {parseArgs} from 'node:util'
import {writeGeneratedSite} from './generated-site.ts'

const {values} = parseArgs({
  options: {articles: {type: 'string', default: '1000'}, rounds: {type: 'string', default: '3'}}
})
const size = {articles: Number(values.articles), words: 1200, citations: 20, works: 2000}
const rounds = Number(values.rounds)
const aims: Readonly<Record<string, number>> = {check: 1.3, cold: 2.5, changed: 1.3, warm: 1.3}

const folder = mkdtempSync(path.join(tmpdir(), 'citewell-bench-'))
const small = mkdtempSync(path.join(tmpdir(), 'citewell-bench-'))
const tellUse =
  'data:text/javascript,process.on("exit",()=>{const {maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();' +
  'process.stderr.write(`process ${process.pid}: memory ${maxRSS} kB, processor ${userCPUTime+systemCPUTime} us\\n`)})'
const main = path.resolve('lib/cli/main.js')
const bare = path.resolve('tests/measure/bare-unified.mjs')
const building = [main, 'build', '--as-of', '2026-02-01']
const tasks: readonly (readonly [name: string, task: readonly string[], before?: () => void])[] = [
  ['bare', [bare, path.join(folder, 'content/articles')]],
  ['check', [main, 'check'], forget],
  ['again', [main, 'check']],
  ['cold', building, forget],
  ['changed', building, changeArticles],
  ['warm', building]
]

try {
  writeGeneratedSite(folder, size)
  mkdirSync(path.join(folder, 'node_modules'))
  const articles = path.join(folder, 'content/articles')
  const words = readdirSync(articles).map((file) => readFileSync(path.join(articles, file), 'utf8').split(/\s+/).length)
  console.log(
    `${size.articles} articles of ${Math.round(words.reduce((sum, one) => sum + one, 0) / words.length)} words, ` +
      `one library of ${size.works} works, ${rounds} rounds, Node ${process.version}`
  )
  const used = new Map<string, Use[]>(tasks.map(([name]) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, task, prepare] of tasks) {
      prepare?.()
      used.get(name)?.push(run(name, task, folder))
    }
  }
  const bareUse = used.get('bare') ?? []
  const ratioOf = (all: readonly Use[], of: (use: Use) => number): string =>
    median(all.map((one, round) => of(one) / of(bareUse[round] ?? one))).toFixed(2)
  const seconds = ({seconds: elapsed}: Use): number => elapsed
  const processor = ({processor: time}: Use): number => time
  console.log('\ntask     seconds   ratio to bare   aim           processor   ratio to bare')
  for (const [name, all] of used) {
    const ratio = ratioOf(all, seconds)
    const aim = aims[name]
    const told = aim === undefined ? '' : `${aim.toFixed(1)}${Number(ratio) > aim ? '  (over)' : ''}`
    console.log(
      `${name.padEnd(8)} ${median(all.map(seconds)).toFixed(2).padStart(7)}   ${ratio.padStart(13)}   ` +
        `${told.padEnd(12)}  ${median(all.map(processor)).toFixed(2).padStart(9)}   ` +
        ratioOf(all, processor).padStart(13)
    )
  }
  const shares = (used.get('cold') ?? []).map(
    (cold, round) => cold.processor - (used.get('changed')?.[round] ?? cold).processor
  )
  console.log(`\nThe processor of citations: ${median(shares).toFixed(2)} s for ${size.works} works, set-up included`)
  printMemory()
} finally {
  for (const one of [folder, small]) rmSync(one, {recursive: true, force: true})
}

/** Removes what earlier runs have left. */
function forget(): void {
  rmSync(path.join(folder, 'node_modules/.cache'), {recursive: true, force: true})
}

/** Changes each article, by an empty line at its end. */
function changeArticles(): void {
  const articles = path.join(folder, 'content/articles')
  for (const file of readdirSync(articles)) appendFileSync(path.join(articles, file), '\n')
}

/** As many threads for few articles as for many: how many there are by default depends on how many articles there are. */
function printMemory(): void {
  writeGeneratedSite(small, {...size, articles: 100})
  console.log(`\nMemory of a cold build at its most   100 articles   ${size.articles}   ratio   aim`)
  for (const [told, threads] of [
    ['one thread', ['--threads', '1']],
    ['two threads', ['--threads', '2']],
    ['threads as by default', []]
  ] as const) {
    // Both cold: the processor of citations is in memory for few articles as for many.
    for (const where of [small, folder]) rmSync(path.join(where, 'node_modules'), {recursive: true, force: true})
    const [few = Number.NaN, all = Number.NaN] = [small, folder].map(
      (where) => run('memory', [...building, ...threads], where).megabytes
    )
    const ratio = (all / few).toFixed(2)
    console.log(
      `${told.padEnd(36)} ${few.toFixed(0).padStart(9)} MB ${all.toFixed(0).padStart(6)} MB   ${ratio.padStart(5)}   ` +
        `1.3${Number(ratio) > 1.3 ? '  (over)' : ''}`
    )
  }
}

/** What a command took. */
interface Use {
  readonly seconds: number
  /** Processor time of all threads, in seconds. */
  readonly processor: number
  /** The memory that it held at its most. */
  readonly megabytes: number
}

/** Runs a command of ours and says what it took. */
function run(name: string, task: readonly string[], where: string): Use {
  const start = performance.now()
  const {status, stderr, stdout} = spawnSync(process.execPath, ['--import', tellUse, ...task], {
    cwd: where,
    encoding: 'utf8',
    maxBuffer: 2 ** 30
  })
  const elapsed = (performance.now() - start) / 1000
  // With findings the run would be another one than is meant: 1 is fine for check, since the model may call a
  // generated sentence of advice a claim; a build must go through.
  if (status === 2 || status === null || (!task.includes('check') && status !== 0)) {
    throw new Error(`${name} ended with ${String(status)}: ${stderr}${stdout.slice(-2000)}`)
  }
  // Each thread tells what its process had used until it ended; a command that works in a process of its own has two.
  const processes = new Map<string, {memory: number; processor: number}>()
  for (const [, id = '', memory, processor] of stderr.matchAll(/process (\d+): memory (\d+) kB, processor (\d+) us/g)) {
    const known = processes.get(id) ?? {memory: 0, processor: 0}
    processes.set(id, {
      memory: Math.max(known.memory, Number(memory)),
      processor: Math.max(known.processor, Number(processor))
    })
  }
  const sum = (of: 'memory' | 'processor'): number => [...processes.values()].reduce((all, one) => all + one[of], 0)
  return {seconds: elapsed, processor: sum('processor') / 1_000_000, megabytes: sum('memory') / 1024}
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
