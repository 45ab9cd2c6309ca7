import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {compile, type JSONSchema} from 'json-schema-to-typescript'
import prettier from 'prettier'
import type {GeneratedFile} from './generated-file.ts'

const target = 'src/model/generated'

/** The types of our schemas. */
export async function generateTypes(): Promise<readonly GeneratedFile[]> {
  return Promise.all(
    readdirSync('schemas')
      .sort()
      .map(async (name) => {
        const source = `schemas/${name}`
        const file = `${target}/${name.replace('.schema.json', '.ts')}`
        const schema = JSON.parse(readFileSync(source, 'utf8')) as JSONSchema
        const types = await compile(inlineIds(schema), String(schema.title), {
          bannerComment: `/* Made from ${source} by \`npm run generate\`. */`,
          cwd: path.resolve('schemas'),
          format: false,
          maxItems: -1,
          ignoreMinAndMaxItems: true,
          additionalProperties: true,
          unknownAny: true
        })
        const style = await prettier.resolveConfig(path.resolve(file))
        return {file, source, text: await prettier.format(types, {...style, parser: 'typescript'})}
      })
  )
}

/** References between our schemas go by `$id`; the generator reads files. */
function inlineIds(schema: JSONSchema): JSONSchema {
  return JSON.parse(
    JSON.stringify(schema)
      .replaceAll(/"\$id":"[^"]*",?/g, '')
      .replaceAll('https://citewell.github.io/schemas/1/', '')
  ) as JSONSchema
}
