import nodePath from 'node:path'
import {parseDocument} from 'yaml'
import {RunError} from './failure.ts'
import {readText} from './read-text.ts'

const small = {bytes: 1_000_000, setting: 'no setting'}

/**
 * The data of a YAML file in which another tool keeps its project: `_quarto.yml`, `myst.yml`, …; undefined where it
 * cannot be read. What is wrong in it is for that tool to say.
 */
export function readProjectFile(folder: string, file: string): unknown {
  try {
    const text = readText(nodePath.join(folder, file), file, small)
    return parseDocument(text, {schema: 'core', prettyErrors: false, logLevel: 'error'}).toJS({maxAliasCount: 50})
  } catch (error) {
    if (error instanceof RunError || error instanceof Error) return undefined
    throw error
  }
}

/** A value of plain data, by the steps that lead to it. */
export function valueAt(data: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined,
    data
  )
}
