import nodePath from 'node:path'
import {type ChangeBase, findChangeBase} from '../io/change-base.ts'
import {type CommittedFiles, unpackCommit} from '../io/committed-files.ts'
import {RunError} from '../io/failure.ts'
import {isArticle, searchFolder} from '../io/find-articles.ts'
import {isBibliography} from '../io/find-libraries.ts'
import {compareLocks} from '../io/lock-changes.ts'
import {displayPath, isFile, isFolder, isInside, openProject, type Project, readConfigText} from '../io/project.ts'
import {readText} from '../io/read-text.ts'
import type {UnreadBefore} from '../model/generated/report.ts'
import {defaultLimits} from '../model/limits.ts'
import {reportChange} from '../pipeline/change.ts'
import {emptyState, takeState, type TreeState} from '../pipeline/tree-state.ts'
import {chooseArticles} from './list-articles.ts'
import {findRenamed, type NamedText} from '../text/renamed.ts'
import {runProject, type RunOptions, type RunResult} from './project-run.ts'

/** A run whose working directory is settled. */
type SettledOptions = RunOptions & {readonly cwd: string}

/**
 * Checks what was done since HEAD left a commit, with what is not committed yet: the state of that time and the present one
 * are both checked, and the report has what is new.
 *
 * @param since - a commit, branch or tag.
 * @throws {RunError} where there is no such state, or the run itself cannot be done.
 */
export function checkSince(since: string, options: SettledOptions, asOf: string): RunResult {
  const {cwd} = options
  const base = findChangeBase(cwd, since)
  const project = openProject(cwd, options)
  const limits = {...defaultLimits, ...project.config.limits}
  const present = runAndTake(options, asOf)
  const committed = unpackCommit(base, {mostBytes: Math.max(limits.articleBytes, limits.libraryBytes, 8_000_000)})
  try {
    const before = readBefore({options, asOf, base, committed, present, project})
    const {state, run, unread, formerNames, unknown} = before
    const name = displayPath(present.run.lock, cwd)
    const formerLock = run?.lock ?? nodePath.resolve(committed.folder, base.below, name)
    const report = reportChange(
      present.run.report,
      {before: state, after: present.state, formerNames, unknown},
      {
        since,
        base: base.commit,
        lock: compareLocks(formerLock, present.run.lock, name),
        unread
      }
    )
    return {...present.run, report}
  } finally {
    committed.remove()
  }
}

/** A run with the state that it saw. */
interface TakenRun {
  readonly run: RunResult
  readonly state: TreeState
}

function runAndTake(options: SettledOptions, asOf: string): TakenRun {
  const taker = takeState()
  const run = runProject(options, asOf, taker.add)
  return {run, state: taker.finish(run)}
}

/** What is known of the state before. */
interface Before {
  /** Absent where it could not be checked. */
  readonly state: TreeState | undefined
  readonly run?: RunResult
  readonly unread: readonly UnreadBefore[]
  readonly formerNames: ReadonlyMap<string, string>
  /** The files of the present run that were there and were not read. */
  readonly unknown: ReadonlySet<string>
}

interface BeforeOptions {
  readonly options: SettledOptions
  readonly asOf: string
  readonly base: ChangeBase
  readonly committed: CommittedFiles
  readonly present: TakenRun
  readonly project: Project
}

function readBefore(given: BeforeOptions): Before {
  const {options, base, committed, present, project} = given
  const {folder} = committed
  const oldCwd = nodePath.join(folder, base.below)
  const unread = readSubmodules(committed, base, options.cwd, present.run)
  const nothing = {formerNames: new Map<string, string>(), unknown: new Set<string>()}
  if (!isFolder(oldCwd)) return {...nothing, state: emptyState, unread}
  const reasons: UnreadBefore[] = []
  for (const attempt of ['as it was', 'with the present configuration']) {
    try {
      const before = checkBefore(given, oldCwd)
      return {...before, unread: [...unread, ...reasons, ...before.unread]}
    } catch (error) {
      if (!(error instanceof RunError)) throw error
      const {file, message} = error
      const isBroken = attempt === 'as it was' && file !== undefined && file === project.configFile
      reasons.push({
        ...(file !== undefined && {file}),
        reason: isBroken ? `${message}; the present one was taken in its place` : message
      })
      if (!isBroken || !replaceConfig(project, oldCwd, committed)) break
    }
  }
  return {...nothing, state: undefined, unread: [...unread, ...reasons]}
}

/** Puts the present configuration in the place of one that was broken. */
function replaceConfig(project: Project, oldCwd: string, committed: CommittedFiles): boolean {
  const {configFile} = project
  if (configFile === undefined) return false
  const path = nodePath.resolve(oldCwd, configFile)
  if (!isInside(path, committed.folder)) return false
  committed.replace(path, readConfigText(project))
  return true
}

/** @throws {RunError} where the state as a whole cannot be checked. */
function checkBefore({options, asOf, committed, present, project}: BeforeOptions, oldCwd: string): Before {
  const {cwd, config, onProgress, records} = options
  const {folder} = committed
  const {configFile} = project
  if (configFile !== undefined && !isInside(nodePath.resolve(oldCwd, configFile), folder))
    throw new RunError('stands outside the repository, so that no earlier state of it is known', {file: configFile})
  const oldProject = openProject(oldCwd, {top: folder, config})
  demandInside(oldProject, folder)
  const isWhole = (options.paths ?? []).length === 0 && options.only === undefined
  const listed = listFormer(options, oldCwd, oldProject)
  const {inputs} = present.run
  const formerNames = findFormerNames(isWhole ? listed : undefined, {cwd, oldCwd, committed, inputs})
  // A renamed file that is named is compared with what it was.
  const former = [...formerNames.values()].filter(isArticle).map((file) => nodePath.join(oldCwd, file))
  if (listed.length + former.length === 0) return {state: emptyState, unread: [], formerNames, unknown: new Set()}
  const paths = isWhole ? [] : [...new Set([...listed, ...former])].map((path) => displayPath(path, oldCwd))
  // What registries say now is not of the change's doing: both states know it.
  const further = records === undefined ? {} : {records: nodePath.resolve(cwd, records)}
  const {run, state} = runAndTake(
    {
      cwd: oldCwd,
      paths,
      top: folder,
      config,
      pluginsFrom: project.root,
      ...further,
      ...(onProgress && {onProgress})
    },
    asOf
  )
  const unread = run.failures.map(({file, message}): UnreadBefore => {
    return {...(file !== undefined && {file}), reason: message}
  })
  const read = new Set(
    [...state.articles, ...run.libraries.map(({bibliography}) => bibliography)].map(({file}) => file)
  )
  const isUnknown = (file: string): boolean => {
    const former = formerNames.get(file) ?? file
    return !read.has(former) && isFile(nodePath.resolve(oldCwd, former))
  }
  const unknown = unread.length === 0 ? [] : [...inputs].map((path) => displayPath(path, cwd)).filter(isUnknown)
  return {state, run, unread, formerNames, unknown: new Set(unknown)}
}

/** What the configuration of that time names must have been in the repository, or it would be read as it is now. */
function demandInside({root, config, configFile = '', content}: Project, folder: string): void {
  const named = [config.references, config.authors].flatMap((path) =>
    path === undefined ? [] : [nodePath.resolve(root, path)]
  )
  const outside = [content, ...named].find((path) => !isInside(path, folder))
  if (outside !== undefined)
    throw new RunError('names a file or folder outside the repository, of which no earlier state is known', {
      file: configFile
    })
}

/** The articles that the run would have taken at that time, absolute; what was not there is none. */
function listFormer({paths = [], only, cwd}: SettledOptions, oldCwd: string, project: Project): readonly string[] {
  const named =
    paths.length === 0
      ? [project.content]
      : paths.map((path) => nodePath.resolve(oldCwd, displayPath(nodePath.resolve(cwd, path), cwd)))
  const found = named.flatMap((path) => {
    if (isFile(path)) return [path]
    return isFolder(path) ? searchFolder(path, project.config.ignore ?? []) : []
  })
  return only === undefined ? found : chooseArticles(found, only, oldCwd)
}

/**
 * The former names of the files of a run that were not there.
 *
 * @param articles - the articles of that time that count; any, where it is absent.
 */
function findFormerNames(
  articles: readonly string[] | undefined,
  {
    cwd,
    oldCwd,
    committed,
    inputs
  }: {
    readonly cwd: string
    readonly oldCwd: string
    readonly committed: CommittedFiles
    readonly inputs: ReadonlySet<string>
  }
): ReadonlyMap<string, string> {
  const counted = articles && new Set(articles)
  const added = [...inputs].filter((path) => !isFile(nodePath.resolve(oldCwd, displayPath(path, cwd))))
  if (added.length === 0) return new Map()
  const gone = committed.paths
    .map((path) => nodePath.join(committed.folder, path))
    .filter((path) => (isArticle(path) ? (counted?.has(path) ?? true) : isBibliography(path)))
    .filter((path) => !isFile(nodePath.resolve(cwd, displayPath(path, oldCwd))))
  return findRenamed(readAll(gone, oldCwd), readAll(added, cwd))
}

/** Texts by the name that findings have for their file; what cannot be read has no former name. */
function readAll(paths: readonly string[], cwd: string): readonly NamedText[] {
  return paths.flatMap((path) => {
    const file = displayPath(path, cwd)
    try {
      return [{file, text: readText(path, file, {bytes: defaultLimits.libraryBytes, setting: 'limits.libraryBytes'})}]
    } catch (error) {
      if (error instanceof RunError) return []
      throw error
    }
  })
}

function readSubmodules(
  {submodules}: CommittedFiles,
  {top}: ChangeBase,
  cwd: string,
  {inputs}: RunResult
): readonly UnreadBefore[] {
  return submodules
    .map((path) => nodePath.join(top, path))
    .filter((folder) => [...inputs].some((file) => isInside(file, folder)))
    .map((folder) => ({
      file: displayPath(folder, cwd),
      reason: 'is a repository of its own; run `citewell check --since` in it'
    }))
}
