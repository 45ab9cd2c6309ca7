/**
 * Fits the weights of the claim model to the labelled sentences and writes `src/claims/cue-weights.ts`.
 *
 * Run with `npx tsx tests/tools/fit-cues.ts` after changing a cue; `--check` writes nothing and exits 1 where the file
 * would change, `--print` writes nothing and prints the weights in order. The fit has no randomness, so the same cues
 * and the same sentences give the same file.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {cueEntries} from '../../src/claims/find-cues.ts'
import {fit, fitOptions, readRows, toExamples} from './claim-model.ts'
import {sharedFolder} from './shared.ts'

/** Where precision among unseen repositories is near 0.8 and F1 near its best; see `npm run claims:score`. */
const threshold = 0.48

const target = 'src/claims/cue-weights.ts'
const folder = path.join(sharedFolder, 'claims')
const rows = readRows(folder)
if (rows.length === 0) {
  console.log(`left out: no labelled sentences in ${folder}`)
  process.exit(0)
}
const weights = fit(toExamples(rows))
const round = (value: number): number => Math.round(value * 100) / 100 + 0
const named = cueEntries.map(({id}, index) => [id, round(weights.cues[index] ?? 0)] as const)
const source = [
  '/*',
  ` * Fitted by tests/tools/fit-cues.ts to ${rows.length} labelled sentences (ridge ${fitOptions.ridge}); do not edit by hand.`,
  ' * A weight above 0 speaks for a claim, one below 0 against it.',
  ' */',
  '',
  '/** The lowest score of a claim. */',
  `export const threshold: number = ${threshold}`,
  '',
  '/** What a sentence without cues starts from. */',
  `export const bias: number = ${round(weights.bias)}`,
  '',
  '/** How much the score of the sentence before counts. */',
  `export const contextWeight: number = ${round(weights.context)}`,
  '',
  '/** The weight of each cue that has one. */',
  'export const weights: Readonly<Record<string, number>> = {',
  named
    .filter(([, weight]) => weight !== 0)
    .map(([id, weight]) => `  ${/^[a-z]+$/.test(id) ? id : `'${id}'`}: ${weight}`)
    .join(',\n'),
  '}',
  ''
].join('\n')

if (process.argv.includes('--print')) {
  for (const [id, weight] of [...named].sort((a, b) => a[1] - b[1]))
    console.log(`${weight.toFixed(2).padStart(6)}  ${id}`)
} else if (process.argv.includes('--check')) {
  const same = readFileSync(target, 'utf8') === source
  console.log(same ? `${target} is current` : `${target} is out of date; run npx tsx tests/tools/fit-cues.ts`)
  if (!same) process.exitCode = 1
} else {
  writeFileSync(target, source)
  console.log(`wrote ${target}`)
}
