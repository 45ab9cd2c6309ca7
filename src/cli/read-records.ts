import {type Invocation, UsageError} from './command.ts'

/**
 * The folder of further records that `--records` names.
 *
 * @throws {UsageError} where the option is there and its value empty, as a variable without a value leaves it.
 */
export function readRecords({text}: Invocation): string | undefined {
  const folder = text('records')
  if (folder === '') throw new UsageError('`--records` names no folder; is the variable empty that should name it?')
  return folder
}
