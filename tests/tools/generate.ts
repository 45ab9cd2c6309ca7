/**
 * Makes the types in `src/model/generated/` from `schemas/` and prints what changed.
 * With `--check` it writes nothing and exits 1 where a file differs from what would be written.
 */
import {readdirSync, readFileSync, writeFileSync, existsSync, mkdirSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {compile, type JSONSchema} from 'json-schema-to-typescript'
import prettier from 'prettier'

const check = process.argv.includes('--check')
const target = 'src/model/generated'
const options = await prettier.resolveConfig(path.resolve(target, 'x.ts'))
let stale = 0

mkdirSync(target, {recursive: true})
for (const file of readdirSync('schemas').sort()) {
  const schema = JSON.parse(readFileSync(path.join('schemas', file), 'utf8')) as JSONSchema
  const name = file.replace('.schema.json', '')
  const source = await compile(inlineIds(schema), String(schema.title), {
    bannerComment: `/* Made from schemas/${file} by \`npm run generate\`. */`,
    cwd: path.resolve('schemas'),
    format: false,
    maxItems: -1,
    ignoreMinAndMaxItems: true,
    additionalProperties: true,
    unknownAny: true
  })
  const text = await prettier.format(source, {...options, parser: 'typescript'})
  const place = path.join(target, `${name}.ts`)
  const before = existsSync(place) ? readFileSync(place, 'utf8') : ''
  if (before === text) continue
  stale++
  console.log(`${place} ${check ? 'differs from its schema: run `npm run generate`' : 'written'}`)
  if (!check) writeFileSync(place, text)
}
if (check && stale > 0) process.exitCode = 1

/** References between our schemas go by `$id`; the generator reads files. */
function inlineIds(schema: JSONSchema): JSONSchema {
  return JSON.parse(
    JSON.stringify(schema)
      .replaceAll(/"\$id":"[^"]*",?/g, '')
      .replaceAll('https://citewell.github.io/schemas/1/', '')
  ) as JSONSchema
}
