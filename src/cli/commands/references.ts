import {renderReferences, writtenFormats} from '../../pipeline/references.ts'
import {listProjectReferences} from '../../run/list-references.ts'
import {escapeControls} from '../../text/escape.ts'
import {type Command, UsageError} from '../command.ts'
import {configHelp, configOptions, readConfigChoice} from '../config-options.ts'
import {exit} from '../exit.ts'

export const references: Command = {
  help: `Usage: citewell references [PATH…] [--format csl-json|csl-yaml|bibtex|ris]

Prints the references of a project in one form: bare DOIs, dates as numbers, pages with a hyphen. PATH is an article, a
folder of articles, whose bibliographies are found as \`citewell check\` finds them, or a bibliography file.

Options:
  --format NAME   csl-json (default), csl-yaml, bibtex (BibLaTeX in UTF-8) or ris
${configHelp(18)}
  -h, --help      this page

Examples:
  citewell references
  citewell references paper.bib --format csl-yaml
`,
  options: {...configOptions, format: {type: 'string'}},
  run(invocation) {
    const {positionals, text, terminal} = invocation
    const format = text('format') ?? 'csl-json'
    if (!writtenFormats.includes(format)) {
      throw new UsageError(`there is no format \`${format}\`, expected one of ${writtenFormats.join(', ')}`)
    }
    const {items, faults} = listProjectReferences({paths: positionals, ...readConfigChoice(invocation)})
    terminal.print(renderReferences(items, format))
    for (const {file, actual, expected} of faults) {
      const words = `${file}: an entry is not whole: unexpected \`${actual}\`, expected ${expected}`
      terminal.say(`citewell: ${escapeControls(words)}`)
    }
    return faults.length > 0 ? exit.findings : exit.clean
  }
}
