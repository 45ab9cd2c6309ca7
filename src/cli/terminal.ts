import process from 'node:process'
import {createInterface} from 'node:readline'
import {createSupportsHyperlinks} from 'supports-hyperlinks'
import {breakCommands, escapeControls} from '../text/escape.ts'

/** Where a command prints. */
export interface Terminal {
  readonly color: boolean
  /** True where only results and what went wrong are wanted. */
  readonly quiet: boolean
  /** True where addresses become links (OSC 8), as FORCE_HYPERLINK asks or the terminal is known to have it. */
  readonly hyperlinks: boolean
  /** Columns; where output is no terminal, what COLUMNS says, else 100. */
  readonly width: number
  /** What was asked for. */
  readonly print: (text: string) => void
  /** A line for a person, beside the output. */
  readonly say: (line: string) => void
  /** A line that replaces itself; nothing where errors go to no terminal. An empty one removes it. */
  readonly progress: (line: string) => void
  /**
   * Asks a person for a line; undefined where there is none, since the input ended or was broken off. Absent where
   * input or output is no terminal.
   */
  readonly ask?: (question: string) => Promise<string | undefined>
}

/** Says a line that nobody misses: what was done, not what is wrong. */
export function remark({quiet, say}: Terminal, line: string): void {
  if (!quiet) say(line)
}

/** The process's own terminal, with colour as NO_COLOR (https://no-color.org) and FORCE_COLOR ask. */
export function openTerminal(): Terminal {
  const {stdin, stdout, stderr, env} = process
  let shown = false
  const clear = (): void => {
    if (shown) stderr.write('\r\u001B[K')
    shown = false
  }
  // A reader that has seen enough (`| head`) closes the pipe: that is no failure.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  const wantsColor = (env['FORCE_COLOR'] ?? '') !== '' && env['FORCE_COLOR'] !== '0'
  const refusesColor = (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb'
  const wantsLinks = (env['FORCE_HYPERLINK'] ?? '') !== ''
  return {
    color: !refusesColor && (wantsColor || stdout.isTTY),
    quiet: false,
    hyperlinks: !refusesColor && (stdout.isTTY || wantsLinks) && createSupportsHyperlinks(stdout),
    width: stdout.isTTY ? stdout.columns : columnsOf(env['COLUMNS']),
    print(text) {
      clear()
      stdout.write(text)
    },
    say(line) {
      clear()
      stderr.write(`${breakCommands(line)}\n`)
    },
    progress(line) {
      if (!stderr.isTTY || env['CI'] !== undefined) return
      clear()
      if (line === '') return
      stderr.write(escapeControls(line).slice(0, Math.max(10, stderr.columns - 1)))
      shown = true
    },
    ...(stdin.isTTY &&
      stdout.isTTY && {
        ask(question: string) {
          clear()
          const lines = createInterface({input: stdin, output: stdout})
          return new Promise<string | undefined>((resolve) => {
            lines.once('close', () => {
              resolve(undefined)
            })
            lines.question(question, resolve)
          }).finally(() => {
            lines.close()
          })
        }
      })
  }
}

/** The width that COLUMNS asks for, within what can be read (POSIX.1-2017, Base Definitions, 8.3). */
function columnsOf(value: string | undefined): number {
  return value !== undefined && /^\d{2,3}$/.test(value) ? Number(value) : 100
}
