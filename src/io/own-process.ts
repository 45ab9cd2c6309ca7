import {spawn} from 'node:child_process'
import {constants} from 'node:os'
import process from 'node:process'

/**
 * With this V8 collects garbage without threads of its own. It holds for a process from its start: V8 ends one in which it
 * is changed later.
 */
const flag = '--single-threaded-gc'

/** What tells a process that it was started for a command, `1`. Whatever else it holds, none is started. */
export const ownProcessVariable = 'CITEWELL_OWN_PROCESS'

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * In a process that was started for a command: ends it when the one that started it is gone, killed perhaps. It hears of that
 * at the next turn of its event loop, which a run takes between two articles that it judges.
 */
export function followStarter(): void {
  if (process.env[ownProcessVariable] !== '1' || !process.channel) return
  process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'))
  // To listen keeps no process running.
  process.channel.unref()
}

/**
 * Runs this process' command line in another one, which has its terminal and whose garbage collection has no threads. Where
 * a signal ends that process, it ends this one, too.
 *
 * @returns its exit code; undefined where no process could be started, so that nothing was run.
 */
export async function runInOwnProcess(): Promise<number | undefined> {
  const start = (): ReturnType<typeof spawn> | undefined => {
    try {
      return spawn(process.execPath, [...process.execArgv, flag, ...process.argv.slice(1)], {
        stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
        env: {...process.env, [ownProcessVariable]: '1'}
      })
    } catch {
      // No more processes, or none allowed: the command runs in this one.
      return undefined
    }
  }
  const child = start()
  if (!child) return undefined
  // A terminal sends them to both. This process waits for what the other makes of them.
  const pass = (signal: NodeJS.Signals): void => {
    child.kill(signal)
  }
  for (const signal of passedOn) process.on(signal, pass)
  const ended = await new Promise<{readonly code: number | null; readonly signal: NodeJS.Signals | null} | undefined>(
    (resolve) => {
      // Afterwards an error is one of a signal that did not reach it.
      child.on('error', () => {
        if (child.pid === undefined) resolve(undefined)
      })
      child.once('exit', (code, signal) => {
        resolve({code, signal})
      })
    }
  )
  for (const signal of passedOn) process.off(signal, pass)
  if (!ended) return undefined
  const {code, signal} = ended
  if (signal) process.kill(process.pid, signal)
  return code ?? 128 + (signal ? constants.signals[signal] : 0)
}
