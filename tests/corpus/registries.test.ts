import {describe, expect, it} from 'vitest'
import type {RecordKey} from '../../src/identifiers/record-key.ts'
import {makeRecord} from '../../src/pipeline/records.ts'
import {readArxiv} from '../../src/registries/arxiv.ts'
import {readCrossref} from '../../src/registries/crossref.ts'
import {readNegotiated} from '../../src/registries/csl.ts'
import {readDatacite} from '../../src/registries/datacite.ts'
import {readAgency, readHandle} from '../../src/registries/doi.ts'
import type {Answer} from '../../src/registries/index.ts'
import {at, readRows, textAt} from '../tools/recordings.ts'

type Read = (answer: Answer, doi: string) => ReturnType<typeof readCrossref>

function answer(body: unknown, status: unknown = 200, contentType = 'application/json'): Answer {
  return {
    status: typeof status === 'number' ? status : 0,
    contentType,
    body: typeof body === 'string' ? body : JSON.stringify(body)
  }
}

/** What keeps a recorded work from being a valid record of the lock. */
function problemsOf(doi: string, body: unknown, read: Read): readonly string[] {
  const reading = read(answer(body), doi)
  if (reading.kind !== 'found') return [`${doi} is ${JSON.stringify(reading)}`]
  const key: RecordKey = {scheme: 'doi', identifier: doi}
  const made = makeRecord(key, {...reading, registry: 'x'}, '2026-11-25')
  return made.ok ? [] : [`${doi} ${made.reason}`]
}

describe('recorded answers', () => {
  it('each Crossref work is a valid record, and no title of one keeps markup', () => {
    const rows = readRows('crossref/works.jsonl')
    expect(rows.length).toBeGreaterThan(1700)
    const problems = rows.flatMap((row) => problemsOf(textAt(row, 'doi'), {message: at(row, 'message')}, readCrossref))
    expect(problems).toEqual([])
    const marked = rows.flatMap((row) => {
      const reading = readCrossref(answer({message: at(row, 'message')}), textAt(row, 'doi'))
      const title = reading.kind === 'found' ? (reading.facts.item.title ?? '') : ''
      return /<\/?(?:mml:)?(?:i|b|sub|sup|scp?|math|mi|mrow)\b|&(?:amp|lt|gt|#\d+);/.test(title) ? [title] : []
    })
    expect(marked).toEqual([])
  })

  it('retractions are found on originals and never on notices', () => {
    const retracted = readRows('crossref/works.jsonl').flatMap((row) => {
      const reading = readCrossref(answer({message: at(row, 'message')}), textAt(row, 'doi'))
      const types = reading.kind === 'found' ? (reading.facts.updates ?? []).map(({type}) => type) : []
      return types.includes('retraction') ? [textAt(row, 'doi')] : []
    })
    expect(retracted).toEqual([
      '10.1016/j.brainres.2022.148038',
      '10.1016/s0140-6736(97)11096-0',
      '10.1056/nejmoa2007621'
    ])
  })

  it('each DataCite document is a valid record', () => {
    const rows = readRows('datacite/dois.jsonl')
    expect(rows.length).toBeGreaterThan(250)
    expect(rows.flatMap((row) => problemsOf(textAt(row, 'doi'), at(row, 'document'), readDatacite))).toEqual([])
  })

  it('each CSL item of content negotiation is a valid record', () => {
    const rows = readRows('doi-org/csl.jsonl').filter((row) => textAt(row, 'how').startsWith('content negotiation'))
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.flatMap((row) => problemsOf(textAt(row, 'doi'), at(row, 'csl'), readNegotiated))).toEqual([])
  })

  it('errors of Crossref are missing only where it says so', () => {
    const kinds = new Map<string, number>()
    for (const row of readRows('crossref/http.jsonl')) {
      const path = textAt(row, 'request', 'path')
      if (!/^\/works\/[^?]+$/.test(path) || /\/(?:agency|transform)/.test(path)) continue
      const type = textAt(row, 'headers', 'content-type')
      const {kind} = readCrossref(answer(textAt(row, 'body'), at(row, 'status'), type), '10.1000/x')
      const name = `${String(at(row, 'status'))} ${kind}`
      kinds.set(name, (kinds.get(name) ?? 0) + 1)
    }
    expect([...kinds.keys()].toSorted()).toEqual(['200 found', '301 unreadable', '404 missing', '429 unreadable'])
  })

  it('errors of DataCite and doi.org are absent only where they say so', () => {
    for (const row of readRows('datacite/http.jsonl')) {
      const reading = readDatacite(answer(textAt(row, 'body'), at(row, 'status')), '10.1000/x')
      expect(reading.kind).toBe(at(row, 'status') === 404 ? 'missing' : 'unreadable')
    }
    for (const row of readRows('doi-org/handles.jsonl')) {
      const body = at(row, 'body')
      const reading = readHandle(answer(body, at(row, 'status')))
      const code = at(body, 'responseCode')
      const expected = code === 100 ? 'absent' : code === 1 && at(row, 'status') === 200 ? 'registered' : 'unreadable'
      expect(reading.kind, JSON.stringify(body)).toBe(expected)
    }
    const agencies = new Set(
      readRows('doi-org/ra.jsonl').map((row) => {
        const reading = readAgency(answer(at(row, 'body'), at(row, 'status')))
        return reading.kind === 'agency' ? reading.name : reading.reason
      })
    )
    expect([...agencies].toSorted()).toEqual([
      '',
      'crossref',
      'datacite',
      'istic',
      'jalc',
      'kisti',
      'medra',
      'op',
      'public',
      'unknown'
    ])
  })

  it('answers of arXiv for one identifier', () => {
    const kinds = readRows('arxiv/atom.jsonl').flatMap((row) => {
      const id = /id_list=([^&]+)/.exec(textAt(row, 'request', 'path'))?.[1]
      if (id === undefined || id.includes('%2C')) return []
      const asked = decodeURIComponent(id)
      return [`${asked} ${readArxiv(answer(textAt(row, 'body'), at(row, 'status')), asked).kind}`]
    })
    expect(kinds.toSorted()).toEqual([
      '0000.0000 missing',
      '0808.05394 missing',
      '1605.08386 found',
      '1707.08567 found',
      '2104.12255v1 found',
      'abc missing',
      'astro-ph/0601001 found',
      'quant-ph/0201082v1 found'
    ])
  })
})
