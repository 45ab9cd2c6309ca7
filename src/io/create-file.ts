import {mkdirSync, writeFileSync} from 'node:fs'
import nodePath from 'node:path'
import {RunError, systemCode, systemReason} from './failure.ts'

/**
 * Writes a file that is not there; one that is, or a link that leads nowhere, is left as it is.
 *
 * @param name - what messages call the file.
 * @returns false where there is one.
 * @throws {RunError} where it cannot be written.
 */
export function createFile(path: string, name: string, text: string): boolean {
  try {
    mkdirSync(nodePath.dirname(path), {recursive: true})
    writeFileSync(path, text, {flag: 'wx'})
    return true
  } catch (cause) {
    if (systemCode(cause) === 'EEXIST') return false
    throw new RunError(`cannot be written: ${systemReason(cause)}`, {file: name}, {cause})
  }
}
