import nodePath from 'node:path'
import type {Baseline} from '../model/generated/baseline.ts'
import {RunError} from './failure.ts'
import {readJson} from './config-file.ts'
import {isThere} from './project.ts'
import {readText} from './read-text.ts'
import {replaceFile} from './replace-file.ts'

/** A baseline on the disk. */
export interface BaselineFile {
  readonly path: string
  /** What messages call it. */
  readonly name: string
  readonly baseline: Baseline
  /** Its text; absent where there is no file yet. */
  readonly text: string | undefined
}

const small = {bytes: 64_000_000, setting: 'no setting'}

/**
 * Reads a baseline.
 *
 * @param mayBeNew - true where it is going to be written, so that it need not be there.
 * @throws {RunError} where it is missing or is no baseline.
 */
export function readBaseline(path: string, name: string, mayBeNew: boolean): BaselineFile {
  if (!isThere(path)) {
    if (!mayBeNew) throw new RunError('is not there; `--update-baseline` writes it', {file: name})
    return {path, name, baseline: {version: 1, findings: []}, text: undefined}
  }
  const text = readText(path, name, small)
  return {path, name, baseline: readJson(path, name, 'baseline'), text}
}

/**
 * Writes a baseline, whole or not at all. One that would say the same stays as it is.
 *
 * @returns whether it was written.
 * @throws {RunError} where it is no longer what was read, or cannot be written.
 */
export function writeBaseline({path, name, text}: BaselineFile, next: Baseline): boolean {
  const body = `${JSON.stringify(next, undefined, 2)}\n`
  if (body === text) return false
  replaceFile(path, name, body, text)
  return true
}

/** A path as a baseline names it: relative to the folder that the baseline is in, with forward slashes. */
export function nameInBaseline(path: string, baseline: string): string {
  return nodePath.relative(nodePath.dirname(baseline), path).split(nodePath.sep).join('/')
}
