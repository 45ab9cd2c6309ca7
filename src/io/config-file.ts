import {existsSync} from 'node:fs'
import nodePath from 'node:path'
import {findNodeAtLocation, parseTree} from 'jsonc-parser'
import {parseDocument} from 'yaml'
import type {SchemaProblem} from '../model/schema-problem.ts'
import type {Span} from '../model/span.ts'
import {deepestJson, findDeepJson} from '../text/json-depth.ts'
import {lazy} from '../text/lazy.ts'
import {LineIndex} from '../text/line-index.ts'
import {nearest} from '../text/nearest.ts'
import {placeInYaml} from '../text/yaml-place.ts'
import {type SchemaName, type Shapes, validate} from '../validate/validators.ts'
import {RunError} from './failure.ts'
import {readText} from './read-text.ts'

/** The files that hold a configuration alone; there is one in a folder. */
export const configNames = ['citewell.config.json', 'citewell.config.yaml', 'citewell.config.yml'] as const

/** The file whose key `citewell` is a configuration too. */
const packageName = 'package.json'
const packageKey = 'citewell'

/** Steps from the top of some data to a value of it. */
export type DataPath = readonly (string | number)[]

/** Data of a file, with the places of its values. */
export interface DataFile {
  /** As messages name it. */
  readonly name: string
  /** With its byte order mark. */
  readonly text: string
  readonly value: unknown
  /** The place of a value, or of its key, or of the nearest thing on the way to it that exists. */
  readonly locate: (path: DataPath, part?: 'key' | 'value') => Span
}

/** The largest configuration or other file of ours, in bytes, and what a file of YAML may expand to. */
const small = {bytes: 8_000_000, setting: 'no setting'}
const mostAliases = 50

/**
 * The path of the file that configures a folder; absent where there is none.
 *
 * @param nameOf - how messages name a path.
 * @throws {RunError} where there are two.
 */
export function findConfigFile(folder: string, nameOf: (path: string) => string): string | undefined {
  const own = configNames.map((name) => nodePath.join(folder, name)).filter((path) => existsSync(path))
  const manifest = nodePath.join(folder, packageName)
  const found = [...own, ...(isConfigured(manifest, nameOf(manifest)) ? [manifest] : [])]
  const [first, second] = found
  if (first !== undefined && second !== undefined) {
    const other = second === manifest ? `the key \`${packageKey}\` of ${nameOf(second)}` : nameOf(second)
    throw new RunError(`configures the folder, and ${other} does too; keep one of them`, {file: nameOf(first)})
  }
  return first
}

/** True where a package's manifest has the key; one that npm could not read either has none. */
function isConfigured(path: string, name: string): boolean {
  if (!existsSync(path)) return false
  const text = readText(path, name, small)
  if (!text.includes(`"${packageKey}"`) || findDeepJson(text, deepestJson) !== undefined) return false
  const tree = parseTree(text.replace(/^\uFEFF/, ''))
  return tree !== undefined && findNodeAtLocation(tree, [packageKey]) !== undefined
}

/**
 * Reads a configuration: JSON, YAML by its ending, or the key of a package's manifest.
 *
 * @throws {RunError} with the line of what is wrong.
 */
export function readConfigFile(path: string, name: string): DataFile & {readonly config: Shapes['config']} {
  const file = /\.ya?ml$/i.test(path) ? readYamlFile(path, name) : readJsonFile(path, name)
  const isManifest = nodePath.basename(path) === packageName
  const own = isManifest ? under(file, packageKey) : file
  if (own.value === undefined) {
    throw new RunError(`has no key \`${packageKey}\`, which would hold the configuration`, {file: name, line: 1})
  }
  // An empty file of YAML says nothing, as an empty mapping does.
  return {...own, config: fitSchema({...own, value: own.value ?? (isManifest ? null : {})}, 'config')}
}

/** The data under a key, as if it were a file by itself. */
function under(file: DataFile, key: string): DataFile {
  const {value, locate} = file
  const inner: unknown =
    typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined
  return {...file, value: inner, locate: (path, part) => locate([key, ...path], part)}
}

/**
 * Reads a file of JSON with the places of its values.
 *
 * @throws {RunError} with the line of what is wrong.
 */
function readJsonFile(path: string, name: string): DataFile {
  const text = readText(path, name, small)
  const body = text.replace(/^\uFEFF/, '')
  const mark = text.length - body.length
  const deep = findDeepJson(body, deepestJson)
  if (deep !== undefined) {
    throw new RunError(`nests deeper than ${deepestJson}`, {file: name, line: new LineIndex(body).place(deep).line})
  }
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch (cause) {
    throw new RunError('is not valid JSON', {file: name, line: lineOfSyntaxError(body)}, {cause})
  }
  const tree = lazy(() => parseTree(body))
  return {
    name,
    text,
    value,
    locate(steps, part = 'value') {
      for (let length = steps.length; length >= 0; length--) {
        const root = tree()
        const node = root && findNodeAtLocation(root, steps.slice(0, length))
        if (!node) continue
        // What is not there is told at what should hold it.
        const pair = node.parent?.type === 'property' ? node.parent : undefined
        const place = (part === 'key' ? pair?.children?.[0] : undefined) ?? node
        return {start: mark + place.offset, end: mark + place.offset + place.length}
      }
      return {start: mark, end: mark}
    }
  }
}

function lineOfSyntaxError(body: string): number {
  const errors: {offset: number}[] = []
  parseTree(body, errors as never[])
  return new LineIndex(body).place(errors[0]?.offset ?? 0).line
}

/**
 * Reads a file of YAML 1.2 as plain data with the places of its values. Nothing in it is evaluated.
 *
 * @throws {RunError} with the line of what is wrong.
 */
function readYamlFile(path: string, name: string): DataFile {
  const text = readText(path, name, small)
  const mark = text.startsWith('\uFEFF') ? 1 : 0
  // The library takes no lone CR for a line end.
  const body = text.slice(mark).replaceAll(/\r(?!\n)/g, '\n')
  const lineAt = (offset: number): number => new LineIndex(body).place(Math.min(offset, body.trimEnd().length)).line
  try {
    const document = parseDocument(body, {
      version: '1.2',
      schema: 'core',
      uniqueKeys: true,
      prettyErrors: false,
      logLevel: 'error'
    })
    const [problem] = [...document.errors, ...document.warnings]
    if (problem) {
      // The library tells its own trouble with deep nesting as one of the document.
      if (problem.message.startsWith('Maximum call stack')) throw new RangeError(problem.message)
      const reason = problem.code === 'MULTIPLE_DOCS' ? 'a second document starts, expected one' : problem.message
      throw new RunError(`is not valid YAML: ${firstLine(reason)}`, {file: name, line: lineAt(problem.pos[0])})
    }
    const value: unknown = document.toJS({maxAliasCount: mostAliases})
    const whole = {start: mark, end: mark}
    return {name, text, value, locate: (steps, part = 'value') => placeInYaml(document, mark, whole, steps, part)}
  } catch (cause) {
    if (cause instanceof RunError) throw cause
    if (cause instanceof RangeError) throw new RunError('nests too deep', {file: name, line: 1}, {cause})
    const reason = cause instanceof Error ? firstLine(cause.message) : String(cause)
    throw new RunError(`is not valid YAML: ${reason}`, {file: name, line: 1}, {cause})
  }
}

function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').replace(/[.:]$/, '')
}

/**
 * Reads a JSON file of ours.
 *
 * @throws {RunError} with the line of what is wrong.
 */
export function readJson<N extends SchemaName>(path: string, name: string, schema: N): Shapes[N] {
  return fitSchema(readJsonFile(path, name), schema)
}

/** The data of a file as its schema has it; what is not of it is told with its line and, where there is one, what was meant. */
function fitSchema<N extends SchemaName>(file: DataFile, schema: N): Shapes[N] {
  const {name, value} = file
  const checked = validate(schema, value)
  if (checked.ok) return checked.value
  const [problem] = checked.problems
  if (!problem) throw new RunError('does not fit its schema', {file: name})
  const {path: steps, kind, key, actual, expected, candidates} = narrow(problem, value)
  const where = steps.length === 0 ? '' : ` of \`${steps.join('.')}\``
  const line = lineIn(file, kind === 'unknown-key' && key !== undefined ? [...steps, key] : steps)
  const known = candidates ?? [...expected.matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? '')
  if (kind === 'missing') {
    throw new RunError(`unexpected mapping${where} without \`${key ?? ''}\``, {file: name, line})
  }
  const near = nearest((kind === 'value' ? actual : key) ?? '', known)
  const hint = near === undefined ? `expected ${expected}` : `did you mean \`${near}\`?`
  const what = kind === 'value' ? `value \`${actual ?? ''}\`` : `key \`${key ?? ''}\``
  throw new RunError(`unexpected ${what}${where}, ${hint}`, {file: name, line})
}

/** Of a list that holds a word which is none of those expected, that word. */
function narrow(problem: SchemaProblem, whole: unknown): SchemaProblem {
  const {path, kind, expected} = problem
  const list = path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    whole
  )
  if (kind !== 'value' || !Array.isArray(list) || !expected.startsWith('one of ')) return problem
  const index = list.findIndex((one: unknown) => typeof one === 'string' && !expected.includes(`\`${one}\``))
  return index === -1 ? problem : {...problem, path: [...path, index], actual: String(list[index])}
}

/** The line of a value's key, or of the nearest thing on the way to it that exists. */
export function lineIn({text, locate}: DataFile, path: DataPath): number {
  return new LineIndex(text).place(locate(path, 'key').start).line
}
