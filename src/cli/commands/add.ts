import {addWorks} from '../../run/add-works.ts'
import {escapeControls} from '../../text/escape.ts'
import {type Command, UsageError} from '../command.ts'
import {configHelp, configOptions, readConfigChoice} from '../config-options.ts'
import {exit} from '../exit.ts'
import {readAsking} from './verify.ts'

export const add: Command = {
  help: `Usage: citewell add ID… [--to LIBRARY] [options]

Fetches works from the registries into the library, with readable keys such as \`Sherman2011\`, and their records into the
lock. A work that is in the library already is not added twice. An ID is a DOI, \`pmid:…\`, \`PMC…\`, \`arxiv:…\`, an ISBN,
or an address that leads to one of them.

Options:
  --to LIBRARY         the file to add to (.json, .yaml, .bib, .ris); by default the project's library
  --deadline DURATION  stop asking after that time (10m, 90s, 2h)
  --concurrency N      the most questions at once to one registry (default: 4)
  --retries N          how often to ask again after a failure that may pass (default: 3)
  --mailto ADDRESS     an address at which registries can reach you
${configHelp(23)}
  -h, --help           this page

Exit codes: 0 all are in the library; 1 a work does not exist or has no metadata; 2 a registry could not be asked, or the run
itself failed.

Examples:
  citewell add 10.1001/.450
  citewell add pmid:9500320 arxiv:1605.08386 --to paper.bib
`,
  options: {
    ...configOptions,
    to: {type: 'string'},
    deadline: {type: 'string'},
    concurrency: {type: 'string'},
    retries: {type: 'string'},
    mailto: {type: 'string'}
  },
  async run(invocation) {
    const {positionals, text, terminal} = invocation
    if (positionals.length === 0) throw new UsageError('expected an identifier, such as `10.1001/.450`')
    const {imported, found, absent, unreachable} = await addWorks({
      identifiers: positionals,
      to: text('to'),
      ...readConfigChoice(invocation),
      ...readAsking(invocation)
    })
    const outcomes = (imported?.references ?? []).map(({outcome, key, title, reason}, index) => {
      const identifier = found[index] ?? ''
      if (outcome === 'added') return `${identifier} added as \`${key}\`: ${title}`
      if (outcome === 'known') return `${identifier} is there already as \`${key}\` (${reason ?? ''})`
      return `${identifier} was left out: ${reason ?? ''}`
    })
    const lines = [
      ...(imported ? [`${imported.file}${imported.isNew ? ' (new)' : ''}:`] : []),
      ...outcomes.map((line) => `  ${line}`)
    ]
    if (lines.length > 0) terminal.print(lines.map((line) => `${escapeControls(line)}\n`).join(''))
    for (const {identifier, reason} of absent) terminal.say(`citewell: ${escapeControls(`${identifier} ${reason}`)}`)
    for (const {identifier, reason} of unreachable) {
      terminal.say(`citewell: ${escapeControls(`could not ask about ${identifier}: ${reason}`)}`)
    }
    if (unreachable.length > 0) return exit.failed
    const isLeftOut = imported?.references.some(({outcome}) => outcome === 'refused') ?? false
    return absent.length > 0 || isLeftOut ? exit.findings : exit.clean
  }
}
