import {existsSync, statSync} from 'node:fs'
import nodePath from 'node:path'
import {parseTree, findNodeAtLocation} from 'jsonc-parser'
import type {Authors} from '../model/generated/authors.ts'
import type {Config} from '../model/generated/config.ts'
import type {Span} from '../model/span.ts'
import {deepestJson, findDeepJson} from '../text/json-depth.ts'
import {LineIndex} from '../text/line-index.ts'
import {nearest} from '../text/nearest.ts'
import {type SchemaName, type Shapes, validate} from '../validate/validators.ts'
import {RunError} from './failure.ts'
import {readText} from './read-text.ts'

export const configName = 'citewell.config.json'

/** A project: the folder of its configuration, else the working directory. */
export interface Project {
  readonly root: string
  readonly cwd: string
  readonly config: Config
  /** The configuration file as messages name it; absent where there is none. */
  readonly configFile?: string
  /** The same, absolute. */
  readonly configPath?: string
  /** The content folder, absolute; it need not exist. */
  readonly content: string
  /** The nearest libraries of each folder that was looked at. */
  readonly nearest: Map<string, readonly string[]>
}

/** The largest configuration or authors file, in bytes. */
const small = {bytes: 8_000_000, setting: 'no setting'}

/**
 * Finds the project of a folder: the nearest one upwards with a configuration file.
 *
 * @param top - the folder above which none is looked for.
 * @throws {RunError} where the configuration cannot be read or does not fit its schema.
 */
export function openProject(cwd: string, top?: string): Project {
  const folders = upwards(cwd).filter((folder) => top === undefined || isInside(folder, top))
  const root = folders.find((folder) => existsSync(nodePath.join(folder, configName)))
  if (root === undefined)
    return {root: cwd, cwd, config: {}, content: nodePath.join(cwd, 'content'), nearest: new Map()}
  const path = nodePath.join(root, configName)
  const configFile = displayPath(path, cwd)
  const config = readJson(path, configFile, 'config')
  return {
    root,
    cwd,
    config,
    configFile,
    configPath: path,
    content: nodePath.resolve(root, config.content ?? 'content'),
    nearest: new Map()
  }
}

/**
 * Reads a JSON file of ours.
 *
 * @throws {RunError} with the line of what is wrong.
 */
export function readJson<N extends SchemaName>(path: string, name: string, schema: N): Shapes[N] {
  const text = readText(path, name, small)
  const body = text.replace(/^\uFEFF/, '')
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
  const checked = validate(schema, value)
  if (checked.ok) return checked.value
  const [problem] = checked.problems
  if (!problem) throw new RunError('does not fit its schema', {file: name})
  const {path: steps, kind, key, actual, expected} = problem
  const where = steps.length === 0 ? '' : ` of \`${steps.join('.')}\``
  const line = lineOfValue(body, kind === 'unknown-key' && key !== undefined ? [...steps, key] : steps)
  if (kind === 'value')
    throw new RunError(`unexpected value \`${actual ?? ''}\`${where}, expected ${expected}`, {file: name, line})
  if (kind === 'missing') throw new RunError(`unexpected mapping${where} without \`${key ?? ''}\``, {file: name, line})
  const known = [...expected.matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? '')
  const near = nearest(key ?? '', known)
  const hint = near === undefined ? `expected ${expected}` : `did you mean \`${near}\`?`
  throw new RunError(`unexpected key \`${key ?? ''}\`${where}, ${hint}`, {file: name, line})
}

/** The line of a value in JSON, or of the nearest thing on the way to it that exists. */
function lineOfValue(body: string, path: readonly (string | number)[]): number {
  const tree = parseTree(body)
  for (let length = path.length; tree && length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length))
    if (node) return new LineIndex(body).place(node.parent?.type === 'property' ? node.parent.offset : node.offset).line
  }
  return 1
}

/** The line of a value in the configuration; absent where there is no file. */
export function lineInConfig({configPath}: Project, path: readonly (string | number)[]): number | undefined {
  if (configPath === undefined) return undefined
  return lineOfValue(readText(configPath, configName, small).replace(/^\uFEFF/, ''), path)
}

/** Where values of the configuration stand in it, its byte order mark counted. */
export function placesInConfig(project: Project): (path: readonly (string | number)[]) => Span {
  const text = readConfigText(project)
  const body = text.replace(/^\uFEFF/, '')
  const tree = parseTree(body)
  return (path) => {
    const node = tree && findNodeAtLocation(tree, [...path])
    const start = (node?.offset ?? 0) + (text.length - body.length)
    return {start, end: start + (node?.length ?? 0)}
  }
}

/** The text of the configuration; empty where there is no file. */
export function readConfigText({configPath, configFile = configName}: Project): string {
  return configPath === undefined ? '' : readText(configPath, configFile, small)
}

function lineOfSyntaxError(body: string): number {
  const errors: {offset: number}[] = []
  parseTree(body, errors as never[])
  return new LineIndex(body).place(errors[0]?.offset ?? 0).line
}

/** The authors of a project by id; none where it has no such file. */
export function readAuthors({root, cwd, config, content}: Project): Authors {
  const path =
    config.authors === undefined ? nodePath.join(content, 'authors.json') : nodePath.resolve(root, config.authors)
  if (config.authors === undefined && !isFile(path)) return {}
  return readJson(path, displayPath(path, cwd), 'authors')
}

/** A path as reports name it: relative to the working directory, with forward slashes. */
export function displayPath(path: string, cwd: string): string {
  return nodePath.relative(cwd, path).split(nodePath.sep).join('/') || '.'
}

/** True where a path is a folder's, or in it. */
export function isInside(path: string, folder: string): boolean {
  const relative = nodePath.relative(folder, path)
  return relative !== '..' && !relative.startsWith(`..${nodePath.sep}`) && !nodePath.isAbsolute(relative)
}

/** True for a regular file, or a link to one. */
export function isFile(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isFile() ?? false
}

/** True for a folder, or a link to one. */
export function isFolder(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isDirectory() ?? false
}

/** True where a path leads to anything. */
export function isThere(path: string): boolean {
  return existsSync(path)
}

function upwards(folder: string): readonly string[] {
  const parent = nodePath.dirname(folder)
  return parent === folder ? [folder] : [folder, ...upwards(parent)]
}
