/**
 * How well DOIs are judged that people found to be broken, or that tools took for it: `npm run verdicts:score`.
 *
 * The rows are problems named in public threads. What the form of a DOI decides is decided without a registry; else the
 * registries answer what the row itself says: the DOI is registered or not, of which work, under another name, retracted.
 * A row that does not say it is left out by name. The DOIs that are known to the suggestions are those of all rows and all
 * recorded works, so that a wrong one can be offered.
 *
 * So most verdicts test the way from the answers to the verdict, and that no form raises an alarm; they do not test the
 * registries.
 *
 * A link where a DOI was due is told as a matter of form, with the bare DOI, whatever the row calls it: the rows call some
 * of them good and some bad. A false alarm is a good row whose DOI is said not to exist, to be another's or retracted.
 *
 * `verdict-misses.json` holds each row that is left out, misjudged or offered nothing, with the reason. Fails where it is not
 * up to date, or a bound does not hold.
 */
import {existsSync, readFileSync} from 'node:fs'
import process from 'node:process'
import {isCanonicalDoi, parseDoi, sameDoi} from '../../src/identifiers/doi.ts'
import {toRecordKey} from '../../src/identifiers/record-key.ts'
import {lookUpRecord, type RegistryBases} from '../../src/pipeline/look-up.ts'
import {retractionKey} from '../../src/registries/index.ts'
import {standingOf} from '../../src/verification/standing.ts'
import {suggestDoi} from '../../src/verification/suggest-doi.ts'
import {readWords} from '../../src/verification/words.ts'
import {readRows, textAt} from '../tools/recordings.ts'
import {hasShared, sharedFolder} from '../tools/shared.ts'

type Verdict = 'OK' | 'INVALID' | 'INVALID_PREFIX' | 'ALIAS' | 'RETRACTED'

interface Row {
  readonly id: string
  readonly verdict: string
  readonly given: string
  readonly right: string
  readonly note: string
  readonly title: string
}

interface Judged {
  readonly verdict: Verdict
  /** True where no registry was asked. */
  readonly byForm: boolean
  readonly offered: string | undefined
}

/** A row that is left out, misjudged, or whose right DOI is not offered. */
interface Miss {
  readonly id: string
  readonly what: 'left out' | 'verdict' | 'offer'
  readonly reason: string
}

const missesFile = new URL('verdict-misses.json', import.meta.url)
const bounds = {verdicts: 0.95, offers: 0.5}

async function score(): Promise<void> {
  const rows = readRows('verdicts/dev.jsonl').map((row): Row => ({
    id: textAt(row, 'id'),
    verdict: textAt(row, 'verdict'),
    given: textAt(row, 'given_doi'),
    right: textAt(row, 'right_doi'),
    note: textAt(row, 'note'),
    title: textAt(row, 'title')
  }))
  const known = new Set(
    [
      ...rows.map(({right}) => right),
      ...rows.filter(({verdict}) => verdict !== 'INVALID').map(({given}) => given),
      ...['crossref/works.jsonl', 'datacite/dois.jsonl'].flatMap((file) =>
        readRows(file).map((row) => textAt(row, 'doi'))
      )
    ]
      .filter((doi) => doi !== '')
      .map(retractionKey)
  )
  const found: Omit<Miss, 'reason'>[] = []
  const table = new Map<string, {all: number; right: number}>()
  const wrongOffers: string[] = []
  let judgedRows = 0
  let byForm = 0
  let rightRows = 0
  let alarms = 0
  let links = 0
  let mended = 0
  let offers = 0

  for (const row of rows) {
    const says = whatRowSays(row)
    const isMended = row.verdict !== 'OK' && row.given !== '' && row.right !== '' && row.right !== row.given
    if (isMended) mended++
    if (says === undefined) {
      found.push({id: row.id, what: 'left out'})
      continue
    }
    const judged = await judge(row, says, (doi) => known.has(doi))
    judgedRows++
    if (judged.byForm) byForm++
    const isLink = judged.verdict === 'INVALID_PREFIX' && row.verdict === 'OK'
    if (isLink) links++
    const isRight = judged.verdict === row.verdict || isLink
    if (isRight) rightRows++
    else found.push({id: row.id, what: 'verdict'})
    if (row.verdict === 'OK' && !isRight) alarms++
    const counts = table.get(row.verdict) ?? {all: 0, right: 0}
    table.set(row.verdict, {all: counts.all + 1, right: counts.right + (isRight ? 1 : 0)})
    if (judged.offered !== undefined && !sameDoi(judged.offered, row.right)) {
      wrongOffers.push(`${row.id} ${judged.offered}`)
    }
    if (!isMended) continue
    if (judged.offered !== undefined && sameDoi(judged.offered, row.right)) offers++
    else found.push({id: row.id, what: 'offer'})
  }

  console.log(`${rows.length} rows, ${judgedRows} judged, ${byForm} of them by the form of the DOI alone`)
  for (const [verdict, {all, right}] of table) {
    console.log(`  ${verdict.padEnd(15)} ${String(right).padStart(3)} of ${String(all).padStart(3)}`)
  }
  console.log(`verdicts right: ${rightRows} of ${judgedRows}, ${percent(rightRows / judgedRows)}`)
  console.log(`false alarms on good ones: ${alarms}; told as a matter of form: ${links}`)
  console.log(`right DOI offered: ${offers} of ${mended} mended ones, ${percent(offers / mended)}`)
  printSearches(rows, found)
  console.log(`wrong DOI offered: ${wrongOffers.length === 0 ? 'none' : wrongOffers.join(', ')}`)

  const committed = readMisses()
  const name = ({id, what}: Omit<Miss, 'reason'>): string => `${id} ${what}`
  const reasons = new Map(committed.map((miss) => [name(miss), miss.reason]))
  console.log('\nleft out, misjudged or offered nothing')
  for (const miss of found) console.log(`  ${name(miss).padEnd(14)} ${reasons.get(name(miss)) ?? '(no reason yet)'}`)
  const names = new Set(found.map(name))
  const stale = committed.map(name).filter((one) => !names.has(one))
  const problems = [
    ...[...names].filter((one) => !reasons.has(one)).map((one) => `${one} is missing in verdict-misses.json`),
    ...stale.map((one) => `${one} in verdict-misses.json is no miss any more`),
    ...(rightRows / judgedRows < bounds.verdicts ? ['too few verdicts are right'] : []),
    ...(alarms > 0 ? ['there are false alarms'] : []),
    ...(offers / mended < bounds.offers ? ['the right DOI is offered too seldom'] : []),
    ...(wrongOffers.length > 0 ? ['a wrong DOI is offered'] : [])
  ]
  for (const problem of problems) console.error(`!! ${problem}`)
  if (problems.length > 0) process.exitCode = 1
}

/**
 * For how many rows with a right DOI that no repaired form leads to a search for the title is recorded. Where there is none,
 * nothing is known of what a search would offer, and nothing is counted.
 */
function printSearches(rows: readonly Row[], found: readonly Omit<Miss, 'reason'>[]): void {
  const searched = new Set(
    readRows('crossref/searches.jsonl').map((search) => readWords(textAt(search, 'for-reference', 'title')).joined)
  )
  const unoffered = rows.filter(
    ({id, verdict, right}) =>
      found.some((miss) => miss.id === id && miss.what === 'offer') ||
      (right !== '' && (verdict === 'MISSING' || verdict === 'WRONG_WORK'))
  )
  const recorded = unoffered.filter(({title}) => {
    const {joined} = readWords(title)
    return joined !== '' && searched.has(joined)
  })
  console.log(
    `with the search: of ${unoffered.length} rows with a right DOI that no form leads to, ` +
      `${recorded.length} have a recorded search${recorded.length === 0 ? ', so the figure stays what it is' : `: ${recorded.map(({id}) => id).join(', ')}`}`
  )
}

/** What registries answer for the DOI of a row. */
interface Says {
  readonly registered: boolean
  /** The DOI under which the work is kept. */
  readonly name: string
  readonly notice?: string
}

/** Absent where a row does not say it: it gives no DOI, or tells of a work without telling which was meant. */
function whatRowSays({verdict, given, right, note}: Row): Says | undefined {
  if (given === '' || verdict === 'WRONG_WORK') return undefined
  const name = verdict === 'ALIAS' ? right : retractionKey(given)
  const notice = verdict === 'RETRACTED' ? /notice (10\.\S+)/.exec(note)?.[1] : undefined
  return {registered: verdict !== 'INVALID', name, ...(notice !== undefined && {notice})}
}

async function judge({given}: Row, says: Says, isKnown: (doi: string) => boolean): Promise<Judged> {
  const parsed = parseDoi(given)
  const key = toRecordKey({scheme: 'doi', value: given})
  if (!parsed.ok || !key) return {verdict: 'INVALID', byForm: true, offered: suggestDoi(given, isKnown)}
  let questions = 0
  const looked = await lookUpRecord(
    key,
    bases,
    ({registry}) => {
      questions++
      return Promise.resolve(answer(registry, says))
    },
    '2026-11-25'
  )
  if (!looked.ok) throw new Error(`${given}: ${looked.reason}`)
  const byForm = questions === 0
  const {status, item, updates = []} = looked.record
  if (status === 'absent') return {verdict: 'INVALID', byForm, offered: suggestDoi(given, isKnown)}
  if (item?.DOI !== undefined && !sameDoi(item.DOI, key.identifier)) {
    return {verdict: 'ALIAS', byForm, offered: item.DOI}
  }
  if (standingOf(updates, key.identifier).status === 'retracted')
    return {verdict: 'RETRACTED', byForm, offered: undefined}
  return isCanonicalDoi(given)
    ? {verdict: 'OK', byForm, offered: undefined}
    : {verdict: 'INVALID_PREFIX', byForm, offered: parsed.doi}
}

const base = 'https://registry.invalid/'
const bases: RegistryBases = {
  arxiv: base,
  crossref: base,
  datacite: base,
  doi: base,
  openlibrary: base,
  pmc: base,
  pubmed: base
}

/** The answers that registries have for what exists and for what does not. */
function answer(
  registry: string,
  {registered, name, notice}: Says
): {readonly status: number; readonly contentType: string; readonly body: string} {
  const contentType = 'application/json'
  if (registry === 'crossref') {
    if (!registered) return {status: 404, contentType: 'text/plain', body: 'Resource not found.'}
    const updatedBy =
      notice === undefined ? {} : {'updated-by': [{DOI: notice, type: 'retraction', source: 'publisher'}]}
    return {status: 200, contentType, body: JSON.stringify({message: {DOI: name, ...updatedBy}})}
  }
  if (registry === 'datacite') {
    return {status: 404, contentType, body: '{"errors":[{"status":"404","title":"The resource does not exist."}]}'}
  }
  return {status: 404, contentType, body: JSON.stringify({responseCode: 100, handle: name})}
}

function readMisses(): readonly Miss[] {
  if (!existsSync(missesFile)) return []
  return JSON.parse(readFileSync(missesFile, 'utf8')) as readonly Miss[]
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`
}

if (hasShared) await score()
else console.log(`left out: no verdicts at ${sharedFolder} (set CITEWELL_SHARED)`)
