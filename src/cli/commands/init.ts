import {initProject, type InitialFile} from '../../run/init-project.ts'
import {escapeControls} from '../../text/escape.ts'
import {type Command, UsageError} from '../command.ts'
import {exit} from '../exit.ts'

export const init: Command = {
  help: `Usage: citewell init [--dry-run]

Sets up the folder that you are in: looks whether it is a Manubot, JOSS, MyST, Quarto, Hugo, Jekyll or Astro project, and
writes citewell.config.json and a workflow for GitHub; into an empty one also a first article with its source. What is
there already stays as it is.

Options:
  --dry-run     print what would be written, and write nothing
  -h, --help    this page

Examples:
  citewell init
  citewell init --dry-run
`,
  options: {'dry-run': {type: 'boolean'}},
  run({positionals, flag, terminal}) {
    if (positionals.length > 0)
      throw new UsageError('`init` sets up the folder that it is called in, and takes no path')
    const dryRun = flag('dry-run')
    const {site, files, next, baseline} = initProject({dryRun})
    const {name, sign, content, references, candidates} = site
    const width = Math.max(...files.map(({path}) => path.length))
    const lines = [
      `This is ${name}${sign === undefined ? '' : `, as ${sign} shows`}.`,
      `Articles: ${content}${references === undefined ? '' : `  Bibliography: ${references}`}`,
      ...files.flatMap((file) => describe(file, width, dryRun)),
      ...(candidates.length === 0
        ? []
        : [
            `Which of ${candidates.join(', ')} do the articles cite from? Name it as \`references\` in the configuration.`
          ]),
      ...(baseline === undefined ? [] : ['', `Where old findings are to wait: ${baseline}`]),
      `${baseline === undefined ? '\n' : ''}Next: ${next}`
    ]
    terminal.print(`${lines.map((line) => line.split('\n').map(escapeControls).join('\n')).join('\n')}\n`)
    return exit.clean
  }
}

function describe({path, text, outcome, reason = ''}: InitialFile, width: number, dryRun: boolean): readonly string[] {
  const name = path.padEnd(width)
  if (outcome === 'made') {
    return dryRun
      ? [
          `  ${name}  would be made:`,
          ...text
            .trimEnd()
            .split('\n')
            .map((line) => `    ${line}`.trimEnd())
        ]
      : [`  ${name}  made`]
  }
  return [`  ${name}  ${outcome === 'there' ? 'left as it is' : 'not made'}: ${reason}`]
}
