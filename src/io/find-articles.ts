import {lstatSync, realpathSync, statSync} from 'node:fs'
import nodePath from 'node:path'
import {globbySync} from 'globby'
import {compareText} from '../text/compare.ts'
import {RunError, systemReason} from './failure.ts'

/** Files that are taken for articles when a folder is searched. */
export const endings = ['md', 'markdown', 'qmd', 'Rmd', 'rmd', 'txt'] as const

/** True for a path that is named as an article is. */
export function isArticle(path: string): boolean {
  return endings.some((ending) => path.endsWith(`.${ending}`))
}

/** Lists what a search leaves out, in the form of a .gitignore file. */
const ignoreFile = '.citewellignore'

export interface SearchOptions {
  readonly cwd: string
  /** Further patterns to leave out, in the form of a .gitignore file. */
  readonly ignore: readonly string[]
}

/**
 * The articles that paths name: files as they are, folders searched, links not followed out of a folder that is
 * searched. Sorted by code unit, each once, absolute.
 *
 * @throws {RunError} where a path does not exist, or a folder holds no article.
 */
export function findArticles(paths: readonly string[], {cwd, ignore}: SearchOptions): readonly string[] {
  const found = new Set<string>()
  for (const path of paths) {
    const absolute = nodePath.resolve(cwd, path)
    if (!statOf(absolute, path).isDirectory()) {
      found.add(absolute)
      continue
    }
    const inside = searchFolder(absolute, ignore)
    if (inside.length === 0) {
      throw new RunError(`holds no article (${endings.map((ending) => `.${ending}`).join(' ')})`, {file: path})
    }
    for (const file of inside) found.add(file)
  }
  return [...found].sort(compareText)
}

/** The articles in a folder, absolute; none where it does not exist. */
export function searchFolder(folder: string, ignore: readonly string[]): readonly string[] {
  return globbySync(`**/*.{${endings.join(',')}}`, {
    cwd: folder,
    absolute: true,
    dot: false,
    gitignore: true,
    ignoreFiles: `**/${ignoreFile}`,
    ignore: ['**/node_modules/**', ...ignore.map(toGlob)],
    followSymbolicLinks: false,
    onlyFiles: false,
    markDirectories: true
  }).filter((file) => !file.endsWith('/') && isRegular(file, folder))
}

/** A line of a .gitignore file as a pattern: one without a slash matches at any depth, a folder all that it holds. */
function toGlob(line: string): string {
  const inner = line.replace(/\/$/, '')
  const anchored = inner.replace(/^\//, '')
  const base = inner.includes('/') ? anchored : `**/${anchored}`
  return line.endsWith('/') ? `${base}/**` : base
}

/** A link may not lead out of the folder that was asked for. */
function isRegular(file: string, folder: string): boolean {
  const stats = lstatSync(file, {throwIfNoEntry: false})
  if (!stats) return false
  if (!stats.isSymbolicLink()) return !stats.isDirectory()
  try {
    const inside = nodePath.relative(realpathSync(folder), realpathSync(file))
    return !inside.startsWith('..') && !nodePath.isAbsolute(inside)
  } catch {
    // A link to nothing is no article.
    return false
  }
}

function statOf(absolute: string, path: string): {isDirectory: () => boolean} {
  try {
    return statSync(absolute)
  } catch (cause) {
    throw new RunError(systemReason(cause), {file: path}, {cause})
  }
}
