import {availableParallelism} from 'node:os'
import process from 'node:process'
import {ownProcessVariable} from '../io/own-process.ts'

/**
 * With more processors than these a garbage collector with threads of its own was not found to be in the way. On two, each
 * of its threads keeps one from working that has articles to do: docs/contributing/speed.md has the figures.
 */
const fewProcessors = 2

/** Options of node that a second process must not have again: it would meet the first one's port or files. */
const unrepeatable =
  /^--(?:inspect|cpu-prof|heap-prof|prof|test|watch|trace-event|eval|print|permission|experimental-permission)|^-[ep]/

/** What decides about a process of its own. */
export interface Surroundings {
  readonly processors: number
  /** The options that node itself was started with. */
  readonly nodeOptions: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: string
}

/**
 * True where a command that works in several threads is quicker in a process of its own, for which node is started once
 * more. Windows has other signals and is left out.
 */
export function wantsOwnProcess(
  {processors, nodeOptions, env, platform}: Surroundings = {
    processors: availableParallelism(),
    nodeOptions: process.execArgv,
    env: process.env,
    platform: process.platform
  }
): boolean {
  if (processors > fewProcessors || platform === 'win32' || env[ownProcessVariable] !== undefined) return false
  const options = [...nodeOptions, ...(env['NODE_OPTIONS'] ?? '').split(' ')]
  return !options.some((option) => unrepeatable.test(option))
}
