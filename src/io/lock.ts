import {createHash} from 'node:crypto'
import {type Dirent, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import nodePath from 'node:path'
import process from 'node:process'
import {recordName, type RecordKey} from '../identifiers/record-key.ts'
import {recordPath} from '../identifiers/record-path.ts'
import type {RegistryRecord} from '../model/generated/record.ts'
import {compareText} from '../text/compare.ts'
import {isEdited} from '../validate/record-hash.ts'
import {RunError, systemReason} from './failure.ts'
import {readJson} from './config-file.ts'
import {contentFolder, displayPath, isFile, isFolder, type Project} from './project.ts'
import {readBytes} from './read-text.ts'
import {isRunning} from './running.ts'

/** The name of the folder of records. */
export const lockName = 'references.lock'
/** What is being written has this name until it is whole. */
const unfinished = '.next-'
const mend = 'restore it from version control, or delete it and run `citewell verify`'

/** A record that was read. */
export interface LockedRecord {
  readonly record: RegistryRecord
  /** Its content does not fit its hash: somebody changed it by hand. */
  readonly edited: boolean
}

/** The records of a project, one file each. */
export interface Lock {
  /** The folder as messages name it. */
  readonly name: string
  /** The folders that are read, as messages name them. */
  readonly names: readonly string[]
  /** False where nothing was ever verified. */
  readonly exists: boolean
  /**
   * The record of an identifier; absent where there is none.
   *
   * @throws {RunError} with file and line where the file is no record, or one of another identifier.
   */
  readonly read: (key: RecordKey) => LockedRecord | undefined
  /**
   * Replaces a record whole: at no moment is there half of one.
   *
   * @throws {RunError} where it cannot be written.
   */
  readonly write: (key: RecordKey, text: string) => void
  /** Removes what killed runs have left unfinished. */
  readonly clean: () => void
  /**
   * A digest of all records.
   *
   * @throws {RunError} where one cannot be read.
   */
  readonly digest: () => string
}

/**
 * The lock of a project: `references.lock` in the content folder; where there is none, beside the library.
 *
 * @param libraries - the bibliography files of the project, absolute, the first one first.
 * @param further - a folder of further records, absolute: what it holds counts before what the lock holds, and records are
 *   written there; the lock itself stays as it is.
 */
export function openLock({content, cwd}: Project, libraries: readonly string[], further?: string): Lock {
  const [library] = libraries
  const parent = isFolder(content) || library === undefined ? contentFolder({content}) : nodePath.dirname(library)
  const lock = openFolder(nodePath.join(parent, lockName), cwd)
  if (further === undefined) return {...lock, names: [lock.name], exists: lock.exists()}
  const before = openFolder(further, cwd)
  return {
    name: lock.name,
    digest: () => `${before.digest()} ${lock.digest()}`,
    names: [before.name, lock.name],
    exists: before.exists() || lock.exists(),
    read: (key) => before.read(key) ?? lock.read(key),
    write: before.write,
    clean: before.clean
  }
}

/** A folder of records. */
interface RecordFolder extends Pick<Lock, 'name' | 'read' | 'write' | 'clean' | 'digest'> {
  readonly exists: () => boolean
}

function openFolder(folder: string, cwd: string): RecordFolder {
  const nameOf = (path: string): string => displayPath(path, cwd)
  const known = new Set<string>()
  let count = 0

  const makeFolder = (path: string): void => {
    if (known.has(path)) return
    refuseLink(path, nameOf(path))
    mkdirSync(path, {recursive: true})
    known.add(path)
  }

  return {
    name: nameOf(folder),
    exists: () => isFolder(folder),
    read(key) {
      const path = nodePath.join(folder, ...recordPath(key).split('/'))
      if (!isFile(path)) return undefined
      const record = readRecord(path, nameOf(path))
      if (record.scheme !== key.scheme || record.identifier !== key.identifier) {
        const actual = `${record.scheme}:${record.identifier}`
        throw new RunError(`is the record of \`${actual}\`, expected that of \`${recordName(key)}\`; ${mend}`, {
          file: nameOf(path),
          line: 1
        })
      }
      return {record, edited: isEdited(record)}
    },
    write(key, text) {
      const path = nodePath.join(folder, ...recordPath(key).split('/'))
      const next = nodePath.join(folder, `${unfinished}${process.pid}-${++count}`)
      try {
        makeFolder(folder)
        makeFolder(nodePath.dirname(path))
      } catch (cause) {
        if (cause instanceof RunError) throw cause
        throw new RunError(systemReason(cause), {file: nameOf(path)}, {cause})
      }
      try {
        // A file of that name can only be left by a killed process that had our number.
        rmSync(next, {force: true})
        writeFileSync(next, text, {flag: 'wx'})
        renameSync(next, path)
      } catch (cause) {
        rmSync(next, {force: true})
        throw new RunError(systemReason(cause), {file: nameOf(path)}, {cause})
      }
    },
    clean() {
      if (!isFolder(folder)) return
      for (const entry of readdirSync(folder)) {
        if (!entry.startsWith(unfinished)) continue
        const owner = Number.parseInt(entry.slice(unfinished.length), 10)
        if (owner !== process.pid && isRunning(owner)) continue
        rmSync(nodePath.join(folder, entry), {recursive: true, force: true})
      }
    },
    digest: () => (isFolder(folder) ? digestFolder(folder, nameOf(folder)) : 'none')
  }
}

/** A record may be as large as another file of ours. */
const largest = {bytes: 8_000_000, setting: 'no setting'}

/** Only what can be a record is read: a folder of records may be any that a user names. */
function digestFolder(folder: string, name: string): string {
  const hash = createHash('sha256')
  const groups = listEntries(folder, name).filter((entry) => /^[\da-f]{2}$/.test(entry.name))
  for (const group of groups.map((entry) => entry.name).sort(compareText)) {
    const records = listEntries(nodePath.join(folder, group), `${name}/${group}`).filter(
      (entry) => entry.name.endsWith('.json') && !entry.isDirectory()
    )
    for (const file of records.map((entry) => `${group}/${entry.name}`).sort(compareText)) {
      const bytes = readBytes(nodePath.join(folder, file), `${name}/${file}`, largest)
      hash.update(`${JSON.stringify([file, bytes.length])}\n`).update(bytes)
    }
  }
  return hash.digest('hex')
}

function listEntries(folder: string, name: string): readonly Dirent[] {
  try {
    return readdirSync(folder, {withFileTypes: true})
  } catch (cause) {
    throw new RunError(systemReason(cause), {file: name}, {cause})
  }
}

function readRecord(path: string, name: string): RegistryRecord {
  try {
    return readJson(path, name, 'record')
  } catch (error) {
    if (!(error instanceof RunError)) throw error
    const {file = name, line = 1} = error
    throw new RunError(`${error.message}; ${mend}`, {file, line}, {cause: error})
  }
}

/** Records are not written through a link: it could lead out of the project. */
function refuseLink(path: string, name: string): void {
  const stats = lstatSync(path, {throwIfNoEntry: false})
  if (stats?.isSymbolicLink()) throw new RunError('is a link; records are not written through it', {file: name})
  if (stats && !stats.isDirectory()) throw new RunError('is a file, expected the folder of records', {file: name})
}
