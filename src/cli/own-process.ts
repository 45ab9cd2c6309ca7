import {spawn} from 'node:child_process'
import {availableParallelism, constants} from 'node:os'
import process from 'node:process'

/**
 * With this V8 collects garbage without threads of its own. A build in two threads on two processors takes a fifth less time
 * so: there every thread of the collector keeps one from working that has articles to do. It holds for a whole process from
 * its start; V8 ends one in which it is changed later. Figures stand in docs/contributing/speed.md.
 */
const flag = '--single-threaded-gc'

/** With more processors than these a collector with threads is as good: nothing waits for one. */
const fewProcessors = 2

/** Options of node that a second process must not have again: it would meet the first one's port or files. */
const unrepeatable = /^--(?:inspect|cpu-prof|heap-prof|prof|test)/

/** node ends with this where it does not know an option. */
const badOption = 9

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What decides about a process of its own. */
export interface Surroundings {
  readonly processors: number
  /** The options that node itself was started with. */
  readonly nodeOptions: readonly string[]
}

/** True where a command is quicker in a process of its own, for which node is started once more. */
export function wantsOwnProcess(
  words: readonly string[],
  {processors, nodeOptions}: Surroundings = {processors: availableParallelism(), nodeOptions: process.execArgv}
): boolean {
  if (words[0] !== 'build' || words.includes('--help') || words.includes('-h')) return false
  return processors <= fewProcessors && !nodeOptions.some((option) => option === flag || unrepeatable.test(option))
}

/** In a process that was started for a command: ends it when the one that started it is gone, killed perhaps. */
export function followStarter(): void {
  if (!process.channel || !process.execArgv.includes(flag)) return
  process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'))
  // To listen keeps no process running.
  process.channel.unref()
}

/**
 * Runs the command line in a process of its own, which has this one's terminal.
 *
 * @returns its exit code, as a shell has it where a signal ended it; undefined where this node does not know the option, so
 *   that nothing was run.
 */
export async function runInOwnProcess(words: readonly string[]): Promise<number | undefined> {
  const [, script = ''] = process.argv
  const child = spawn(process.execPath, [...process.execArgv, flag, script, ...words], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc']
  })
  // A terminal sends them to both. This process waits for what the other makes of them.
  const pass = (signal: NodeJS.Signals): void => {
    child.kill(signal)
  }
  for (const signal of passedOn) process.on(signal, pass)
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('exit', (code, signal) => {
        if (code === badOption) resolve(undefined)
        else resolve(code ?? 128 + (signal ? constants.signals[signal] : 0))
      })
    })
  } finally {
    for (const signal of passedOn) process.off(signal, pass)
  }
}
