import {statSync} from 'node:fs'
import nodePath from 'node:path'
import type {Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkLint from 'remark-lint'
import type {Plugin, Preset} from 'unified'
import type {VFile} from 'vfile'
import {findLibraries, findMissing, isManaged} from './io/find-libraries.ts'
import {findManuscript} from './io/find-manuscript.ts'
import {openImages} from './io/images.ts'
import {displayPath, openProject, type Project, readAuthors} from './io/project.ts'
import {readText} from './io/read-text.ts'
import {readConfiguredWaivers} from './io/configured-waivers.ts'
import type {ParsedArticle} from './model/article.ts'
import {defaultLimits} from './model/limits.ts'
import {analyseTree, type AnalyseTreeOptions, parseManuscriptFile} from './pipeline/analyse-tree.ts'
import {declaredBibliographies} from './pipeline/declared-bibliographies.ts'
import {libraryOfItems, loadLibrary, type LoadedLibrary} from './pipeline/library.ts'
import {openLedger} from './pipeline/waivers.ts'
import {rules} from './rules/index.ts'
import {settleProject} from './run/project-settings.ts'

export interface LoaderOptions {
  /** CSL-JSON items, or the path of a file of them; else the library is found as `citewell check` finds it. */
  readonly references?: readonly unknown[] | string
}

/** Analyses a tree once for all rules. It must run before them. */
const remarkCitewell: Plugin<[LoaderOptions?], Root> = (options = {}) => {
  return (tree, file) => {
    const {cwd} = file
    const project = openProject(cwd)
    const path = nodePath.resolve(cwd, file.history.at(-1) ?? 'stdin.md')
    const manuscript = readManuscript(path, project)
    const settings = settleProject(project).of(displayPath(path, cwd))
    const authors = readAuthors(project)
    const article = analyseTree(tree, sourceOf(file), {
      path: displayPath(path, cwd),
      libraries: readLibraries(options, path, project, sourceOf(file), manuscript).map(({index}) => index),
      ...(manuscript && {manuscript}),
      managed: isManaged(path, project),
      missingBibliographies: findMissing(path, project, declaredBibliographies(sourceOf(file))),
      findImage: openImages(path, project),
      authorIds: new Set(Object.keys(authors)),
      authors,
      siteDisclaimer: project.config.site?.disclaimer,
      citations: settings.citations,
      claims: settings.claims
    })
    file.data.citewell = article
    // An editor knows no day: what ends some time still holds.
    file.data.citewellWaivers = openLedger([...article.waivers, ...readConfiguredWaivers(project)], undefined)
  }
}

const recommended = rules.filter(({meta}) => meta.optional !== true)

/**
 * The remark preset: front matter and GFM, one loader that analyses a tree once, and every article rule at its default
 * level. `remark --use citewell article.md` runs it; library files are for `citewell check`.
 */
const preset: Preset = {
  plugins: [
    remarkLint,
    [remarkFrontmatter, ['yaml', 'toml']],
    remarkGfm,
    remarkCitewell,
    ...recommended.map((rule): [typeof rule, [string, object]] => [
      rule,
      [rule.meta.severity === 'error' ? 'error' : 'warn', {}]
    ])
  ]
}

export {preset, remarkCitewell}

/** remark-parse drops the byte order mark: positions in its trees do not count it. */
function sourceOf(file: VFile): string {
  return String(file).replace(/^\uFEFF/, '')
}

function readLibraries(
  {references}: LoaderOptions,
  article: string,
  project: Project,
  source: string,
  manuscript: ReadManuscript | undefined
): readonly LoadedLibrary[] {
  if (references !== undefined && typeof references !== 'string') return [libraryOfItems(references)]
  const others = [...(manuscript?.before ?? []), ...(manuscript?.after ?? [])]
  const found = [
    {path: article, source},
    ...others.map((one) => ({...one, path: nodePath.resolve(project.cwd, one.path)}))
  ]
  const paths =
    references === undefined
      ? found.flatMap((one) => findLibraries(one.path, project, declaredBibliographies(one.source)))
      : [nodePath.resolve(project.cwd, references)]
  const bytes = project.config.limits?.libraryBytes ?? defaultLimits.libraryBytes
  return [...new Set(paths)].map((path) => readLibrary(path, displayPath(path, project.cwd), bytes))
}

type ReadManuscript = NonNullable<AnalyseTreeOptions['manuscript']>

/** The other files of the manuscript that an article is a file of. */
function readManuscript(article: string, project: Project): ReadManuscript | undefined {
  const files = findManuscript(article, project)?.files
  if (!files) return undefined
  const {articleBytes: bytes, nesting} = {...defaultLimits, ...project.config.limits}
  const at = files.indexOf(article)
  const read = (path: string): ParsedArticle => {
    const stamp = stampOf(path)
    const before = chapters.get(path)
    if (before?.stamp === stamp) return before.parsed
    const file = displayPath(path, project.cwd)
    const parsed = parseManuscriptFile(readText(path, file, {bytes, setting: 'limits.articleBytes'}), file, nesting)
    chapters.set(path, {stamp, parsed})
    return parsed
  }
  return {before: files.slice(0, at).map(read), after: files.slice(at + 1).map(read)}
}

/** A remark process asks anew for each file: what others it needs is read again only when it changed. */
const chapters = new Map<string, {readonly stamp: string; readonly parsed: ParsedArticle}>()
const known = new Map<string, {readonly stamp: string; readonly library: LoadedLibrary}>()

function readLibrary(path: string, file: string, bytes: number): LoadedLibrary {
  const stamp = stampOf(path)
  const before = known.get(path)
  if (before?.stamp === stamp) return before.library
  const library = loadLibrary({file, text: readText(path, file, {bytes, setting: 'limits.libraryBytes'})})
  known.set(path, {stamp, library})
  return library
}

function stampOf(path: string): string {
  const stats = statSync(path, {throwIfNoEntry: false})
  return stats ? `${stats.mtimeMs} ${stats.size}` : ''
}
