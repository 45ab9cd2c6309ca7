/**
 * Verifies many DOIs against the replay server and prints figures: time, memory, what the server saw. Fails where a limit
 * that the answers state was exceeded, a DOI was asked twice, or the unreachable were told more than once.
 *
 * `npm run verify:load -- 10000`
 */
import {spawn} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {hasShared} from '../tools/shared.ts'
import {readRecordings, readSharedRecordings, type Recordings} from '../tools/recordings.ts'
import {type LoggedRequest, startReplay} from '../tools/replay-server.ts'

const main = fileURLToPath(new URL('../../lib/cli/main.js', import.meta.url))
const guard = new URL('../tools/loopback-only.mjs', import.meta.url).href
const total = Number(process.argv[2] ?? 2000)
const limits = {requests: 500, intervalMs: 1000, concurrency: 8}
/** What V8 may hold, in MB, however many DOIs there are: a run that keeps its answers would end. */
const heap = 96
/** Of a hundred DOIs, one whose answer is a 504 each time. */
const brokenOf = 100

const source = hasShared ? readSharedRecordings() : readRecordings()
const works = [...source.crossref.values()]
const crossref = new Map(
  Array.from({length: total}, (_, index) => {
    const doi = `10.1000/load.${index}`
    return [doi, {...Object(works[index % works.length]), DOI: doi}] as const
  })
)
const recordings: Recordings = {...source, crossref}
const replay = await startReplay({
  recordings,
  delayMs: 4,
  headers: {
    'x-rate-limit-limit': String(limits.requests),
    'x-rate-limit-interval': `${limits.intervalMs / 1000}s`,
    'x-concurrency-limit': String(limits.concurrency)
  },
  fault: ({path: asked}) => {
    const number = Number(/load\.(\d+)$/.exec(asked)?.[1] ?? 0)
    return number % brokenOf === brokenOf - 1 ? {kind: 'status', status: 504} : undefined
  }
})

const folder = mkdtempSync(path.join(tmpdir(), 'citewell-load-'))
mkdirSync(path.join(folder, 'content/articles'), {recursive: true})
writeFileSync(path.join(folder, 'content/articles/a.md'), '---\ntitle: A\n---\n\nWords.\n')
writeFileSync(
  path.join(folder, 'content/references.json'),
  JSON.stringify([...crossref.keys()].map((DOI, index) => ({id: `r${index}`, type: 'article-journal', DOI})))
)
writeFileSync(path.join(folder, 'citewell.config.json'), JSON.stringify({registries: replay.config}))

/** Memory of a process in MB, where the system tells it. */
function memoryOf(id: number | undefined): number | undefined {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${id ?? 0}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
  } catch {
    return undefined
  }
}

const started = Date.now()
const memory: number[] = []
const {status, stdout, stderr} = await new Promise<{status: number | null; stdout: string; stderr: string}>(
  (resolve) => {
    const words = ['verify', '--concurrency', '16', '--retries', '1']
    const child = spawn(process.execPath, [`--max-old-space-size=${heap}`, `--import=${guard}`, main, ...words], {
      cwd: folder
    })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
    const timer = setInterval(() => {
      const now = memoryOf(child.pid)
      if (now !== undefined && replay.log.length > 0) memory.push(now)
    }, 250)
    child.on('close', (code) => {
      clearInterval(timer)
      resolve({status: code, stdout: out, stderr: err})
    })
  }
)
const seconds = (Date.now() - started) / 1000
const log: readonly LoggedRequest[] = replay.log
await replay.close()

const asked = new Map<string, number>()
for (const {registry, path: one} of log) asked.set(`${registry} ${one}`, (asked.get(`${registry} ${one}`) ?? 0) + 1)
const good = [...asked].filter(([name]) => Number(/load\.(\d+)$/.exec(name)?.[1] ?? 0) % brokenOf !== brokenOf - 1)
const twice = good.filter(([, times]) => times > 1)
const times = log.filter(({registry}) => registry === 'crossref').map((one) => one.started)
let most = 0
for (let first = 0, last = 0; last < times.length; last++) {
  while ((times[last] ?? 0) - (times[first] ?? 0) >= limits.intervalMs) first++
  most = Math.max(most, last - first + 1)
}
const open = Math.max(...log.map((one) => one.open))
const records = readdirSync(path.join(folder, 'content/references.lock'), {recursive: true, encoding: 'utf8'}).filter(
  (name) => name.endsWith('.json')
).length
rmSync(folder, {recursive: true, force: true})

const third = Math.max(1, Math.floor(memory.length / 3))
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const [early, late] = [mean(memory.slice(0, third)), mean(memory.slice(-third))]
const summaries = stdout.match(/^could not ask about/gm)?.length ?? 0
console.log(
  [
    `${total} DOIs in ${seconds.toFixed(1)} s, ${log.length} requests, ${records} records, exit code ${status ?? 'none'}`,
    `most requests in ${limits.intervalMs} ms: ${most} of ${limits.requests}; most at once: ${open} of ${limits.concurrency}`,
    `asked twice: ${twice.length}; summaries of the unreachable: ${summaries}`,
    memory.length === 0
      ? 'memory: not told by this system'
      : `memory: ${early.toFixed(0)} MB in the first third, ${late.toFixed(0)} MB in the last, ${Math.max(...memory).toFixed(0)} MB at most; heap bounded to ${heap} MB`,
    stdout.trim().split('\n').at(-1) ?? ''
  ].join('\n')
)
const problems = [
  ...(most > limits.requests ? ['the stated rate was exceeded'] : []),
  ...(open > limits.concurrency ? ['the stated concurrency was exceeded'] : []),
  ...(twice.length > 0 ? [`asked twice: ${twice[0]?.[0] ?? ''}`] : []),
  ...(summaries === 1 ? [] : [`${summaries} summaries of the unreachable`]),
  ...(records === total - Math.floor(total / brokenOf) ? [] : [`${records} records`]),
  ...(stderr === '' ? [] : [stderr])
]
for (const problem of problems) console.error(problem)
process.exitCode = problems.length > 0 ? 1 : 0
