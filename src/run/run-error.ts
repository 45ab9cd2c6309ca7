import {RunError} from '../io/failure.ts'
import {InputError} from '../pipeline/input-error.ts'

/** A thrown value as a failure of the run; what is no refusal of an input is a bug and goes on as it is. */
export function toRunError(error: unknown): RunError {
  if (error instanceof RunError) return error
  if (error instanceof InputError)
    return new RunError(error.message, {file: error.file, line: error.line}, {cause: error})
  throw error
}
