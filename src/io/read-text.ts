import {closeSync, fstatSync, openSync, readFileSync, constants} from 'node:fs'
import {decodeUtf8} from '../text/decode.ts'
import {RunError, systemReason} from './failure.ts'

export interface ReadLimits {
  readonly bytes: number
  /** The key of the config that raises the limit. */
  readonly setting: string
}

/**
 * Reads a file of text, whole, and keeps its byte order mark.
 *
 * @param name - what messages call the file.
 * @throws {RunError} where it is missing, no regular file, too large, or no UTF-8.
 */
export function readText(path: string, name: string, limits: ReadLimits): string {
  const bytes = readBytes(path, name, limits)
  const decoded = decodeUtf8(bytes)
  if (!decoded.ok) throw new RunError(decoded.reason, {file: name, line: decoded.line})
  return decoded.text
}

/**
 * Reads a file, whole.
 *
 * @param name - what messages call the file.
 * @throws {RunError} where it is missing, no regular file, or too large.
 */
export function readBytes(path: string, name: string, {bytes: limit, setting}: ReadLimits): Uint8Array {
  let handle: number
  try {
    // Without O_NONBLOCK a FIFO would wait for a writer for ever.
    handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  } catch (cause) {
    throw new RunError(systemReason(cause), {file: name}, {cause})
  }
  try {
    const stats = fstatSync(handle)
    if (stats.isDirectory()) throw new RunError('is a folder, expected a file', {file: name})
    if (!stats.isFile()) throw new RunError('is no regular file', {file: name})
    if (stats.size > limit) {
      const reason = `has ${stats.size} bytes, more than the ${limit} that \`${setting}\` in the config allows`
      throw new RunError(reason, {file: name, line: 1})
    }
    return readFileSync(handle)
  } catch (cause) {
    if (cause instanceof RunError) throw cause
    throw new RunError(systemReason(cause), {file: name}, {cause})
  } finally {
    closeSync(handle)
  }
}
