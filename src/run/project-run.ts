import nodePath from 'node:path'
import process from 'node:process'
import {readConfiguredWaivers} from '../io/configured-waivers.ts'
import {RunError} from '../io/failure.ts'
import {searchFolder} from '../io/find-articles.ts'
import {loadPlugins} from '../io/load-plugins.ts'
import {findLibraries, sidecarEnding} from '../io/find-libraries.ts'
import {
  type ConfigChoice,
  displayPath,
  isFile,
  isFolder,
  isInside,
  openProject,
  type Project,
  readConfigText
} from '../io/project.ts'
import {type Lock, openLock} from '../io/lock.ts'
import {readText} from '../io/read-text.ts'
import type {Report} from '../model/generated/report.ts'
import {defaultLimits} from '../model/limits.ts'
import type {RecordLookup} from '../model/verification.ts'
import {
  type CheckedArticle,
  type CheckedLibrary,
  type CheckRun,
  type CheckSettings,
  startCheck
} from '../pipeline/check.ts'
import {declaredBibliographies} from '../pipeline/declared-bibliographies.ts'
import {InputError, PluginFailure} from '../pipeline/input-error.ts'
import type {ArticleOutcome, ArticleSource} from '../pipeline/judge-article.ts'
import {createRecordLookup} from '../pipeline/verification.ts'
import {lazy} from '../text/lazy.ts'
import type {ArticleMaker} from './article-maker.ts'
import {
  type CachedArticle,
  type CacheChoice,
  type CacheEntry,
  type CacheHandle,
  openCachedArticles
} from './cached-articles.ts'
import {listArticles} from './list-articles.ts'
import {toRunError} from './run-error.ts'
import {settleProject} from './project-settings.ts'
import {createSourceReader} from './read-sources.ts'
import {version} from './version.ts'

export interface RunOptions {
  /** The working directory; the process's where it is absent. */
  readonly cwd?: string
  /** Files and folders, relative to it; the project's content folder where there are none. */
  readonly paths?: readonly string[]
  /** A text to check instead, under the name of a file. */
  readonly stdin?: {readonly text: string; readonly filename: string}
  /** Articles to take of those found, as a glob of paths relative to the working directory. */
  readonly only?: string
  /** The day that counts as today, `YYYY-MM-DD`. */
  readonly asOf?: string
  /** The folder above which no configuration is looked for. */
  readonly top?: string
  /** A configuration file, relative to the working directory, in place of the nearest one; `false` for none. */
  readonly config?: ConfigChoice
  /** The folder whose packages hold the plugins; the project's own where it is absent. */
  readonly pluginsFrom?: string
  /** A folder of further records, relative to the working directory: they count before those of the lock. */
  readonly records?: string
  /** Called before each article, with how many are done of how many. */
  readonly onProgress?: (done: number, total: number) => void
}

/** What came of a run over the articles of a project. */
export interface RunResult {
  readonly report: Report
  /** Files that could not be read or checked; the others were. */
  readonly failures: readonly RunError[]
  /** The text of each file with findings, for excerpts. */
  readonly sources: ReadonlyMap<string, string>
  /** The paths of the files that were read: articles, bibliographies, the configuration. */
  readonly inputs: ReadonlySet<string>
  readonly libraries: readonly CheckedLibrary[]
  /** The folder of records, absolute; it need not exist. */
  readonly lock: string
  /** What registries answered; absent where the project has no lock. */
  readonly records: RecordLookup | undefined
}

/** An article that was judged by itself, in whichever thread: plain data. */
export interface SharedArticle<T> {
  readonly outcome: ArticleOutcome
  /** The paths of the libraries that it can cite from. */
  readonly libraries: readonly string[]
  /** Its text, where places in it have to be told. */
  readonly text?: string
  /** What else was made of it. */
  readonly made: T
  /** Its entry in the cache; absent where there is no cache. */
  readonly entry?: CacheEntry
}

/** A run over the articles of a project, whose files are numbered in the order in which they are taken. */
export interface ProjectRun {
  readonly files: readonly string[]
  /** True where the project's own code takes part, which need not be the same in another thread. */
  readonly hasPlugins: boolean
  /** The cache of articles, for other threads; absent where none is used. */
  readonly cache: CacheHandle | undefined
  /** The numbers of the articles that no earlier run seems to have judged as they are now, in their order. */
  readonly missing: () => readonly number[]
  /**
   * Checks an article and takes it into the run. What cannot be done with it is a failure of the run.
   *
   * @param onArticle - what else to do with it, while its tree is at hand.
   */
  readonly add: (index: number, onArticle: (checked: CheckedArticle) => void) => void
  /**
   * Judges an article without taking it into the run, or has it from the cache; any thread can, in any order. Where that
   * does not go well, or the article is one of a manuscript of several files, nothing comes of it: `add` has to do it, in
   * its turn.
   *
   * @param maker - what else to make of it, while its tree is at hand.
   */
  readonly judge: <M, T>(index: number, maker: ArticleMaker<M, T>) => SharedArticle<T> | undefined
  /**
   * Takes an article that was judged into the run.
   *
   * @param onTaken - what to do with what was made of it.
   */
  readonly take: <T>(index: number, shared: SharedArticle<T>, onTaken: (made: T) => void) => void
  readonly finish: () => RunResult
}

/** What a run goes over in place of what its options lead to. */
export interface RunInputs {
  /** What articles and libraries hold instead of what is in their files, by absolute path. */
  readonly texts?: ReadonlyMap<string, string>
  /** The articles, absolute, in their order. */
  readonly files?: readonly string[]
  /** A cache of articles. Runs with plugins, with a text from standard input or with other texts use none. */
  readonly cache?: CacheChoice | undefined
}

/**
 * Checks the articles of a project, one at a time.
 *
 * @param onArticle - what else to do with each checked article, while its tree is at hand.
 * @throws {RunError} where the run itself cannot be done: a path that does not exist, a folder without articles, a
 *   broken configuration, a broken library that it names.
 */
export function runProject(
  options: RunOptions,
  asOf: string,
  onArticle: (checked: CheckedArticle) => void = () => undefined,
  texts: ReadonlyMap<string, string> = new Map()
): RunResult {
  const run = openRun(options, asOf, {texts})
  for (const index of run.files.keys()) run.add(index, onArticle)
  return run.finish()
}

/**
 * Opens a run over the articles of a project.
 *
 * @throws {RunError} as `runProject` does, here or where its articles are taken.
 */
export function openRun(options: RunOptions, asOf: string, inputs: RunInputs = {}): ProjectRun {
  const texts = inputs.texts ?? new Map<string, string>()
  const cwd = nodePath.resolve(options.cwd ?? process.cwd())
  const project = openProject(cwd, options)
  const limits = {...defaultLimits, ...project.config.limits}
  const files = inputs.files ?? listArticles(options, project)
  const lock = openProjectLock(project, files, options.records)
  const records = lock.exists ? createRecordLookup((key) => lock.read(key)) : undefined
  const settings = settleProject(project)
  const plugins = loadPlugins(project, options.pluginsFrom)
  const run = toRun({
    rules: settings.base.rules,
    settingsOf: settings.of,
    plugins,
    records,
    bounds: {nesting: limits.nesting},
    asOf,
    version,
    citations: settings.base.citations,
    claims: settings.base.claims,
    ...(project.configFile !== undefined && {
      configured: {
        file: project.configFile,
        text: () => readConfigText(project),
        waivers: readConfiguredWaivers(project)
      }
    })
  })
  const failures: RunError[] = []
  const sources = new Map<string, string>()
  const checked = new Set<string>()
  const {readArticle, librariesOf, manuscriptOf, sourceOf, readLibrary, libraries} = createSourceReader(project, texts)
  /** Libraries that could not be read, by file, with how many articles were left for that. */
  const unreadable = new Map<string, number>()
  const entries: CacheEntry[] = []
  const cache =
    inputs.cache && plugins.length === 0 && options.stdin === undefined && texts.size === 0
      ? openCachedArticles(project, inputs.cache, {open: () => openProject(cwd, options), lock, asOf})
      : undefined
  const {references} = project.config
  const configured = references === undefined ? undefined : displayPath(nodePath.resolve(project.root, references), cwd)

  /**
   * What cannot be done with one article is a failure of that article. A library is told once and read once; the one that
   * the configuration names ends the run.
   *
   * @param own - the libraries of the article, as messages name them.
   */
  const attempt = <T>(work: () => T, own: readonly string[] = []): T | undefined => {
    const known = own.find((library) => unreadable.has(library))
    if (known !== undefined) {
      unreadable.set(known, (unreadable.get(known) ?? 0) + 1)
      return undefined
    }
    try {
      return work()
    } catch (error) {
      const failure = toRunError(error)
      // A broken record or plugin would be told once an article: it ends the run.
      if (lock.names.some((name) => failure.file?.startsWith(`${name}/`) === true) || error instanceof PluginFailure)
        throw failure
      if (failure.file !== undefined && own.includes(failure.file)) {
        if (failure.file === configured) throw failure
        unreadable.set(failure.file, 1)
      }
      // A file of a manuscript that cannot be read keeps the others from being judged: it is told once.
      if (!failures.some((known) => known.file === failure.file && known.message === failure.message))
        failures.push(failure)
      return undefined
    }
  }

  const pathOf = (index: number): string => {
    const path = files[index]
    if (path === undefined) throw new RangeError(`There is no article ${index}`)
    return path
  }
  const add = (index: number, onArticle: (checked: CheckedArticle) => void): void => {
    options.onProgress?.(index, files.length)
    const path = pathOf(index)
    const file = displayPath(path, cwd)
    const text = attempt(() => options.stdin?.text ?? readArticle(path))
    if (text === undefined) return
    const manuscript = attempt(() => ({read: manuscriptOf(path, text)}))
    if (!manuscript) return
    const own = manuscript.read?.libraries ?? librariesOf(path, text)
    attempt(
      () => {
        const source = sourceOf(path, text, own, manuscript.read)
        const result = run.add(source)
        if (result.findings.length > 0) sources.set(file, source.text)
        checked.add(path)
        onArticle(result)
      },
      own.map((one) => displayPath(one, cwd))
    )
  }

  const judgeAnew = <M, T>(source: ArticleSource, maker: ArticleMaker<M, T>): JudgedAnew<M> => {
    const judged = run.judge(source)
    return {outcome: judged.outcome, made: maker.make(judged)}
  }

  const isKept = (path: string): boolean => {
    try {
      const text = readArticle(path)
      return !manuscriptOf(path, text) && cache?.isKept(sourceOf(path, text, librariesOf(path, text))) === true
    } catch {
      // Whatever it is, `judge` and `add` meet it again.
      return false
    }
  }

  const missing = lazy((): readonly number[] => {
    const all = [...files.keys()]
    return cache ? all.filter((index) => !isKept(pathOf(index))) : all
  })

  /** Libraries with which `judge` did not come to an end: their next article need not try. */
  const given = new Set<string>()

  const judge = <M, T>(index: number, maker: ArticleMaker<M, T>): SharedArticle<T> | undefined => {
    const path = pathOf(index)
    let own: readonly string[] = []
    try {
      const text = readArticle(path)
      if (manuscriptOf(path, text)) return undefined
      own = librariesOf(path, text)
      if (own.some((library) => given.has(displayPath(library, cwd)))) return undefined
      const source = sourceOf(path, text, own)
      const {outcome, made, entry} = cache ? cache.judge(source, maker, run.judge) : judgeAnew(source, maker)
      return {
        outcome,
        libraries: own,
        ...(outcome.findings.length > 0 && {text}),
        made: maker.put(made),
        ...(entry && {entry})
      }
    } catch (error) {
      // Whatever it is, `add` meets it again and tells it in its turn.
      const file = error instanceof RunError || error instanceof InputError ? error.file : undefined
      if (file !== undefined && own.some((library) => displayPath(library, cwd) === file)) given.add(file)
      return undefined
    }
  }

  const take = <T>(index: number, shared: SharedArticle<T>, onTaken: (made: T) => void): void => {
    options.onProgress?.(index, files.length)
    const path = pathOf(index)
    const file = displayPath(path, cwd)
    const {libraries: own, text = '', outcome, made, entry} = shared
    if (entry) entries.push(entry)
    attempt(
      () => {
        const findings = run.take({path: file, text, libraries: own.map(readLibrary)}, outcome)
        if (findings.length > 0) sources.set(file, text)
        checked.add(path)
        onTaken(made)
      },
      own.map((one) => displayPath(one, cwd))
    )
  }

  const finish = (): RunResult => {
    const report = run.finish({
      isComplete: (file) => isComplete(nodePath.resolve(cwd, file), checked, project),
      isWhole: failures.length === 0 && isWhole(options),
      omissions: failures.map(({file, message}) => {
        const left = file === undefined ? undefined : unreadable.get(file)
        const articles =
          left === 1 ? 'one article that can cite from it was' : `${left} articles that can cite from it were`
        const reason = left === undefined ? message : `${message}; ${articles} not checked`
        return {...(file !== undefined && {file}), reason}
      })
    })
    for (const {file, text} of libraries.values()) {
      if (report.findings.some((finding) => finding.file === file)) sources.set(file, text)
    }
    const {configFile} = project
    if (configFile !== undefined && report.findings.some(({file}) => file === configFile))
      sources.set(configFile, readConfigText(project))
    cache?.close(entries, failures.length === 0 && isWhole(options))
    const inputs = new Set([
      ...files,
      ...libraries.keys(),
      ...(project.configPath === undefined ? [] : [project.configPath])
    ])
    return {
      report,
      failures,
      sources,
      inputs,
      libraries: run.libraries(),
      lock: nodePath.resolve(cwd, lock.name),
      records
    }
  }

  return {
    files,
    hasPlugins: plugins.length > 0,
    cache: cache?.handle,
    missing,
    add,
    judge,
    take,
    finish
  }
}

type JudgedAnew<M> = Omit<CachedArticle<M>, 'entry'> & {readonly entry?: CacheEntry}

/** The lock of a project: in the content folder, else beside the library of the first article, as `verify` has it. */
function openProjectLock(project: Project, files: readonly string[], records: string | undefined): Lock {
  const [first] = files
  const further = records === undefined ? undefined : nodePath.resolve(project.cwd, records)
  if (first === undefined || isFolder(project.content)) return openLock(project, [], further)
  const name = displayPath(first, project.cwd)
  const text = isFile(first)
    ? readText(first, name, {bytes: defaultLimits.articleBytes, setting: 'limits.articleBytes'})
    : ''
  return openLock(project, findLibraries(first, project, declaredBibliographies(text)), further)
}

/** Starts a run; what is wrong with its plugins is told in its configuration. */
function toRun(settings: CheckSettings): CheckRun {
  try {
    return startCheck(settings)
  } catch (error) {
    throw toRunError(error)
  }
}

/** True where a run takes every article of the content folder. */
function isWhole({paths = [], stdin, only}: RunOptions): boolean {
  return paths.length === 0 && stdin === undefined && only === undefined
}

/** True where each article beside or below a library was in the run. A sidecar is read by its article alone. */
function isComplete(library: string, checked: ReadonlySet<string>, {config}: Project): boolean {
  const article = library.replace(sidecarEnding, '')
  if (article !== library && [...checked].some((file) => file.replace(/\.[^./\\]*$/, '') === article)) return true
  const folder = nodePath.dirname(library)
  if (![...checked].some((file) => isInside(file, folder))) return false
  return searchFolder(folder, config.ignore ?? []).every((file) => checked.has(file))
}
