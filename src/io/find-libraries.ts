import {existsSync, readdirSync, realpathSync} from 'node:fs'
import nodePath from 'node:path'
import {findConfigFile} from './config-file.ts'
import {isFile, isInside, type Project} from './project.ts'
import {readProjectFile, valueAt} from './project-file.ts'

/** How names of bibliography files end. */
const ending = /\.(?:json|ya?ml|bib|bibtex|biblatex|ris|nbib)$/i
/** How the name of an article's own bibliography goes on after the article's. */
export const sidecarEnding: RegExp = /\.references\.(?:json|ya?ml|bib)$/

/** True for a path that is named as a bibliography file is. */
export function isBibliography(path: string): boolean {
  return ending.test(path)
}

const sidecars = ['json', 'yaml', 'yml', 'bib']

/** Names of libraries in a folder; of one line the first that is there, of the lines every one. */
const names: readonly (readonly string[])[] = [
  ['references.json', 'content/references.json'],
  ['references.yaml', 'references.yml', 'references.bib', 'references.ris', 'references.nbib'],
  ['content/references.yaml', 'content/references.yml', 'content/references.bib'],
  ['manual-references.json', 'content/manual-references.json'],
  ['manual-references.bib', 'content/manual-references.bib'],
  ['paper.bib'],
  ['_bibliography/references.bib']
]
/** What else people call a bibliography, where nothing names one: the first that is there. */
const guesses = ['book.bib', 'bibliography.bib', 'refs.bib', 'library.bib'] as const

/** True for a file that may belong to something else: it is taken by its name alone. */
export function isGuess(library: string): boolean {
  const names: readonly string[] = guesses
  return names.includes(nodePath.basename(library))
}

/** Files in which other tools name bibliographies, with the keys that do. */
const projectFiles: readonly (readonly [file: string, ...keys: readonly (readonly string[])[]])[] = [
  ['_quarto.yml', ['bibliography'], ['book', 'bibliography']],
  ['_quarto.yaml', ['bibliography'], ['book', 'bibliography']],
  ['_bookdown.yml', ['bibliography']],
  ['myst.yml', ['project', 'bibliography'], ['bibliography']],
  ['_config.yml', ['bibtex_bibfiles'], ['scholar', 'bibliography']]
]

/**
 * The bibliographies that an article can cite from, absolute, in order of precedence: its sidecar, what its front matter
 * names, then the configured library; else the nearest one upwards.
 *
 * @param declared - paths as the front matter writes them, relative to the article.
 */
export function findLibraries(article: string, project: Project, declared: readonly string[]): readonly string[] {
  const {config, root, nearest} = project
  const bare = article.replace(/\.[^./\\]*$/, '')
  const own = bare === article ? [] : sidecars.map((one) => `${bare}.references.${one}`).filter(isFile)
  const folder = nodePath.dirname(article)
  const named = declared.flatMap((path) => resolveNamed(path, folder, project) ?? [])
  const shared =
    config.references !== undefined && isInside(article, root)
      ? [nodePath.resolve(root, config.references)]
      : named.length > 0
        ? []
        : nearestLibraries(folder, nearest)
  return [...new Set([...own, ...named, ...shared])]
}

/**
 * Of the bibliographies that an article's front matter names, those that are no file of the project. An address, and a
 * name that is no bibliography's, are for other tools.
 *
 * @param declared - paths as the front matter writes them.
 */
export function findMissing(article: string, project: Project, declared: readonly string[]): readonly string[] {
  const folder = nodePath.dirname(article)
  return declared.filter((path) => isLocal(path) && resolveNamed(path, folder, project) === undefined)
}

/** True for an article whose front matter owes the required keys: one of a citewell content folder. */
export function isManaged(article: string, {content, configFile, nearest}: Project): boolean {
  if (configFile !== undefined && isInside(article, content)) return true
  return nearestLibraries(nodePath.dirname(article), nearest).some((library) => {
    const folder = nodePath.dirname(library)
    const isLibrary = nodePath.basename(library) === 'references.json' && nodePath.basename(folder) === 'content'
    return isLibrary && isInside(article, folder)
  })
}

/** The libraries of the nearest folder upwards that has any; not above the root of a repository. */
function nearestLibraries(folder: string, known: Map<string, readonly string[]>): readonly string[] {
  const found = known.get(folder)
  if (found) return found
  const here = librariesIn(folder)
  const parent = nodePath.dirname(folder)
  const libraries = here.length > 0 || parent === folder || isRoot(folder) ? here : nearestLibraries(parent, known)
  known.set(folder, libraries)
  return libraries
}

function librariesIn(folder: string): readonly string[] {
  const present = new Set(listFolder(folder))
  const found = names.flatMap((alternatives) => {
    const paths = alternatives
      .filter((name) => present.has(name.split('/', 1)[0] ?? ''))
      .map((name) => nodePath.join(folder, name))
    return paths.find(isFile) ?? []
  })
  const named = projectFiles.flatMap(([file, ...keys]) => (present.has(file) ? [namedIn(folder, file, keys)] : []))
  const known = [...new Set([...named.flatMap(({paths}) => paths), ...found])]
  if (known.length > 0 || named.some((one) => one.names)) return known
  return guesses
    .filter((name) => present.has(name))
    .flatMap((name) => insideOnly(nodePath.join(folder, name), folder))
    .slice(0, 1)
}

/** The bibliographies that the project file of another tool names, and what MyST and Jekyll take without a name. */
function namedIn(
  folder: string,
  file: string,
  keys: readonly (readonly string[])[]
): {readonly paths: readonly string[]; readonly names: boolean} {
  const data = readProjectFile(folder, file)
  const values = keys.flatMap((steps) => toPaths(valueAt(data, steps)))
  const paths = values.flatMap((value) =>
    [value, nodePath.join('_bibliography', value)].flatMap((path) => insideOnly(nodePath.resolve(folder, path), folder))
  )
  if (paths.length > 0 || file !== 'myst.yml') return {paths, names: values.length > 0 || data === undefined}
  const beside = listFolder(folder).filter((name) => name.endsWith('.bib'))
  return {paths: beside.map((name) => nodePath.join(folder, name)), names: values.length > 0}
}

function toPaths(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.filter((one): one is string => typeof one === 'string' && ending.test(one)).slice(0, 100)
}

/** True for the path of a bibliography, no address. */
function isLocal(path: string): boolean {
  return ending.test(path) && !/^[a-z][a-z\d+.-]+:/i.test(path)
}

/** A path of the front matter: relative to the article, else to the project; never an address, never outside. */
function resolveNamed(path: string, folder: string, {root}: Project): string | undefined {
  if (!isLocal(path)) return undefined
  const home = repositoryOf(folder) ?? (isInside(folder, root) ? root : folder)
  // Quarto: a leading slash is the project's root.
  const relative = path.replace(/^[/\\]+/, '')
  const candidates = path === relative ? [nodePath.resolve(folder, path)] : []
  const distill = upTo(folder, home).map((one) => nodePath.join(one, 'assets/bibliography', relative))
  return [...candidates, nodePath.resolve(home, relative), ...distill].flatMap((one) => insideOnly(one, home))[0]
}

/** A folder and those above it, to one of these. */
function upTo(folder: string, top: string): readonly string[] {
  const parent = nodePath.dirname(folder)
  return folder === top || parent === folder ? [folder] : [folder, ...upTo(parent, top)]
}

/** The path where it is a file inside a folder, its links followed. */
export function insideOnly(path: string, folder: string): readonly string[] {
  if (!isInside(path, folder) || !isFile(path)) return []
  return isInside(realpathSync(path), realpathSync(folder)) ? [path] : []
}

function repositoryOf(folder: string): string | undefined {
  if (isRoot(folder)) return folder
  const parent = nodePath.dirname(folder)
  return parent === folder ? undefined : repositoryOf(parent)
}

/** True for the top folder of a repository or of a citewell project. */
export function isRoot(folder: string): boolean {
  return (
    existsSync(nodePath.join(folder, '.git')) || findConfigFile(folder, (path) => nodePath.basename(path)) !== undefined
  )
}

/** The names in a folder, sorted. */
export function listFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    // A folder that cannot be listed has no library for us.
    return []
  }
}
