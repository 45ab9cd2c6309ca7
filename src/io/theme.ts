import {createHash} from 'node:crypto'
import {readdirSync} from 'node:fs'
import nodePath from 'node:path'
import type {Artifact} from '../model/artifact.ts'
import {readCssLoads} from '../text/css-urls.ts'
import {LineIndex} from '../text/line-index.ts'
import {RunError} from './failure.ts'
import {displayPath, isFile, isFolder, isInside, type Project, realPath} from './project.ts'
import {readBytes, readText} from './read-text.ts'

/** A theme's files, before its templates are run. */
export interface ThemeFiles {
  /** From the site's root. */
  readonly stylesheet?: string
  readonly files: readonly Artifact[]
  readonly hasFonts: boolean
  /** Absolute paths of its templates, by name. */
  readonly templates: ReadonlyMap<string, string>
}

const largestSheet = {bytes: 500_000, setting: 'no setting'}
const largestFile = {bytes: 5_000_000, setting: 'no setting'}
const pictures: ReadonlySet<string> = new Set(['.avif', '.gif', '.jpeg', '.jpg', '.png', '.svg', '.webp'])
const fonts: ReadonlySet<string> = new Set(['.otf', '.ttf', '.woff', '.woff2'])

/**
 * Reads the folder of a theme: `theme.css`, the pictures and fonts that its `url()`s name, which get names with a hash, and
 * the paths of `templates/*.js` or `.mjs`.
 *
 * @throws {RunError} where the folder is not there or not in the project, or the stylesheet loads anything else.
 */
export function readThemeFiles(project: Project, name: string): ThemeFiles {
  const folder = nodePath.resolve(project.root, name)
  const shown = displayPath(folder, project.cwd)
  if (!isFolder(folder)) throw new RunError('is not there; `theme` in the config names a folder', {file: shown})
  if (!isInside(folder, project.root) || !isInside(realPath(folder), realPath(project.root)))
    throw new RunError('is outside of the project; `theme` in the config names a folder in it', {file: shown})
  const sheet = nodePath.join(folder, 'theme.css')
  const templates = findTemplates(nodePath.join(folder, 'templates'))
  if (!isFile(sheet)) {
    if (templates.size === 0) throw new RunError('has neither a theme.css nor templates', {file: shown})
    return {files: [], hasFonts: false, templates}
  }
  return {...readSheet(sheet, displayPath(sheet, project.cwd), folder), templates}
}

function readSheet(path: string, file: string, folder: string): Omit<ThemeFiles, 'templates'> {
  const css = readText(path, file, largestSheet).replace(/^\uFEFF/, '')
  const {urls, imports} = readCssLoads(css)
  const fail = (reason: string, at: number): never => {
    throw new RunError(reason, {file, line: new LineIndex(css).place(at).line})
  }
  if (imports !== undefined) fail('has an `@import`; put its rules into the file itself', imports)
  const files = new Map<string, Artifact>()
  let hasFonts = false
  let text = ''
  let done = 0
  for (const {url, start, end} of urls) {
    if (url.startsWith('#')) continue
    const ending = nodePath.extname(url).toLowerCase()
    const target = nodePath.resolve(folder, url)
    if (/^[a-z][a-z\d+.-]*:|^\/|\\/i.test(url))
      fail(`loads \`${url.slice(0, 80)}\`, expected a file of the theme by its relative path`, start)
    if (!pictures.has(ending) && !fonts.has(ending))
      fail(`loads \`${url.slice(0, 80)}\`, expected a picture or a font`, start)
    if (!isInside(target, folder)) fail(`loads \`${url.slice(0, 80)}\`, which is outside of the theme's folder`, start)
    if (!isFile(target)) fail(`loads \`${url.slice(0, 80)}\`, which is not there`, start)
    if (!isInside(realPath(target), realPath(folder)))
      fail(`loads \`${url.slice(0, 80)}\`, which is outside of the theme's folder`, start)
    const bytes = readBytes(target, url, largestFile)
    const hashed = `theme-${hashOf(bytes)}${ending}`
    files.set(hashed, {path: `assets/${hashed}`, bytes})
    hasFonts ||= fonts.has(ending)
    text += `${css.slice(done, start)}url(${hashed})`
    done = end
  }
  text += css.slice(done)
  const bytes = new TextEncoder().encode(text)
  const stylesheet = `assets/theme-${hashOf(bytes)}.css`
  return {stylesheet, files: [{path: stylesheet, bytes}, ...files.values()], hasFonts}
}

function findTemplates(folder: string): ReadonlyMap<string, string> {
  const templates = new Map<string, string>()
  if (!isFolder(folder)) return templates
  for (const file of readdirSync(folder).sort()) {
    const {name, ext} = nodePath.parse(file)
    if (ext === '.js' || ext === '.mjs') templates.set(name, nodePath.join(folder, file))
  }
  return templates
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 10)
}
