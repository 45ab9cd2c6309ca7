import nodePath from 'node:path'
import process from 'node:process'
import {parseRecordKey, type WorkKey, recordName} from '../identifiers/record-key.ts'
import {registryName} from '../identifiers/registry-name.ts'
import {readAsOf} from '../io/as-of.ts'
import {RunError} from '../io/failure.ts'
import {openLock} from '../io/lock.ts'
import {type ConfigChoice, openProject} from '../io/project.ts'
import type {RegistryRecord} from '../model/generated/record.ts'
import {lookUpRecord} from '../pipeline/look-up.ts'
import {renderRecord} from '../pipeline/records.ts'
import {type Imported, importIntoProject, libraryOf} from './import-references.ts'
import {type AskingOptions, openRegistries} from './registry-client.ts'

export interface AddOptions extends AskingOptions {
  readonly cwd?: string
  /** A configuration file in place of the nearest one; `false` for none. */
  readonly config?: ConfigChoice
  /** What the works are called by: `doi:…`, `pmid:…`, `arxiv:…`, `isbn:…`, a bare DOI, an address. */
  readonly identifiers: readonly string[]
  /** The library to add to; the project's where it is absent. */
  readonly to?: string | undefined
}

/** What came of it. */
export interface Added {
  /** The library with what was added; absent where nothing could be. */
  readonly imported?: Imported
  /** The identifiers of `imported.references`, in their order. */
  readonly found: readonly string[]
  /** Works without a record, each with why. */
  readonly absent: readonly {readonly identifier: string; readonly reason: string}[]
  readonly unreachable: readonly {readonly identifier: string; readonly reason: string}[]
}

/**
 * Fetches works from the registries, or from the lock where it has them, into the library and the lock.
 *
 * @throws {RunError} for a text that is no identifier, and where the library or the lock cannot be written.
 */
export async function addWorks(options: AddOptions): Promise<Added> {
  const cwd = nodePath.resolve(options.cwd ?? process.cwd())
  const project = openProject(cwd, options)
  const asOf = readAsOf({option: undefined, cwd, command: 'check'}) ?? ''
  const keys = new Map(options.identifiers.map(readKey).map((key) => [recordName(key), key]))
  const library = options.to === undefined ? libraryOf(project) : nodePath.resolve(cwd, options.to)
  const lock = openLock(project, [library])
  const client = openRegistries(project, options)
  const records: RegistryRecord[] = []
  const absent: {identifier: string; reason: string}[] = []
  const unreachable: {identifier: string; reason: string}[] = []
  try {
    for (const [identifier, key] of keys) {
      const locked = lock.read(key)
      if (locked?.record.status === 'found' && !locked.edited) {
        records.push(locked.record)
        continue
      }
      const outcome = await lookUpRecord(key, client.bases, client.ask, asOf)
      if (!outcome.ok) {
        unreachable.push({identifier, reason: `${registryName(outcome.registry)} ${outcome.reason}`})
        continue
      }
      const {record} = outcome
      lock.write(key, renderRecord(record))
      if (record.status === 'found') records.push(record)
      else absent.push({identifier, reason: reasons[record.status](registryName(record.registry))})
    }
  } finally {
    await client.close()
  }
  const found = records.map(({scheme, identifier}) => `${scheme}:${identifier}`)
  if (records.length === 0) return {found, absent, unreachable}
  const items = records.flatMap(({item}) => (item ? [withoutId(item)] : []))
  const source = {file: 'the answers of the registries', text: JSON.stringify(items)}
  const imported = importIntoProject({
    cwd,
    config: options.config,
    source,
    format: 'csl-json',
    to: options.to,
    dryRun: false
  })
  return {imported, found, absent, unreachable}
}

const reasons: Readonly<Record<'registered' | 'absent' | 'unlisted', (registry: string) => string>> = {
  registered: () => 'exists, and its metadata could not be had; add it by hand',
  absent: (registry) => `does not exist, says ${registry}`,
  unlisted: (registry) => `is not held by ${registry}; add it by hand`
}

function readKey(text: string): WorkKey {
  const key = parseRecordKey(text)
  if (key) return key
  const hint = /^\d{1,8}$/.test(text) ? `, expected \`pmid:${text}\` for a PMID` : ''
  const shown = text.length > 100 ? `${text.slice(0, 97)}…` : text
  throw new RunError(
    `\`${shown}\` is no identifier of a work${hint || ', expected such as `10.1000/182`, `pmid:9500320`, `arxiv:1605.08386`'}`
  )
}

/** The import gives a key that is free in the library: `Sherman2011`. */
function withoutId(item: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(item).filter(([field]) => field !== 'id'))
}
