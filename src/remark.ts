import {statSync} from 'node:fs'
import nodePath from 'node:path'
import type {Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkLint from 'remark-lint'
import type {Plugin, Preset} from 'unified'
import type {VFile} from 'vfile'
import {findLibraries, isManaged} from './io/find-libraries.ts'
import {displayPath, openProject, readAuthors} from './io/project.ts'
import {readText} from './io/read-text.ts'
import {defaultLimits} from './model/limits.ts'
import {analyseTree} from './pipeline/analyse-tree.ts'
import {declaredBibliographies} from './pipeline/declared-bibliographies.ts'
import {libraryOfItems, loadLibrary, type LoadedLibrary} from './pipeline/library.ts'
import {rules} from './rules/index.ts'

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
    file.data.citewell = analyseTree(tree, sourceOf(file), {
      path: displayPath(path, cwd),
      libraries: readLibraries(options, path, project, sourceOf(file)).map(({index}) => index),
      managed: isManaged(path, project),
      authorIds: new Set(Object.keys(readAuthors(project))),
      citations: project.config.citations
    })
  }
}

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
    ...rules.map((rule): [typeof rule, [string, object]] => [
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
  project: ReturnType<typeof openProject>,
  source: string
): readonly LoadedLibrary[] {
  if (references !== undefined && typeof references !== 'string') return [libraryOfItems(references)]
  const paths =
    references === undefined
      ? findLibraries(article, project, declaredBibliographies(source))
      : [nodePath.resolve(project.cwd, references)]
  const bytes = project.config.limits?.libraryBytes ?? defaultLimits.libraryBytes
  return paths.map((path) => readLibrary(path, displayPath(path, project.cwd), bytes))
}

const known = new Map<string, {readonly stamp: string; readonly library: LoadedLibrary}>()

/** A remark process asks anew for each file: a library is read again only when it changed. */
function readLibrary(path: string, file: string, bytes: number): LoadedLibrary {
  const stats = statSync(path, {throwIfNoEntry: false})
  const stamp = stats ? `${stats.mtimeMs} ${stats.size}` : ''
  const before = known.get(path)
  if (before?.stamp === stamp) return before.library
  const library = loadLibrary({file, text: readText(path, file, {bytes, setting: 'limits.libraryBytes'})})
  known.set(path, {stamp, library})
  return library
}
