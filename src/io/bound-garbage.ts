import {getHeapStatistics, setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'

/** How far the heap may grow beyond what was in use after the last collection: between two articles, in bytes. */
export const mostGarbage = 150_000_000

/** The same before a step that takes much at once. */
export const littleGarbage = 50_000_000

/**
 * Lets a long run hold little more than it uses. V8 sets the next collection of its old generation at a multiple of what
 * was in use at the last one and, with gigabytes to go, is slow to start it, so that a run over many articles holds
 * hundreds of megabytes of garbage. Between two articles little is in use, and collecting then is cheap.
 *
 * For the command line alone, whose process is its own: V8's flags and its collections are the process's, which a
 * program that uses the library may have set otherwise.
 *
 * @returns what to call where little is in use, with how much garbage may stay.
 */
export function boundGarbage(): (bound: number) => void {
  let collect: (() => void) | undefined
  let inUse: number | undefined
  return (bound) => {
    const used = getHeapStatistics().used_heap_size
    inUse ??= used
    if (used < inUse + bound) return
    collect ??= openCollector()
    collect()
    inUse = getHeapStatistics().used_heap_size
  }
}

/** V8's own collector, which Node hands out to contexts that are made while the flag is set. */
function openCollector(): () => void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('typeof gc === "function" ? () => gc() : undefined')
  setFlagsFromString('--no-expose-gc')
  return isCollector(collect) ? collect : () => undefined
}

function isCollector(value: unknown): value is () => void {
  return typeof value === 'function'
}
