import {execFileSync} from 'node:child_process'
import type {SourceCommit} from '../model/site.ts'

/**
 * The commit of the repository that a folder stands in, and whether the folder's files are those of the commit (files
 * that git ignores do not count).
 */
export function readSourceCommit(folder: string): SourceCommit {
  const commit = git(folder, ['rev-parse', '--verify', 'HEAD'])?.trim()
  if (commit === undefined || !/^[0-9a-f]{40,64}$/.test(commit)) return {commit: null, clean: null}
  const changes = git(folder, ['--no-optional-locks', 'status', '--porcelain', '--untracked-files=normal', '--', '.'])
  return {commit, clean: changes === undefined ? null : changes.trim() === ''}
}

/** What git prints; absent where there is no git, no repository or no commit. */
function git(cwd: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync('git', args, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 30_000,
      maxBuffer: 64_000_000
    })
  } catch {
    // The build goes on without: the manifest says null.
    return undefined
  }
}
