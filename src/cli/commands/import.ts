import {shorten} from '../../text/shorten.ts'
import nodePath from 'node:path'
import {importedFormats, type ImportedReference} from '../../pipeline/import-references.ts'
import {bibliographyFormatOf} from '../../pipeline/references.ts'
import {type Imported, importIntoProject} from '../../run/import-references.ts'
import {escapeControls} from '../../text/escape.ts'
import {type Command, UsageError} from '../command.ts'
import {configHelp, configOptions, readConfigChoice} from '../config-options.ts'
import {exit} from '../exit.ts'
import {readInput} from '../read-input.ts'

export const importCommand: Command = {
  help: `Usage: citewell import FILE [--to LIBRARY] [--dry-run]
       citewell import - --format NAME

Adds the references of a file to the library, behind what stands there: no comment, order or layout of it changes. A
work that is there already is not added twice. A key that another work has gets a letter behind it, a reference without
one its first author and year.

FILE is a bibliography, or a text with a list of references.

Options:
  --to LIBRARY    the file to add to (.json, .yaml, .bib, .ris); by default the project's library, which is
                  content/references.json where there is none
  --format NAME   how to read FILE: ${importedFormats.join(', ')} (default: by its ending)
  --dry-run       print what would be added, and write nothing
${configHelp(18)}
  -h, --help      this page

Ends with 1 where a reference was left out, since it could not be read whole or is not valid.

Examples:
  citewell import export.ris
  citewell import zotero.bib --to paper.bib --dry-run
  pbpaste | citewell import - --format nbib
`,
  options: {...configOptions, to: {type: 'string'}, format: {type: 'string'}, 'dry-run': {type: 'boolean'}},
  async run(invocation) {
    const {positionals, text, flag, terminal} = invocation
    const [file, ...others] = positionals
    if (file === undefined || others.length > 0) throw new UsageError('expected one file to import, or `-`')
    const format = readFormat(file, text('format'))
    const dryRun = flag('dry-run')
    const source = file === '-' ? {file: 'standard input', text: await readInput()} : {file}
    const imported = importIntoProject({...readConfigChoice(invocation), source, format, to: text('to'), dryRun})
    terminal.print(describe(imported, source.file, dryRun))
    return imported.references.some(({outcome}) => outcome === 'refused') ? exit.findings : exit.clean
  }
}

function readFormat(file: string, named: string | undefined): string {
  if (named !== undefined) {
    if (importedFormats.includes(named)) return named
    throw new UsageError(`there is no format \`${named}\`, expected one of ${importedFormats.join(', ')}`)
  }
  if (file === '-') throw new UsageError('`-` needs `--format`, since standard input has no name')
  const found = bibliographyFormatOf(file) ?? (/\.(?:txt|md|markdown)$/i.test(file) ? 'text' : undefined)
  if (found !== undefined) return found
  const ending = nodePath.extname(file) || nodePath.basename(file)
  throw new UsageError(`no format is known by the ending \`${ending}\`; say which one with \`--format\``)
}

function describe({file, isNew, references, text, added}: Imported, source: string, dryRun: boolean): string {
  const count = (outcome: ImportedReference['outcome']): number =>
    references.filter((one) => one.outcome === outcome).length
  const would = dryRun ? 'would be ' : ''
  const parts = [
    `${count('added')} ${would}added`,
    ...(count('known') > 0 ? [`${count('known')} already there`] : []),
    ...(count('refused') > 0 ? [`${count('refused')} left out`] : [])
  ]
  const made = isNew && count('added') > 0 ? (dryRun ? ' (would be made)' : ' (new)') : ''
  const lines = references.map((one) => `  ${sentence(one, source)}`)
  const preview = dryRun && added.end > added.start ? ['', ...insertion(text, added)] : []
  return `${[`${file}${made}: ${parts.join(', ')}`, ...lines, ...preview].map(escapeControls).join('\n')}\n`
}

function sentence({outcome, key, was, title, reason, line}: ImportedReference, source: string): string {
  const shown = shorten(title, 80)
  if (outcome === 'refused') {
    return `left out: \`${key}\` (${source}:${line}): ${reason ?? ''}. Mend it there and import again.`
  }
  if (outcome === 'known') {
    return `already there as \`${key}\`${was === undefined ? '' : `: \`${was}\``} (${reason ?? ''})`
  }
  const renamed = was === undefined ? '' : ` (was \`${was}\`${reason === undefined ? '' : `: ${reason}`})`
  return `added \`${key}\`${renamed}${shown === '' ? '' : `: ${shown}`}`
}

/** The lines that are new, as a patch shows them. */
function insertion(text: string, {start, end}: Imported['added']): readonly string[] {
  return text
    .slice(start, end)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .map((line) => `+ ${line}`)
}
