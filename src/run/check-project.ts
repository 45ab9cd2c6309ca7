import nodePath from 'node:path'
import process from 'node:process'
import {readAsOf} from '../io/as-of.ts'
import {runProject, type RunOptions, type RunResult} from './project-run.ts'

/**
 * Checks articles and their bibliographies and changes nothing.
 *
 * @throws {RunError} where the run itself cannot be done.
 */
export function checkProject(options: RunOptions): RunResult {
  const cwd = nodePath.resolve(options.cwd ?? process.cwd())
  const asOf = readAsOf({option: options.asOf, cwd, command: 'check'}) ?? ''
  return runProject({...options, cwd}, asOf)
}
