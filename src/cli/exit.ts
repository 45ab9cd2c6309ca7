/** What a command tells the shell. */
export const exit = {
  /** Nothing at error level. */
  clean: 0,
  /** Findings at error level, or more warnings than allowed. */
  findings: 1,
  /** The run itself failed: a bad option, an unreadable file, a broken configuration. */
  failed: 2
} as const

export type ExitCode = (typeof exit)[keyof typeof exit]
