import nodePath from 'node:path'
import {globbySync} from 'globby'
import {compareText} from '../text/compare.ts'
import {RunError} from './failure.ts'
import {endings, isArticle} from './find-articles.ts'
import {insideOnly, isRoot, listFolder} from './find-libraries.ts'
import {readProjectFile, valueAt} from './project-file.ts'
import {isFile, lineInConfig, type Project} from './project.ts'

/** A manuscript of several files, absolute, in the order in which they are read. */
export interface Manuscript {
  readonly files: readonly string[]
  /** True where the tool that it was written for is one for papers. */
  readonly isPaper: boolean
}

/** The most files that one manuscript may have. */
const mostFiles = 2000

/** Where other tools list the chapters of a book. */
const tables: readonly (readonly [file: string, ...keys: readonly (readonly string[])[]])[] = [
  ['_quarto.yml', ['book', 'chapters'], ['book', 'appendices']],
  ['_quarto.yaml', ['book', 'chapters'], ['book', 'appendices']],
  ['_bookdown.yml', ['rmd_files']],
  ['myst.yml', ['project', 'toc'], ['toc']],
  ['_toc.yml', []]
]
/** Keys of those tables under which a file stands, and those under which more of the table does. */
const fileKeys = ['file', 'root', 'part', 'href']
const listKeys = ['chapters', 'sections', 'children', 'parts', 'subtrees', 'entries', 'html', 'pdf']

/**
 * The manuscript that an article is a file of, as the configuration (`manuscript`) or the tool that it was written for
 * has it: a Quarto or Bookdown book, the table of contents of MyST or Jupyter Book, Manubot's `content/NN.*.md`.
 *
 * @throws {RunError} where the configuration names a file that is not there.
 */
export function findManuscript(article: string, project: Project): Manuscript | undefined {
  const configured = configuredManuscript(project)
  if (configured?.files.includes(article)) return configured
  for (let folder = nodePath.dirname(article); ; folder = nodePath.dirname(folder)) {
    const {manuscripts, isTop} = lookInto(folder, project)
    const found = manuscripts.get(article)
    if (found || isTop) return found
  }
}

const ofConfiguration = new WeakMap<Project, {readonly manuscript: Manuscript | undefined}>()

function configuredManuscript(project: Project): Manuscript | undefined {
  const known = ofConfiguration.get(project)
  if (known) return known.manuscript
  const patterns = project.config.manuscript
  const manuscript = patterns && toManuscript(patterns.flatMap((pattern, index) => expand(pattern, index, project)))
  ofConfiguration.set(project, {manuscript})
  return manuscript
}

function expand(pattern: string, index: number, project: Project): readonly string[] {
  const {root, configFile} = project
  const path = nodePath.resolve(root, pattern)
  const found = isFile(path)
    ? [path]
    : globbySync(pattern, {cwd: root, absolute: true, expandDirectories: false}).sort(compareText)
  const inside = found.map((file) => nodePath.normalize(file)).flatMap((file) => insideOnly(file, root))
  if (inside.length > 0) return inside
  const line = lineInConfig(project, ['manuscript', index])
  const place = {...(configFile !== undefined && {file: configFile}), ...(line !== undefined && {line})}
  throw new RunError(
    `unexpected \`${pattern}\` in \`manuscript\`, expected a file or pattern of files beside this one`,
    place
  )
}

interface Folder {
  /** The manuscripts that it defines, by each of their files. */
  readonly manuscripts: ReadonlyMap<string, Manuscript>
  /** True where nothing above it is looked at. */
  readonly isTop: boolean
}

const byFolder = new WeakMap<Project, Map<string, Folder>>()

function lookInto(folder: string, project: Project): Folder {
  const cache = byFolder.get(project) ?? new Map<string, Folder>()
  byFolder.set(project, cache)
  const known = cache.get(folder)
  if (known) return known
  const names = listFolder(folder)
  const present = new Set(names)
  const manuscripts = [
    ...tables.map(([file, ...keys]) => (present.has(file) ? toManuscript(readTable(folder, file, keys)) : undefined)),
    toManuscript(readManubot(folder, names), true)
  ]
  const found = new Map<string, Manuscript>()
  for (const manuscript of manuscripts) {
    for (const file of manuscript?.files ?? []) if (manuscript && !found.has(file)) found.set(file, manuscript)
  }
  const result = {manuscripts: found, isTop: isRoot(folder) || nodePath.dirname(folder) === folder}
  cache.set(folder, result)
  return result
}

/** One file is an article by itself. */
function toManuscript(files: readonly string[], isPaper = false): Manuscript | undefined {
  const unique = [...new Set(files)].slice(0, mostFiles)
  return unique.length > 1 ? {files: unique, isPaper} : undefined
}

function readTable(folder: string, file: string, keys: readonly (readonly string[])[]): readonly string[] {
  const data = readProjectFile(folder, file)
  const listed = keys.flatMap((steps) => pathsIn(valueAt(data, steps), 0)).slice(0, mostFiles)
  return listed.flatMap((path) => resolveArticle(folder, path))
}

/** The paths in a table of contents, in order, whatever it is made of: strings, and mappings of files and parts. */
function pathsIn(value: unknown, depth: number): readonly string[] {
  // Deeper than any table of contents that people write.
  if (depth > 20) return []
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap((one: unknown) => pathsIn(one, depth + 1))
  if (typeof value !== 'object' || value === null) return []
  return [
    ...fileKeys.flatMap((key) => {
      const path = valueAt(value, [key])
      return typeof path === 'string' ? [path] : []
    }),
    ...listKeys.flatMap((key) => {
      const list = valueAt(value, [key])
      return typeof list === 'object' ? pathsIn(list, depth + 1) : []
    })
  ]
}

/** A listed file, whose ending may be left out; a notebook, an address or a title of a part is none. */
function resolveArticle(folder: string, path: string): readonly string[] {
  const candidates = isArticle(path) ? [path] : endings.map((ending) => `${path}.${ending}`)
  return candidates.flatMap((one) => insideOnly(nodePath.resolve(folder, one), folder)).slice(0, 1)
}

/** Manubot joins the files of `content/` whose names begin with a digit, in the order of their names. */
function readManubot(folder: string, names: readonly string[]): readonly string[] {
  const isManubot = names.some(
    (name) => /^metadata\.ya?ml$|^manual-references[.-]/.test(name) || /^\d+\.front-?matter\.md$/.test(name)
  )
  if (!isManubot) return []
  return names.filter((name) => /^\d+\..+\.md$/.test(name)).map((name) => nodePath.join(folder, name))
}
