import type {ParseArgsConfig} from 'node:util'
import type {ExitCode} from './exit.ts'
import type {Terminal} from './terminal.ts'

/** The options of a command line, as `node:util` parses them. */
export type OptionTable = NonNullable<ParseArgsConfig['options']>

export interface Invocation {
  readonly positionals: readonly string[]
  /** A text option, where it was given. */
  readonly text: (name: string) => string | undefined
  /** Each value of an option that may be repeated. */
  readonly texts: (name: string) => readonly string[]
  readonly flag: (name: string) => boolean
  readonly terminal: Terminal
}

/** One command of the command line. */
export interface Command {
  /** What `citewell <name> --help` prints. */
  readonly help: string
  readonly options: OptionTable
  readonly run: (invocation: Invocation) => ExitCode | Promise<ExitCode>
}

/** A command line that cannot be carried out. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
