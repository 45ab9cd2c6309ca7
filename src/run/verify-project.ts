import nodePath from 'node:path'
import process from 'node:process'
import {recordName} from '../identifiers/record-key.ts'
import {readAsOf} from '../io/as-of.ts'
import type {RunError} from '../io/failure.ts'
import {findLibraries, isBibliography, isManaged} from '../io/find-libraries.ts'
import {type LockedRecord, openLock} from '../io/lock.ts'
import {displayPath, openProject, type Project, readAuthors} from '../io/project.ts'
import {readText} from '../io/read-text.ts'
import type {RegistryRecord} from '../model/generated/record.ts'
import type {Verification, VerifiedChange} from '../model/generated/verification.ts'
import {defaultLimits} from '../model/limits.ts'
import {compareRecords, type RecordChange, registryLabel} from '../pipeline/changes.ts'
import {declaredBibliographies} from '../pipeline/declared-bibliographies.ts'
import {collectIdentifiers, type NamedIdentifier} from '../pipeline/identifiers.ts'
import type {LibrarySource} from '../pipeline/library.ts'
import {lookUpRecord} from '../pipeline/look-up.ts'
import {renderRecord} from '../pipeline/records.ts'
import {listArticles, toRunError} from './project-run.ts'
import {type AskingOptions, openRegistries} from './registry-client.ts'

export interface VerifyOptions extends AskingOptions {
  readonly cwd?: string
  /** Articles, folders of them, and bibliography files; the project's content folder where there are none. */
  readonly paths?: readonly string[]
  /** `due`: what the lock lacks or holds too long; `missing`: what it lacks; `all`: everything. */
  readonly ask?: 'due' | 'missing' | 'all'
  /** How old a record may be, in days, where `due` is asked. */
  readonly maxAgeDays?: number
  /** Called as identifiers are answered. `remainingMs` is an estimate. */
  readonly onProgress?: (done: number, total: number, remainingMs: number) => void
}

/** Look-ups at a time: the client lets each registry have as many of them as it allows. */
const workers = 32
const dayMs = 86_400_000

/**
 * Asks the registries about the references of a project, and writes each answer to the lock as it comes. What could not be
 * asked keeps the record that it had.
 *
 * @throws {RunError} where the run itself cannot be done: an unreadable article, library or record, a full disk.
 */
export async function verifyProject(options: VerifyOptions): Promise<Verification> {
  const cwd = nodePath.resolve(options.cwd ?? process.cwd())
  const project = openProject(cwd)
  const asOf = readAsOf({option: undefined, cwd, command: 'check'}) ?? ''
  const {identifiers, libraries} = collect(project, options.paths ?? [])
  const lock = openLock(project, libraries)
  lock.clean()
  const states = identifiers.map((one) => ({...one, locked: lock.read(one.key)}))
  const due = states.filter(({locked}) => isDue(locked, asOf, options))
  const absent = new Set(
    states.filter(({locked}) => locked?.record.status === 'absent').map(({key}) => recordName(key))
  )
  const changes = new Map<string, readonly RecordChange[]>()
  const unreachable = new Map<string, string>()
  let asked = 0

  const client = openRegistries(project, options)
  const clock = options.clock ?? {now: () => Date.now()}
  const started = clock.now()
  const answer = async ({key, locked}: (typeof states)[number]): Promise<void> => {
    const name = recordName(key)
    const outcome = await lookUpRecord(key, client.bases, client.ask, asOf)
    if (!outcome.ok) {
      unreachable.set(name, `${registryLabel(outcome.registry)} ${outcome.reason}`)
      return
    }
    const {record} = outcome
    asked++
    if (locked?.record.asked !== asOf || locked.record.hash !== record.hash || locked.edited) {
      lock.write(key, renderRecord(record))
    }
    if (record.status === 'absent') absent.add(name)
    else absent.delete(name)
    const found = changesOf(locked, record)
    if (found.length > 0) changes.set(name, found)
  }

  try {
    let next = 0
    let done = 0
    let failed = false
    const work = async (): Promise<void> => {
      for (;;) {
        const one = failed ? undefined : due[next++]
        if (!one) return
        try {
          await answer(one)
        } catch (error) {
          failed = true
          throw error
        }
        done++
        options.onProgress?.(done, due.length, ((clock.now() - started) / done) * (due.length - done))
      }
    }
    await Promise.all(Array.from({length: Math.min(workers, due.length)}, work))
  } finally {
    await client.close()
  }
  const itemsOf = new Map(identifiers.map(({key, items}) => [recordName(key), [...items]]))
  const inOrder = identifiers.map(({key}) => recordName(key))
  return {
    version: 1,
    asOf,
    identifiers: identifiers.length,
    asked,
    kept: identifiers.length - due.length,
    changes: inOrder.flatMap((identifier) =>
      (changes.get(identifier) ?? []).map((change): VerifiedChange => {
        return {identifier, ...change, items: itemsOf.get(identifier) ?? []}
      })
    ),
    absent: inOrder
      .filter((identifier) => absent.has(identifier))
      .map((identifier) => ({identifier, items: itemsOf.get(identifier) ?? []})),
    unreachable: inOrder.flatMap((identifier) => {
      const reason = unreachable.get(identifier)
      return reason === undefined ? [] : [{identifier, reason}]
    })
  }
}

function changesOf(locked: LockedRecord | undefined, record: RegistryRecord): readonly RecordChange[] {
  if (locked?.edited !== true) return compareRecords(locked?.record, record)
  const text = 'had a record that was edited by hand; it is replaced by the answer of the registry'
  return [{kind: 'record', text}, ...compareRecords(undefined, record)]
}

/** A record that somebody edited proves nothing, whatever its day. */
function isDue(locked: LockedRecord | undefined, asOf: string, {ask = 'due', maxAgeDays = 30}: VerifyOptions): boolean {
  if (!locked || locked.edited || ask === 'all') return true
  if (ask === 'missing' || locked.record.asked === asOf) return false
  return Date.parse(asOf) - Date.parse(locked.record.asked) > maxAgeDays * dayMs
}

/** The identifiers of the articles and bibliographies that paths name, and the bibliography files. */
function collect(
  project: Project,
  paths: readonly string[]
): {readonly identifiers: readonly NamedIdentifier[]; readonly libraries: readonly string[]} {
  const {cwd} = project
  const limits = {...defaultLimits, ...project.config.limits}
  const collection = collectIdentifiers({bounds: {nesting: limits.nesting}, citations: project.config.citations})
  const sources = new Map<string, LibrarySource>()
  const sourceOf = (path: string): LibrarySource => {
    const known = sources.get(path)
    if (known) return known
    const file = displayPath(path, cwd)
    const text = readText(path, file, {bytes: limits.libraryBytes, setting: 'limits.libraryBytes'})
    const source = {file, text}
    sources.set(path, source)
    return source
  }
  const named = paths.filter(isBibliography).map((path) => nodePath.resolve(cwd, path))
  const others = paths.filter((path) => !isBibliography(path))
  const articles = named.length > 0 && others.length === 0 ? [] : listArticles({paths: others}, project)
  const authorIds = new Set(Object.keys(readAuthors(project)))
  try {
    for (const path of named) collection.addLibrary(sourceOf(path))
    for (const path of articles) {
      const file = displayPath(path, cwd)
      const text = readText(path, file, {bytes: limits.articleBytes, setting: 'limits.articleBytes'})
      const libraries = findLibraries(path, project, declaredBibliographies(text)).map(sourceOf)
      collection.addArticle({path: file, text, managed: isManaged(path, project), authorIds, libraries})
    }
  } catch (error) {
    throw toRunError(error) satisfies RunError
  }
  return {identifiers: collection.identifiers(), libraries: [...sources.keys()]}
}
