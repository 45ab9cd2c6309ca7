import {execFileSync} from 'node:child_process'
import process from 'node:process'
import {RunError} from './failure.ts'

export interface AsOfOptions {
  /** What the user asked for, `YYYY-MM-DD`. */
  readonly option: string | undefined
  readonly cwd: string
  /** `check` takes the clock's day where nothing else is said, `build` the last commit's, so that it repeats. */
  readonly command: 'check' | 'build'
}

/**
 * The day that counts as today (UTC): the option, else SOURCE_DATE_EPOCH
 * (https://reproducible-builds.org/specs/source-date-epoch/), else for `check` the clock's and for `build` that of the
 * last commit. Absent for a build outside git, which then takes the newest date in its content.
 *
 * @throws {RunError} for a day that does not exist.
 */
export function readAsOf({option, cwd, command}: AsOfOptions): string | undefined {
  if (option !== undefined) {
    if (!isDay(option)) throw new RunError(`unexpected \`--as-of ${option}\`, expected a calendar day, YYYY-MM-DD`)
    return option
  }
  const epoch = process.env['SOURCE_DATE_EPOCH']
  if (epoch !== undefined && epoch !== '') {
    const seconds = /^\d{1,12}$/.test(epoch) ? Number(epoch) : Number.NaN
    if (!(seconds < 253_402_300_800)) {
      throw new RunError(`unexpected SOURCE_DATE_EPOCH \`${epoch}\`, expected seconds since 1970-01-01`)
    }
    return toDay(seconds)
  }
  return command === 'check' ? toDay(Date.now() / 1000) : lastCommitDay(cwd)
}

/** True for a day that the calendar has, `YYYY-MM-DD`. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

function toDay(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10)
}

function lastCommitDay(cwd: string): string | undefined {
  try {
    const seconds = execFileSync('git', ['log', '-1', '--format=%ct'], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 10_000
    })
    return /^\d+\s*$/.test(seconds) ? toDay(Number(seconds)) : undefined
  } catch {
    // No git, no repository or no commit: the caller goes on with the dates of the content.
    return undefined
  }
}
