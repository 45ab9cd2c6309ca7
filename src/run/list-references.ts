import nodePath from 'node:path'
import process from 'node:process'
import {findLibraries, isBibliography} from '../io/find-libraries.ts'
import {type ConfigChoice, displayPath, openProject} from '../io/project.ts'
import {readText} from '../io/read-text.ts'
import {defaultLimits} from '../model/limits.ts'
import {declaredBibliographies} from '../pipeline/declared-bibliographies.ts'
import type {LibrarySource} from '../pipeline/library.ts'
import {type ListedReferences, listReferences} from '../pipeline/references.ts'
import {listArticles} from './list-articles.ts'
import {toRunError} from './run-error.ts'

export interface ListReferencesOptions {
  readonly cwd?: string
  /** A configuration file in place of the nearest one; `false` for none. */
  readonly config?: ConfigChoice
  /** Articles, whose bibliographies are meant, folders of them, and bibliography files. */
  readonly paths?: readonly string[]
}

/**
 * Reads the bibliography files of a project, or of the paths that are named, each once.
 *
 * @throws {RunError} where one cannot be read.
 */
export function listProjectReferences({
  cwd = process.cwd(),
  config,
  paths = []
}: ListReferencesOptions): ListedReferences {
  const project = openProject(nodePath.resolve(cwd), {config})
  const limits = {...defaultLimits, ...project.config.limits}
  const files = paths.filter(isBibliography).map((path) => nodePath.resolve(cwd, path))
  const others = paths.filter((path) => !isBibliography(path))
  const articles = files.length > 0 && others.length === 0 ? [] : listArticles({paths: others}, project)
  const found = articles.flatMap((path) => {
    const name = displayPath(path, project.cwd)
    const text = readText(path, name, {bytes: limits.articleBytes, setting: 'limits.articleBytes'})
    return findLibraries(path, project, declaredBibliographies(text))
  })
  const sources = [...new Set([...files, ...found])].map((path): LibrarySource => {
    const file = displayPath(path, project.cwd)
    return {file, text: readText(path, file, {bytes: limits.libraryBytes, setting: 'limits.libraryBytes'})}
  })
  try {
    return listReferences(sources)
  } catch (error) {
    throw toRunError(error)
  }
}
