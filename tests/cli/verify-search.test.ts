import {describe, expect, it, onTestFinished} from 'vitest'
import {citewell, citewellAsync, makeFolder} from '../tools/command-line.ts'
import {readRecordings} from '../tools/recordings.ts'
import {type Replay, startReplay} from '../tools/replay-server.ts'

const recordings = readRecordings()
const day = {SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 25) / 1000)}
const later = {SOURCE_DATE_EPOCH: String(Date.UTC(2027, 0, 25) / 1000)}

/** A work that is recorded, as a writer has it, without its DOI. */
const brinkhaus = {
  id: 'brinkhaus2006',
  type: 'article-journal',
  title: 'Acupuncture in patients with chronic low back pain: a randomized controlled trial',
  author: [{family: 'Brinkhaus', given: 'B.'}],
  'container-title': 'Arch Intern Med',
  issued: {'date-parts': [[2006]]}
}
/** One that is not. */
const unknown = {...brinkhaus, id: 'doe2006', title: 'Massage in patients with sore feet', author: [{family: 'Doe'}]}

async function start(options: Partial<Parameters<typeof startReplay>[0]> = {}): Promise<Replay> {
  const replay = await startReplay({recordings, headers: {'x-rate-limit-limit': '100'}, ...options})
  onTestFinished(() => replay.close())
  return replay
}

function makeProject(replay: Replay, items: readonly object[]): string {
  return makeFolder({
    'citewell.config.json': JSON.stringify({registries: replay.config, rules: {'reference-cited': 'off'}}),
    'content/articles/a.md': '---\ntitle: A\ndescription: B\n---\n\nWords.\n',
    'content/references.json': JSON.stringify(items, undefined, 2)
  })
}

function searchesOf(replay: Replay): readonly string[] {
  return replay.log.filter(({path}) => path.includes('?query.')).map(({path}) => path)
}

interface Shown {
  readonly rule: string
  readonly severity: string
  readonly message: string
  readonly note?: string
  readonly fix?: unknown
  readonly suggestions?: readonly {readonly message: string}[]
}

function findings(folder: string): readonly Shown[] {
  const {stdout} = citewell(folder, ['check', '--format', 'json'], {env: day})
  return (JSON.parse(stdout) as {findings: readonly Shown[]}).findings.filter(({rule}) => rule.startsWith('doi-'))
}

describe('a search for a DOI', () => {
  it('is made for an article without an identifier, once, and check suggests what it found', async () => {
    const replay = await start()
    const folder = makeProject(replay, [brinkhaus, {...brinkhaus, id: 'twice'}, unknown])
    const first = await citewellAsync(folder, ['verify'], {env: day})
    expect(first.stderr).toBe('')
    expect(first.stdout).toBe(
      'a search finds doi:10.1001/.450 for content/references.json#brinkhaus2006, content/references.json#twice, which has no DOI that exists: look whether it is this work\n' +
        '2 searches for a DOI: 2 asked, 0 kept\n0 identifiers: 0 asked, 0 kept\n'
    )
    expect(first.status).toBe(0)
    expect(searchesOf(replay)).toEqual([
      '/works?query.bibliographic=acupuncture in patients with chronic low back pain a randomized controlled trial brinkhaus arch intern med 2006&rows=5',
      '/works?query.bibliographic=massage in patients with sore feet doe arch intern med 2006&rows=5'
    ])
    const second = await citewellAsync(folder, ['verify'], {env: day})
    expect(second.stdout).toBe('2 searches for a DOI: 0 asked, 2 kept\n0 identifiers: 0 asked, 0 kept\n')
    expect(searchesOf(replay)).toHaveLength(2)
    await citewellAsync(folder, ['verify', '--missing'], {env: later})
    expect(searchesOf(replay)).toHaveLength(2)
    await citewellAsync(folder, ['verify'], {env: later})
    expect(searchesOf(replay)).toHaveLength(4)
    expect(findings(folder).map(({rule, severity, fix}) => ({rule, severity, fix}))).toEqual([
      {rule: 'doi-missing', severity: 'warning', fix: undefined},
      {rule: 'doi-missing', severity: 'warning', fix: undefined}
    ])
    expect(findings(folder)[0]?.message).toContain(
      'Unexpected reference `brinkhaus2006` without a DOI, expected one such as `10.1001/.450`: a search at Crossref found “Acupuncture in Patients'
    )
  })

  it('is made for a DOI that does not exist, and what it finds is suggested, never put in', async () => {
    const replay = await start()
    const folder = makeProject(replay, [
      {...brinkhaus, DOI: '10.1001/archinte.none.2006'},
      {...unknown, DOI: '10.1001/none'}
    ])
    const {status} = await citewellAsync(folder, ['verify'], {env: day})
    expect(status).toBe(1)
    expect(searchesOf(replay)).toHaveLength(2)
    expect(
      findings(folder).map(({rule, message, fix, suggestions}) => ({rule, message, fix, suggestions}))
    ).toMatchObject([
      {
        rule: 'doi-registered',
        message:
          'Unexpected DOI `10.1001/archinte.none.2006` in reference `brinkhaus2006`, expected one that exists such as `10.1001/.450`: doi.org did not know it on 2026-11-25',
        fix: undefined,
        suggestions: [{message: 'Use `10.1001/.450`'}]
      },
      {
        rule: 'doi-registered',
        message:
          'Unexpected DOI `10.1001/none` in reference `doe2006`, expected one that exists: doi.org did not know it on 2026-11-25',
        suggestions: undefined
      }
    ])
    expect(findings(folder)[0]?.note).toContain('A search finds “Acupuncture in Patients')
  })

  it('is not made where a DOI exists, a repaired form does, an identifier is given, or works of the type have none', async () => {
    const replay = await start()
    const folder = makeProject(replay, [
      {...brinkhaus, DOI: '10.1038/ng.3834'},
      {...brinkhaus, id: 'b', DOI: '10.1038/ng.3834.pdf'},
      {...brinkhaus, id: 'c', PMID: '9500320'},
      {...brinkhaus, id: 'd', type: 'book'},
      {...brinkhaus, id: 'e', type: 'webpage'},
      {...brinkhaus, id: 'f', author: undefined},
      {...brinkhaus, id: 'g', title: undefined},
      {...brinkhaus, id: 'h', DOI: 'see text'}
    ])
    await citewellAsync(folder, ['verify'], {env: day})
    expect(searchesOf(replay)).toEqual([])
  })

  it('is left out with --no-search', async () => {
    const replay = await start()
    const folder = makeProject(replay, [brinkhaus])
    expect((await citewellAsync(folder, ['verify', '--no-search'], {env: day})).stdout).toBe(
      '0 identifiers: 0 asked, 0 kept\n'
    )
    expect(replay.log).toEqual([])
  })

  it('that cannot be asked says nothing', async () => {
    const replay = await start({fault: () => ({kind: 'status', status: 504})})
    const folder = makeProject(replay, [brinkhaus])
    const {stdout, status} = await citewellAsync(folder, ['verify', '--retries', '0'], {env: day})
    expect(stdout).toContain('Crossref answered with the status 504: a search for “acupuncture in patients')
    expect(status).toBe(0)
    expect(findings(folder)).toEqual([])
  })
})
