import {TooDeepError} from '../parse/bounds.ts'
import {UnreadableBibliographyError} from '../references/unreadable-bibliography.ts'
import {LineIndex} from '../text/line-index.ts'

/** An input that no stage can work on, as a person needs to hear it: which file, which line, why. */
export class InputError extends Error {
  readonly file: string
  /** From 1. */
  readonly line: number

  constructor(reason: string, file: string, line: number, options?: ErrorOptions) {
    super(reason, options)
    this.name = 'InputError'
    this.file = file
    this.line = line
  }
}

/** A plugin that cannot be used, or that failed on a file: it would on the next one too, and ends the run. */
export class PluginFailure extends InputError {}

/** Runs a stage on one file and gives its refusals that file's name. */
export function withFile<T>(file: string, text: string, stage: () => T): T {
  try {
    return stage()
  } catch (cause) {
    if (cause instanceof TooDeepError) throw new InputError(cause.message, file, cause.line, {cause})
    if (cause instanceof UnreadableBibliographyError) {
      throw new InputError(cause.message, file, new LineIndex(text).place(cause.offset).line, {cause})
    }
    throw cause
  }
}
