import nodePath from 'node:path'
import process from 'node:process'
import {RunError} from '../io/failure.ts'
import {findLibraries, isBibliography} from '../io/find-libraries.ts'
import {type ConfigChoice, contentFolder, displayPath, isThere, openProject, type Project} from '../io/project.ts'
import {readText} from '../io/read-text.ts'
import {replaceFile} from '../io/replace-file.ts'
import {defaultLimits} from '../model/limits.ts'
import {importReferences, type ImportResult, isWritable} from '../pipeline/import-references.ts'
import {toRunError} from './run-error.ts'

export interface ImportOptions {
  readonly cwd?: string
  /** A configuration file in place of the nearest one; `false` for none. */
  readonly config?: ConfigChoice
  /** The file to import, or its text where it is none, with what messages call it. */
  readonly source: {readonly file: string; readonly text?: string}
  /** One of `importedFormats`. */
  readonly format: string
  /** The library to add to; the project's where it is absent. */
  readonly to?: string | undefined
  /** Writes nothing. */
  readonly dryRun: boolean
}

export interface Imported extends ImportResult {
  /** The library, as messages name it. */
  readonly file: string
  /** True where the library was not there before. */
  readonly isNew: boolean
}

/**
 * Adds the references of a file to the library of a project, which is written whole or not at all.
 *
 * @throws {RunError} where one of the two files cannot be read, or the library cannot be written.
 */
export function importIntoProject({cwd = process.cwd(), config, source, format, to, dryRun}: ImportOptions): Imported {
  const project = openProject(nodePath.resolve(cwd), {config})
  const limits = {...defaultLimits, ...project.config.limits}
  const bytes = {bytes: limits.libraryBytes, setting: 'limits.libraryBytes'}
  const text = source.text ?? readText(nodePath.resolve(cwd, source.file), source.file, bytes)
  const path = to === undefined ? libraryOf(project) : nodePath.resolve(cwd, to)
  const file = displayPath(path, project.cwd)
  if (!isBibliography(path) || !isWritable(path)) {
    throw new RunError('cannot be added to; expected `--to` a file that ends in .json, .yaml, .bib or .ris', {file})
  }
  const old = isThere(path) ? readText(path, file, bytes) : undefined
  const result = attempt(() =>
    importReferences({
      library: {file, text: old},
      source: {file: source.file, text},
      format,
      bounds: {nesting: limits.nesting}
    })
  )
  if (result.references.length === 0) {
    throw new RunError(`holds no reference; read as ${format}, which \`--format\` sets`, {file: source.file})
  }
  const size = Buffer.byteLength(result.text)
  if (size > bytes.bytes) {
    const reason = `would have ${size} bytes, more than the ${bytes.bytes} that \`${bytes.setting}\` in the config allows`
    throw new RunError(reason, {file})
  }
  if (!dryRun && result.text !== (old ?? '')) replaceFile(path, file, result.text, old)
  return {...result, file, isNew: old === undefined}
}

/** The library that articles of the content folder cite from; the first of several that can be written. */
export function libraryOf(project: Project): string {
  const found = findLibraries(nodePath.join(contentFolder(project), 'article.md'), project, [])
  return found.find(isWritable) ?? found[0] ?? nodePath.join(contentFolder(project), 'references.json')
}

function attempt<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw toRunError(error)
  }
}
