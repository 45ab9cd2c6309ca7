// Carries out the jobs of workflows as GitHub's runner would: expressions, inputs, conditions, outputs, composite actions and
// artifacts. Each `run:` step is executed as it stands; of what `uses:` names elsewhere, it is seen that what it takes is there.
import {Evaluator, Lexer, Parser, data} from '@actions/expressions'
import {execFileSync, spawn, spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {parse} from 'yaml'

/** The version of an action matters to GitHub alone; what the others do is said here. */
const nameOf = (uses) => uses.replace(/@.*$/, '')

/**
 * What a job runs in.
 *
 * @typedef {object} Surroundings
 * @property {string} folder - a temporary folder for all that the run makes
 * @property {string} origin - the repository that is checked out
 * @property {string} tool - the repository that the workflows stand in
 * @property {object} github - the `github` context
 * @property {Readonly<Record<string, string>>} env - what each step finds in its environment
 * @property {string} guard - a module that keeps Node.js on this machine
 * @property {{prepared?: string}} shared - what one run leaves for the next
 * @property {ReadonlySet<string>} done - commands that were run before
 * @property {(line: string) => void} say
 */

/** Runs a workflow; jobs in the order of their `needs`. @returns what each job came to, and what was uploaded. */
export async function runWorkflow(file, given, surroundings) {
  const workflow = parse(readFileSync(path.join(surroundings.tool, file), 'utf8'))
  const state = {artifacts: new Map(), jobs: {}, log: '', steps: 0, before: 0, ...surroundings}
  const inputs = readInputs(workflow.on?.workflow_call?.inputs ?? {}, given)
  await runJobs(workflow, file, inputs, state)
  return state
}

async function runJobs(workflow, file, inputs, state) {
  for (const [id, job] of Object.entries(workflow.jobs)) {
    const needs = Object.fromEntries(
      [job.needs ?? []]
        .flat()
        .map((name) => [name, {result: state.jobs[name].result, outputs: state.jobs[name].outputs}])
    )
    const failed = Object.values(needs).some(({result}) => result !== 'success')
    const context = {github: state.github, inputs, needs, secrets: {}, vars: {}}
    if (!isTrue(job.if, context, failed)) {
      state.say(`\n${file}, ${id}: left out, as its condition has it`)
      state.jobs[id] = {result: 'skipped', outputs: {}}
    } else if (job.uses !== undefined) {
      const called = parse(readFileSync(path.join(state.tool, job.uses), 'utf8'))
      await runJobs(
        called,
        job.uses,
        readInputs(called.on.workflow_call.inputs ?? {}, fill(job.with ?? {}, context)),
        state
      )
      state.jobs[id] = {result: 'success', outputs: {}}
    } else {
      state.jobs[id] = await runJob(job, id, file, context, state)
    }
  }
}

async function runJob(job, id, file, context, state) {
  const [matrix] = combine(job.strategy?.matrix ?? {})
  const root = mkdtempSync(path.join(state.folder, `${id}-`))
  const run = {
    ...state,
    state,
    label: `${file}, ${id}`,
    workspace: path.join(root, 'workspace'),
    temp: path.join(root, 'temp'),
    summary: path.join(root, 'summary.md')
  }
  mkdirSync(run.workspace)
  mkdirSync(run.temp)
  writeFileSync(run.summary, '')
  const job_ = {workflow_repository: 'citewell/citewell', workflow_sha: headOf(state.tool), status: 'success'}
  const inner = {
    ...context,
    github: {...context.github, workspace: run.workspace},
    matrix,
    job: job_,
    runner: {os: 'Linux', temp: run.temp},
    env: {...job.env}
  }
  const {failed, steps} = await runSteps(job.steps, inner, run)
  const outputs = fill(job.outputs ?? {}, {...inner, steps})
  return {
    result: failed ? 'failure' : 'success',
    outputs,
    summary: readFileSync(run.summary, 'utf8'),
    workspace: run.workspace
  }
}

/** Every combination of a matrix has the same steps: the first one is run. */
function combine(matrix) {
  return [Object.fromEntries(Object.entries(matrix).map(([name, values]) => [name, values[0]]))]
}

async function runSteps(list, context, run) {
  const steps = {}
  let failed = false
  for (const step of list) {
    const inner = {...context, steps, env: {...context.env}}
    Object.assign(inner.env, fill(step.env ?? {}, inner))
    const name = step.name ?? step.uses ?? step.run.trim()
    if (!isTrue(step.if, inner, failed)) {
      if (!failed) run.say(`\n${run.label}: left out, as its condition has it: ${name}`)
      if (step.id) steps[step.id] = {outputs: {}, outcome: 'skipped', conclusion: 'skipped'}
      continue
    }
    const outcome = await (step.run === undefined ? use(step, name, inner, run) : execute(step, name, inner, run))
    if (outcome.failed && !step['continue-on-error']) failed = true
    const result = outcome.failed ? 'failure' : 'success'
    if (step.id) steps[step.id] = {outputs: outcome.outputs, outcome: result, conclusion: result}
  }
  return {failed, steps}
}

/** A `run:` step, under the shell that GitHub takes for it. */
async function execute(step, name, context, run) {
  if (step.run.includes('${{')) throw new Error(`${run.label}: an expression in the script of “${name}”`)
  run.state.steps++
  const command = step.run.trim()
  if (run.done.has(command)) {
    run.state.before++
    run.say(`\n${run.label}: ${command} (run before, in this checkout without changes)`)
    return {failed: false, outputs: {}}
  }
  run.say(`\n${run.label}: ${name}`)
  const output = path.join(run.temp, `output-${run.state.steps}`)
  writeFileSync(output, '')
  const script = path.join(run.temp, `step-${run.state.steps}.sh`)
  writeFileSync(script, step.run)
  const shell = step.shell === 'bash' ? ['--noprofile', '--norc', '-eo', 'pipefail', script] : ['-e', script]
  lint(script, run)
  // What installs packages asks their registry; everything else may talk to this machine alone.
  const guard = /\bnpm (?:ci|install)\b/.test(step.run) ? {} : {NODE_OPTIONS: `--import=${run.guard}`}
  const {status, log} = await start('bash', shell, {
    cwd: path.resolve(run.workspace, fill(step['working-directory'] ?? '.', context)),
    env: {
      ...process.env,
      ...run.env,
      ...guard,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: run.github.event_name,
      GITHUB_REF: run.github.ref,
      GITHUB_REF_NAME: run.github.ref_name,
      GITHUB_REPOSITORY: run.github.repository,
      GITHUB_SHA: run.github.sha,
      GITHUB_WORKSPACE: run.workspace,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: run.summary,
      RUNNER_OS: 'Linux',
      RUNNER_TEMP: run.temp,
      ...(context.github.action_path && {GITHUB_ACTION_PATH: context.github.action_path}),
      ...Object.fromEntries(Object.entries(context.env).map(([key, value]) => [key, String(value)]))
    }
  })
  run.state.log += log
  run.say(shorten(log))
  const outputs = Object.fromEntries(
    readFileSync(output, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)])
  )
  if (status !== 0) run.say(`ended with ${status}`)
  return {failed: status !== 0, outputs}
}

function lint(script, run) {
  const {error, status, stdout} = spawnSync('shellcheck', ['--shell=bash', script], {encoding: 'utf8'})
  if (error) run.say(`left out: shellcheck (${error.code})`)
  else if (status !== 0) throw new Error(`${run.label}: ${stdout}`)
}

/** An action: one of this repository is carried out, of the others it is seen that what they take is there. */
async function use(step, name, context, run) {
  const words = fill(step.with ?? {}, context)
  if (step.uses.startsWith('./')) return useComposite(step.uses, words, context, run)
  const told = actions[nameOf(step.uses)]
  if (told === undefined) throw new Error(`${run.label}: nothing is known of ${step.uses}`)
  run.say(`\n${run.label}: ${name} (not run: ${nameOf(step.uses)})`)
  return {failed: false, outputs: told(words, run) ?? {}}
}

async function useComposite(uses, words, context, run) {
  const folder = path.join(run.workspace, uses)
  const action = parse(readFileSync(path.join(folder, 'action.yml'), 'utf8'))
  const inner = {
    ...context,
    inputs: readInputs(action.inputs, words),
    github: {...context.github, action_path: folder}
  }
  const {failed, steps} = await runSteps(action.runs.steps, inner, {...run, label: `${run.label}, ${action.name}`})
  const outputs = Object.fromEntries(
    Object.entries(action.outputs ?? {}).map(([key, {value}]) => [key, fill(value, {...inner, steps})])
  )
  return {failed, outputs}
}

/** What the actions of others do, as far as the steps beside them depend on it; each takes its inputs. */
const actions = {
  'actions/checkout'(words, run) {
    const target = path.join(run.workspace, words.path ?? '.')
    if (words['persist-credentials'] !== 'false') throw new Error(`${run.label}: a checkout keeps its credentials`)
    if (words.repository === undefined) {
      const depth = words['fetch-depth'] === '0' ? [] : ['--depth', '1']
      git(run.workspace, 'init', '--quiet', '--initial-branch', 'unborn')
      git(run.workspace, 'remote', 'add', 'origin', `file://${run.origin}`)
      const refs = depth.length === 0 ? ['+refs/heads/*:refs/remotes/origin/*'] : []
      git(run.workspace, 'fetch', '--quiet', ...depth, 'origin', `+${run.github.sha}:refs/remotes/run`, ...refs)
      git(run.workspace, 'checkout', '--quiet', '--detach', 'refs/remotes/run')
      return
    }
    if (headOf(run.tool) !== words.ref) throw new Error(`${run.label}: ${words.ref} is not the commit of the workflow`)
    // Installed once and then copied: the same commit gives the same files.
    const {prepared} = run.shared
    if (prepared === undefined) execFileSync('git', ['clone', '--quiet', `file://${run.tool}`, target])
    else execFileSync('cp', ['-al', prepared, target])
    run.shared.prepared ??= target
  },
  'actions/setup-node'(words, run) {
    if (!/^\d+$/.test(words['node-version'])) throw new Error(`${run.label}: no version of Node is named`)
  },
  'actions/upload-artifact'(words, run) {
    if (run.state.artifacts.has(words.name)) throw new Error(`${run.label}: ${words.name} is uploaded twice`)
    const target = mkdtempSync(path.join(run.folder, 'artifact-'))
    cpSync(demandFiles(words.path, run), target, {recursive: true})
    run.state.artifacts.set(words.name, target)
  },
  'actions/upload-pages-artifact'(words, run) {
    if (!existsSync(path.join(demandFiles(words.path, run), 'index.html')))
      throw new Error('The site has no index.html')
    run.state.artifacts.set('github-pages', words.path)
  },
  'actions/download-artifact'(words, run) {
    cpSync(run.state.artifacts.get(words.name) ?? '', words.path, {recursive: true})
  },
  'actions/deploy-pages'(_, run) {
    if (!run.state.artifacts.has('github-pages')) throw new Error(`${run.label}: there is no site to publish`)
    return {page_url: 'https://example.org/'}
  },
  'github/codeql-action/upload-sarif'(words, run) {
    run.state.artifacts.set('sarif', words.sarif_file)
    JSON.parse(readFileSync(words.sarif_file, 'utf8'))
  }
}

function demandFiles(folder, run) {
  const isFull = folder !== '' && existsSync(folder) && statSync(folder).isDirectory() && readdirSync(folder).length > 0
  if (!isFull) throw new Error(`${run.label}: nothing to upload in ${folder}`)
  return folder
}

function readInputs(declared, given) {
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(declared, name))
  if (unknown.length > 0) throw new Error(`There is no input ${unknown.join(', ')}`)
  return Object.fromEntries(
    Object.entries(declared).map(([name, {default: fallback = ''}]) => [name, given[name] ?? fallback])
  )
}

/** A value of a workflow with its expressions filled in; booleans of inputs become words, as they do in GitHub. */
function fill(value, context) {
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fill(inner, context)]))
  const text = String(value)
  return text.replaceAll(/\$\{\{(.*?)\}\}/gs, (_, expression) => evaluate(expression, context, false).coerceString())
}

function isTrue(condition, context, failed) {
  if (condition === undefined) return !failed
  const text = String(condition).replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1')
  const isAsked = /\b(?:success|failure|always|cancelled)\(\)/.test(text)
  if (failed && !isAsked) return false
  const value = evaluate(text, context, failed)
  return value.coerceString() !== '' && value.coerceString() !== 'false' && value.coerceString() !== '0'
}

function evaluate(expression, context, failed) {
  const status = {success: !failed, failure: failed, always: true, cancelled: false}
  const functions = Object.entries(status).map(([name, value]) => {
    return {name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(value)}
  })
  const {tokens} = new Lexer(expression.trim()).lex()
  const tree = new Parser(tokens, Object.keys(context), functions).parse()
  const known = JSON.parse(JSON.stringify(context), data.reviver)
  return new Evaluator(tree, known, new Map(functions.map((one) => [one.name, one]))).evaluate()
}

/** Runs a program beside this one: what it asks for is answered by a server of this process. */
function start(program, words, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, {...options, stdio: ['ignore', 'pipe', 'pipe']})
    let log = ''
    const add = (text) => (log += text)
    child.stdout.setEncoding('utf8').on('data', add)
    child.stderr.setEncoding('utf8').on('data', add)
    child.on('error', reject)
    child.on('close', (status) => resolve({status, log}))
  })
}

/** Long logs are cut in their middle. */
function shorten(text) {
  const lines = text.trimEnd().split('\n')
  if (lines.length <= 24) return lines.join('\n')
  return [...lines.slice(0, 12), `… ${lines.length - 24} lines …`, ...lines.slice(-12)].join('\n')
}

export function git(cwd, ...words) {
  return execFileSync('git', words, {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']}).trim()
}

export function headOf(folder) {
  return git(folder, 'rev-parse', 'HEAD')
}
