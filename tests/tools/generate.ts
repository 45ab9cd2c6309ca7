/**
 * Makes what is made: the types of `src/model/generated/` from `schemas/`, the facts of `docs/rules/` from what each rule
 * says of itself, the keys in `docs/reference/configuration.md`, and the table of LaTeX symbols. Prints what changed. With `--check` it writes nothing and exits 1 where a file differs.
 */
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {generateConfigPage} from './generate-config-page.ts'
import {generateLatexSymbols} from './generate-latex-symbols.ts'
import {generateRulePages} from './generate-rule-pages.ts'
import {generateTypes} from './generate-types.ts'

const check = process.argv.includes('--check')
for (const {file, text, source} of [
  ...(await generateTypes()),
  ...(await generateRulePages()),
  ...(await generateConfigPage()),
  ...generateLatexSymbols()
]) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
  if (check) {
    console.log(`${file} differs from ${source}: run \`npm run generate\``)
    process.exitCode = 1
  } else {
    mkdirSync(path.dirname(file), {recursive: true})
    writeFileSync(file, text)
    console.log(`${file} written`)
  }
}
