import {publishedSchemas} from '../../pipeline/published-schemas.ts'
import {nearest} from '../../text/nearest.ts'
import {type Command, UsageError} from '../command.ts'
import {exit} from '../exit.ts'

export const schema: Command = {
  help: `Usage: citewell schema [NAME]

Prints a JSON Schema of what citewell reads or publishes; without a name, lists them.

Options:
  -h, --help    this page

Example:
  citewell schema article
`,
  options: {},
  run({positionals, terminal}) {
    const [name, ...more] = positionals
    if (more.length > 0) throw new UsageError('expected the name of one schema; `citewell schema` lists them')
    const schemas = publishedSchemas()
    const names = schemas.map((one) => one.name)
    if (name === undefined) {
      terminal.print(`${names.join('\n')}\n`)
      return exit.clean
    }
    const found = schemas.find((one) => one.name === name)
    if (found === undefined) {
      const near = nearest(name, names)
      const next = near === undefined ? '; `citewell schema` lists them' : `; did you mean \`${near}\`?`
      throw new UsageError(`there is no schema \`${name}\`${next}`)
    }
    terminal.print(found.text)
    return exit.clean
  }
}
