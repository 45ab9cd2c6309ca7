import {existsSync, realpathSync, statSync} from 'node:fs'
import nodePath from 'node:path'
import type {Authors} from '../model/generated/authors.ts'
import type {Config} from '../model/generated/config.ts'
import type {Span} from '../model/span.ts'
import {type DataFile, type DataPath, findConfigFile, lineIn, readConfigFile, readJson} from './config-file.ts'

/** A project: the folder of its configuration, else the working directory. */
export interface Project {
  readonly root: string
  readonly cwd: string
  readonly config: Config
  /** The configuration file as messages name it; absent where there is none. */
  readonly configFile?: string
  /** The same, absolute. */
  readonly configPath?: string
  /** What stands in it, with places. */
  readonly source?: DataFile
  /** The content folder, or the one article, absolute; it need not exist. */
  readonly content: string
  /** The nearest libraries of each folder that was looked at. */
  readonly nearest: Map<string, readonly string[]>
}

/** Which configuration counts: the nearest one where it is absent, the one of a file, or none. */
export type ConfigChoice = string | false | undefined

export interface OpenOptions {
  /** The folder above which no configuration is looked for. */
  readonly top?: string | undefined
  /** A file, relative to the folder, in place of the nearest configuration; `false` for none. */
  readonly config?: ConfigChoice
}

/**
 * Finds the project of a folder: the nearest one upwards with a configuration.
 *
 * @throws {RunError} where the configuration cannot be read, does not fit its schema, or stands beside another one.
 */
export function openProject(cwd: string, {top, config: choice}: OpenOptions = {}): Project {
  const path =
    choice === undefined ? findNearest(cwd, top) : choice === false ? undefined : nodePath.resolve(cwd, choice)
  if (path === undefined)
    return {root: cwd, cwd, config: {}, content: nodePath.join(cwd, 'content'), nearest: new Map()}
  const root = nodePath.dirname(path)
  const configFile = displayPath(path, cwd)
  const {config, ...source} = readConfigFile(path, configFile)
  return {
    root,
    cwd,
    config,
    configFile,
    configPath: path,
    source,
    content: nodePath.resolve(root, config.content ?? 'content'),
    nearest: new Map()
  }
}

function findNearest(cwd: string, top: string | undefined): string | undefined {
  for (const folder of upwards(cwd)) {
    if (top !== undefined && !isInside(folder, top)) return undefined
    const found = findConfigFile(folder, (path) => displayPath(path, cwd))
    if (found !== undefined) return found
  }
  return undefined
}

/** The line of a value in the configuration; absent where there is no file. */
export function lineInConfig({source}: Project, path: DataPath): number | undefined {
  return source && lineIn(source, path)
}

/** Where values of the configuration stand in it, its byte order mark counted. */
export function placesInConfig({source}: Project): (path: DataPath) => Span {
  return (path) => source?.locate(path) ?? {start: 0, end: 0}
}

/** The text of the configuration; empty where there is no file. */
export function readConfigText({source}: Project): string {
  return source?.text ?? ''
}

/** The authors of a project by id; none where it has no such file. */
export function readAuthors({root, cwd, config, content}: Project): Authors {
  const path =
    config.authors === undefined
      ? nodePath.join(contentFolder({content}), 'authors.json')
      : nodePath.resolve(root, config.authors)
  if (config.authors === undefined && !isFile(path)) return {}
  return readJson(path, displayPath(path, cwd), 'authors')
}

/** The content folder, or that of the one article. */
export function contentFolder({content}: Pick<Project, 'content'>): string {
  return isFile(content) ? nodePath.dirname(content) : content
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

/** The path of a file that is there, with its links followed. */
export function realPath(path: string): string {
  return realpathSync(path)
}

/** True for a folder, or a link to one. */
export function isFolder(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isDirectory() ?? false
}

/** True where a path leads to anything. */
export function isThere(path: string): boolean {
  return existsSync(path)
}

/** A folder and all those above it. */
export function upwards(folder: string): readonly string[] {
  const parent = nodePath.dirname(folder)
  return parent === folder ? [folder] : [folder, ...upwards(parent)]
}
