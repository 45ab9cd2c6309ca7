import {readFileSync} from 'node:fs'
import path from 'node:path'
import prettier from 'prettier'
import {levelsInPresets, presets} from '../../src/pipeline/presets.ts'
import {rules} from '../../src/rules/index.ts'
import {schemaOf} from '../../src/validate/validators.ts'
import type {GeneratedFile} from './generated-file.ts'

const file = 'docs/reference/configuration.md'

type Schema = Readonly<Record<string, unknown>>

/**
 * The page on the configuration, with a row for each key of its schema and what each preset changes.
 *
 * @throws {Error} for a key without a description.
 */
export async function generateConfigPage(): Promise<readonly GeneratedFile[]> {
  const schema = schemaOf('config')
  const page = readFileSync(file, 'utf8')
  const keys = ['| key | default | what it does |', '| --- | --- | --- |', ...rowsOf(schema, '', schema)]
  const levels = [
    '| rule | by itself | ' + names().join(' | ') + ' |',
    '| --- | --- | ' +
      names()
        .map(() => '---')
        .join(' | ') +
      ' |',
    ...levelRows()
  ]
  const text = between(between(page, 'keys', keys.join('\n')), 'presets', levels.join('\n'))
  const style = await prettier.resolveConfig(path.resolve(file))
  return [
    {file, text: await prettier.format(text, {...style, parser: 'markdown'}), source: 'schemas/config.schema.json'}
  ]
}

/** The presets that change something. */
function names(): readonly string[] {
  return Object.keys(presets).filter((name) => name !== 'recommended')
}

function levelRows(): readonly string[] {
  return rules.flatMap(({meta: {id, severity, optional}}) => {
    const given = levelsInPresets(id)
    if (given.length === 0) return []
    const own = optional === true ? 'off' : severity
    const levels = names().map((name) => given.find(({preset}) => preset === name)?.level ?? '')
    return [`| [\`${id}\`](../rules/${id}.md) | ${[own, ...levels].join(' | ')} |`]
  })
}

/** A row for each key under an object, and for those under its values. */
function rowsOf(given: Schema, prefix: string, root: Schema): readonly string[] {
  const schema = resolve(given, root)
  const properties: unknown = schema['properties']
  if (isSchema(properties)) {
    return Object.entries(properties).flatMap(([name, value]) => {
      if (!isSchema(value)) return []
      const key = `${prefix}${name}`
      // Said once, where the key stands by itself.
      const inner = prefix.startsWith('overrides[].') ? [] : rowsOf(value, `${key}.`, root)
      return [rowOf(key, value, root), ...inner]
    })
  }
  const items: unknown = schema['items']
  const choices: unknown = isSchema(items) ? items['anyOf'] : undefined
  if (Array.isArray(choices)) {
    const inner = `${prefix.replace(/\.$/, '')}[].`
    return choices.filter(isSchema).flatMap((one) => (isSchema(one['properties']) ? rowsOf(one, inner, root) : []))
  }
  return isSchema(items) ? rowsOf(items, `${prefix.replace(/\.$/, '')}[].`, root) : []
}

function rowOf(key: string, value: Schema, root: Schema): string {
  const resolved = resolve(value, root)
  const description = value['description'] ?? resolved['description']
  if (typeof description !== 'string') throw new Error(`\`${key}\` of schemas/config.schema.json has no description`)
  const choices: unknown = resolved['enum']
  const words = Array.isArray(choices) ? `: ${choices.map((one) => `\`${String(one)}\``).join(', ')}` : ''
  const fallback: unknown = value['default'] ?? resolved['default']
  const shown =
    fallback === undefined ? '' : `\`${typeof fallback === 'string' ? fallback : JSON.stringify(fallback)}\``
  return `| \`${key}\` | ${shown} | ${`${description}${description.includes('`') && words !== '' ? '' : words}`.replaceAll('|', '\\|')} |`
}

function resolve(value: Schema, root: Schema): Schema {
  const reference: unknown = value['$ref']
  if (typeof reference !== 'string') return value
  const steps = reference.replace(/^#\//, '').split('/')
  const found = steps.reduce<unknown>((one, step) => (isSchema(one) ? one[step] : undefined), root)
  if (!isSchema(found)) throw new Error(`nothing stands at ${reference}`)
  return found
}

function between(page: string, name: string, inner: string): string {
  const open = `<!-- ${name}: made by \`npm run generate\` -->`
  const close = `<!-- /${name} -->`
  const [start, end] = [page.indexOf(open), page.indexOf(close)]
  if (start === -1 || end < start) throw new Error(`${file} lacks \`${open}\` or \`${close}\``)
  return `${page.slice(0, start + open.length)}\n\n${inner}\n\n${page.slice(end)}`
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
