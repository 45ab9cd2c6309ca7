import {spawn, spawnSync} from 'node:child_process'
import process from 'node:process'
import {setTimeout as wait} from 'node:timers/promises'
import {describe, expect, it} from 'vitest'
import {wantsOwnProcess} from '../../src/cli/own-process.ts'
import {isRunning} from '../../src/io/running.ts'
import {makeFolder} from '../tools/command-line.ts'

const compiled = new URL('../../lib/cli/own-process.js', import.meta.url).href

/** A command line that does what its words say, in a process of its own. */
const script = `
import {followStarter, runInOwnProcess} from ${JSON.stringify(compiled)}
const [word, given] = process.argv.slice(2)
if (!process.execArgv.includes('--single-threaded-gc')) {
  process.exitCode = (await runInOwnProcess(process.argv.slice(2))) ?? 99
} else {
  followStarter()
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
  it.each([
    [['build'], 2, [], true],
    [['build', '--out', 'public'], 1, [], true],
    [['build'], 2, ['--import', 'x.mjs'], true],
    [['build'], 3, [], false],
    [['build'], 2, ['--single-threaded-gc'], false],
    [['build'], 2, ['--inspect=9229'], false],
    [['build'], 2, ['--cpu-prof'], false],
    [['build', '--help'], 2, [], false],
    [['check'], 2, [], false],
    [['--version'], 2, [], false],
    [[], 2, [], false]
  ] as const)('for %j with %i processors and %j: %j', (words, processors, nodeOptions, wanted) => {
    expect(wantsOwnProcess(words, {processors, nodeOptions})).toBe(wanted)
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

  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
    ['SIGKILL', null]
  ] as const)('ends with the first one at %s', async (signal, code) => {
    const first = spawn(process.execPath, [prepare(), 'wait'], {stdio: ['ignore', 'pipe', 'inherit']})
    const ended = new Promise((resolve) => first.once('exit', resolve))
    const second = await new Promise<number>((resolve) => {
      first.stdout.once('data', (text: Buffer) => {
        resolve(Number(text.toString()))
      })
    })
    expect(isRunning(second)).toBe(true)
    first.kill(signal)
    expect(await ended).toBe(code)
    for (let tries = 0; isRunning(second) && tries < 100; tries++) await wait(50)
    expect(isRunning(second)).toBe(false)
  })
})
