import {lstatSync, readdirSync, readFileSync} from 'node:fs'
import nodePath from 'node:path'
import {RunError, systemReason} from './failure.ts'

/**
 * Every entry below a folder that is no folder, relative to it with forward slashes. A link is none of ours, wherever it
 * leads.
 *
 * @param name - what messages call the folder.
 * @throws {RunError} where it cannot be read.
 */
export function listFolder(
  root: string,
  name: string
): readonly {readonly path: string; readonly kind: 'file' | 'link'}[] {
  try {
    return readdirSync(root, {recursive: true, withFileTypes: true}).flatMap((entry) => {
      if (entry.isDirectory()) return []
      const path = nodePath.relative(root, nodePath.join(entry.parentPath, entry.name)).replaceAll(nodePath.sep, '/')
      return {path, kind: lstatSync(nodePath.join(root, path)).isFile() ? ('file' as const) : ('link' as const)}
    })
  } catch (cause) {
    throw new RunError(systemReason(cause), {file: name}, {cause})
  }
}

/** The bytes of a file, whole. */
export function readWhole(path: string, name: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new RunError(systemReason(cause), {file: name}, {cause})
  }
}
