import type {Verification} from '../../model/generated/verification.ts'
import {type VerifyOptions, verifyProject} from '../../run/verify-project.ts'
import {breakCommands, escapeControls} from '../../text/escape.ts'
import {shorten} from '../../text/shorten.ts'
import {renderVerification} from '../../pipeline/render-report.ts'
import {type Command, type Invocation, UsageError} from '../command.ts'
import {configHelp, configOptions, readConfigChoice} from '../config-options.ts'
import {exit, type ExitCode} from '../exit.ts'
import {readRecords} from '../read-records.ts'
import {readOutputs, writeOutput} from '../report-outputs.ts'

/** Every way to print what came of a verification. */
const formats: Readonly<Record<string, (result: Verification) => string>> = {
  pretty: render,
  json: (result) => `${JSON.stringify(result, undefined, 2)}\n`,
  markdown: renderVerification
}

export const verify: Command = {
  help: `Usage: citewell verify [PATH…] [options]

Asks the registries whether the works behind DOIs, PMIDs, PMCIDs, arXiv identifiers and ISBNs exist, what they are and
what happened to them since, and writes each answer to the lock (references.lock beside the library). Visits the addresses
of references that nothing else leads to, and searches Crossref for the DOI of references that should have one. A PATH
is an article, a folder or a bibliography; without one the content folder is taken. This command and \`add\` alone use
the network.

Options:
  --max-age DURATION   ask again what was asked longer ago (default: 30d)
  --missing            ask only what the lock lacks
  --all                ask everything
  --no-links           visit no address of a reference
  --no-search          search for no DOI
  --retractions TABLE  a table of Retraction Watch, a file or an address: .csv or .csv.gz, official columns or
                       original_doi,notice_doi,nature; may be repeated; records keep what it tells of their works
  --deadline DURATION  stop asking after that time; a second run goes on (10m, 90s, 2h)
  --concurrency N      the most questions at once to one registry (default: 4); what a registry allows counts first
  --retries N          how often to ask again after a failure that may pass (default: 3)
  --mailto ADDRESS     an address at which registries can reach you; \`mailto\` in the configuration does the same
  --strict             end with 2 where a registry could not be asked
  --records DIR        write the answers into DIR, and leave the lock as it is; \`check\` and \`build\` read them with
                       the same option. For a run that may not commit
  --format NAME[=FILE] pretty (default), json (schemas/verification.schema.json) or markdown, for a job summary or a pull
                       request; several where all but one name a file
${configHelp(23)}
  -h, --help           this page

The data of Retraction Watch are by Retraction Watch (The Center for Scientific Integrity), distributed by Crossref, CC BY
4.0: https://gitlab.com/crossref/retraction-watch-data

Exit codes: 0 what was asked was answered, or is told apart as unreachable; 1 an identifier does not exist, or a work was
retracted or withdrawn since the lock last heard of it; 2 the run itself failed. A dead address ends with 0: \`check\` tells it.

Examples:
  citewell verify
  citewell verify --missing --mailto me@example.org
  citewell verify content/articles/back-pain.md --all --deadline 5m
  citewell verify --retractions retraction_watch.csv
  citewell verify --missing --records records --format markdown=$GITHUB_STEP_SUMMARY
`,
  options: {
    ...configOptions,
    'max-age': {type: 'string'},
    missing: {type: 'boolean'},
    all: {type: 'boolean'},
    'no-links': {type: 'boolean'},
    'no-search': {type: 'boolean'},
    retractions: {type: 'string', multiple: true},
    deadline: {type: 'string'},
    concurrency: {type: 'string'},
    retries: {type: 'string'},
    mailto: {type: 'string'},
    strict: {type: 'boolean'},
    records: {type: 'string'},
    format: {type: 'string', multiple: true}
  },
  async run(invocation) {
    const {positionals, text, texts, flag, terminal} = invocation
    const outputs = readOutputs(invocation, Object.keys(formats))
    if (flag('missing') && flag('all')) throw new UsageError('`--missing` and `--all` say opposite things')
    const maxAge = readDuration('max-age', text('max-age'))
    const records = readRecords(invocation)
    const result = await verifyProject({
      paths: positionals,
      ...readConfigChoice(invocation),
      links: !flag('no-links'),
      search: !flag('no-search'),
      retractions: texts('retractions'),
      ask: flag('missing') ? 'missing' : flag('all') ? 'all' : 'due',
      ...(maxAge !== undefined && {maxAgeDays: maxAge / 86_400_000}),
      ...(records !== undefined && {records}),
      ...readAsking(invocation),
      onProgress(done, total, remainingMs) {
        terminal.progress(`asked ${done} of ${total}${done < total ? `, about ${inWords(remainingMs)} to go` : ''}`)
      }
    })
    terminal.progress('')
    const unwritten = outputs.filter(
      ({format, file}) => !writeOutput(formats[format]?.(result) ?? '', file, new Set(), terminal)
    )
    return unwritten.length > 0 ? exit.failed : exitCode(result, flag('strict'))
  }
}

/** The options by which registries are asked. */
export function readAsking({
  text
}: Invocation): Pick<VerifyOptions, 'mailto' | 'concurrency' | 'deadlineMs' | 'retries'> {
  const mailto = text('mailto')
  if (mailto !== undefined && !/^[^\s@,;<>()]{1,100}@[^\s@,;<>()]{1,150}$/.test(mailto)) {
    throw new UsageError(`unexpected \`--mailto ${mailto}\`, expected an address such as me@example.org`)
  }
  const deadlineMs = readDuration('deadline', text('deadline'))
  const concurrency = readCount('concurrency', text('concurrency'), 1)
  const retries = readCount('retries', text('retries'), 0)
  return {
    ...(mailto !== undefined && {mailto}),
    ...(concurrency !== undefined && {concurrency}),
    ...(deadlineMs !== undefined && {deadlineMs}),
    ...(retries !== undefined && {retries})
  }
}

function readCount(name: string, given: string | undefined, least: number): number | undefined {
  if (given === undefined) return undefined
  if (!/^\d{1,2}$/.test(given) || Number(given) < least) {
    throw new UsageError(`unexpected \`--${name} ${given}\`, expected a number from ${least} to 99`)
  }
  return Number(given)
}

const units: Readonly<Record<string, number>> = {s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000}

/** A duration in milliseconds: `90s`, `10m`, `2h`, `30d`. */
function readDuration(name: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined
  const match = /^(\d{1,5})([smhd])$/.exec(given)
  if (!match) throw new UsageError(`unexpected \`--${name} ${given}\`, expected a duration such as 90s, 10m, 2h or 30d`)
  return Number(match[1]) * (units[match[2] ?? ''] ?? 0)
}

function inWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  if (seconds < 90) return `${seconds} s`
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`
}

/** How many identifiers, and places of one, a line shows. */
const shown = 5

function render(result: Verification): string {
  const {identifiers, asked, kept, changes, absent, unreachable, searches, retractions, records = []} = result
  const lines = changes.map(({identifier, text, items = []}) => `${nameOf(identifier)} ${text} (${list(items)})`)
  const told = new Set(changes.filter(({kind}) => kind === 'absent').map(({identifier}) => identifier))
  const before = absent.filter(({identifier}) => !told.has(identifier))
  lines.push(
    ...before.map(({identifier, items}) => {
      const what = isAddress(identifier) ? 'is dead' : 'does not exist'
      return `${nameOf(identifier)} ${what}, says the lock (${list(items)})`
    })
  )
  lines.push(
    ...(searches?.found ?? []).map(
      ({identifier, items}) =>
        `a search finds ${identifier} for ${list(items)}, which has no DOI that exists: look whether it is this work`
    )
  )
  const reasons = new Map<string, string[]>()
  for (const {identifier, reason} of unreachable) {
    reasons.set(reason, [...(reasons.get(reason) ?? []), nameOf(identifier)])
  }
  if (unreachable.length > 0) {
    const what = unreachable.every(({identifier}) => isAddress(identifier))
      ? count(unreachable.length, 'address', 'addresses')
      : count(unreachable.length, 'identifier')
    lines.push(`could not ask about ${what}; the lock keeps what it had:`)
    for (const [reason, names] of reasons) lines.push(`  ${reason}: ${list(names)}`)
  }
  for (const {source, rows, unread, problems} of retractions?.tables ?? []) {
    lines.push(`${source}: ${count(rows, 'row')}${unread > 0 ? `, ${unread} not read or not whole:` : ''}`)
    const told = problems.slice(0, shown)
    lines.push(...told.map(({line, reason}) => `  line ${line} ${reason}`))
    if (unread > told.length) lines.push(`  and ${unread - told.length} more`)
  }
  if (retractions) lines.push(`Retraction Watch tells something of ${count(retractions.works, 'identifier')}`)
  if (records.length > 0) {
    lines.push(`${count(records.length, 'record')} to be committed into the lock:`)
    lines.push(...records.map(({file}) => `  ${file}`))
  }
  const summary = [
    `${asked} asked`,
    `${kept} kept`,
    ...(absent.length > 0 ? [`${absent.length} absent`] : []),
    ...(unreachable.length > 0 ? [`${unreachable.length} not reached`] : [])
  ]
  if (searches) {
    lines.push(
      `${count(searches.asked + searches.kept, 'search', 'searches')} for a DOI: ${searches.asked} asked, ${searches.kept} kept`
    )
  }
  lines.push(`${count(identifiers, 'identifier')}: ${summary.join(', ')}`)
  return lines.map((line) => `${breakCommands(escapeControls(line))}\n`).join('')
}

function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`
}

function isAddress(identifier: string): boolean {
  return identifier.startsWith('url:')
}

/** An address as it is, a search in words, any other identifier with its scheme. */
function nameOf(identifier: string): string {
  if (isAddress(identifier)) return identifier.slice('url:'.length)
  return identifier.startsWith('search:')
    ? `a search for “${shorten(identifier.slice('search:'.length), 80)}”`
    : identifier
}

function list(names: readonly string[]): string {
  const more = names.length - shown
  return names.slice(0, shown).join(', ') + (more > 0 ? ` and ${more} more` : '')
}

function exitCode({absent, changes, unreachable}: Verification, strict: boolean): ExitCode {
  // Sites that let no machine in would end every strict run with 2.
  if (strict && unreachable.some(({identifier}) => !isAddress(identifier))) return exit.failed
  return absent.some(({identifier}) => !isAddress(identifier)) || changes.some(({kind}) => kind === 'retraction')
    ? exit.findings
    : exit.clean
}
