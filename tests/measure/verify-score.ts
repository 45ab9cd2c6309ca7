/**
 * How well references are compared with records, and records chosen among hits: `npm run verify:score`.
 *
 * 1. Every recorded Crossref and DataCite work, cited as its own record has it, as CSL-JSON and through BibTeX, and with twelve
 *    everyday alterations: what is called another work or a difference is a false alarm.
 * 2. The same records cited with title and authors of another recorded work, picked by a seeded generator: what is not called
 *    another work is a miss.
 * 3. The references of the recorded searches beside each of their hits: the one that is right is not called another work.
 * 4. The recorded searches: whether the hit that is the reference is taken, and none where there is none.
 *
 * `--misses` prints each false alarm and miss. Ends with 1 where a figure is below its floor.
 */
import {existsSync} from 'node:fs'
import path from 'node:path'
import {makeRecord} from '../../src/pipeline/records.ts'
import type {Reference, RegistryRecord} from '../../src/model/generated/record.ts'
import {readBibtex} from '../../src/references/formats/bibtex.ts'
import {renderBibtex} from '../../src/references/formats/bibtex-write.ts'
import type {Answer} from '../../src/registries/index.ts'
import {readCrossref} from '../../src/registries/crossref.ts'
import {readDatacite} from '../../src/registries/datacite.ts'
import {compareWork} from '../../src/verification/compare-work.ts'
import {selectHit} from '../../src/verification/select-hit.ts'
import {shareScript} from '../../src/verification/words.ts'
import {at, readRows, textAt} from '../tools/recordings.ts'
import {sharedFolder} from '../tools/shared.ts'
import {alterations} from './everyday-alterations.ts'
import judgedSearches from './judged-searches.json' with {type: 'json'}

type Item = Readonly<Record<string, unknown>>

interface Recorded {
  readonly record: RegistryRecord
  readonly item: Reference
  /** The title as the registry answered it. */
  readonly title: string
}

interface Case {
  readonly record: RegistryRecord
  readonly item: Item
}

const showMisses = process.argv.includes('--misses')
const seed = 20_261_125
const floors = {wrongAsAltered: 0.01, differsAsAltered: 0.01, caught: 0.99, wholeCaught: 0.97, precision: 0.98} as const
let failures = 0

if (existsSync(path.join(sharedFolder, 'registry/crossref/works.jsonl'))) {
  const works = [...readWorks('crossref/works.jsonl', 'crossref'), ...readWorks('datacite/dois.jsonl', 'datacite')]
  printAlterations(works)
  printSwaps(works)
  printSearches()
} else console.log(`left out: no recordings at ${sharedFolder} (set CITEWELL_SHARED)`)
if (failures > 0) {
  console.log(`\n${failures} figures below their floor`)
  process.exitCode = 1
}

function toAnswer(body: unknown): Answer {
  return {status: 200, contentType: 'application/json', body: JSON.stringify(body)}
}

function toRecord(doi: string, body: unknown, registry: 'crossref' | 'datacite'): RegistryRecord | undefined {
  const reading = registry === 'crossref' ? readCrossref(toAnswer(body), doi) : readDatacite(toAnswer(body), doi)
  if (reading.kind !== 'found') return undefined
  const made = makeRecord({scheme: 'doi', identifier: doi}, {...reading, registry}, '2026-11-25')
  return made.ok ? made.record : undefined
}

function readWorks(file: string, registry: 'crossref' | 'datacite'): readonly Recorded[] {
  return readRows(file).flatMap((row) => {
    const isCrossref = registry === 'crossref'
    const body = isCrossref ? {message: at(row, 'message')} : at(row, 'document')
    const record = toRecord(textAt(row, 'doi'), body, registry)
    if (!record?.item) throw new Error(`${textAt(row, 'doi')} of ${file} makes no record`)
    const titles = isCrossref ? at(row, 'message', 'title') : at(row, 'document', 'data', 'attributes', 'titles')
    const title = textAt(titles, '0') || textAt(titles, '0', 'title') || textAt(titles, 'title')
    return [{record, item: {...record.item, id: 'cited'}, title}]
  })
}

/** The items through the BibTeX writer and reader of this project. */
function throughBibtex(cases: readonly Case[]): readonly Case[] {
  const items = cases.map(({item}, index) => ({...item, id: `work${index}`}))
  const read = new Map(readBibtex(renderBibtex(items), 'works.bib').map(({key, item}) => [key, item]))
  return cases.map(({record}, index) => {
    const item = read.get(`work${index}`)
    if (!item) throw new Error(`work${index} is lost in BibTeX`)
    return {record, item}
  })
}

function printAlterations(works: readonly Recorded[]): void {
  console.log(`1. ${works.length} recorded works, cited as their records have them and altered`)
  console.log(
    `   ${'as CSL-JSON, and through BibTeX'.padEnd(34)} works  wrong-work    differs       verified  wrong-work    differs       verified`
  )
  const groups = [
    {name: 'as recorded', cases: works.map(({record, item}): Case => ({record, item}))},
    ...alterations.map(({name, alter}) => ({
      name,
      cases: works.flatMap(({record, item, title}): Case[] => {
        const altered = alter(item, record, title)
        return altered ? [{record, item: altered}] : []
      })
    }))
  ]
  for (const {name, cases} of groups) {
    const cells = [cases, throughBibtex(cases)].map((list, index) => {
      const results = list.map(({record, item}) => ({record, item, ...compareWork(item, record)}))
      const wrong = results.filter(({verdict}) => verdict === 'wrong-work')
      const differing = results.filter(({fields}) => fields.some(({agrees}) => agrees === 'no'))
      const verified = results.filter(({verdict}) => verdict === 'verified')
      if (showMisses) {
        for (const {record, verdict, fields} of new Set([...wrong, ...differing])) {
          const bad = fields.filter(({agrees}) => agrees === 'no')
          console.log(
            `   ${name}${index === 1 ? ' (BibTeX)' : ''}: ${verdict} ${record.identifier} ${JSON.stringify(bad)}`
          )
        }
      }
      const form = index === 0 ? 'CSL-JSON' : 'BibTeX'
      const isRecorded = name === 'as recorded'
      hold(`${name}, ${form}: another work`, wrong.length, isRecorded ? 0 : floors.wrongAsAltered * list.length)
      hold(`${name}, ${form}: differs`, differing.length, isRecorded ? 0 : floors.differsAsAltered * list.length)
      return `${share(wrong.length, list.length)} ${share(differing.length, list.length)} ${share(verified.length, list.length)}`
    })
    console.log(`   ${name.padEnd(34)} ${String(cases.length).padStart(5)}  ${cells.join(' ')}`)
  }
}

function printSwaps(works: readonly Recorded[]): void {
  const random = seeded(seed)
  const donors = works.filter(({item}) => item.title !== undefined && (item.author?.length ?? 0) > 0)
  const judged = works.filter(({item}) => item.title !== undefined || item.author)
  const results = judged.map(({record, item}) => {
    let other = item
    while (other.title === item.title || other.DOI === item.DOI)
      other = donors[Math.floor(random() * donors.length)]?.item ?? item
    const {title, author} = other
    const cited: Item = {...item, title, author}
    return {record, cited, ...compareWork(cited, record)}
  })
  const caught = results.filter(({verdict}) => verdict === 'wrong-work')
  console.log(
    `\n2. cited with title and authors of another work (seed ${seed}); ${works.length - judged.length} records without both left out`
  )
  for (const [name, has] of [
    [
      'records with title and authors',
      ({record}) => record.item?.title !== undefined && record.item.author !== undefined
    ],
    ['records with a title alone', ({record}) => record.item?.title !== undefined && record.item.author === undefined],
    ['records with authors alone', ({record}) => record.item?.title === undefined]
  ] satisfies [string, (result: (typeof results)[number]) => boolean][]) {
    const group = results.filter(has)
    const right = group.filter(({verdict}) => verdict === 'wrong-work')
    console.log(
      `   ${name.padEnd(34)} ${String(group.length).padStart(5)}  ${share(right.length, group.length)} caught`
    )
  }
  console.log(
    `   ${'all'.padEnd(34)} ${String(results.length).padStart(5)}  ${share(caught.length, results.length)} caught`
  )
  if (showMisses) {
    for (const {record, verdict, fields} of results.filter((result) => result.verdict !== 'wrong-work')) {
      console.log(`   missed: ${verdict} ${record.identifier} ${JSON.stringify(fields.slice(1, 3))}`)
    }
  }
  hold('caught', results.length - caught.length, (1 - floors.caught) * results.length)
  printWholeSwaps(judged)
}

/**
 * The identifier of one work under the whole of another, as a slip of copying makes it: the next recorded work, and the next one of
 * the same journal or book. Neighbours are the hard case, since series, authors and years are often the same.
 */
function printWholeSwaps(judged: readonly Recorded[]): void {
  for (const name of ['all of the next work', 'all of the next one of its container']) {
    const results = judged.flatMap(({record, item}, index) => {
      const other = nextWork(judged, index, name === 'all of the next work' ? undefined : item['container-title'])
      return other && (name === 'all of the next work' || item['container-title'] !== undefined)
        ? [{record, ...compareWork({...other, DOI: item.DOI}, record)}]
        : []
    })
    const missed = results.filter(({verdict}) => verdict !== 'wrong-work')
    const caught = results.length - missed.length
    console.log(`   ${name.padEnd(34)} ${String(results.length).padStart(5)}  ${share(caught, results.length)} caught`)
    if (showMisses) {
      for (const {record, verdict, fields} of missed) {
        console.log(`   missed: ${verdict} ${record.identifier} ${JSON.stringify(fields.slice(1))}`)
      }
    }
    hold(`caught, ${name}`, missed.length, (1 - floors.wholeCaught) * results.length)
  }
}

/** The next work with another title, in letters of the same script, and other authors. */
function nextWork(works: readonly Recorded[], index: number, container: string | undefined): Reference | undefined {
  const own = works[index]?.item
  const authorsOf = (item: Reference | undefined): string =>
    JSON.stringify(item?.author?.map(({family, literal}) => family ?? literal))
  for (let step = 1; step < works.length; step++) {
    const item = works[(index + step) % works.length]?.item
    if (item?.title === undefined || item.title.toLowerCase() === own?.title?.toLowerCase()) continue
    if (container !== undefined && item['container-title'] !== container) continue
    // A title in other letters may be the original of a translation, so that nothing is said of it.
    if (own?.title !== undefined && !shareScript(item.title, own.title)) continue
    if (item.author === undefined || authorsOf(item) !== authorsOf(own)) return item
  }
  return undefined
}

interface Search {
  readonly row: number
  readonly reference: Item
  readonly hits: readonly RegistryRecord[]
  /** The DOIs that are right, in lower case; none where no hit is the reference. */
  readonly right: readonly string[]
}

/** The recorded searches; what is right is the hit of exactly that title, unless the table of those read by hand says otherwise. */
function readSearches(): readonly Search[] {
  const judged = new Map(judgedSearches.map(({row, right}) => [row, right]))
  return readRows('crossref/searches.jsonl').map((search, row) => {
    const items = at(search, 'items')
    const hits = (Array.isArray(items) ? items : []).flatMap((item: unknown) => {
      const record = toRecord(textAt(item, 'DOI').toLowerCase(), {message: item}, 'crossref')
      return record ? [record] : []
    })
    const rank = at(search, 'exact-title-rank')
    const exact = typeof rank === 'number' ? textAt(items, String(rank - 1), 'DOI').toLowerCase() : undefined
    const authors = at(search, 'for-reference', 'authors')
    const year = at(search, 'for-reference', 'year')
    const venue = textAt(search, 'for-reference', 'venue')
    const reference: Item = {
      id: 'searched',
      type: 'document',
      title: textAt(search, 'for-reference', 'title'),
      author: (Array.isArray(authors) ? authors : []).map((name: unknown) => ({literal: String(name)})),
      ...(typeof year === 'number' && {issued: {'date-parts': [[year]]}}),
      ...(venue !== '' && {'container-title': venue})
    }
    return {row, reference, hits, right: judged.get(row) ?? (exact === undefined ? [] : [exact])}
  })
}

function printSearches(): void {
  const searches = readSearches()
  printRealReferences(searches)
  const results = searches.map((search) => ({
    ...search,
    taken: selectHit(search.reference, search.hits)?.identifier
  }))
  const taken = results.filter((result) => result.taken !== undefined)
  const right = taken.filter((result) => result.right.includes(result.taken ?? ''))
  const there = results.filter((result) => result.right.length > 0)
  const none = results.filter((result) => result.right.length === 0)
  const noneTaken = none.filter((result) => result.taken === undefined)
  console.log(`\n4. ${results.length} searches; ${judgedSearches.length} of them read by hand`)
  console.log(`   precision: ${share(right.length, taken.length)} of ${taken.length} hits taken are the reference`)
  console.log(
    `   recall:    ${share(right.length, there.length)} of ${there.length} references that are among the five`
  )
  console.log(`   none:      ${share(noneTaken.length, none.length)} of ${none.length} references that are not`)
  if (showMisses) {
    for (const {row, reference, right: expected, taken: actual} of results) {
      if (actual === expected[0] || expected.includes(actual ?? '')) continue
      console.log(
        `   search ${row}: took ${actual ?? 'none'}, expected ${expected[0] ?? 'none'} ${JSON.stringify(reference['title'])}`
      )
    }
  }
  hold('hits taken that are not the reference', taken.length - right.length, (1 - floors.precision) * taken.length)
}

/** The references that were searched for are real, with the mistakes of their writers. */
function printRealReferences(searches: readonly Search[]): void {
  const results = searches.flatMap(({row, reference, hits, right}) =>
    hits.map((record) => ({row, isRight: right.includes(record.identifier), ...compareWork(reference, record)}))
  )
  console.log('\n3. real references beside the hits of their searches')
  for (const [name, isRight] of [
    ['hits that are the reference', true],
    ['hits that are not, of the same subject', false]
  ] as const) {
    const group = results.filter((result) => result.isRight === isRight)
    const cells = (['verified', 'could-not-verify', 'differs', 'wrong-work'] as const).map(
      (verdict) => `${verdict} ${share(group.filter((result) => result.verdict === verdict).length, group.length)}`
    )
    console.log(`   ${name.padEnd(40)} ${String(group.length).padStart(5)}  ${cells.join('  ')}`)
  }
  const wrong = results.filter(({isRight, verdict}) => isRight && verdict === 'wrong-work')
  if (showMisses) {
    for (const {row, fields} of results.filter(({isRight, verdict}) => isRight && verdict === 'differs')) {
      console.log(`   reference ${row} differs: ${JSON.stringify(fields.filter(({agrees}) => agrees === 'no'))}`)
    }
  }
  hold('real references called another work', wrong.length, 0)
  const accepted = results.filter(({isRight, verdict}) => !isRight && verdict === 'verified')
  hold('other works called verified', accepted.length, 0)
}

function share(count: number, all: number): string {
  return `${String(count).padStart(5)} ${(all === 0 ? '–' : `${((100 * count) / all).toFixed(1)}%`).padStart(6)}`
}

/** Counts a figure that is above what may be. */
function hold(name: string, count: number, most: number): void {
  if (count <= most) return
  failures += 1
  console.log(`   !! ${name}: ${count}, expected at most ${Math.floor(most)}`)
}

/** Mulberry32: the same numbers from 0 to 1 on every machine. */
function seeded(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
