import nodePath from 'node:path'
import {setImmediate as turn} from 'node:timers/promises'
import type {CacheUse} from '../io/format-cache.ts'
import {countThreads, isThreadScript, startThread, type Thread} from '../io/threads.ts'
import type {CheckedArticle} from '../pipeline/check.ts'
import type {ArticleMaker} from './article-maker.ts'
import type {CacheHandle} from './cached-articles.ts'
import type {ProjectRun, RunOptions, RunResult, SharedArticle} from './project-run.ts'
import type {RenderingOptions} from './render-articles.ts'

export interface ThreadOptions {
  /**
   * How many threads share the articles, from 1; what pays for them where it is absent. What comes out is the same with any
   * number. Plugins and templates of a project keep to one.
   */
  readonly threads?: number
}

/** What a thread is started with. */
export interface ThreadJob {
  readonly options: Pick<RunOptions, 'cwd' | 'top' | 'config' | 'records'>
  readonly asOf: string
  /** The articles, absolute, in their order. */
  readonly files: readonly string[]
  /** The numbers of those that have to be judged. */
  readonly missing: readonly number[]
  /** The place in that list of the next one that nobody has taken on. */
  readonly next: Int32Array
  /** The cache of articles. */
  readonly cache: CacheHandle | undefined
  /** What to render with; absent where nothing is rendered. */
  readonly rendering?: RenderingOptions & {readonly staging: string}
}

/** What a thread sends. */
export type ThreadMessage<T> =
  | {
      readonly kind: 'article'
      readonly index: number
      /** Absent where the main thread has to do it. */
      readonly shared?: SharedArticle<T> | undefined
    }
  | ({readonly kind: 'end'} & ThreadEnd)

/** What a thread knows when its last article is done. */
export interface ThreadEnd {
  /** What it looked up, made or heard of in the cache of formatted references. */
  readonly formatted?: CacheUse | undefined
}

/** What to do with articles beside checking them. */
export interface ThreadWork<M, T> {
  readonly options: RunOptions
  readonly asOf: string
  readonly job: Pick<ThreadJob, 'rendering'>
  /** Makes something of an article, in the main thread; the others make it too. */
  readonly maker: ArticleMaker<M, T>
  /** Takes what was made of an article, in the order of the files. */
  readonly take: (made: T) => void
  /**
   * Makes and takes both, in the order of the files.
   *
   * @param isAgain - true where another thread may have begun to make it.
   */
  readonly add: (checked: CheckedArticle, isAgain: boolean) => void
  readonly end: (known: ThreadEnd) => void
  /** Called when every article was made, before the report is. */
  readonly onArticlesMade: () => void
}

const script = new URL(`./article-thread${nodePath.extname(import.meta.url)}`, import.meta.url)

/**
 * For so many bytes of articles a thread is started unasked: with less, its start takes what it saves. To render an article
 * takes as long as to judge it, so that a build has less to share until it pays.
 */
export const bytesAThread = {check: 1_000_000, build: 400_000}

/**
 * Into how many threads the articles of a run go: those that have to be judged count.
 *
 * @param command - what is done with them.
 */
export function threadsOf(
  {files, hasPlugins, missing}: ProjectRun,
  {threads}: ThreadOptions,
  command: keyof typeof bytesAThread
): number {
  if (hasPlugins || !isThreadScript(script)) return 1
  const waiting = missing().flatMap((index) => files[index] ?? [])
  return Math.min(threads ?? countThreads(waiting, bytesAThread[command]), waiting.length)
}

/**
 * Carries out a run in several threads, of which the main one takes its share. Each takes on the next article that nobody
 * has; the main one takes the outcomes into the run in the order of the files, so that the report, the failures and the
 * first of two that meet are those of a run in one thread. What a thread does not come to an end with, whatever the
 * reason, the main one does again in its turn, and has the same trouble with it: errors need not cross. What an earlier
 * run has kept is read by the main one.
 *
 * @throws {RunError} where the run itself cannot be done, or a thread runs out of memory. No thread runs any more then.
 */
export async function runInThreads<M, T>(run: ProjectRun, threads: number, work: ThreadWork<M, T>): Promise<RunResult> {
  const {files, cache} = run
  const {cwd, top, config, records, stdin} = work.options
  if ((threads <= 1 && !cache) || stdin) {
    const add = (checked: CheckedArticle): void => {
      work.add(checked, false)
    }
    for (const index of files.keys()) {
      run.add(index, add)
      // That the process which started this one is gone is heard in between: io/own-process.ts.
      await turn()
    }
    work.onArticlesMade()
    return run.finish()
  }
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const missing = run.missing()
  const waiting = new Set(missing)
  const done = new Map<number, SharedArticle<T> | undefined>()
  let taken = 0
  let ends = 0
  const again = (checked: CheckedArticle): void => {
    work.add(checked, true)
  }
  const takeDone = (): void => {
    for (; taken < files.length; taken++) {
      // What the cache has is read in its turn, so that none of it waits in memory.
      if (!waiting.has(taken)) done.set(taken, run.judge(taken, work.maker))
      if (!done.has(taken)) return
      const shared = done.get(taken)
      done.delete(taken)
      if (shared) run.take(taken, shared, work.take)
      else run.add(taken, again)
    }
  }
  const receive = (message: ThreadMessage<T>): void => {
    if (message.kind === 'article') {
      done.set(message.index, message.shared)
      return
    }
    ends++
    work.end(message)
  }
  const job: ThreadJob = {
    options: {
      ...(cwd !== undefined && {cwd}),
      ...(top !== undefined && {top}),
      ...(config !== undefined && {config}),
      ...(records !== undefined && {records})
    },
    asOf: work.asOf,
    files,
    missing,
    next,
    cache,
    ...work.job
  }
  const others: Thread[] = []
  try {
    for (let count = 1; count < threads; count++)
      others.push(
        startThread(script, job, (message) => {
          receive(message as ThreadMessage<T>)
        })
      )
    const ended = Promise.all(others.map((thread) => thread.ended))
    // Nobody waits for them any more where the run ends early.
    ended.catch(() => undefined)
    for (let index = claim(missing, next); index !== undefined; index = claim(missing, next)) {
      done.set(index, run.judge(index, work.maker))
      takeDone()
      // What other threads sent, or that one of them failed, is heard in between.
      await Promise.race([ended, turn()])
    }
    await ended
    takeDone()
    if (taken < files.length || ends < others.length) throw new Error('A thread ended before it was done')
    work.onArticlesMade()
    return run.finish()
  } finally {
    await Promise.all(others.map((thread) => thread.stop()))
  }
}

/** Takes on the next article; absent where there is none left. */
export function claim(missing: readonly number[], next: Int32Array): number | undefined {
  return missing[Atomics.add(next, 0, 1)]
}
