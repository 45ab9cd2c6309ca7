/**
 * Kills `citewell verify` with SIGKILL at random moments and prints what became of the lock. Fails where a record was not
 * whole, or a second run asked what was answered already.
 *
 * `npm run verify:kill -- 100`
 */
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {killRuns} from '../tools/kill-runs.ts'

const rounds = Number(process.argv[2] ?? 100)
const folder = mkdtempSync(path.join(tmpdir(), 'citewell-kill-'))
const {partial, looked, broken, answered, askedAgain, left} = await killRuns(folder, rounds, () => Math.random())
rmSync(folder, {recursive: true, force: true})
console.log(
  [
    `${rounds} runs killed, ${partial} of them with the lock half full; ${looked} records looked at, ${broken.length} broken`,
    `the last had ${answered} answers; the run after it asked ${askedAgain.length} of them again and left ${left.length} files unfinished`
  ].join('\n')
)
for (const name of broken) console.error(name)
process.exitCode = broken.length + askedAgain.length + left.length > 0 ? 1 : 0
