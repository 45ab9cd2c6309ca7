import {createRequire} from 'node:module'
import {RunError, systemReason} from '../io/failure.ts'
import {displayPath, type Project} from '../io/project.ts'
import {readThemeFiles} from '../io/theme.ts'
import type {ArticleTemplate, FooterTemplate, Theme} from '../model/theme.ts'

const require = createRequire(import.meta.url)

/**
 * Reads the theme that the configuration names, and runs its templates' modules: they are the project's own code.
 *
 * @throws {RunError} where it cannot be read, or a template is no function.
 */
export function readTheme(project: Project): Theme | undefined {
  const name = project.config.theme
  if (name === undefined) return undefined
  const {templates, ...files} = readThemeFiles(project, name)
  const loaded: {article?: ArticleTemplate; footer?: FooterTemplate} = {}
  for (const [template, path] of templates) {
    const file = displayPath(path, project.cwd)
    if (template !== 'article' && template !== 'footer')
      throw new RunError('is a template for nothing; expected the name `article` or `footer`', {file})
    const made = load(path, file)
    if (typeof made !== 'function') throw new RunError('exports no function as its default', {file})
    // What it returns is read as outside data, whatever it says of itself.
    loaded[template] = (...given: readonly unknown[]) => call(made, given, file) as never
  }
  return {...files, ...loaded}
}

function load(path: string, file: string): unknown {
  try {
    const loaded: unknown = require(path)
    return typeof loaded === 'object' && loaded !== null && 'default' in loaded ? loaded.default : loaded
  } catch (cause) {
    throw new RunError(`cannot be run: ${systemReason(cause)}`, {file}, {cause})
  }
}

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- a function of the project's, of which nothing is known
function call(made: Function, given: readonly unknown[], file: string): unknown {
  try {
    return Reflect.apply(made, undefined, given)
  } catch (cause) {
    throw new RunError(`failed: ${systemReason(cause)}`, {file}, {cause})
  }
}
