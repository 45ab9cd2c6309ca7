/** A command that GitHub's runner would carry out. */
export interface WorkflowCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

/** What the runner knows, beside what only sets outputs of old. */
const known = new Set(
  'add-mask add-matcher add-path debug echo endgroup error group notice remove-matcher save-state set-env set-output stop-commands warning'.split(
    ' '
  )
)

/**
 * The commands in what a step prints, read as the runner reads them (actions/runner,
 * `src/Runner.Common/ActionCommand.cs`): `::name properties::data` at the start of a line, else `##[name properties]data`
 * anywhere in it.
 */
export function readCommands(output: string): readonly WorkflowCommand[] {
  return output.split(/\r?\n|\r/).flatMap((line) => {
    const trimmed = line.trimStart()
    if (trimmed.startsWith('::')) {
      const end = trimmed.indexOf('::', 2)
      const command = end < 0 ? [] : toCommand(trimmed.slice(2, end), ',', trimmed.slice(end + 2))
      if (command.length > 0) return command
    }
    const start = line.indexOf('##[')
    const end = start < 0 ? -1 : line.indexOf(']', start)
    return end < 0 ? [] : toCommand(line.slice(start + 3, end), ';', line.slice(end + 1))
  })
}

function toCommand(info: string, between: string, data: string): readonly WorkflowCommand[] {
  const space = info.indexOf(' ')
  const name = (space < 0 ? info : info.slice(0, space)).toLowerCase()
  if (!known.has(name)) return []
  const pairs = space < 0 ? [] : info.slice(space + 1).split(between)
  const properties = Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=')
      return [
        pair.slice(0, at),
        unescape(pair.slice(at + 1))
          .replaceAll('%3A', ':')
          .replaceAll('%2C', ',')
          .replaceAll('%25', '%')
      ]
    })
  )
  return [{name, properties, data: unescape(data).replaceAll('%25', '%')}]
}

function unescape(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n')
}
