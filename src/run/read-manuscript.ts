import {findLibraries} from '../io/find-libraries.ts'
import {findManuscript, type Manuscript} from '../io/find-manuscript.ts'
import {displayPath, type Project} from '../io/project.ts'
import {readText, type ReadLimits} from '../io/read-text.ts'
import {defaultLimits} from '../model/limits.ts'
import type {ManuscriptSource} from '../pipeline/judge-article.ts'
import {declaredBibliographies} from '../pipeline/declared-bibliographies.ts'

/** A manuscript with the texts of its files and every library, absolute, that one of them can cite from. */
export interface ReadManuscript extends ManuscriptSource {
  readonly libraries: readonly string[]
}

/**
 * Reads the manuscripts of a project, the files of each once; any file of one can cite from what another declares.
 *
 * @param read - how a file is read.
 * @returns the manuscript that an article, given with its text, is a file of; absent where it is one by itself. It throws
 *   a `RunError` where another file of it cannot be read.
 */
export function createManuscriptReader(
  project: Project,
  read: (path: string, name: string, limit: ReadLimits) => string = readText
): (path: string, text: string) => ReadManuscript | undefined {
  const {cwd, config} = project
  const limit = {bytes: {...defaultLimits, ...config.limits}.articleBytes, setting: 'limits.articleBytes'}
  const known = new Map<Manuscript, ReadManuscript>()
  return (path, text) => {
    const found = findManuscript(path, project)
    if (!found) return undefined
    const before = known.get(found)
    if (before) return before
    const files = found.files.map((file) => ({
      absolute: file,
      path: displayPath(file, cwd),
      text: file === path ? text : read(file, displayPath(file, cwd), limit)
    }))
    const libraries = files.flatMap((one) => findLibraries(one.absolute, project, declaredBibliographies(one.text)))
    const manuscript = {
      files: files.map((one) => ({path: one.path, text: one.text})),
      isPaper: found.isPaper,
      libraries: [...new Set(libraries)]
    }
    known.set(found, manuscript)
    return manuscript
  }
}
