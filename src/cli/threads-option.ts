import type {ThreadOptions} from '../run/threads.ts'
import {type Invocation, type OptionTable, UsageError} from './command.ts'

/** The option that says in how many threads a command works. */
export const threadsOption: OptionTable = {threads: {type: 'string'}}

/** Its help, in a list whose descriptions start in a column. */
export function threadsHelp(column: number): string {
  return `${'  --threads N'.padEnd(column)}how many threads share the articles, with the same outcome (default: 1 to 4, by their size)`
}

/**
 * How many threads were asked for; nothing where none were.
 *
 * @throws {UsageError} where it is no number from 1 to 64.
 */
export function readThreads({text}: Pick<Invocation, 'text'>): ThreadOptions {
  const given = text('threads')
  if (given === undefined) return {}
  const threads = /^\d{1,2}$/.test(given) ? Number(given) : 0
  if (threads < 1 || threads > 64)
    throw new UsageError(`unexpected \`--threads ${given}\`, expected a whole number from 1 to 64`)
  return {threads}
}
