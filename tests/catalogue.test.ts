/** Says in a sentence what a new unit lacks, and where to add it. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {citationSyntaxes} from '../src/citations/index.ts'
import {commands} from '../src/cli/commands/index.ts'
import {registries} from '../src/registries/index.ts'
import {reportFormats} from '../src/report/index.ts'
import {bibliographyFormats} from '../src/references/formats/index.ts'
import {rules} from '../src/rules/index.ts'
import {compareText} from '../src/text/compare.ts'
import {schemaNames, schemaOf} from '../src/validate/validators.ts'
import {generateConfigPage} from './tools/generate-config-page.ts'
import {generateRulePages, withFacts} from './tools/generate-rule-pages.ts'

const root = path.resolve(import.meta.dirname, '..')

/** A file of a folder that holds a unit, with that unit. */
interface Unit {
  readonly file: string
  /** The file's name without its ending, which is the unit's id. */
  readonly name: string
  readonly unit: object
}

/** The units of a folder: the exports of its files that have the given keys. */
async function findUnits(folder: string, keys: readonly string[]): Promise<readonly Unit[]> {
  const files = readdirSync(path.join(root, folder)).filter((file) => file.endsWith('.ts') && file !== 'index.ts')
  const units = await Promise.all(
    files.sort().map(async (file) => {
      const exported = (await import(path.join(root, folder, file))) as Readonly<Record<string, unknown>>
      return Object.values(exported)
        .filter((value) => isObject(value) && keys.every((key) => key in value))
        .map((unit) => ({file: `${folder}/${file}`, name: file.replace('.ts', ''), unit: unit as object}))
    })
  )
  return units.flat()
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function'
}

/** What keeps the units of a folder and its index from being the same, in sentences. */
function compareWithIndex(units: readonly Unit[], index: readonly object[], indexFile: string): readonly string[] {
  const found = new Set(units.map(({unit}) => unit))
  return [
    ...units.filter(({unit}) => !index.includes(unit)).map(({file}) => `${file} is not in ${indexFile}: add it there`),
    ...index
      .filter((unit) => !found.has(unit))
      .map((unit) => `${indexFile} lists ${nameOf(unit)}, which has no file of its own`)
  ]
}

function nameOf(unit: object): string {
  return 'id' in unit ? String(unit.id) : 'name' in unit ? String(unit.name) : JSON.stringify(unit)
}

/** What is out of order, in a sentence. */
function findDisorder(ids: readonly string[], indexFile: string): readonly string[] {
  const sorted = ids.toSorted(compareText)
  const at = ids.findIndex((id, index) => id !== sorted[index])
  return at === -1
    ? []
    : [`${indexFile} is not in the order of ids: ${sorted[at] ?? ''} belongs before ${ids[at] ?? ''}`]
}

/** A sentence for each file that is not there. */
function findMissing(files: readonly (readonly [file: string, what: string])[]): readonly string[] {
  return files
    .filter(([file]) => !existsSync(path.join(root, file)))
    .map(([file, what]) => `${file} is missing: ${what}`)
}

/** The names of the files of a folder with an ending, without it. */
function namesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(path.join(root, folder))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
}

describe('rules', async () => {
  const units = await findUnits('src/rules', ['meta', 'checkArticle'])
  const metas = rules.map(({meta}) => meta)

  it('stand in the index, in the order of their ids', () => {
    const index = 'src/rules/index.ts'
    expect([
      ...compareWithIndex(units, rules, index),
      ...findDisorder(
        metas.map(({id}) => id),
        index
      )
    ]).toEqual([])
  })

  it('are called as their files', () => {
    const wrong = units.flatMap(({file, name, unit}) => {
      const id = rules.find((rule) => rule === unit)?.meta.id
      return id === name ? [] : [`${file} holds the rule \`${id ?? ''}\`: call the file or the rule otherwise`]
    })
    expect(wrong).toEqual([])
  })

  it('have a page and a test', () => {
    const files = metas.flatMap(({id}) => [
      [`docs/rules/${id}.md`, 'write what the rule finds and why, with examples'] as const,
      [`tests/rules/${id}.test.ts`, 'write cases that it must find and cases that it must not'] as const
    ])
    expect(findMissing(files)).toEqual([])
  })

  it('are there for each page and test', () => {
    const ids = new Set([...metas.map(({id}) => id), 'pages'])
    const stray = [
      ...namesIn('docs/rules', '.md')
        .filter((id) => !ids.has(id))
        .map((id) => `docs/rules/${id}.md`),
      ...namesIn('tests/rules', '.test.ts')
        .filter((id) => !ids.has(id))
        .map((id) => `tests/rules/${id}.test.ts`)
    ]
    expect(stray.map((file) => `${file} speaks of no rule: remove it, or add the rule`)).toEqual([])
  })

  it('say what they require, and their messages, in sentences without a full stop', () => {
    const wrong = metas.flatMap(({id, description, messages}) => [
      ...(/^Require .*[^.\s]$/.test(description)
        ? []
        : [`${id}: its description says “Require …” and has no full stop`]),
      ...Object.entries(messages).flatMap(([name, message]) => [
        ...(/[.\s]$/.test(message) ? [`${id}: its message \`${name}\` ends with a full stop or a space`] : []),
        ...(/^(?:Unexpected |\{message\}$)/.test(message)
          ? []
          : [`${id}: its message \`${name}\` starts with “Unexpected”`]),
        ...[...message.matchAll(/\{([^{}]*)\}/g)]
          .filter(([, data = '']) => !/^\w+$/.test(data))
          .map(([braces]) => `${id}: its message \`${name}\` holds ${braces}, which is no word in braces`),
        ...(/[{}]/.test(message.replaceAll(/\{\w+\}/g, ''))
          ? [`${id}: its message \`${name}\` has a brace too many`]
          : [])
      ])
    ])
    expect(wrong).toEqual([])
  })

  it('have pages whose title and facts are theirs', async () => {
    const wrong = metas.flatMap((meta) => {
      const page = readFileSync(path.join(root, `docs/rules/${meta.id}.md`), 'utf8')
      const test = `tests/rules/${meta.id}.test.ts`
      expect(() => withFacts(page, meta)).not.toThrow()
      return [
        ...(page.startsWith(`# ${meta.id}\n`) ? [] : [`docs/rules/${meta.id}.md does not start with \`# ${meta.id}\``]),
        ...(page.includes(test) ? [] : [`docs/rules/${meta.id}.md does not name the test that proves it, ${test}`])
      ]
    })
    const stale = [...(await generateRulePages()), ...(await generateConfigPage())]
      .filter(({file, text}) => readFileSync(path.join(root, file), 'utf8') !== text)
      .map(({file, source}) => `${file} differs from ${source}: run \`npm run generate\``)
    expect([...wrong, ...stale]).toEqual([])
  })
})

describe('citation syntaxes', async () => {
  const units = await findUnits('src/citations', ['id', 'find'])

  it('stand in the index, in the order of their ids, and are called as their files', () => {
    const index = 'src/citations/index.ts'
    const wrong = units
      .filter(({name, unit}) => nameOf(unit) !== name)
      .map(({file, unit}) => `${file} holds the syntax \`${nameOf(unit)}\`: call the file or the syntax otherwise`)
    const disorder = findDisorder(
      citationSyntaxes.map(({id}) => id),
      index
    )
    expect([...compareWithIndex(units, citationSyntaxes, index), ...disorder, ...wrong]).toEqual([])
  })

  it('have a test', () => {
    const what = 'write what the syntax must find, with spans, and what it must not'
    expect(findMissing(citationSyntaxes.map(({id}) => [`tests/citations/${id}.test.ts`, what]))).toEqual([])
  })
})

describe('bibliography formats', async () => {
  const units = await findUnits('src/references/formats', ['endings', 'read'])

  it('stand in the index, in the order of their ids, and are called as their files', () => {
    const index = 'src/references/formats/index.ts'
    const wrong = units
      .filter(({name, unit}) => nameOf(unit) !== name)
      .map(({file, unit}) => `${file} holds the format \`${nameOf(unit)}\`: call the file or the format otherwise`)
    const disorder = findDisorder(
      bibliographyFormats.map(({id}) => id),
      index
    )
    expect([...compareWithIndex(units, bibliographyFormats, index), ...disorder, ...wrong]).toEqual([])
  })

  it('have a test', () => {
    const what = 'write what becomes of an entry, with places, and of a broken one'
    expect(findMissing(bibliographyFormats.map(({id}) => [`tests/references/${id}.test.ts`, what]))).toEqual([])
  })
})

describe('registries', () => {
  it('stand in the index, in the order of their names, with a reader and a test', () => {
    const index = 'src/registries/index.ts'
    const names = registries.map(({name}) => name)
    // Two services of one house share a file, and the agencies of DOIs are reached through doi.org.
    const readers = [...names.filter((name) => name !== 'pmc'), 'csl']
    const missing = findMissing(
      readers.flatMap((name) => [
        [`src/registries/${name}.ts`, 'write what is asked and how the answer is read'] as const,
        [`tests/registries/${name}.test.ts`, 'write what becomes of recorded answers, and of broken ones'] as const
      ])
    )
    expect([...missing, ...findDisorder(names, index)]).toEqual([])
  })
})

describe('report formats', async () => {
  const units = await findUnits('src/report', ['id', 'render'])

  it('stand in the index, in the order of their ids, and are called as their files', () => {
    const index = 'src/report/index.ts'
    const wrong = units
      .filter(({name, unit}) => nameOf(unit) !== name)
      .map(({file, unit}) => `${file} holds the format \`${nameOf(unit)}\`: call the file or the format otherwise`)
    const disorder = findDisorder(
      reportFormats.map(({id}) => id),
      index
    )
    expect([...compareWithIndex(units, reportFormats, index), ...disorder, ...wrong]).toEqual([])
  })

  it('have a row in the reference', () => {
    const page = 'docs/reference/reports.md'
    const text = readFileSync(path.join(root, page), 'utf8')
    const missing = reportFormats.filter(({id}) => !new RegExp(`^\\| \`${id}\` +\\|`, 'm').test(text))
    expect(missing.map(({id}) => `${page} has no row for \`${id}\`: say what it is for`)).toEqual([])
  })
})

describe('commands', async () => {
  const units = await findUnits('src/cli/commands', ['help', 'run'])

  it('stand in the index', async () => {
    const loaded = await Promise.all(commands.map(({load}) => load()))
    expect(compareWithIndex(units, loaded, 'src/cli/commands/index.ts')).toEqual([])
  })

  it.each(commands.map((command) => [command.name, command] as const))(
    'are called as their files, and their help says how to call them: %s',
    async (name, {load, summary}) => {
      const command = await load()
      expect(units.find(({unit}) => unit === command)?.name).toBe(name)
      expect(command.help).toMatch(new RegExp(`^Usage: citewell ${name}\\b`))
      for (const option of Object.keys(command.options)) {
        expect(command.help, `the help of ${name} says what each option does`).toContain(`--${option}`)
      }
      expect(summary).toMatch(/^[a-z].*[^.]$/)
    }
  )
})

describe('schemas', () => {
  const files = namesIn('schemas', '.schema.json')

  it('stand in the list of validators, in the order of their names', () => {
    const list = 'src/validate/validators.ts'
    const names: readonly string[] = schemaNames
    expect([
      ...files
        .filter((name) => !names.includes(name))
        .map((name) => `schemas/${name}.schema.json is not in ${list}: add it to \`Shapes\` and \`schemaNames\``),
      ...names
        .filter((name) => !files.includes(name))
        .map((name) => `${list} lists ${name}, which has no file: add schemas/${name}.schema.json`),
      ...findDisorder(names, list)
    ]).toEqual([])
  })

  it('have an address of their own, a title, and the types that are made from them', () => {
    const wrong = schemaNames.flatMap((name) => {
      const {$id, title, $schema} = schemaOf(name)
      const file = `schemas/${name}.schema.json`
      return [
        ...($id === `https://citewell.github.io/schemas/1/${name}.schema.json`
          ? []
          : [`${file} has the \`$id\` ${String($id)}`]),
        ...($schema === 'https://json-schema.org/draft/2020-12/schema' ? [] : [`${file} is not of draft 2020-12`]),
        ...(typeof title === 'string' ? [] : [`${file} has no \`title\`, which names its type`])
      ]
    })
    const types = findMissing(schemaNames.map((name) => [`src/model/generated/${name}.ts`, 'run `npm run generate`']))
    expect([...wrong, ...types]).toEqual([])
  })
})
