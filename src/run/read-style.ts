import nodePath from 'node:path'
import {RunError} from '../io/failure.ts'
import {displayPath, isFile, isInside, type Project, realPath} from '../io/project.ts'
import {readText} from '../io/read-text.ts'
import type {StyleChoice} from '../model/site.ts'
import {chooseStyle} from '../pipeline/publish.ts'
import {toRunError} from './run-error.ts'

/** The largest style file, in bytes; the largest of the official ones has a tenth of this. */
const largest = {bytes: 2_000_000, setting: 'no setting'}

/** Reads the citation styles that a configuration and articles name, each file once. */
export function createStyleReader(project: Project): (name: string, folder: string, named: string) => StyleChoice {
  const known = new Map<string, StyleChoice>()
  /**
   * @param folder - what a path is relative to.
   * @param named - where the style is named, for messages.
   * @throws {RunError} where the file is outside of the project, is not there, cannot be read, or is no style that can be
   *   used.
   */
  return (name, folder, named) => {
    const path = nodePath.resolve(folder, name)
    const found = known.get(path)
    if (found) return found
    const read = (): {readonly file: string; readonly text: string} => {
      const file = displayPath(path, project.cwd)
      if (!isFile(path)) {
        throw new RunError(
          `has the \`style\` ${file}, which is not there; expected \`apa\`, \`vancouver\` or a CSL file`,
          {
            file: named
          }
        )
      }
      if (!isInside(path, project.root) || !isInside(realPath(path), realPath(project.root))) {
        throw new RunError(`has the \`style\` ${file}, which is outside of the project; copy the file into it`, {
          file: named
        })
      }
      return {file, text: readText(path, file, largest)}
    }
    let choice: StyleChoice
    try {
      choice = chooseStyle(name, read)
    } catch (error) {
      throw toRunError(error)
    }
    if (typeof choice !== 'string') known.set(path, choice)
    return choice
  }
}
