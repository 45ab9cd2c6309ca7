import type {ConfigChoice} from '../io/project.ts'
import {type Invocation, type OptionTable, UsageError} from './command.ts'

/** The options that say which configuration counts, of every command that reads one. */
export const configOptions: OptionTable = {config: {type: 'string'}, 'no-config': {type: 'boolean'}}

/** What the help of a command says of them, with the explanation from a column on. */
export function configHelp(column: number): string {
  return `${'  --config FILE'.padEnd(column)}the configuration, in place of the nearest one upwards
${'  --no-config'.padEnd(column)}no configuration, only what comes with citewell`
}

/** Which configuration was asked for. */
export function readConfigChoice({text, flag}: Invocation): {readonly config: ConfigChoice} {
  const file = text('config')
  if (flag('no-config')) {
    if (file !== undefined) throw new UsageError('`--config` and `--no-config` say opposite things')
    return {config: false}
  }
  if (file === '') throw new UsageError('`--config` names no file; is the variable empty that should name it?')
  return {config: file}
}
