// Executes each `run:` step of the workflows and of the action in fresh clones, on the events that they are for, with the
// registries replaced by the replay server. Commands that are given as arguments have been run by the caller: in a checkout
// without changes that was as good as a clone, and they are said, not run again.
import {execFileSync} from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {readRecordings} from '../tests/tools/recordings.ts'
import {startReplay} from '../tests/tools/replay-server.ts'
import {git, headOf, runWorkflow} from './workflow-runner.mjs'

const project = process.cwd()
const isClean = git(project, 'status', '--porcelain') === ''
const done = new Set(isClean ? process.argv.slice(2) : [])
const folder = mkdtempSync(path.join(tmpdir(), 'citewell-workflows-'))
const recordings = readRecordings()
const replay = await startReplay({
  recordings,
  headers: {'x-rate-limit-limit': '100', 'x-rate-limit-interval': '1s'},
  // Of what was not recorded nothing is known, not even that it does not exist.
  fault: ({path: asked}) =>
    [...recordings.crossref.keys()].some((doi) => asked.toLowerCase().includes(doi))
      ? undefined
      : {kind: 'status', status: 403}
})

/** Words of a person that a script must never carry out. */
const hostile = '$(touch pwned)`touch pwned`";touch pwned;"\n::error::pwned'
/** Installed by the caller already, citewell is taken from there; else the first run installs it, as on a bare machine. */
const shared = done.size === 0 ? {} : {prepared: copyPrepared()}
let steps = 0
let before = 0

function copyPrepared() {
  const copy = path.join(folder, 'citewell')
  execFileSync('git', ['clone', '--quiet', `file://${project}`, copy])
  symlinkSync(path.join(project, 'node_modules'), path.join(copy, 'node_modules'))
  cpSync(path.join(project, 'lib'), path.join(copy, 'lib'), {recursive: true})
  console.log('citewell was installed and compiled before, in this checkout without changes')
  return copy
}

/** Fails the stage with what it should have been. */
function demand(condition, expected) {
  if (!condition) throw new Error(`Expected ${expected}`)
}

const article = (title, ...paragraphs) =>
  `---\ntitle: ${title}\ndescription: On ${title.toLowerCase()}.\nauthors: [Ann Doe]\npublished: 2026-01-01\n---\n\n${paragraphs.join('\n\n')}\n`
const cited = 'Acupuncture reduced chronic low back pain in one trial [@thomas].'
const uncited = 'Yoga reduces back pain in adults by 30%.'
const item = (id, DOI) => ({
  id,
  type: 'article-journal',
  title: recordings.crossref.get(DOI).title[0],
  author: recordings.crossref
    .get(DOI)
    .author?.slice(0, 1)
    .map(({family, given}) => ({family, given})),
  'container-title': recordings.crossref.get(DOI)['container-title']?.[0],
  issued: {'date-parts': [[recordings.crossref.get(DOI).issued['date-parts'][0][0]]]},
  DOI
})

/** The project of somebody who calls the workflows: old findings, a baseline that knows them, and no lock. */
function makeProject() {
  const origin = path.join(folder, 'origin.git')
  const work = path.join(folder, 'work')
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch', 'main', origin])
  // A runner fetches the commit of a pull request by its hash.
  git(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true')
  execFileSync('git', ['clone', '--quiet', origin, work], {stdio: 'ignore'})
  const write = (name, text) => {
    mkdirSync(path.dirname(path.join(work, name)), {recursive: true})
    writeFileSync(path.join(work, name), text)
  }
  git(work, 'config', 'user.name', 'Ann Doe')
  git(work, 'config', 'user.email', 'ann@example.org')
  write('citewell.config.json', JSON.stringify({registries: replay.config, site: {url: 'https://example.org/'}}))
  const name = 'articles'
  write('package.json', JSON.stringify({name, private: true}))
  write('package-lock.json', JSON.stringify({name, lockfileVersion: 3, packages: {'': {name}}}))
  write('content/references.json', JSON.stringify([item('cnv', '10.1038/ng.3834')]))
  write('content/articles/backs.md', article('Backs', uncited, 'Genes vary [@cnv].'))
  const main = path.join(project, 'lib/cli/main.js')
  execFileSync(process.execPath, [main, 'check', '--baseline', 'citewell.baseline.json', '--update-baseline'], {
    cwd: work
  })
  const commit = (branch, message, parents = []) => {
    git(work, 'switch', '--quiet', '--create', branch, ...parents)
    git(work, 'add', '--all')
    git(work, 'commit', '--quiet', '--message', message)
    git(work, 'push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`)
    return headOf(work)
  }
  const base = commit('main', 'Start')
  write('content/articles/needles.md', article('Needles', cited))
  write('content/references.json', JSON.stringify([item('cnv', '10.1038/ng.3834'), item('thomas', '10.1001/.450')]))
  const branch = commit('needles', 'Write of needles')
  git(work, 'switch', '--quiet', 'main')
  write('content/articles/needles.md', article('Needles', uncited.replace('Yoga', 'Running')))
  const fork = commit('fork', 'Write without a source')
  git(work, 'switch', '--quiet', 'main')
  return {origin, work, base, branch, fork}
}

/** Stands in for the program `gh`: says what it was asked, and knows the pull requests that a file lists. */
function makeGh() {
  const bin = path.join(folder, 'bin')
  mkdirSync(bin)
  writeFileSync(
    path.join(bin, 'gh'),
    `#!/usr/bin/env bash
set -eu
printf '%s\\n' "$*" >>"$GH_LOG"
[ -n "$GH_TOKEN" ]
if [ "$1 $2" = 'pr list' ]; then cat "$GH_OPEN"; fi
while [ $# -gt 0 ]; do
  if [ "$1" = --body-file ]; then cp "$2" "$GH_BODY"; fi
  shift
done
`
  )
  chmodSync(path.join(bin, 'gh'), 0o755)
  writeFileSync(path.join(folder, 'open'), '')
  return {
    PATH: `${bin}${path.delimiter}${process.env.PATH}`,
    GH_LOG: path.join(folder, 'gh.log'),
    GH_OPEN: path.join(folder, 'open'),
    GH_BODY: path.join(folder, 'body.md')
  }
}

/** Runs a workflow on an event and says what came of it. */
async function scene(
  title,
  file,
  {inputs = {}, sha, event_name, event = {}, ref = 'refs/heads/main', origin, env = {}}
) {
  console.log(`\n##### ${title}`)
  const repository = {default_branch: 'main', full_name: 'someone/articles', fork: false}
  const ran = await runWorkflow(file, inputs, {
    folder,
    origin,
    tool: project,
    guard: new URL('../tests/tools/loopback-only.mjs', import.meta.url).href,
    env,
    done,
    shared,
    say: (line) => console.log(line),
    github: {
      event_name,
      event: {repository, ...event},
      ref,
      ref_name: ref.replace(/^refs\/heads\//, ''),
      repository: repository.full_name,
      sha,
      token: 'no-token',
      server_url: 'https://github.com'
    }
  })
  steps += ran.steps
  before += ran.before
  for (const {workspace, summary = ''} of Object.values(ran.jobs)) {
    demand(summary.length < 1_000_000, 'a summary of at most 1 MB')
    demand(
      workspace === undefined || !existsSync(path.join(workspace, 'pwned')),
      'that no foreign words are carried out'
    )
  }
  return ran
}

const pull = (base, head, owner) => ({
  ref: 'refs/pull/7/merge',
  event_name: 'pull_request',
  sha: head,
  event: {
    pull_request: {
      base: {sha: base, ref: 'main'},
      head: {sha: head, ref: hostile, repo: {full_name: `${owner}/articles`}},
      title: hostile
    }
  }
})

try {
  const publish = '.github/workflows/publish.yml'
  const verify = '.github/workflows/verify.yml'
  const {origin, work, base, branch, fork} = makeProject()
  const gh = makeGh()

  const good = await scene('A pull request that cites what it claims', publish, {
    origin,
    ...pull(base, branch, 'someone')
  })
  demand(good.jobs.check.result === 'success', 'a pull request that brings no finding to pass')
  demand(good.jobs.deploy.result === 'skipped', 'that a pull request is not published')
  demand(
    good.artifacts.has('sarif') && existsSync(path.join(good.artifacts.get('citewell'), 'index.html')),
    'SARIF and a site'
  )
  demand(
    /### What changed[\s\S]*needles\.md[\s\S]*`thomas`.*verified/.test(good.jobs.check.summary),
    'what changed in the summary'
  )
  demand(git(good.jobs.check.workspace, 'status', '--porcelain') === '', 'that a run leaves the work tree as it is')

  const bad = await scene('A pull request from a fork that does not', publish, {origin, ...pull(base, fork, 'anybody')})
  demand(bad.jobs.check.result === 'failure', 'a claim without a source to fail the run')
  demand(/^::error file=content\/articles\/needles\.md,line=8/m.test(bad.log), 'an annotation at the line of the claim')
  demand(!/Yoga reduces/.test(bad.log), 'that old findings are not told')
  demand(!bad.artifacts.has('sarif'), 'that a fork uploads nothing to code scanning')
  const kept = bad.artifacts.get('citewell-records')
  const [record] = readdirSync(kept, {recursive: true}).filter((name) => name.endsWith('.json'))
  demand(
    bad.jobs.check.summary.includes(`\`content/references.lock/${record}\``),
    'the records to commit in the summary'
  )

  const main = await scene('The main branch', publish, {
    origin,
    sha: base,
    event_name: 'push',
    inputs: {install: true, baseline: 'citewell.baseline.json', mailto: 'ann@example.org', 'max-warnings': '50'}
  })
  demand(main.jobs.check.result === 'success', 'a run with known findings to pass')
  demand(main.jobs.deploy.outputs['page-url'] === 'https://example.org/', 'that the main branch is published')

  const scheduled = {origin, sha: base, event_name: 'schedule', env: gh}
  const first = await scene('The weekly verification', verify, scheduled)
  demand(first.jobs.propose.result === 'success', 'a pull request')
  demand(/^pr create --head citewell\/verify --base main /m.test(readFileSync(gh.GH_LOG, 'utf8')), 'one that is opened')
  demand(readFileSync(gh.GH_BODY, 'utf8').startsWith('## citewell verify: '), 'what registries say in its text')
  const changed = git(origin, 'diff', '--name-only', 'main', 'citewell/verify').split('\n')
  demand(
    changed.every((name) => name.startsWith('content/references.lock/')),
    'records alone in the pull request'
  )

  writeFileSync(gh.GH_OPEN, '7\n')
  await scene('The week after, while it is open', verify, scheduled)
  demand(/^pr edit 7 --body-file /m.test(readFileSync(gh.GH_LOG, 'utf8')), 'the open pull request to be renewed')

  git(work, 'fetch', '--quiet', 'origin', 'citewell/verify')
  git(work, 'merge', '--quiet', '--ff-only', 'FETCH_HEAD')
  git(work, 'push', '--quiet', 'origin', 'main')
  const merged = await scene('When it is merged', verify, {...scheduled, sha: headOf(work)})
  demand(merged.jobs.propose.result === 'skipped', 'nothing to propose where nothing is new')

  // The articles of this project, with the registries on this machine.
  const own = path.join(folder, 'own')
  execFileSync('git', ['clone', '--quiet', `file://${project}`, own])
  const config = path.join(own, 'citewell.config.json')
  writeFileSync(config, JSON.stringify({...JSON.parse(readFileSync(config, 'utf8')), registries: replay.config}))
  git(
    own,
    '-c',
    'user.name=Ann',
    '-c',
    'user.email=ann@example.org',
    'commit',
    '--quiet',
    '--all',
    '--message',
    'Replay'
  )
  git(own, 'config', 'uploadpack.allowAnySHA1InWant', 'true')
  const site = await scene('This project', '.github/workflows/site.yml', {
    origin: own,
    sha: headOf(own),
    event_name: 'push'
  })
  demand(site.artifacts.has('github-pages'), 'the site of this project')
  await scene('This project', '.github/workflows/ci.yml', {
    origin: project,
    sha: headOf(project),
    event_name: 'push'
  }).then(({jobs}) =>
    demand(
      Object.values(jobs).every(({result}) => result === 'success'),
      'the checks of this project to pass'
    )
  )
} finally {
  await replay.close()
  if (process.env.CITEWELL_KEEP === undefined) rmSync(folder, {recursive: true, force: true})
  else console.log(folder)
}
console.log(`\n${steps} steps, of which ${before} were run before and ${steps - before} now`)
