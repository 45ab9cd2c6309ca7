import {readFileSync, statSync} from 'node:fs'
import {RunError, systemCode, systemReason} from './failure.ts'
import {replaceFile} from './replace-file.ts'

/**
 * Writes a report into a file, whole or not at all; the folder is made where it is missing.
 *
 * @param name - what messages call the file.
 * @param keep - true where the text goes below what stands in the file already.
 * @throws {RunError} where it cannot be written, or is no regular file.
 */
export function writeReportFile(path: string, name: string, text: string, keep: boolean): void {
  const old = readOld(path, name)
  replaceFile(path, name, keep ? joinTexts(old ?? '', text) : text, old)
}

function readOld(path: string, name: string): string | undefined {
  try {
    // A device or a pipe would be replaced by a file.
    if (!statSync(path).isFile()) throw new RunError('is no regular file; a report cannot take its place', {file: name})
    return readFileSync(path, 'utf8')
  } catch (cause) {
    if (cause instanceof RunError) throw cause
    if (systemCode(cause) === 'ENOENT') return undefined
    throw new RunError(`cannot be written: ${systemReason(cause)}`, {file: name}, {cause})
  }
}

/** A blank line stands between, so that a block of the one does not go on in the other. */
function joinTexts(old: string, text: string): string {
  if (old === '') return text
  return old + (old.endsWith('\n\n') ? '' : old.endsWith('\n') ? '\n' : '\n\n') + text
}
