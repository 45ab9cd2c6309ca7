import nodePath from 'node:path'
import process from 'node:process'
import {readAsOf} from '../io/as-of.ts'
import {RunError} from '../io/failure.ts'
import {checkSince} from './check-since.ts'
import {runProject, type RunOptions, type RunResult} from './project-run.ts'

export interface CheckOptions extends RunOptions {
  /** A commit, branch or tag: only what was done since HEAD left it is told. Goes with files, not with `stdin`. */
  readonly since?: string
}

/**
 * Checks articles and their bibliographies and changes nothing.
 *
 * @throws {RunError} where the run itself cannot be done.
 */
export function checkProject({since, ...options}: CheckOptions): RunResult {
  const cwd = nodePath.resolve(options.cwd ?? process.cwd())
  if (since !== undefined && options.stdin)
    throw new RunError('`--since` compares files with those of a commit, and a text from standard input is none')
  const asOf = readAsOf({option: options.asOf, cwd, command: 'check'}) ?? ''
  return since === undefined ? runProject({...options, cwd}, asOf) : checkSince(since, {...options, cwd}, asOf)
}
