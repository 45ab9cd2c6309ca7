import {createReadStream} from 'node:fs'
import path from 'node:path'
import {createGunzip} from 'node:zlib'
import {describe, expect, it} from 'vitest'
import {toRecordKey} from '../../src/identifiers/record-key.ts'
import {collectRetractions, type Retractions} from '../../src/pipeline/retractions.ts'
import {type RetractionFact, readRetractionWatch, retractionKey} from '../../src/registries/retraction-watch.ts'
import type {StandingStatus} from '../../src/model/verification.ts'
import {standingOf} from '../../src/verification/standing.ts'
import {sharedFolder} from '../tools/shared.ts'

const folder = path.join(sharedFolder, 'registry/retractions')

async function* open(name: string): AsyncGenerator<string, void, void> {
  const file = createReadStream(path.join(folder, name))
  const stream = (name.endsWith('.gz') ? file.pipe(createGunzip()) : file).setEncoding('utf8')
  for await (const chunk of stream) yield String(chunk)
}

interface Read {
  readonly rows: number
  readonly facts: readonly RetractionFact[]
  readonly problems: readonly string[]
}

async function read(name: string): Promise<Read> {
  let rows = 0
  const facts: RetractionFact[] = []
  const problems: string[] = []
  for await (const reading of readRetractionWatch(open(name))) {
    if (reading.kind === 'broken') throw new Error(reading.reason)
    rows++
    facts.push(...reading.facts)
    if (reading.problem !== undefined) problems.push(`line ${reading.line} ${reading.problem}`)
  }
  return {rows, facts, problems}
}

function countBy(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const name of names.toSorted()) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

/** The rows as they stand: no field of the pairs is quoted. */
async function readPairs(): Promise<readonly (readonly [original: string, notice: string, nature: string])[]> {
  let text = ''
  for await (const chunk of open('pairs.csv.gz')) text += chunk
  return text
    .trimEnd()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [original = '', notice = '', nature = ''] = line.split(',')
      return [original, notice, nature] as const
    })
}

/** What the rows of one work make of it: the worst, unless it was reinstated. */
function expectedOf(natures: string): StandingStatus {
  if (natures.includes('Reinstatement')) return 'reinstated'
  if (natures.includes('Retraction')) return 'retracted'
  return natures.includes('Expression of concern') ? 'concern' : 'corrected'
}

/** How a DOI that an article cites stands by the tables. */
function standingOfCited(cited: string, retractions: Retractions): StandingStatus | 'no DOI' {
  const key = toRecordKey({scheme: 'doi', value: cited})
  if (!key) return 'no DOI'
  return standingOf(retractions.updatesOf(key, undefined), key.identifier).status
}

function mixed(doi: string): string {
  return Array.from(doi, (character, index) =>
    index % 2 === 0 ? character.toUpperCase() : character.toLowerCase()
  ).join('')
}

describe('pairs.csv.gz', () => {
  it('each original is what it is, in any case of letters, and a notice that is none stands', async () => {
    const pairs = await readPairs()
    const natures = new Map<string, string>()
    for (const [original, , nature] of pairs) {
      const doi = retractionKey(original)
      natures.set(doi, `${natures.get(doi) ?? ''};${nature}`)
    }
    // A PMID that no record tells of keeps everything.
    const retractions = collectRetractions([{key: {scheme: 'pmid', identifier: '1'}, record: undefined}])
    const added = await retractions.addTable('pairs', open('pairs.csv.gz'))
    expect(added).toEqual({ok: true, table: {source: 'pairs', rows: 62_968, unread: 0, problems: []}})

    const wrong: string[] = []
    const statuses: string[] = []
    const without: string[] = []
    for (const original of new Set(pairs.map(([doi]) => doi))) {
      const expected = expectedOf(natures.get(retractionKey(original)) ?? '')
      for (const cited of [original.toLowerCase(), original.toUpperCase(), mixed(original)]) {
        const status = standingOfCited(cited, retractions)
        if (status === 'no DOI') without.push(cited)
        else if (status !== expected) wrong.push(`${cited} is ${status}, expected ${expected}`)
      }
      if (toRecordKey({scheme: 'doi', value: original})) statuses.push(expected)
    }
    expect(wrong).toEqual([])
    expect(without.map((cited) => cited.toLowerCase())).toEqual([
      'unavailable',
      'unavailable',
      'unavailable',
      '',
      '',
      ''
    ])
    expect(countBy(statuses)).toEqual({concern: 1663, corrected: 620, reinstated: 153, retracted: 59_878})

    const accused = pairs
      .map(([, notice]) => notice)
      .filter((notice) => notice !== '' && !natures.has(retractionKey(notice)))
      .filter((notice) => !['stands', 'no DOI'].includes(standingOfCited(notice, retractions)))
    expect(accused).toEqual([])
  })
})

describe('full-rows.csv', () => {
  it('is read whole', async () => {
    const {rows, facts, problems} = await read('full-rows.csv')
    expect(problems).toEqual([])
    expect(rows).toBe(813)
    expect(countBy(facts.map(({update}) => update.type))).toEqual({
      concern: 243,
      correction: 104,
      reinstatement: 20,
      retraction: 446
    })
    expect(facts.filter(({update}) => update.date === undefined)).toEqual([])
    expect(facts.filter(({update}) => update.reason === undefined)).toEqual([])
    expect(facts.filter(({update}) => update.notice === undefined)).toHaveLength(17)
    const wakefield = facts.filter(({doi}) => doi === '10.1016/s0140-6736(97)11096-0').map(({update}) => update)
    expect(standingOf(wakefield)).toMatchObject({
      status: 'retracted',
      evidence: {notice: '10.1016/s0140-6736(10)60175-4', date: '2010-02-06'},
      events: [{type: 'correction'}, {type: 'retraction'}]
    })
  })

  it('a work that it calls reinstated is not called retracted', async () => {
    const {facts} = await read('full-rows.csv')
    const dois = new Set(facts.filter(({update}) => update.type === 'reinstatement').map(({doi}) => doi))
    const statuses = [...dois].map(
      (doi) => standingOf(facts.flatMap((fact) => (fact.doi === doi ? fact.update : []))).status
    )
    expect(countBy(statuses)).toEqual({reinstated: 20})
  })
})
