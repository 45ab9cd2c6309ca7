import type {Invocation, OptionTable} from './command.ts'

/** The option that leaves alone what earlier runs have kept. */
export const cacheOption: OptionTable = {'no-cache': {type: 'boolean'}}

/** Its help, in a list whose descriptions start in a column. */
export function cacheHelp(column: number): string {
  return `${'  --no-cache'.padEnd(column)}make everything anew, and keep nothing of it for the next run`
}

/** Whether caches are used. */
export function readCache({flag}: Pick<Invocation, 'flag'>): {readonly cache: boolean} {
  return {cache: !flag('no-cache')}
}
