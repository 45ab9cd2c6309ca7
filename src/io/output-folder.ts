import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import nodePath from 'node:path'
import process from 'node:process'
import {RunError, systemReason} from './failure.ts'
import {isRunning} from './running.ts'

/**
 * A folder that is written anew beside the one it replaces, and put in its place whole.
 *
 * Node cannot swap two folders in one step: between the two renames the old one stands as `<name>.previous`, which
 * {@link recoverOutput} puts back.
 */
export interface OutputFolder {
  /** Where it is written, absolute. */
  readonly staging: string
  readonly write: OutputWriter
  /** Puts the new folder in the place of the old one. */
  readonly commit: () => void
  /** Removes what was written. */
  readonly discard: () => void
}

/**
 * Writes a file of an output folder, by its path in there. None is written twice.
 *
 * @param isAgain - true where the file may be there.
 */
export type OutputWriter = (path: string, bytes: Uint8Array, isAgain?: boolean) => void

/**
 * Opens a folder for replacement.
 *
 * @param name - what messages call the target.
 * @throws {RunError} where the target is a link or no folder, holds what citewell did not make, or cannot be written.
 */
export function openOutput(target: string, name: string): OutputFolder {
  refuseForeign(target, name)
  const parent = nodePath.dirname(target)
  const staging = attempt(name, () => {
    mkdirSync(parent, {recursive: true})
    return mkdtempSync(`${target}.next-${process.pid}-`)
  })
  return {
    staging,
    write: openWriter(staging, name),
    commit() {
      const previous = previousOf(target)
      attempt(name, () => {
        rmSync(previous, {recursive: true, force: true})
        if (existsSync(target)) renameSync(target, previous)
        renameSync(staging, target)
        rmSync(previous, {recursive: true, force: true})
      })
    },
    discard() {
      rmSync(staging, {recursive: true, force: true})
    }
  }
}

/**
 * Writes into a folder that is open for replacement, from any thread.
 *
 * @param name - what messages call the target.
 */
export function openWriter(staging: string, name: string): OutputWriter {
  const folders = new Set<string>()
  return (path, bytes, isAgain = false) => {
    const file = nodePath.join(staging, ...path.split('/'))
    if (nodePath.relative(staging, file).startsWith('..')) throw new Error(`The path ${path} leaves its folder`)
    attempt(name, () => {
      const folder = nodePath.dirname(file)
      if (!folders.has(folder)) {
        mkdirSync(folder, {recursive: true})
        folders.add(folder)
      }
      writeFileSync(file, bytes, {flag: isAgain ? 'w' : 'wx'})
    })
  }
}

/**
 * Puts right what a killed build left: an old folder that was moved away is moved back, half-written ones of
 * processes that have ended go.
 *
 * @throws {RunError} where something stands in the way that no build made.
 */
export function recoverOutput(target: string, name: string): void {
  const previous = previousOf(target)
  if (existsSync(previous)) {
    if (!isOurs(previous)) {
      throw new RunError('is in the way of a build, and no build made it; move it away', {file: `${name}.previous`})
    }
    if (existsSync(target)) rmSync(previous, {recursive: true, force: true})
    else renameSync(previous, target)
  }
  const parent = nodePath.dirname(target)
  const prefix = `${nodePath.basename(target)}.next-`
  if (!existsSync(parent)) return
  for (const entry of readdirSync(parent)) {
    if (!entry.startsWith(prefix) || isRunning(Number.parseInt(entry.slice(prefix.length), 10))) continue
    rmSync(nodePath.join(parent, entry), {recursive: true, force: true})
  }
}

function previousOf(target: string): string {
  return `${target}.previous`
}

/** A build replaces its folder whole, so it must be one that a build made, or empty. */
function refuseForeign(target: string, name: string): void {
  const stats = lstatSync(target, {throwIfNoEntry: false})
  if (!stats) return
  if (stats.isSymbolicLink()) throw new RunError('is a link; a build does not write through it', {file: name})
  if (!stats.isDirectory()) throw new RunError('is a file, expected a folder to build into', {file: name})
  if (!isOurs(target)) {
    const reason =
      'holds files that no build made (there is no manifest.json of citewell); name another folder with --out, or empty it'
    throw new RunError(reason, {file: name})
  }
}

/** True for a folder that is empty or has a manifest of ours: others' folders may hold a `manifest.json` too. */
function isOurs(folder: string): boolean {
  try {
    if (readdirSync(folder).length === 0) return true
    const manifest: unknown = JSON.parse(readFileSync(nodePath.join(folder, 'manifest.json'), 'utf8'))
    const tool: unknown = typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'tool') : undefined
    return typeof tool === 'object' && tool !== null && Reflect.get(tool, 'name') === 'citewell'
  } catch {
    return false
  }
}

function attempt<T>(name: string, action: () => T): T {
  try {
    return action()
  } catch (cause) {
    throw new RunError(systemReason(cause), {file: name}, {cause})
  }
}
