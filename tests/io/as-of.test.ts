import {execFileSync} from 'node:child_process'
import {describe, expect, it, vi} from 'vitest'
import {readAsOf} from '../../src/io/as-of.ts'
import {makeFolder} from '../tools/command-line.ts'

describe('the day that counts as today', () => {
  it('is the one that was asked for, before all else', () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', '0')
    expect(readAsOf({option: '2024-02-29', cwd: '.', command: 'check'})).toBe('2024-02-29')
    vi.unstubAllEnvs()
  })

  it.each(['2023-02-29', '2026-2-3', '2026-13-01', 'today', '', '2026-01-01T00:00:00Z', '20260101'])(
    'is refused where the calendar has no such day: %j',
    (option) => {
      expect(() => readAsOf({option, cwd: '.', command: 'check'})).toThrow('expected a calendar day, YYYY-MM-DD')
    }
  )

  it.each([
    ['0', '1970-01-01'],
    ['1764000000', '2025-11-24'],
    ['253402300799', '9999-12-31']
  ])('is that of SOURCE_DATE_EPOCH: %s', (epoch, day) => {
    vi.stubEnv('SOURCE_DATE_EPOCH', epoch)
    expect(readAsOf({option: undefined, cwd: '.', command: 'build'})).toBe(day)
    vi.unstubAllEnvs()
  })

  it.each(['-1', '1.5', 'now', '253402300800', '1e3'])(
    'is refused where SOURCE_DATE_EPOCH is no number of seconds: %s',
    (epoch) => {
      vi.stubEnv('SOURCE_DATE_EPOCH', epoch)
      expect(() => readAsOf({option: undefined, cwd: '.', command: 'build'})).toThrow(
        'expected seconds since 1970-01-01'
      )
      vi.unstubAllEnvs()
    }
  )

  it('is that of the last commit for a build, in UTC', () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', '')
    const cwd = makeFolder({'a.md': 'a'})
    expect(readAsOf({option: undefined, cwd, command: 'build'})).toBeUndefined()
    const git = (...words: readonly string[]): unknown =>
      execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...words], {
        cwd,
        stdio: 'ignore',
        env: {PATH: process.env['PATH'], GIT_COMMITTER_DATE: '2020-01-01T23:30:00-0500', HOME: cwd}
      })
    git('init')
    expect(readAsOf({option: undefined, cwd, command: 'build'})).toBeUndefined()
    git('add', '.')
    git('commit', '-m', 'A')
    expect(readAsOf({option: undefined, cwd, command: 'build'})).toBe('2020-01-02')
    vi.unstubAllEnvs()
  })
})
