import {spawn} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {isEdited} from '../../src/validate/record-hash.ts'
import {validate} from '../../src/validate/validators.ts'
import {at, readRecordings} from './recordings.ts'
import {type Replay, startReplay} from './replay-server.ts'

const main = fileURLToPath(new URL('../../lib/cli/main.js', import.meta.url))
const guard = new URL('loopback-only.mjs', import.meta.url).href
const works = 150
const days = [Date.UTC(2026, 10, 25), Date.UTC(2027, 0, 25)].map((time) => String(time / 1000))

/** What came of runs that were killed. */
export interface KilledRuns {
  /** Runs that had written some records and not all. */
  readonly partial: number
  /** Records that were looked at. */
  readonly looked: number
  /** Records that were neither the old nor the new whole one. */
  readonly broken: readonly string[]
  /** How many of the works the last killed run had answered. */
  readonly answered: number
  /** Of these, those that the run after it asked again. */
  readonly askedAgain: readonly string[]
  /** Files that were left unfinished after the last, whole run. */
  readonly left: readonly string[]
}

/**
 * Kills `citewell verify` with SIGKILL in the midst of its work, again and again, and looks at the lock each time.
 *
 * @param folder - an empty one, for the project.
 * @param moment - from 0 to 1 for each run: when in its work it is killed.
 */
export async function killRuns(folder: string, rounds: number, moment: (round: number) => number): Promise<KilledRuns> {
  const dois = Array.from({length: works}, (_, index) => `10.1000/${index}`)
  const recordings = readRecordings({crossref: new Map(dois.map((DOI) => [DOI, {DOI, title: ['T']}]))})
  const headers = {'x-rate-limit-limit': '1000', 'x-rate-limit-interval': '1s', 'x-concurrency-limit': '2'}
  const replay = await startReplay({recordings, headers, delayMs: 3})
  mkdirSync(path.join(folder, 'content/articles'), {recursive: true})
  writeFileSync(path.join(folder, 'content/articles/a.md'), 'Words.\n')
  writeFileSync(path.join(folder, 'citewell.config.json'), JSON.stringify({registries: replay.config}))
  const items = dois.map((DOI, index) => ({id: `k${index}`, type: 'book', DOI}))
  writeFileSync(path.join(folder, 'content/references.json'), JSON.stringify(items))
  const lock = path.join(folder, 'content/references.lock')
  let partial = 0
  let looked = 0
  const broken: string[] = []
  try {
    for (let round = 0; round < rounds; round++) {
      // Every fifth round starts anew, so that runs are killed while records are made and while they are replaced.
      if (round % 5 === 0) rmSync(lock, {recursive: true, force: true})
      const words = round % 5 < 2 ? ['verify'] : ['verify', '--all']
      await run(folder, words, days[round % 2] ?? '', replay, 1 + Math.floor(moment(round) * works))
      const records = readRecords(lock)
      looked += records.size
      if (records.size > 0 && records.size < works) partial++
      for (const [name, text] of records) if (!isWhole(text)) broken.push(`${name} after run ${round + 1}`)
    }
    rmSync(lock, {recursive: true, force: true})
    await run(folder, ['verify'], days[0] ?? '', replay, works / 2)
    const answered = new Set([...readRecords(lock).values()].map((text) => String(at(JSON.parse(text), 'identifier'))))
    replay.log.length = 0
    await run(folder, ['verify'], days[0] ?? '', replay, Infinity)
    const asked = replay.log.map((one) => one.path.slice('/works/'.length))
    return {
      partial,
      looked,
      broken,
      answered: answered.size,
      askedAgain: asked.filter((doi) => answered.has(doi)),
      left: listFiles(lock).filter((name) => !name.endsWith('.json'))
    }
  } finally {
    await replay.close()
  }
}

/** Runs a command, and kills it when the server has had so many requests of it. */
async function run(
  folder: string,
  words: readonly string[],
  epoch: string,
  {log}: Replay,
  requests: number
): Promise<void> {
  const goal = log.length + requests
  const env = {PATH: process.env['PATH'] ?? '', SOURCE_DATE_EPOCH: epoch, NODE_OPTIONS: `--import=${guard}`}
  const child = spawn(process.execPath, [main, ...words], {cwd: folder, env, stdio: 'ignore'})
  const timer = setInterval(() => {
    if (log.length >= goal) child.kill('SIGKILL')
  }, 1)
  await new Promise((resolve) => child.once('close', resolve))
  clearInterval(timer)
}

function listFiles(lock: string): readonly string[] {
  if (!statSync(lock, {throwIfNoEntry: false})) return []
  const names = readdirSync(lock, {recursive: true, encoding: 'utf8'})
  return names.filter((name) => statSync(path.join(lock, name)).isFile())
}

function readRecords(lock: string): ReadonlyMap<string, string> {
  const names = listFiles(lock).filter((name) => name.endsWith('.json'))
  return new Map(names.map((name) => [name, readFileSync(path.join(lock, name), 'utf8')]))
}

function isWhole(text: string): boolean {
  try {
    const checked = validate('record', JSON.parse(text))
    return checked.ok && !isEdited(checked.value)
  } catch {
    return false
  }
}
