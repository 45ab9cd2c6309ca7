import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import nodePath from 'node:path'
import process from 'node:process'
import {RunError, systemCode, systemReason} from './failure.ts'

/**
 * Writes a file whole or not at all: beside it first, then in its place by one rename. A link stays one, and what it
 * leads to is replaced; the folder is made where it is missing.
 *
 * @param name - what messages call the file.
 * @param old - the text that was read from it; absent where there was no file.
 * @throws {RunError} where the file is no longer what was read, or cannot be written.
 */
export function replaceFile(path: string, name: string, text: string, old: string | undefined): void {
  try {
    if (old === undefined) mkdirSync(nodePath.dirname(path), {recursive: true})
    const target = old === undefined ? path : realpathSync(path)
    const beside = `${target}.next-${process.pid}`
    try {
      const handle = openSync(beside, 'wx', old === undefined ? 0o666 : 0o600)
      try {
        writeFileSync(handle, text)
        fsyncSync(handle)
      } finally {
        closeSync(handle)
      }
      if (old !== undefined) chmodSync(beside, statSync(target).mode & 0o777)
      if (current(target) !== old) {
        throw new RunError('was changed by something else in the meantime; nothing was written, run it again', {
          file: name
        })
      }
      renameSync(beside, target)
    } finally {
      rmSync(beside, {force: true})
    }
  } catch (cause) {
    if (cause instanceof RunError) throw cause
    throw new RunError(`cannot be written: ${systemReason(cause)}`, {file: name}, {cause})
  }
}

/**
 * Where a path leads when its links are followed.
 *
 * @throws {RunError} where it leads nowhere.
 */
export function realPath(path: string, name: string): string {
  try {
    return realpathSync(path)
  } catch (cause) {
    throw new RunError(systemReason(cause), {file: name}, {cause})
  }
}

function current(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw error
  }
}
