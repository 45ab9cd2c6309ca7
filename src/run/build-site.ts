import {createHash} from 'node:crypto'
import nodePath from 'node:path'
import process from 'node:process'
import {readAsOf} from '../io/as-of.ts'
import {readSourceCommit} from '../io/source-commit.ts'
import {openFormatCache} from '../io/format-cache.ts'
import {openOutput, recoverOutput} from '../io/output-folder.ts'
import {RunError} from '../io/failure.ts'
import {openImages} from '../io/images.ts'
import {displayPath, isInside, openProject, type Project, readAuthors} from '../io/project.ts'
import {readText} from '../io/read-text.ts'
import type {Artifact} from '../model/artifact.ts'
import {defaultLimits} from '../model/limits.ts'
import type {SiteContext} from '../model/site.ts'
import {newestDay, startPublishing, type WrittenFile} from '../pipeline/publish.ts'
import {listArticles} from './list-articles.ts'
import {runProject, type RunOptions, type RunResult} from './project-run.ts'
import {settleProject} from './project-settings.ts'
import {createStyleReader} from './read-style.ts'
import {readTheme} from './read-theme.ts'
import {toRunError} from './run-error.ts'
import {version} from './version.ts'

export interface BuildOptions extends Omit<RunOptions, 'stdin'> {
  /** The folder to build into, relative to the working directory. */
  readonly out?: string
  /** Builds also with findings at error level, and marks the pages that have them. */
  readonly allowErrors?: boolean
}

export interface BuildResult extends RunResult {
  /** The folder, as messages name it. */
  readonly out: string
  /** How many files stand in it now; absent where the build was refused and the folder left as it was. */
  readonly files?: number
  /** The articles that are kept out of the site, and why. */
  readonly withheld: readonly {readonly file: string; readonly reason: string}[]
  /** True where no address is configured, so that feeds and a sitemap were left out. */
  readonly withoutUrl: boolean
  /** The languages for which there is no CSL locale: their references have the words of English. */
  readonly withoutLocale: readonly string[]
}

/**
 * Checks the articles of a project and publishes them. With a finding at error level, or a file that cannot be read,
 * the output folder stays as it is.
 *
 * @throws {RunError} where the run itself cannot be done.
 */
export function buildSite(options: BuildOptions): BuildResult {
  const cwd = nodePath.resolve(options.cwd ?? process.cwd())
  const project = openProject(cwd, options)
  const {config, configFile, root} = project
  const target =
    options.out === undefined ? nodePath.resolve(root, config.out ?? 'dist') : nodePath.resolve(cwd, options.out)
  const out = displayPath(target, cwd)
  refuseOverlap(target, out, project)
  recoverOutput(target, out)
  const asOf =
    readAsOf({option: options.asOf, cwd, command: 'build'}) ?? newestContentDay(options, project) ?? '1970-01-01'
  const readStyle = createStyleReader(project)
  const theme = readTheme(project)
  const context = {...readContext(project, asOf, readStyle), ...(theme && {theme})}
  const settings = settleProject(project)
  const cache = openFormatCache(root)
  const publishing = startPublishing(context, readAuthors(project), cache)
  // Before anything is written: a build in the work tree must not make it unclean.
  const source = readSourceCommit(root)
  const output = openOutput(target, out)
  const written: WrittenFile[] = []
  const write = ({path, bytes}: Artifact): void => {
    output.write(path, bytes)
    written.push({path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex')})
  }
  try {
    let refused = false
    const withheld: {file: string; reason: string}[] = []
    const result = runProject({...options, cwd}, asOf, ({article, errors, records}) => {
      if (isInside(nodePath.resolve(cwd, article.path), target)) {
        throw new RunError('holds the sources; name another folder with --out', {file: out})
      }
      const reason = publishing.withheld(article)
      if (reason !== undefined) {
        withheld.push({file: article.path, reason})
        return
      }
      refused ||= errors > 0 && options.allowErrors !== true
      if (refused) return
      const own = styleOf(article.frontMatter.data)
      const folder = nodePath.dirname(nodePath.resolve(cwd, article.path))
      const {style: configured, health} = settings.of(article.path)
      const style =
        own !== undefined
          ? readStyle(own, folder, article.path)
          : configured === undefined
            ? undefined
            : readStyle(configured, root, configFile ?? article.path)
      publishing.add(article, errors, {records, style, health}).forEach(write)
    })
    const withoutUrl = context.url === undefined
    // What is wrong with an article that is not published keeps nobody else's from being so.
    const unpublished = new Set(withheld.map(({file}) => file))
    const errors = result.report.findings.filter(
      ({severity, file, waiver}) => severity === 'error' && !waiver && !unpublished.has(file)
    ).length
    if (result.failures.length > 0 || (errors > 0 && options.allowErrors !== true)) {
      output.discard()
      return {...result, out, withheld, withoutUrl, withoutLocale: []}
    }
    publishing.finish().forEach(write)
    const files = written.length + 1
    write(publishing.manifest(written, source))
    output.commit()
    cache?.save()
    return {...result, out, files, withheld, withoutUrl, withoutLocale: publishing.withoutLocale()}
  } catch (error) {
    output.discard()
    throw toRunError(error)
  }
}

/** The style that an article's front matter names; what does not fit the schema was said by the rules. */
function styleOf({style}: Readonly<Record<string, unknown>>): string | undefined {
  return typeof style === 'string' && style !== '' && style.length <= 500 ? style : undefined
}

function readContext(project: Project, asOf: string, readStyle: ReturnType<typeof createStyleReader>): SiteContext {
  const {config, configFile = '', root} = project
  const {site = {}, style} = config
  return {
    title: site.title ?? 'Articles',
    ...(site.description !== undefined && {description: site.description}),
    ...(site.url !== undefined && {url: site.url.endsWith('/') ? site.url : `${site.url}/`}),
    lang: site.lang ?? 'en',
    ...(site.disclaimer !== undefined && {disclaimer: site.disclaimer}),
    ...(site.image !== undefined && {image: readSiteImage(site.image, project)}),
    ...(style !== undefined && {style: readStyle(style, root, configFile)}),
    asOf,
    tool: {name: 'citewell', version}
  }
}

/** The picture that stands for the site; one that cannot be shown is a fault of the configuration. */
function readSiteImage(path: string, project: Project): NonNullable<SiteContext['image']> {
  const find = openImages(nodePath.join(project.content, 'index.md'), project)
  const image = find(path.startsWith('/') ? path : `/${path}`)
  if (!image.found) {
    throw new RunError(`names a picture \`${path}\` in \`site.image\` that ${image.reason}`, {
      file: displayPath(project.configFile ?? project.root, project.cwd)
    })
  }
  return image
}

function newestContentDay(options: BuildOptions, project: Project): string | undefined {
  const limit = {
    bytes: project.config.limits?.articleBytes ?? defaultLimits.articleBytes,
    setting: 'limits.articleBytes'
  }
  return newestDay(
    listArticles(options, project).flatMap((path) => {
      try {
        return [readText(path, displayPath(path, project.cwd), limit)]
      } catch (error) {
        // The run itself tells what cannot be read.
        if (error instanceof RunError) return []
        throw error
      }
    })
  )
}

/** A build replaces its folder whole: it may hold neither the sources nor the project. */
function refuseOverlap(target: string, out: string, {content, root, cwd}: Project): void {
  for (const folder of [content, root, cwd]) {
    if (isInside(folder, target)) {
      throw new RunError('holds the sources; name another folder with --out', {file: out})
    }
  }
}
