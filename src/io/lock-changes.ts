import nodePath from 'node:path'
import {recordName} from '../identifiers/record-key.ts'
import type {EditedRecord, LockChange} from '../model/generated/report.ts'
import {compareText} from '../text/compare.ts'
import {isEdited} from '../validate/record-hash.ts'
import {RunError} from './failure.ts'
import {readJson} from './config-file.ts'
import {isFolder} from './project.ts'
import {listFolder} from './published-folder.ts'
import {type ReadLimits, readText} from './read-text.ts'

/** The largest file that is read as a record. */
export const recordLimit: ReadLimits = {bytes: 8_000_000, setting: 'no setting'}

/**
 * What a change did to the records of a lock. A record that is new or other than it was, and whose content is not what its
 * hash was made of, was edited by hand.
 *
 * @param before - the folder of records as it was; it need not exist.
 * @param after - the same as it is.
 * @param name - what messages call the folder.
 * @throws {RunError} where one of them cannot be listed.
 */
export function compareLocks(before: string, after: string, name: string): LockChange {
  const old = new Set(listRecords(before, name))
  const current = listRecords(after, name)
  const added = current.filter((path) => !old.has(path))
  const changed = current.filter((path) => old.has(path) && readWithLf(before, path) !== readWithLf(after, path))
  const present = new Set(current)
  return {
    added: added.length,
    changed: changed.length,
    removed: [...old].filter((path) => !present.has(path)).length,
    edited: [...added, ...changed].sort(compareText).flatMap((path) => readEdited(after, path, name) ?? [])
  }
}

/**
 * The records in a folder, by their way from it; none where it does not exist.
 *
 * @param name - what messages call the folder.
 */
export function listRecords(folder: string, name: string): readonly string[] {
  if (!isFolder(folder)) return []
  return listFolder(folder, name)
    .filter(({kind, path}) => kind === 'file' && /^[0-9a-f]{2}\/[^/]+\.json$/.test(path))
    .map(({path}) => path)
}

/** A checkout may end lines with CR LF. */
function readWithLf(folder: string, path: string): string | undefined {
  try {
    return readText(nodePath.join(folder, path), path, recordLimit).replaceAll('\r\n', '\n')
  } catch (error) {
    // What cannot be read is other than what can; that it is no record is told as an edit.
    if (error instanceof RunError) return undefined
    throw error
  }
}

function readEdited(folder: string, path: string, name: string): EditedRecord | undefined {
  const file = `${name}/${path}`
  try {
    const record = readJson(nodePath.join(folder, path), file, 'record')
    return isEdited(record) ? {file, identifier: recordName(record)} : undefined
  } catch (error) {
    // Whatever wrote it, it was not `verify`.
    if (error instanceof RunError) return {file}
    throw error
  }
}
