import nodePath from 'node:path'
import picomatch from 'picomatch'
import {RunError} from '../io/failure.ts'
import {findArticles} from '../io/find-articles.ts'
import {displayPath, type Project} from '../io/project.ts'

/** Which articles a run takes, as its options say. */
interface ArticleChoice {
  readonly paths?: readonly string[]
  readonly stdin?: {readonly filename: string}
  readonly only?: string
}

/** The articles of a run, absolute, in the order in which they are checked. */
export function listArticles({paths = [], stdin, only}: ArticleChoice, project: Project): readonly string[] {
  const {cwd, content, config} = project
  if (stdin) return [nodePath.resolve(cwd, stdin.filename)]
  const search = {cwd, ignore: config.ignore ?? []}
  const named = paths.length > 0 ? paths : [displayPath(content, cwd)]
  const files = findArticles(named, search)
  if (only === undefined) return files
  const chosen = chooseArticles(files, only, cwd)
  if (chosen.length === 0) throw new RunError(`no article of ${files.length} fits \`--only ${only}\``)
  return chosen
}

/** Of articles, absolute, those whose path relative to the working directory fits a glob. */
export function chooseArticles(files: readonly string[], only: string, cwd: string): readonly string[] {
  const matches = picomatch(only, {maxLength: 1000})
  return files.filter((file) => matches(displayPath(file, cwd)))
}
