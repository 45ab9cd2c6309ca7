import nodePath from 'node:path'
import {globbySync} from 'globby'
import {compareText} from '../text/compare.ts'
import {searchFolder} from './find-articles.ts'
import {findLibraries, isBibliography} from './find-libraries.ts'
import {isFile, isFolder, type Project} from './project.ts'
import {readProjectFile, valueAt} from './project-file.ts'
import {readText} from './read-text.ts'

/** What a folder is, as its files show. */
export interface RecognisedSite {
  /** `new` where there is nothing to check yet. */
  readonly kind: SiteKind
  /** What it is called. */
  readonly name: string
  /** The file or folder that shows it, relative to the folder; absent for a new site, and for loose Markdown. */
  readonly sign?: string
  /** Where the articles are: a folder or a file, relative to the folder. */
  readonly content: string
  /** The bibliography, where nothing leads to it unasked. */
  readonly references?: string
  /** Bibliographies of which none can be called the one. */
  readonly candidates: readonly string[]
  /** The ways to cite that its tool knows; absent where each article decides. */
  readonly citations?: readonly string[]
  /** What is no article among them, in the form of a .gitignore file. */
  readonly ignore: readonly string[]
}

export type SiteKind = 'astro' | 'hugo' | 'jekyll' | 'joss' | 'manubot' | 'markdown' | 'myst' | 'new' | 'quarto'

/** A kind of site, the files that show it, and where its articles are. */
interface Kind {
  readonly kind: SiteKind
  readonly name: string
  /** Patterns of paths, of which one must be there. */
  readonly signs: readonly string[]
  /** What else must hold of a sign. */
  readonly holds?: (folder: string, sign: string) => boolean
  /** Folders or patterns of files for the articles, of which the first that is there counts; `.` where there is none. */
  readonly content: readonly string[]
  readonly citations?: readonly string[]
  readonly ignore?: readonly string[]
}

/** Files for people who look at a repository. */
const forVisitors = [
  'README*',
  'CHANGELOG*',
  'CHANGES*',
  'CODE_OF_CONDUCT*',
  'CONTRIBUTING*',
  'LICENSE*',
  'NEWS*',
  'SECURITY*'
]

/** The first that fits counts. */
const kinds: readonly Kind[] = [
  {
    kind: 'manubot',
    name: 'a Manubot manuscript',
    signs: ['content/metadata.{yaml,yml}', 'content/manual-references.*', 'content/[0-9]*.front-matter.md'],
    content: ['content'],
    citations: ['pandoc', 'footnote', 'link']
  },
  {
    kind: 'quarto',
    name: 'a Quarto or R Markdown project',
    signs: ['_quarto.{yml,yaml}', '_bookdown.yml'],
    content: [],
    citations: ['pandoc', 'footnote', 'link'],
    ignore: ['_book/', '_site/', 'renv/']
  },
  {
    kind: 'myst',
    name: 'a MyST or Jupyter Book project',
    signs: ['myst.yml', '_toc.yml', 'book/_toc.yml', 'docs/_toc.yml', 'content/_toc.yml'],
    content: ['book', 'content'],
    citations: ['myst', 'pandoc', 'footnote', 'link'],
    ignore: ['_build/']
  },
  {
    kind: 'hugo',
    name: 'a Hugo site',
    signs: ['hugo.{toml,yaml,yml,json}', 'config/_default/*.{toml,yaml,yml,json}', 'config.{toml,yaml,yml}'],
    holds: (folder, sign) => sign.startsWith('hugo.') || isFolder(nodePath.join(folder, 'content')),
    content: ['content']
  },
  {
    kind: 'astro',
    name: 'an Astro site',
    signs: ['astro.config.{mjs,js,ts,mts,cjs}'],
    content: ['src/content', 'src/pages']
  },
  {
    kind: 'jekyll',
    name: 'a Jekyll site',
    signs: ['_config.{yml,yaml}', '_posts'],
    content: ['_posts', '_articles'],
    ignore: ['_site/', 'vendor/']
  },
  {
    kind: 'joss',
    name: 'a JOSS paper',
    signs: ['paper.md', '{paper,joss,docs,doc,publication}/{,*/}paper.md'],
    holds: (folder, sign) => /^(?:bibliography|affiliations):/m.test(readHead(folder, sign)),
    content: ['paper.md', '{paper,joss,docs,doc,publication}/{,*/}paper.md'],
    citations: ['pandoc', 'link']
  }
]

/** More bibliographies than this are not one that articles share. */
const mostListed = 5

/**
 * What a folder is, and where its articles and bibliographies are. Reads names, and the project files of other tools.
 *
 * @throws {RunError} where the folder cannot be searched.
 */
export function recogniseSite(folder: string): RecognisedSite {
  for (const {kind, name, signs, holds = () => true, content, citations, ignore = []} of kinds) {
    const sign = signs.flatMap((pattern) => find(folder, [pattern])).find((one) => holds(folder, one))
    if (sign === undefined) continue
    return {kind, name, sign, ...locate(folder, placeOf(folder, kind, content), ignore), ...(citations && {citations})}
  }
  const places = ['content', 'articles', 'posts', 'docs']
  const content = [...places, '.'].find((one) => hasArticles(folder, one))
  if (content === undefined) {
    return {kind: 'new', name: 'a new site', content: 'content', candidates: [], ignore: []}
  }
  return {
    kind: 'markdown',
    name: 'a folder of Markdown',
    ...(content !== '.' && {sign: content}),
    ...locate(folder, content, [])
  }
}

/** Jekyll, MyST and Quarto can say themselves where their texts are. */
function placeOf(folder: string, kind: SiteKind, content: readonly string[]): string {
  const named = kind === 'jekyll' ? valueAt(readProjectFile(folder, '_config.yml'), ['source']) : undefined
  const base = typeof named === 'string' && isFolder(nodePath.resolve(folder, named)) ? named : '.'
  const found = content
    .map((one) => nodePath.posix.join(base, one))
    .flatMap((one) => (isFolder(nodePath.join(folder, one)) ? [one] : find(folder, [one])))
    .find((one) => isFile(nodePath.join(folder, one)) || hasArticles(folder, one))
  return found ?? nodePath.posix.normalize(base)
}

function locate(
  folder: string,
  content: string,
  ignored: readonly string[]
): Pick<RecognisedSite, 'content' | 'references' | 'candidates' | 'ignore'> {
  const ignore = content === '.' ? [...forVisitors, ...ignored] : []
  const path = nodePath.join(folder, content)
  const project: Project = {root: folder, cwd: folder, config: {}, content: path, nearest: new Map()}
  const first = isFile(path) ? path : (searchFolder(path, ignore)[0] ?? nodePath.join(path, 'article.md'))
  if (findLibraries(first, project, []).length > 0) return {content, ignore, candidates: []}
  const found = find(folder, ['**/*.{bib,bibtex,ris,nbib}', '**/{references,bibliography,refs}.{json,yaml,yml}'])
    .filter(isBibliography)
    .slice(0, mostListed + 1)
  const [only] = found
  return {
    content,
    ignore,
    ...(only !== undefined && found.length === 1 && {references: only}),
    candidates: found.length > 1 && found.length <= mostListed ? found : []
  }
}

function hasArticles(folder: string, place: string): boolean {
  const path = nodePath.join(folder, place)
  return isFolder(path) && searchFolder(path, place === '.' ? forVisitors : []).length > 0
}

function find(folder: string, patterns: readonly string[]): readonly string[] {
  return globbySync([...patterns], {
    cwd: folder,
    onlyFiles: false,
    followSymbolicLinks: false,
    expandDirectories: false,
    gitignore: true,
    deep: 5,
    ignore: ['**/node_modules/**', '**/_site/**', '**/_book/**', '**/_build/**', '**/dist/**', '**/public/**']
  }).sort((left, right) => depth(left) - depth(right) || compareText(left, right))
}

function depth(path: string): number {
  return path.split('/').length
}

function readHead(folder: string, file: string): string {
  const path = nodePath.join(folder, file)
  return isFile(path) ? readText(path, file, {bytes: 5_000_000, setting: 'no setting'}).slice(0, 20_000) : ''
}
