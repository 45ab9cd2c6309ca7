import {spawnSync} from 'node:child_process'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {createRepository, Repository} from '../run/since-project.ts'
import {citewell, makeFolder} from '../tools/command-line.ts'

const newClaim = '\nVaping triples the risk of back pain in adults, as Obesity doubles it.\n'
const backs = 'content/articles/backs.md'
const hips = 'content/articles/hips.md'

let repository: Repository
beforeEach(() => {
  repository = createRepository()
})
afterEach(() => {
  repository.dispose()
})

const check = (since: string, ...words: readonly string[]): ReturnType<typeof citewell> =>
  citewell(repository.folder, ['check', '--since', since, '--as-of', '2026-11-26', ...words])

describe('check --since', () => {
  it('ends with 0 where nothing is new, whatever was there', () => {
    repository.append(backs, '\nRest well.\n')
    expect(check('main')).toMatchObject({status: 0, stderr: ''})
    expect(citewell(repository.folder, ['check', '--as-of', '2026-11-26']).status).toBe(1)
  })

  it('ends with 1 for an error that is new, and says in words what was done', () => {
    repository.edit(backs, 'by 30% [@doe2020]', 'by 30%')
    repository.append(backs, '\nSleeping reduces back pain in adults by 5% [@doe2020].\n')
    const {status, stdout} = check('main', '--format', 'pretty')
    expect(status).toBe(1)
    expect(stdout).toContain('Yoga reduces back pain')
    expect(stdout).not.toContain('Smoking')
    const base = repository.git('rev-parse', '--short=7', 'main').trim()
    const words = stdout.replaceAll(/\s+/g, ' ')
    expect(words).toContain(`since main (${base}) · 1 claim added · 1 claim without the source it had`)
    expect(words).toContain('6 older findings not shown')
  })

  it('takes paths and globs, also from a folder of the repository and under a former name', () => {
    repository.append(backs, newClaim)
    repository.move(hips, 'content/articles/hip.md')
    const findings = (cwd: string, ...words: readonly string[]): readonly string[] => {
      const {stdout} = citewell(cwd, ['check', ...words, '--since', 'main', '--format', 'json'])
      const {findings: list} = JSON.parse(stdout) as {findings: {file: string}[]}
      return list.map(({file}) => file)
    }
    const {folder} = repository
    expect(findings(folder, 'content/articles/hip.md')).toEqual([])
    expect(findings(folder, backs)).toEqual([backs])
    expect(findings(folder, '--only', '**/hip.md')).toEqual([])
    expect(findings(folder, '--only', '**/backs.md')).toEqual([backs])
    expect(findings(`${folder}/content`, 'articles')).toEqual(['articles/backs.md'])
    expect(findings(`${folder}/content/articles`, `${folder}/${backs}`)).toEqual(['backs.md'])
  })

  it('touches neither the index nor the working tree', () => {
    repository.append(backs, newClaim)
    const status = repository.git('status', '--porcelain')
    check('main')
    expect(repository.git('status', '--porcelain')).toBe(status)
    expect(repository.git('worktree', 'list').trim().split('\n')).toHaveLength(1)
  })

  it.each<readonly [since: string, message: string]>([
    ['', '`--since` names no commit; is the variable empty that should name it?'],
    ['nowhere', '`--since`: there is no commit `nowhere` here'],
    ['main..HEAD', 'expected one commit, branch or tag; what changed is counted from where HEAD left it'],
    ['main^{tree}', '`--since`: there is no commit `main^{tree}` here'],
    ['a\nb', 'expected a commit, branch or tag'],
    ['main;id', '`--since`: there is no commit `main;id` here']
  ])('refuses %j', (since, message) => {
    const {status, stdout, stderr} = check(since)
    expect({status, stdout}).toEqual({status: 2, stdout: ''})
    expect(stderr).toContain(message)
  })

  it('hands git nothing that starts with `-`', () => {
    const {status, stderr} = citewell(repository.folder, ['check', '--since=--output=x'])
    expect(status).toBe(2)
    expect(stderr).toContain('unexpected `--since --output=x`, expected a commit, branch or tag')
  })

  it('goes with no standard input', () => {
    expect(check('main', '-').stderr).toContain('`--since` compares files with those of a commit and goes with no `-`')
  })

  it('says so where there is no repository, and where nothing is committed', () => {
    const cwd = makeFolder({'content/a.md': 'Rest.\n'})
    expect(citewell(cwd, ['check', '--since', 'main'])).toMatchObject({
      status: 2,
      stderr: 'citewell: `--since` compares with a commit, and this folder is in no git repository\n'
    })
    new Repository(cwd).git('init', '-q')
    expect(citewell(cwd, ['check', '--since', 'main']).stderr).toContain('HEAD has no commit yet')
  })

  it('says so where two branches have nothing in common', () => {
    repository.git('switch', '-q', '--orphan', 'other')
    repository.write('content/a.md', 'Rest.\n')
    repository.commit()
    expect(check('main')).toMatchObject({
      status: 2,
      stderr: 'citewell: `--since main`: it and HEAD have no commit in common\n'
    })
  })

  describe('in a clone', () => {
    const clone = (...options: readonly string[]): Repository => {
      const folder = makeFolder({})
      const {status, stderr} = spawnSync('git', ['clone', '-q', ...options, `file://${repository.folder}`, folder])
      expect(stderr.toString()).toBe('')
      expect(status).toBe(0)
      return new Repository(folder)
    }
    const since = (folder: string, name: string): string =>
      citewell(folder, ['check', '--since', name, '--as-of', '2026-11-26']).stderr

    beforeEach(() => {
      repository.git('switch', '-q', 'main')
      repository.append(hips, '\nRest well.\n')
      repository.commit()
      repository.git('switch', '-q', 'work')
      repository.append(backs, '\nRest well.\n')
      repository.commit()
    })

    it('names the branch of the remote', () => {
      const {folder} = clone('-b', 'work')
      expect(since(folder, 'main')).toBe(
        'citewell: `--since`: there is no commit `main` here; did you mean `origin/main`?\n'
      )
      expect(since(folder, 'origin/main')).toBe('')
    })

    it('says what to fetch where it is shallow', () => {
      const {folder} = clone('-b', 'work', '--depth', '1')
      expect(since(folder, 'origin/main')).toBe(
        'citewell: `--since`: there is no commit `origin/main` here; run `git fetch --unshallow origin main:refs/remotes/origin/main` first\n'
      )
      const both = clone('-b', 'work', '--depth', '1', '--no-single-branch')
      expect(since(both.folder, 'origin/main')).toBe(
        'citewell: `--since origin/main`: this clone is shallow and does not reach back to where HEAD left it; run `git fetch --unshallow` first (in a workflow of GitHub, `fetch-depth: 0` for actions/checkout)\n'
      )
      spawnSync('git', ['fetch', '-q', '--unshallow'], {cwd: both.folder})
      expect(since(both.folder, 'origin/main')).toBe('')
    })

    it('reads what a clone without blobs fetches', () => {
      repository.git('config', 'uploadpack.allowFilter', 'true')
      repository.git('config', 'uploadpack.allowAnySHA1InWant', 'true')
      const {folder} = clone('-b', 'work', '--filter=blob:none')
      expect(since(folder, 'origin/main')).toBe('')
    })
  })
})
