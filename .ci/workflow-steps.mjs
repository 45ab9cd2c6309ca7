// Runs each `run:` step of the workflows, in order, in a fresh clone: what stands there must work on a bare checkout.
// The steps themselves may call .ci/run, which must not come back here. Commands that are given as arguments have been run
// by the caller: in a checkout without changes that was as good as a clone, and they are said, not run again.
import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {parse} from 'yaml'

const guard = 'CITEWELL_IN_WORKFLOW_STEPS'
if (process.env[guard] !== undefined) {
  console.log('left out: workflow steps (they are running already)')
  process.exit(0)
}

const isClean = execFileSync('git', ['status', '--porcelain'], {encoding: 'utf8'}) === ''
const done = new Set(isClean ? process.argv.slice(2) : [])

const folder = '.github/workflows'
let steps = 0
let before = 0
for (const file of readdirSync(folder).sort()) {
  const workflow = parse(readFileSync(path.join(folder, file), 'utf8'))
  for (const [name, job] of Object.entries(workflow.jobs)) {
    const clone = mkdtempSync(path.join(tmpdir(), 'citewell-clone-'))
    try {
      execFileSync('git', ['clone', '--quiet', process.cwd(), clone], {stdio: 'inherit'})
      for (const step of job.steps) {
        if (step.run === undefined) continue
        steps++
        if (done.has(step.run.trim())) {
          before++
          console.log(`\n${file}, ${name}: ${step.run.trim()} (run before, in this checkout without changes)`)
          continue
        }
        console.log(`\n${file}, ${name}: ${step.run.trim()}`)
        const {status} = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
          cwd: clone,
          env: {...process.env, ...workflow.env, ...job.env, ...step.env, CI: 'true', [guard]: '1'},
          stdio: 'inherit'
        })
        if (status !== 0) {
          console.error(`${file}: the step \`${step.run.trim()}\` ended with ${status}`)
          process.exit(1)
        }
      }
    } finally {
      rmSync(clone, {recursive: true, force: true})
    }
  }
}
if (steps === 0) throw new Error('No workflow has a step to run')
console.log(`\n${steps} steps, of which ${before} were run before and ${steps - before} now`)
