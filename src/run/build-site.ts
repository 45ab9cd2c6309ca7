import nodePath from 'node:path'
import process from 'node:process'
import {readAsOf} from '../io/as-of.ts'
import {readSourceCommit} from '../io/source-commit.ts'
import {openOutput, recoverOutput} from '../io/output-folder.ts'
import {RunError} from '../io/failure.ts'
import {displayPath, isInside, openProject, type Project} from '../io/project.ts'
import {readText} from '../io/read-text.ts'
import type {Artifact} from '../model/artifact.ts'
import {defaultLimits} from '../model/limits.ts'
import {newestDay, type WrittenFile} from '../pipeline/publish.ts'
import type {CacheChoice} from './cached-articles.ts'
import {listArticles} from './list-articles.ts'
import {openRun, runProject, type RunOptions, type RunResult} from './project-run.ts'
import {
  type BuiltArticle,
  createRenderer,
  describeFile,
  describeSite,
  openRendering,
  putFiles,
  type RenderedArticle
} from './render-articles.ts'
import {toRunError} from './run-error.ts'
import {runInThreads, type ThreadOptions, threadsOf, type ThreadWork} from './threads.ts'

export interface BuildOptions extends Omit<RunOptions, 'stdin'>, ThreadOptions {
  /** The folder to build into, relative to the working directory. */
  readonly out?: string
  /** Builds also with findings at error level, and marks the pages that have them. */
  readonly allowErrors?: boolean
  /** False to make everything anew, whatever earlier builds have kept below `node_modules`. */
  readonly cache?: boolean
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
  const build = openBuild(options)
  try {
    const result = runProject(build.options, build.asOf, (checked) => {
      build.add(checked, false)
    })
    build.onArticlesMade()
    return build.finish(result)
  } catch (error) {
    build.discard()
    throw toRunError(error)
  }
}

/**
 * The same, with the articles shared among threads; what comes out does not depend on how many there are.
 *
 * @throws {RunError} where the run itself cannot be done, or a thread runs out of memory.
 */
export async function buildInThreads(options: BuildOptions): Promise<BuildResult> {
  const build = openBuild(options)
  try {
    const run = openRun(build.options, build.asOf, {cache: build.cache})
    const threads = build.hasTemplates ? 1 : threadsOf(run, options, 'build')
    if (threads > 1) build.onThreads()
    return build.finish(await runInThreads(run, threads, build))
  } catch (error) {
    build.discard()
    throw toRunError(error)
  }
}

/** A build that is under way. */
interface Build extends ThreadWork<RenderedArticle, BuiltArticle> {
  readonly options: RunOptions
  readonly asOf: string
  /** True where the theme has code of the project's own. */
  readonly hasTemplates: boolean
  /** Where articles are kept for the next build; absent where none are. */
  readonly cache: CacheChoice | undefined
  /** Called before other threads start. */
  readonly onThreads: () => void
  /** Publishes what was built, where the run allows it. */
  readonly finish: (result: RunResult) => BuildResult
  /** Removes what was written. */
  readonly discard: () => void
}

function openBuild(options: BuildOptions): Build {
  const cwd = nodePath.resolve(options.cwd ?? process.cwd())
  const project = openProject(cwd, options)
  const {config, root} = project
  const target =
    options.out === undefined ? nodePath.resolve(root, config.out ?? 'dist') : nodePath.resolve(cwd, options.out)
  const out = displayPath(target, cwd)
  refuseOverlap(target, out, project)
  recoverOutput(target, out)
  const asOf =
    readAsOf({option: options.asOf, cwd, command: 'build'}) ?? newestContentDay(options, project) ?? '1970-01-01'
  const allowErrors = options.allowErrors === true
  const usesCache = options.cache !== false
  const rendering = {asOf, target, allowErrors, usesCache}
  const opened = openRendering(project, rendering)
  const {publishing, context, cache, formats} = opened
  // Before anything is written: a build in the work tree must not make it unclean.
  const source = readSourceCommit(root)
  const output = openOutput(target, out)
  const written: WrittenFile[] = []
  const withheld: {file: string; reason: string}[] = []
  const withoutLocale = new Set<string>()
  let refused = false
  /** What kept the site's own pages from being written; told where nothing else keeps the build from being published. */
  let fault: {readonly error: unknown} | undefined

  const write = (artifact: Artifact, isAgain = false): WrittenFile => {
    output.write(artifact.path, artifact.bytes, isAgain)
    return describeFile(artifact)
  }
  const take = (built: BuiltArticle): void => {
    if (built.kind === 'withheld') withheld.push(built)
    refused ||= built.kind === 'refused' || built.kind === 'skipped'
    if (refused || built.kind !== 'rendered') return
    publishing.add(built.published)
    for (const file of built.written) written.push(file)
    if (built.withoutLocale !== undefined) withoutLocale.add(built.withoutLocale)
  }
  const hasTemplates = context.theme?.article !== undefined || context.theme?.footer !== undefined
  return {
    options: {...options, cwd},
    asOf,
    hasTemplates,
    // Templates are code of the project's own, which may do what it likes.
    cache:
      usesCache && !hasTemplates
        ? {name: 'build', facts: (opened) => ({allowErrors, site: describeSite(opened, asOf)})}
        : undefined,
    job: {rendering: {...rendering, staging: output.staging}},
    maker: createRenderer(opened, (artifact) => write(artifact)),
    take,
    add: (checked, isAgain) => {
      take(putFiles(opened.render(checked, refused), (artifact) => write(artifact, isAgain)))
    },
    end({formatted}) {
      if (formatted) cache?.addUse(formatted)
    },
    onThreads() {
      formats.join(output.staging)
    },
    // Before the report is made, so that a large site's pages and findings need not be in memory at once.
    onArticlesMade() {
      formats.leave()
      publishing.close()
      if (refused) return
      try {
        for (const artifact of publishing.finish()) written.push(write(artifact))
      } catch (error) {
        fault = {error}
      }
    },
    discard() {
      output.discard()
      formats.leave()
    },
    finish(result) {
      const withoutUrl = context.url === undefined
      // What is wrong with an article that is not published keeps nobody else's from being so.
      const unpublished = new Set(withheld.map(({file}) => file))
      const errors = result.report.findings.filter(
        ({severity, file, waiver}) => severity === 'error' && !waiver && !unpublished.has(file)
      ).length
      if (refused || result.failures.length > 0 || (errors > 0 && !allowErrors)) {
        output.discard()
        return {...result, out, withheld, withoutUrl, withoutLocale: []}
      }
      if (fault) throw fault.error
      const files = written.length + 1
      write(publishing.manifest(written, source))
      output.commit()
      cache?.save()
      return {...result, out, files, withheld, withoutUrl, withoutLocale: [...withoutLocale].sort()}
    }
  }
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
