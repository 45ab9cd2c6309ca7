import {describeRules} from '../../pipeline/describe-rules.ts'
import {type Command, UsageError} from '../command.ts'
import {exit} from '../exit.ts'

const offered = {both: 'a fix or suggestions', fix: 'a fix', suggestions: 'suggestions'} as const

export const rules: Command = {
  help: `Usage: citewell rules [--format pretty|json]

Lists the rules with their level, that in a preset where it is another, and what each can offer. \`citewell explain RULE\`
says more of one. \`citewell check --print-config FILE\` shows the levels that hold for a file.

Options:
  --format NAME    pretty (default) or json
  -h, --help       this page

Examples:
  citewell rules
  citewell rules --format json
`,
  options: {format: {type: 'string'}},
  run({text, terminal}) {
    const format = text('format') ?? 'pretty'
    const list = describeRules()
    if (format === 'json') {
      const facts = list.map(({id, level, description, offers, options, presets}) => ({
        id,
        severity: level,
        description,
        ...(presets.length > 0 && {
          presets: Object.fromEntries(presets.map((one) => [one.preset, one.level]))
        }),
        ...(offers && {offers}),
        ...(options && {options})
      }))
      terminal.print(`${JSON.stringify(facts, undefined, 2)}\n`)
    } else if (format === 'pretty') {
      const width = Math.max(...list.map(({id}) => id.length))
      for (const {id, level, description, offers, presets} of list) {
        const others = presets.map((one) => `${one.level} in ${one.preset}`)
        const notes = [...others, ...(offers ? [`offers ${offered[offers]}`] : [])]
        terminal.print(
          `${id.padEnd(width)}  ${level.padEnd(7)}  ${description}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}\n`
        )
      }
    } else throw new UsageError(`there is no format \`${format}\`, expected pretty or json`)
    return exit.clean
  }
}
