import nodePath from 'node:path'
import process from 'node:process'
import {type RecordKey, recordName} from '../identifiers/record-key.ts'
import {registryName} from '../identifiers/registry-name.ts'
import {readAsOf} from '../io/as-of.ts'
import {RunError} from '../io/failure.ts'
import {findLibraries, isBibliography, isManaged} from '../io/find-libraries.ts'
import {type Clock, systemClock} from '../io/http/clock.ts'
import {backoff, longestWaitMs} from '../io/http/http-client.ts'
import {TransportError} from '../io/http/transport.ts'
import {type Lock, type LockedRecord, openLock} from '../io/lock.ts'
import {listRecords, recordLimit} from '../io/lock-changes.ts'
import {type ConfigChoice, displayPath, openProject, type Project, readAuthors} from '../io/project.ts'
import {openTable} from '../io/open-table.ts'
import {readText} from '../io/read-text.ts'
import type {RecordUpdate, RegistryRecord} from '../model/generated/record.ts'
import type {
  PlacedIdentifier,
  RetractionTable,
  Verification,
  VerifiedChange,
  VerifiedRecord
} from '../model/generated/verification.ts'
import {defaultLimits} from '../model/limits.ts'
import {compareRecords, compareUpdates, type RecordChange} from '../pipeline/changes.ts'
import {declaredBibliographies} from '../pipeline/declared-bibliographies.ts'
import {collectIdentifiers, type NamedIdentifier, type SearchableReference} from '../pipeline/identifiers.ts'
import type {LibrarySource} from '../pipeline/library.ts'
import {type LookedUp, lookUpRecord, searchWork, visitAddress} from '../pipeline/look-up.ts'
import {renderRecord} from '../pipeline/records.ts'
import {repairedForms, repairOf} from '../pipeline/verification.ts'
import {collectRetractions, keptUpdates, type Retractions, withUpdates} from '../pipeline/retractions.ts'
import {compareText} from '../text/compare.ts'
import {listArticles} from './list-articles.ts'
import {toRunError} from './run-error.ts'
import {createManuscriptReader} from './read-manuscript.ts'
import {type AskingOptions, openRegistries, type RegistryClient, userAgentOf} from './registry-client.ts'

export interface VerifyOptions extends AskingOptions {
  readonly cwd?: string
  /** A configuration file in place of the nearest one; `false` for none. */
  readonly config?: ConfigChoice
  /** Articles, folders of them, and bibliography files; the project's content folder where there are none. */
  readonly paths?: readonly string[]
  /** `due`: what the lock lacks or holds too long; `missing`: what it lacks; `all`: everything. */
  readonly ask?: 'due' | 'missing' | 'all'
  /** How old a record may be, in days, where `due` is asked. */
  readonly maxAgeDays?: number
  /** Whether the addresses of references are visited; they are where it is absent. */
  readonly links?: boolean
  /** Whether the DOI of a reference without one is searched for; it is where it is absent. */
  readonly search?: boolean
  /** Tables of Retraction Watch: files or addresses, which may be packed with gzip. */
  readonly retractions?: readonly string[]
  /**
   * A folder of further records, relative to the working directory: they count before those of the lock, answers are
   * written there, and the lock stays as it is.
   */
  readonly records?: string
  /** Called as identifiers are answered. `remainingMs` is an estimate. */
  readonly onProgress?: (done: number, total: number, remainingMs: number) => void
}

/** A search, with what the lock holds of it. */
interface LockedSearch extends SearchableReference {
  readonly locked: LockedRecord | undefined
}

/** Look-ups at a time: the client lets each registry have as many of them as it allows. */
const workers = 32
const dayMs = 86_400_000
/** The table that Crossref distributes had 60 MB in 2026. */
const tableBytes = 512_000_000

/**
 * Asks the registries about the references of a project, and writes each answer to the lock as it comes. What could not be
 * asked keeps the record that it had. What tables of retractions tell of a work is held by its record.
 *
 * @throws {RunError} where the run itself cannot be done: an unreadable article, library, record or table, a full disk.
 */
export async function verifyProject(options: VerifyOptions): Promise<Verification> {
  const cwd = nodePath.resolve(options.cwd ?? process.cwd())
  const project = openProject(cwd, options)
  const asOf = readAsOf({option: undefined, cwd, command: 'check'}) ?? ''
  const {identifiers: all, searches, libraries} = collect(project, options.paths ?? [])
  const identifiers = options.links === false ? all.filter(({key}) => key.scheme !== 'url') : all
  const further = options.records === undefined ? undefined : nodePath.resolve(cwd, options.records)
  const lock = openLock(project, libraries, further)
  lock.clean()
  const states = identifiers.map((one) => ({...one, locked: lock.read(one.key)}))
  // First of all, so that a table that cannot be read is known before an hour of questions.
  const {retractions, tables} = await readTables(project, states, options)
  const due = states.filter(({locked}) => isDue(locked, asOf, options))
  const absent = new Set(
    states.filter(({locked}) => locked?.record.status === 'absent').map(({key}) => recordName(key))
  )
  const changes = new Map<string, readonly RecordChange[]>()
  const unreachable = new Map<string, string>()
  let told = 0
  for (const {key, locked} of states) {
    const updates = retractions.updatesOf(key, locked?.record)
    if (updates.length === 0) continue
    told++
    const found = holdUpdates(lock, key, locked, updates)
    if (found.length > 0) changes.set(recordName(key), found)
  }
  let asked = 0
  const named = new Set(states.map(({key}) => recordName(key)))

  const client = openRegistries(project, options)
  const clock = options.clock ?? {now: () => Date.now()}
  const started = clock.now()
  const answer = async ({key, locked}: (typeof states)[number]): Promise<void> => {
    const name = recordName(key)
    const outcome = await lookUpKey(key, client, asOf)
    if (!outcome.ok) {
      unreachable.set(name, reasonOf(outcome))
      return
    }
    const updates = retractions.updatesOf(key, outcome.record)
    if (updates.length > 0 && retractions.updatesOf(key, locked?.record).length === 0) told++
    const before = locked?.edited === true ? undefined : locked?.record
    const record = withUpdates(withUpdates(outcome.record, keptUpdates(before)), updates)
    asked++
    if (locked?.record.asked !== asOf || locked.record.hash !== record.hash || locked.edited) {
      lock.write(key, renderRecord(record))
    }
    if (record.status === 'absent') absent.add(name)
    else absent.delete(name)
    const found = changesOf(locked, record)
    if (found.length > 0) changes.set(name, found)
    else changes.delete(name)
    if (record.status === 'absent' && key.scheme === 'doi') await askForms(key.identifier)
  }
  /** The lock holds a repaired form that exists, so that every later check can offer it. */
  const askForms = async (doi: string): Promise<void> => {
    for (const form of repairedForms(doi)) {
      const name = recordName(form)
      if (named.has(name) || lock.read(form)) continue
      named.add(name)
      const outcome = await lookUpRecord(form, client.bases, client.ask, asOf)
      if (outcome.ok && outcome.record.status === 'found') {
        lock.write(form, renderRecord(outcome.record))
        return
      }
    }
  }

  /** What searches found that the lock did not have, by search. */
  const found = new Map<string, string>()
  let searched = 0
  const search = async ({key, reference, locked}: LockedSearch): Promise<void> => {
    const outcome = await searchWork(key, reference, {bases: client.bases, ask: client.ask, asked: asOf})
    if (!outcome.ok) {
      unreachable.set(recordName(key), reasonOf(outcome))
      return
    }
    searched++
    const {record} = outcome
    if (locked?.record.asked !== asOf || locked.record.hash !== record.hash || locked.edited) {
      lock.write(key, renderRecord(record))
    }
    const doi = record.item?.DOI
    if (doi !== undefined && doi !== locked?.record.item?.DOI) found.set(recordName(key), `doi:${doi}`)
  }
  /** The searches that are called for, when it is known which DOIs exist. */
  const calledFor = (): readonly LockedSearch[] => {
    const isLost = (doi: RecordKey): boolean =>
      absent.has(recordName(doi)) && repairOf(doi.identifier, (key) => lock.read(key)) === undefined
    const wanted = options.search === false ? [] : searches.filter(({dois}) => dois.every(isLost))
    return wanted.map((one) => ({...one, locked: lock.read(one.key)}))
  }

  let done = 0
  let total = due.length
  const doAll = async <T>(list: readonly T[], act: (one: T) => Promise<void>): Promise<void> => {
    let next = 0
    let failed = false
    const work = async (): Promise<void> => {
      for (;;) {
        const one = failed ? undefined : list[next++]
        if (one === undefined) return
        try {
          await act(one)
        } catch (error) {
          failed = true
          throw error
        }
        done++
        options.onProgress?.(done, total, ((clock.now() - started) / done) * (total - done))
      }
    }
    await Promise.all(Array.from({length: Math.min(workers, list.length)}, work))
  }
  const askAll = async (): Promise<{readonly called: readonly LockedSearch[]; readonly kept: number}> => {
    await doAll(due, answer)
    const called = calledFor()
    const dueSearches = called.filter(({locked}) => isDue(locked, asOf, options))
    total += dueSearches.length
    await doAll(dueSearches, search)
    return {called, kept: called.length - dueSearches.length}
  }
  const {called, kept} = await askAll().finally(() => client.close())
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
    unreachable: [...inOrder, ...called.map(({key}) => recordName(key))].flatMap((identifier) => {
      const reason = unreachable.get(identifier)
      return reason === undefined ? [] : [{identifier, reason}]
    }),
    ...(called.length > 0 && {
      searches: {
        asked: searched,
        kept,
        found: called.flatMap(({key, items}): PlacedIdentifier[] => {
          const identifier = found.get(recordName(key))
          return identifier === undefined ? [] : [{identifier, items: [...items]}]
        })
      }
    }),
    ...(tables.length > 0 && {retractions: {works: told, tables}}),
    ...(further !== undefined && {records: readFurther(further, lock.name)})
  }
}

/** The records that stand in a folder beside the lock, as the files of the lock that they are to be. */
function readFurther(folder: string, lock: string): VerifiedRecord[] {
  return listRecords(folder, lock)
    .toSorted(compareText)
    .map((path) => {
      const file = `${lock}/${path}`
      return {file, text: readText(nodePath.join(folder, path), file, recordLimit)}
    })
}

/** Asks a registry about a work, or visits an address. */
function lookUpKey({scheme, identifier}: RecordKey, client: RegistryClient, asOf: string): Promise<LookedUp> {
  switch (scheme) {
    case 'search':
      throw new TypeError(`${identifier} is searched for with its reference`)
    case 'url':
      return visitAddress({scheme, identifier}, client.probe, asOf)
    default:
      return lookUpRecord({scheme, identifier}, client.bases, client.ask, asOf)
  }
}

function reasonOf({registry, reason}: Extract<LookedUp, {ok: false}>): string {
  return `${registryName(registry)} ${reason}`
}

/** @throws {RunError} where a table cannot be read whole. */
async function readTables(
  project: Project,
  states: readonly {readonly key: RecordKey; readonly locked: LockedRecord | undefined}[],
  {mailto = project.config.mailto, retractions: sources = [], retries = 3, clock = systemClock}: VerifyOptions
): Promise<{readonly retractions: Retractions; readonly tables: RetractionTable[]}> {
  const retractions = collectRetractions(states.map(({key, locked}) => ({key, record: locked?.record})))
  const tables: RetractionTable[] = []
  for (const source of sources) {
    const options = {cwd: project.cwd, userAgent: userAgentOf(mailto), bytes: tableBytes, now: clock.now}
    const added = await again(() => retractions.addTable(source, openTable(source, options)), retries, clock)
    if (!added.ok) throw new RunError(`${added.reason}; nothing was taken from it`, {file: source})
    tables.push(added.table)
  }
  return {retractions, tables}
}

/** Does again what failed at a host in a way that may pass, as the client does with look-ups. */
async function again<T>(act: () => Promise<T>, retries: number, clock: Clock): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await act()
    } catch (error) {
      const cause = error instanceof RunError ? error.cause : undefined
      if (!(cause instanceof TransportError) || !cause.passing || attempt >= retries) throw error
      const wait = cause.waitMs ?? backoff(attempt, clock)
      if (wait > longestWaitMs) throw error
      await clock.sleep(wait)
    }
  }
}

/** Lets the record of the lock hold what tables tell; one that was edited by hand, or is not there, holds nothing. */
function holdUpdates(
  lock: Lock,
  key: RecordKey,
  locked: LockedRecord | undefined,
  updates: readonly RecordUpdate[]
): readonly RecordChange[] {
  if (!locked || locked.edited) {
    return compareUpdates([], updates, key.identifier).map(({kind, text}) => ({
      kind,
      text: `${text}, says Retraction Watch; the lock has no record that could hold it`
    }))
  }
  const record = withUpdates(locked.record, updates)
  if (record === locked.record) return []
  lock.write(key, renderRecord(record))
  return compareRecords(locked.record, record)
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
): {
  readonly identifiers: readonly NamedIdentifier[]
  readonly searches: readonly SearchableReference[]
  readonly libraries: readonly string[]
} {
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
  const manuscriptOf = createManuscriptReader(project)
  try {
    for (const path of named) collection.addLibrary(sourceOf(path))
    for (const path of articles) {
      const file = displayPath(path, cwd)
      const text = readText(path, file, {bytes: limits.articleBytes, setting: 'limits.articleBytes'})
      const manuscript = manuscriptOf(path, text)
      const found = manuscript?.libraries ?? findLibraries(path, project, declaredBibliographies(text))
      const libraries = found.map(sourceOf)
      const facts = {managed: isManaged(path, project), authorIds, libraries}
      collection.addArticle({path: file, text, ...facts, ...(manuscript && {manuscript})})
    }
  } catch (error) {
    throw toRunError(error) satisfies RunError
  }
  return {
    identifiers: collection.identifiers(),
    searches: collection.searches(),
    libraries: [...sources.keys()]
  }
}
