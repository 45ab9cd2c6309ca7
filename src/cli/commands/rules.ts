import {describeRules} from '../../pipeline/describe-rules.ts'
import {type Command, UsageError} from '../command.ts'
import {exit} from '../exit.ts'

const offered = {both: 'a fix or suggestions', fix: 'a fix', suggestions: 'suggestions'} as const

export const rules: Command = {
  help: `Usage: citewell rules [--format pretty|json]

Lists the rules with their level and what each can offer. \`citewell explain RULE\` says more of one.

Options:
  --format NAME    pretty (default) or json
  -h, --help       this page
`,
  options: {format: {type: 'string'}},
  run({text, terminal}) {
    const format = text('format') ?? 'pretty'
    const list = describeRules()
    if (format === 'json') {
      const facts = list.map(({id, severity, description, offers, options}) => ({
        id,
        severity,
        description,
        ...(offers && {offers}),
        ...(options && {options})
      }))
      terminal.print(`${JSON.stringify(facts, undefined, 2)}\n`)
    } else if (format === 'pretty') {
      const width = Math.max(...list.map(({id}) => id.length))
      for (const {id, severity, description, offers} of list) {
        terminal.print(
          `${id.padEnd(width)}  ${severity.padEnd(7)}  ${description}${offers ? ` (offers ${offered[offers]})` : ''}\n`
        )
      }
    } else throw new UsageError(`there is no format \`${format}\`, expected pretty or json`)
    return exit.clean
  }
}
