import {existsSync, statSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {fileURLToPath} from 'node:url'
import {Worker} from 'node:worker_threads'
import {RunError, systemCode} from './failure.ts'

/** The most threads that are used unasked. */
const mostThreads = 4

/**
 * How many threads pay for some files, the main one counted: no more than the machine has processors.
 *
 * @param files - absolute; one that cannot be read counts nothing.
 * @param bytesAThread - for so many bytes of them a thread pays.
 */
export function countThreads(files: readonly string[], bytesAThread: number): number {
  const most = Math.min(mostThreads, availableParallelism())
  let bytes = 0
  for (const file of files) {
    if (bytes >= most * bytesAThread) break
    bytes += statSync(file, {throwIfNoEntry: false})?.size ?? 0
  }
  return Math.max(1, Math.min(most, Math.floor(bytes / bytesAThread)))
}

/** True where a module can be started as a thread: it is there, and needs no compiler. */
export function isThreadScript(script: URL): boolean {
  return script.protocol === 'file:' && script.pathname.endsWith('.js') && existsSync(fileURLToPath(script))
}

/** Another thread. */
export interface Thread {
  /**
   * Settles when it has ended and all that it sent was received.
   *
   * @throws {RunError} where it ran out of memory.
   */
  readonly ended: Promise<void>
  /** Ends it at once. */
  readonly stop: () => Promise<void>
}

/**
 * Starts a thread.
 *
 * @param script - the module that it runs.
 * @param data - what the module finds in `workerData`.
 * @param onMessage - takes what it sends, in the order in which it does.
 * @param megabytes - how much memory it may take for what it keeps; what node gives it where it is absent.
 */
export function startThread(
  script: URL,
  data: unknown,
  onMessage: (message: unknown) => void,
  megabytes?: number
): Thread {
  const worker = new Worker(script, {
    workerData: data,
    ...(megabytes !== undefined && {resourceLimits: {maxOldGenerationSizeMb: megabytes}})
  })
  const ended = new Promise<void>((resolve, reject) => {
    worker.on('message', (message: unknown) => {
      try {
        onMessage(message)
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    })
    worker.once('error', (cause) => {
      reject(systemCode(cause) === 'ERR_WORKER_OUT_OF_MEMORY' ? new RunError(outOfMemory, {}, {cause}) : cause)
    })
    worker.once('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`A thread ended with ${code} before it was done`))
    })
  })
  // It may end before anyone waits for it.
  ended.catch(() => undefined)
  return {
    ended,
    async stop() {
      await worker.terminate()
    }
  }
}

const outOfMemory =
  'a thread ran out of memory; take fewer of them with `--threads`, or give node more with ' +
  '`NODE_OPTIONS=--max-old-space-size=MEGABYTES`'
