import {realpathSync} from 'node:fs'
import nodePath from 'node:path'
import {RunError} from './failure.ts'
import {gitComplaint, runGit} from './git.ts'

/** The commit that a change is compared with. */
export interface ChangeBase {
  /** The top folder of the repository, its links followed. */
  readonly top: string
  /** The way from there to the working directory; empty where they are the same. */
  readonly below: string
  /** As git names it, in hexadecimal digits. */
  readonly commit: string
}

const hash = /^[0-9a-f]{40,64}$/
/** What may stand in a command that a person is told to run. */
const plainName = /^[\w./-]+$/

/**
 * The commit where HEAD left another, as `git diff REF...HEAD` and a pull request have it: what was done meanwhile to the
 * other branch is no part of the change.
 *
 * @param since - a commit, branch or tag, as the user gave it.
 * @throws {RunError} where there is no repository or no such commit, or where a shallow clone does not reach that far; with
 *   the command that helps.
 */
export function findChangeBase(cwd: string, since: string): ChangeBase {
  demandName(since)
  const top = readTop(cwd)
  const head = resolveCommit(top, 'HEAD')
  if (head === undefined)
    throw new RunError('HEAD has no commit yet, so there is nothing that `--since` can compare with')
  const other = resolveCommit(top, since)
  if (other === undefined)
    throw new RunError(`\`--since\`: there is no commit \`${since}\` here${helpFind(top, since)}`)
  const answer = runGit(top, ['merge-base', other, head])
  const commit = answer.stdout.toString('latin1').trim()
  if (answer.status === 0 && hash.test(commit)) return {top, below: nodePath.relative(top, realpathSync(cwd)), commit}
  if (answer.status !== 1) throw new RunError(`\`--since ${since}\`: ${gitComplaint(answer)}`)
  throw new RunError(
    isShallow(top)
      ? `\`--since ${since}\`: this clone is shallow and does not reach back to where HEAD left it; ${deepen}`
      : `\`--since ${since}\`: it and HEAD have no commit in common`
  )
}

const deepen = 'run `git fetch --unshallow` first (in a workflow of GitHub, `fetch-depth: 0` for actions/checkout)'

/** What starts with `-` would be an option to git. */
function demandName(since: string): void {
  if (since === '') throw new RunError('`--since` names no commit; is the variable empty that should name it?')
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  if (since.startsWith('-') || since.length > 1000 || /[\u0000-\u0020\u007F]/.test(since))
    throw new RunError(`unexpected \`--since ${since.slice(0, 100)}\`, expected a commit, branch or tag`)
  if (since.includes('..')) {
    throw new RunError(
      `unexpected \`--since ${since}\`, expected one commit, branch or tag; what changed is counted from where HEAD left it`
    )
  }
}

function readTop(cwd: string): string {
  const answer = runGit(cwd, ['rev-parse', '--show-toplevel'])
  if (answer.status === 0) return realpathSync(answer.stdout.toString('utf8').replace(/\r?\n$/, ''))
  throw new RunError(
    answer.stderr.includes('not a git repository')
      ? '`--since` compares with a commit, and this folder is in no git repository'
      : `\`--since\` compares with a commit, and ${gitComplaint(answer)}`
  )
}

function resolveCommit(top: string, name: string): string | undefined {
  const {status, stdout} = runGit(top, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`])
  const commit = stdout.toString('latin1').trim()
  return status === 0 && hash.test(commit) ? commit : undefined
}

function isShallow(top: string): boolean {
  return runGit(top, ['rev-parse', '--is-shallow-repository']).stdout.toString('latin1').trim() === 'true'
}

/** What to do about a name that leads to no commit, as the end of a sentence. */
function helpFind(top: string, since: string): string {
  const remotes = runGit(top, ['remote']).stdout.toString('utf8').split('\n').filter(Boolean)
  const near = remotes.map((remote) => `${remote}/${since}`).find((name) => resolveCommit(top, name) !== undefined)
  if (near !== undefined) return `; did you mean \`${near}\`?`
  const shallow = isShallow(top)
  if (!plainName.test(since) || remotes.length === 0) return shallow ? `; ${deepen}` : ''
  const remote = remotes.find((name) => since.startsWith(`${name}/`) && plainName.test(name))
  const more = shallow ? '--unshallow ' : ''
  if (remote !== undefined) {
    const branch = since.slice(remote.length + 1)
    return `; run \`git fetch ${more}${remote} ${branch}:refs/remotes/${since}\` first`
  }
  return /^[0-9a-f]{7,64}$/.test(since) && shallow
    ? `; ${deepen}`
    : '; is it a branch of a remote, such as `origin/main`?'
}
