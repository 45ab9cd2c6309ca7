import {spawn, spawnSync} from 'node:child_process'
import process from 'node:process'
import {setTimeout as wait} from 'node:timers/promises'
import {describe, expect, it} from 'vitest'
import {wantsOwnProcess} from '../../src/cli/wants-own-process.ts'
import {isRunning} from '../../src/io/running.ts'
import {makeFolder} from '../tools/command-line.ts'

const compiled = new URL('../../lib/io/own-process.js', import.meta.url).href

/** A command line that does what its words say, in a process of its own. */
const script = `
import {followStarter, runInOwnProcess} from ${JSON.stringify(compiled)}
const [, , word, given] = process.argv
if (process.env.CITEWELL_OWN_PROCESS !== '1') {
  process.exitCode = (await runInOwnProcess()) ?? 99
} else {
  followStarter()
  if (word === 'options') console.log(process.execArgv.join(' '), 'CITEWELL_OWN_PROCESS' in process.env)
  if (word === 'exit') process.exitCode = Number(given)
  if (word === 'print') console.log(given)
  if (word === 'wait') {
    console.log(process.pid)
    setInterval(() => undefined, 1000)
  }
}`

function prepare(): string {
  return `${makeFolder({'command.mjs': script})}/command.mjs`
}

describe('a process of its own', () => {
  const here = {processors: 2, nodeOptions: [], env: {}, platform: 'linux'}
  it.each([
    [{}, true],
    [{processors: 1}, true],
    [{nodeOptions: ['--import', 'x.mjs'], env: {NODE_OPTIONS: '--max-old-space-size=4096'}}, true],
    [{processors: 3}, false],
    [{platform: 'win32'}, false],
    [{env: {CITEWELL_OWN_PROCESS: '1'}}, false],
    [{env: {CITEWELL_OWN_PROCESS: '0'}}, false],
    [{nodeOptions: ['--inspect=9229']}, false],
    [{env: {NODE_OPTIONS: '--enable-source-maps --inspect'}}, false],
    [{nodeOptions: ['--cpu-prof']}, false]
  ] as const)('with %j: %j', (other, wanted) => {
    expect(wantsOwnProcess({...here, ...other})).toBe(wanted)
  })

  it('is told from others by its start', () => {
    const {stdout} = spawnSync(process.execPath, ['--no-warnings', prepare(), 'options'], {encoding: 'utf8'})
    expect(stdout).toBe('--no-warnings --single-threaded-gc true\n')
  })

  it.each([0, 1, 2])('ends with its exit code %i', (code) => {
    const {status, stderr} = spawnSync(process.execPath, [prepare(), 'exit', String(code)], {encoding: 'utf8'})
    expect([status, stderr]).toEqual([code, ''])
  })

  it('prints where the first one does', () => {
    const {status, stdout} = spawnSync(process.execPath, [prepare(), 'print', 'words: ü “a b” $HOME'], {
      encoding: 'utf8'
    })
    expect([status, stdout]).toEqual([0, 'words: ü “a b” $HOME\n'])
  })

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGKILL'] as const)('ends with the first one at %s', async (signal) => {
    const first = spawn(process.execPath, [prepare(), 'wait'], {stdio: ['ignore', 'pipe', 'inherit']})
    const ended = new Promise((resolve) => {
      first.once('exit', (code, by) => {
        resolve([code, by])
      })
    })
    const second = await new Promise<number>((resolve) => {
      first.stdout.once('data', (text: Buffer) => {
        resolve(Number(text.toString()))
      })
    })
    expect(isRunning(second)).toBe(true)
    first.kill(signal)
    // As it would without the second one.
    expect(await ended).toEqual([null, signal])
    for (let tries = 0; isRunning(second) && tries < 100; tries++) await wait(50)
    expect(isRunning(second)).toBe(false)
  })
})
