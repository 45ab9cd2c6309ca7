import {spawnSync} from 'node:child_process'
import process from 'node:process'
import {RunError, systemCode, systemReason} from './failure.ts'

/** What came of a git command. */
export interface GitAnswer {
  readonly status: number
  readonly stdout: Buffer
  /** In English, whatever the locale. */
  readonly stderr: string
}

/** Ten minutes: a clone that was made without blobs fetches them when they are read. */
const patienceMs = 600_000

/**
 * Runs git without a shell. It asks nobody for a password and takes no lock.
 *
 * @param args - none of them from outside, unless it was seen not to start with `-`.
 * @throws {RunError} where there is no git, or it was stopped.
 */
export function runGit(
  cwd: string,
  args: readonly string[],
  {input = '', mostBytes = 64_000_000}: {readonly input?: string; readonly mostBytes?: number} = {}
): GitAnswer {
  const {status, stdout, stderr, error, signal} = spawnSync('git', args, {
    cwd,
    input,
    env: {...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0'},
    maxBuffer: mostBytes,
    timeout: patienceMs,
    windowsHide: true
  })
  if (error) {
    const reason =
      systemCode(error) === 'ENOENT' ? 'git was not found, and `--since` needs it' : `git: ${systemReason(error)}`
    throw new RunError(reason, {}, {cause: error})
  }
  if (status === null) throw new RunError(`git was stopped by ${signal ?? 'something'}`)
  return {status, stdout, stderr: stderr.toString('utf8')}
}

/** The first line of what git complains of, for a message. */
export function gitComplaint({stderr, status}: GitAnswer): string {
  const [line = ''] = stderr.trim().split('\n', 1)
  return line === '' ? `git ended with ${status}` : `git says: ${line}`
}
