import {parseArgs} from 'node:util'
import {RunError} from '../io/failure.ts'
import {escapeControls} from '../text/escape.ts'
import {nearest} from '../text/nearest.ts'
import {type Command, type Invocation, type OptionTable, UsageError} from './command.ts'
import {commands} from './commands/index.ts'
import {isDebugging} from './debugging.ts'
import {exit, type ExitCode} from './exit.ts'
import type {Terminal} from './terminal.ts'

/** Carries out a command line and says how it ended. Never throws: what goes wrong is told in a line or two. */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = words
  try {
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      terminal.print(help())
      return name === undefined ? exit.failed : exit.clean
    }
    if (name === '--version' || name === '-v') {
      const {version} = await import('../run/version.ts')
      terminal.print(`${version}\n`)
      return exit.clean
    }
    const entry = commands.find((one) => one.name === name)
    if (!entry) throw new UsageError(unknownCommand(name))
    const command = await entry.load()
    const invocation = read(command, rest, terminal)
    if (invocation.flag('help')) {
      terminal.print(`${command.help}\n${everywhereHelp}`)
      return exit.clean
    }
    return await command.run(invocation)
  } catch (error) {
    terminal.progress('')
    if (error instanceof RunError) terminal.say(`citewell: ${escapeControls(error.summary)}`)
    else if (error instanceof UsageError) {
      const topic = commands.some((one) => one.name === name) ? `${name ?? ''} ` : ''
      terminal.say(`citewell: ${escapeControls(error.message)}\n\`citewell ${topic}--help\` shows what there is.`)
    } else {
      const what = error instanceof Error ? error.message : String(error)
      terminal.say(
        `citewell: a fault of its own: ${escapeControls(what)}\n` +
          'Nothing was changed. Please report it with the command that you ran; CITEWELL_DEBUG=1 prints where it happened.'
      )
      if (isDebugging() && error instanceof Error && error.stack !== undefined) terminal.say(error.stack)
    }
    return exit.failed
  }
}

function read(command: Command, words: readonly string[], terminal: Terminal): Invocation {
  const options = {...command.options, ...everywhere}
  let parsed: {values: Readonly<Record<string, unknown>>; positionals: readonly string[]}
  try {
    parsed = parseArgs({args: [...words], options, allowPositionals: true, strict: true})
  } catch (cause) {
    throw new UsageError(optionProblem(cause, words, Object.keys(options)), {cause})
  }
  const {values, positionals} = parsed
  if (values['color'] === true && values['no-color'] === true)
    throw new UsageError('`--color` and `--no-color` say opposite things')
  return {
    positionals,
    text(name) {
      const value = values[name]
      return typeof value === 'string' ? value : undefined
    },
    texts(name) {
      const value = values[name]
      return Array.isArray(value) ? value.filter((one: unknown) => typeof one === 'string') : []
    },
    flag: (name) => values[name] === true,
    terminal: adjust(terminal, values)
  }
}

/** The options of every command. */
const everywhere: OptionTable = {
  quiet: {type: 'boolean', short: 'q'},
  color: {type: 'boolean'},
  'no-color': {type: 'boolean'},
  help: {type: 'boolean', short: 'h'}
}

const everywhereHelp = `Of every command:
  -q, --quiet             only results and what went wrong: no progress, no remarks
  --color, --no-color     with colour, or without, whatever the terminal and NO_COLOR say
`

/** The terminal as the options of every command want it. */
function adjust(terminal: Terminal, values: Readonly<Record<string, unknown>>): Terminal {
  const color = values['color'] === true || (values['no-color'] !== true && terminal.color)
  const hyperlinks = values['no-color'] !== true && terminal.hyperlinks
  if (values['quiet'] !== true) return {...terminal, color, hyperlinks}
  return {...terminal, color, hyperlinks, quiet: true, progress: () => undefined}
}

function optionProblem(cause: unknown, words: readonly string[], names: readonly string[]): string {
  const code: unknown = cause instanceof Error ? Reflect.get(cause, 'code') : undefined
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const unknown = words.find(
      (word) => /^--?[^-]/.test(word) && !names.includes(word.replace(/^--?/, '').split('=', 1)[0] ?? '')
    )
    const near = unknown === undefined ? undefined : nearest(unknown.replace(/^-+/, ''), names)
    const hint = near === undefined ? '' : `; did you mean \`--${near}\`?`
    return `there is no option \`${unknown ?? ''}\`${hint}`
  }
  return cause instanceof Error ? (cause.message.split('\n')[0] ?? '').replace(/\.$/, '') : String(cause)
}

function unknownCommand(name: string): string {
  const near = nearest(
    name,
    commands.map((one) => one.name)
  )
  return `there is no command \`${name}\`${near === undefined ? '' : `; did you mean \`${near}\`?`}`
}

function help(): string {
  const width = Math.max(...commands.map(({name}) => name.length))
  return `citewell: every claim cited, every reference real.

Usage: citewell <command> [options]

Commands:
${commands.map(({name, summary}) => `  ${name.padEnd(width)}  ${summary}`).join('\n')}

Start with:
  citewell init                   a configuration and a workflow for the site in this folder
  citewell check article.md       a file, a folder, or nothing for content/
  citewell build                  into dist/
  citewell explain claim-cited    why a rule is there and what to do

Exit codes: 0 clean, 1 findings at error level, 2 the run itself failed.
\`citewell <command> --help\` shows a command's options.
`
}
