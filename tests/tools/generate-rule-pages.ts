import {readFileSync} from 'node:fs'
import path from 'node:path'
import prettier from 'prettier'
import type {RuleMeta} from '../../src/rules/define-rule.ts'
import {levelsInPresets} from '../../src/pipeline/presets.ts'
import {rules} from '../../src/rules/index.ts'
import type {GeneratedFile} from './generated-file.ts'

const open = '<!-- facts: made by `npm run generate` -->'
const close = '<!-- /facts -->'

const offers = {
  both: 'a fix that can be taken unseen where one is certain, else suggestions to choose from',
  fix: 'a fix that can be taken unseen',
  suggestions: 'suggestions to choose from'
} as const

/** The page of each rule, its facts made anew. A page that is missing is for `tests/catalogue.test.ts` to tell. */
export async function generateRulePages(): Promise<readonly GeneratedFile[]> {
  const files = await Promise.all(
    rules.map(async ({meta}) => {
      const file = `docs/rules/${meta.id}.md`
      const page = readPage(file)
      if (page === undefined) return []
      const style = await prettier.resolveConfig(path.resolve(file))
      const text = await prettier.format(withFacts(page, meta), {...style, parser: 'markdown'})
      return [{file, text, source: `src/rules/${meta.id}.ts`}]
    })
  )
  return files.flat()
}

/**
 * A page with the facts of a rule between its two marks.
 *
 * @throws {Error} where a mark is missing.
 */
export function withFacts(page: string, meta: RuleMeta): string {
  const start = page.indexOf(open)
  const end = page.indexOf(close, start)
  if (start === -1 || end === -1) throw new Error(`docs/rules/${meta.id}.md lacks \`${open}\` or \`${close}\``)
  return `${page.slice(0, start)}${open}\n\n${renderFacts(meta)}\n\n${page.slice(end)}`
}

/** What a page says of a rule by itself: what it requires, its level, what it offers, its options. */
export function renderFacts(meta: RuleMeta): string {
  const {description, readsLock, offers: offered, options} = meta
  const rows = readOptions(options)
  return [
    `${description}.`,
    '',
    `- Level: ${describeLevels(meta)}`,
    `- Offers: ${offered ? offers[offered] : 'nothing'}`,
    ...(readsLock === true ? ['- Reads: the lock; it says nothing without one'] : []),
    ...(rows.length === 0
      ? ['- Options: none']
      : ['', '| option | default | what it does |', '| --- | --- | --- |', ...rows])
  ].join('\n')
}

/** The level of a rule by itself and, where it is another one, in a preset. */
function describeLevels({id, severity, optional}: RuleMeta): string {
  const own = optional === true ? 'off' : `\`${severity}\``
  const others = levelsInPresets(id).map(({preset, level}) => `\`${level}\` in the preset \`${preset}\``)
  return [own, ...others].join('; ')
}

/** A row for each option. */
function readOptions(schema: object | undefined): readonly string[] {
  const properties: unknown = schema && 'properties' in schema ? schema.properties : {}
  return Object.entries(properties as Readonly<Record<string, {description?: string; default?: unknown}>>).map(
    ([name, {description = '', default: value}]) =>
      `| \`${name}\` | ${value === undefined ? '' : `\`${JSON.stringify(value)}\``} | ${description.replaceAll('|', '\\|')} |`
  )
}

function readPage(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
