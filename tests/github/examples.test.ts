/** The files for other systems that the docs show: their commands are run as they stand, in a project with one old finding. */
import {execFileSync, spawnSync} from 'node:child_process'
import {chmodSync, existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {makeFolder, writeInto} from '../tools/command-line.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const main = path.join(root, 'lib/cli/main.js')
const guard = new URL('../tools/loopback-only.mjs', import.meta.url).href
const read = (name: string): unknown => parse(readFileSync(path.join(root, 'docs/examples', name), 'utf8'))

const article = (claim: string): string =>
  `---\ntitle: A\ndescription: B.\nauthors: [Ann Doe]\npublished: 2026-01-01\n---\n\n${claim}\n`

/** A repository with an old finding, where `npx citewell` is this project's and `npm ci` has nothing to do. */
function makeProject(): {
  folder: string
  run: (script: string, env?: Readonly<Record<string, string>>) => number | null
} {
  const bin = makeFolder({
    npm: '#!/bin/sh\n[ "$1" = ci ]\n',
    npx: `#!/bin/sh\n[ "$1" = --no-install ] && shift\n[ "$1" = citewell ] && shift\nexec "${process.execPath}" "${main}" "$@"\n`
  })
  for (const name of ['npm', 'npx']) chmodSync(path.join(bin, name), 0o755)
  const folder = makeFolder({
    'citewell.config.json': '{"site": {"url": "https://example.org/"}}',
    'content/articles/old.md': article('Yoga reduces back pain in adults by 30%.')
  })
  const env = {
    PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`,
    HOME: folder,
    NODE_OPTIONS: `--import=${guard}`
  }
  const git = (...words: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', ...words], {cwd: folder, env})
  }
  git('init', '--quiet')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'Start')
  return {
    folder,
    run: (script, more = {}) => spawnSync('bash', ['-c', script], {cwd: folder, env: {...env, ...more}}).status
  }
}

describe('the guide', () => {
  it.each(['publish.yml', 'verify.yml'])('shows docs/examples/%s as it is', (name) => {
    const [, ...lines] = readFileSync(path.join(root, 'docs/examples', name), 'utf8').split('\n')
    expect(readFileSync(path.join(root, 'docs/guide/ci.md'), 'utf8')).toContain(
      `\`\`\`yaml\n${lines.join('\n')}\`\`\`\n`
    )
  })
})

describe('the example for GitLab', () => {
  interface GitlabJob {
    readonly script: readonly string[]
    readonly artifacts: {readonly reports?: Readonly<Record<string, string>>; readonly paths?: readonly string[]}
  }
  const {articles, pages, references} = read('gitlab-ci.yml') as Readonly<Record<string, GitlabJob>>
  // GitLab runs the lines of a script one after the other and ends with the first that fails.
  const scriptOf = (job: GitlabJob | undefined): string => ['set -eo pipefail', ...(job?.script ?? [])].join('\n')

  it('passes where a merge request brings nothing, and writes what it hands over', () => {
    const {folder, run} = makeProject()
    writeInto(folder, 'content/articles/new.md', article('Rest well.'))
    expect(run(scriptOf(articles), {CI_MERGE_REQUEST_DIFF_BASE_SHA: 'HEAD'})).toBe(0)
    const {codequality = '', junit = ''} = articles?.artifacts.reports ?? {}
    expect(JSON.parse(readFileSync(path.join(folder, codequality), 'utf8'))).toEqual([])
    expect(readFileSync(path.join(folder, junit), 'utf8')).toContain('<testsuites')
  })

  it('fails for a new claim without a source, and on the main branch for an old one', () => {
    const {folder, run} = makeProject()
    expect(run(scriptOf(articles), {CI_MERGE_REQUEST_DIFF_BASE_SHA: 'HEAD'})).toBe(0)
    expect(run(scriptOf(articles))).toBe(1)
    writeInto(folder, 'content/articles/new.md', article('Running reduces knee pain in adults by 20%.'))
    expect(run(scriptOf(articles), {CI_MERGE_REQUEST_DIFF_BASE_SHA: 'HEAD'})).toBe(1)
    const report = JSON.parse(readFileSync(path.join(folder, 'gl-code-quality-report.json'), 'utf8')) as object[]
    expect(report).toHaveLength(1)
  })

  it('publishes what is clean, and verifies', () => {
    const {folder, run} = makeProject()
    expect(run(scriptOf(pages))).toBe(1)
    writeInto(folder, 'content/articles/old.md', article('Rest well.'))
    expect(run(scriptOf(pages))).toBe(0)
    for (const name of pages?.artifacts.paths ?? ['none'])
      expect(existsSync(path.join(folder, name, 'index.html'))).toBe(true)
    expect(run(scriptOf(references))).toBe(0)
  })
})

describe('the example for pre-commit', () => {
  interface Hook {
    readonly entry: string
    readonly files: string
    readonly language: string
    readonly pass_filenames: boolean
  }
  const {repos} = read('pre-commit-config.yaml') as {repos: readonly {repo: string; hooks: readonly Hook[]}[]}
  const [hook] = repos[0]?.hooks ?? []
  if (!hook) throw new Error('expected a hook')

  it('tells what a commit brings', () => {
    expect(hook).toMatchObject({language: 'system', pass_filenames: false})
    const {folder, run} = makeProject()
    expect(run(hook.entry)).toBe(0)
    writeInto(folder, 'content/articles/new.md', article('Running reduces knee pain in adults by 20%.'))
    expect(run(hook.entry)).toBe(1)
  })

  it.each([
    ['content/articles/a.md', true],
    ['content/references.bib', true],
    ['content/references.lock/5f/10.1371_x.json', true],
    ['citewell.config.json', true],
    ['citewell.config.yaml', true],
    ['README.md', false],
    ['src/content/a.md', false]
  ])('runs for %s: %s', (file, runs) => {
    expect(new RegExp(hook.files).test(file)).toBe(runs)
  })
})
