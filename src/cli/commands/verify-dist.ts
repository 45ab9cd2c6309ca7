import {verifyDist} from '../../run/verify-dist.ts'
import {escapeControls} from '../../text/escape.ts'
import {type Command, UsageError} from '../command.ts'
import {exit} from '../exit.ts'

export const verifyDistCommand: Command = {
  help: `Usage: citewell verify-dist DIR

Holds a published folder against its manifest.json: every file is there with its size and SHA-256, and no other.
Exit code 0 where it is whole, 1 where a file differs, 2 where it cannot be read.

Options:
  -h, --help    this page

Example:
  citewell verify-dist dist
`,
  options: {},
  run({positionals, terminal}) {
    const [path, ...more] = positionals
    if (path === undefined || more.length > 0) throw new UsageError('expected one folder, such as `dist`')
    const {folder, manifest, problems} = verifyDist(path)
    for (const {file, reason} of problems) terminal.print(`${escapeControls(`${folder}/${file} ${reason}`)}\n`)
    const {files, source, tool} = manifest
    const commit = source.commit === null ? '' : `, from commit ${source.commit.slice(0, 12)}`
    const state = source.clean === false ? ' with changes' : ''
    const made = escapeControls(`built by citewell ${tool.version}${commit}${state}`)
    if (problems.length === 0)
      terminal.print(`${escapeControls(folder)}: all ${files.length} files are whole; ${made}.\n`)
    else terminal.say(`${escapeControls(folder)}: ${problems.length} of ${files.length} files differ; ${made}.`)
    return problems.length === 0 ? exit.clean : exit.findings
  }
}
