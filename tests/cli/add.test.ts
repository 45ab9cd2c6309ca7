import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it, onTestFinished} from 'vitest'
import {citewell, citewellAsync, makeFolder} from '../tools/command-line.ts'
import {readRecordings} from '../tools/recordings.ts'
import {type Replay, type ReplayOptions, startReplay} from '../tools/replay-server.ts'

async function start(options: Partial<ReplayOptions> = {}): Promise<Replay> {
  const replay = await startReplay({recordings: readRecordings(), ...options})
  onTestFinished(() => replay.close())
  return replay
}

function makeProject(replay: Replay, files: Readonly<Record<string, string>> = {}): string {
  return makeFolder({
    'citewell.config.json': JSON.stringify({registries: replay.config}),
    'content/articles/a.md': 'Words.\n',
    ...files
  })
}

describe('citewell add', () => {
  it('puts works into a new library and into the lock', async () => {
    const replay = await start()
    const folder = makeProject(replay)
    const words = ['add', 'https://doi.org/10.1001/.450', 'pmid:9500320', 'arxiv:2202.12139v1']
    const {stdout, stderr, status} = await citewellAsync(folder, words)
    expect(stderr).toBe('')
    expect(stdout).toContain(
      'content/references.json (new):\n  doi:10.1001/.450 added as `Brinkhaus2006`: Acupuncture in Patients'
    )
    expect(stdout).toContain('pmid:9500320 added as `Wakefield1998`: Ileal-lymphoid-nodular')
    expect(stdout).toContain('arxiv:2202.12139v1 added as `Ahuja2022`: Testing Deep Learning Models')
    expect(status).toBe(0)
    const library: unknown = JSON.parse(readFileSync(path.join(folder, 'content/references.json'), 'utf8'))
    expect(library).toMatchObject([
      {id: 'Brinkhaus2006', DOI: '10.1001/.450', volume: '166'},
      {id: 'Wakefield1998', PMID: '9500320'},
      {id: 'Ahuja2022', number: 'arXiv:2202.12139v1'}
    ])
    replay.log.length = 0
    const again = await citewellAsync(folder, ['add', '10.1001/.450'])
    expect(again.stdout).toContain('doi:10.1001/.450 is there already as `Brinkhaus2006`')
    expect(again.status).toBe(0)
    expect(replay.log).toEqual([])
    expect((await citewellAsync(folder, ['verify', '--missing'])).stdout).toMatch(/asked, [3-9] kept/)
  })

  it('writes BibTeX where the library is one, and keeps what stands there', async () => {
    const replay = await start()
    const old = '% mine\n@book{Brinkhaus2006,\n  title = {Another book},\n  author = {Brinkhaus, B.}\n}\n'
    const folder = makeProject(replay, {'content/references.bib': old})
    const {stdout, status} = await citewellAsync(folder, ['add', '10.1001/.450'])
    expect(stdout).toContain('content/references.bib:\n  doi:10.1001/.450 added as `Brinkhaus2006b`')
    const text = readFileSync(path.join(folder, 'content/references.bib'), 'utf8')
    expect(text.startsWith(old)).toBe(true)
    expect(text).toContain('10.1001/.450')
    expect(status).toBe(0)
  })

  it('says what does not exist, and adds the others', async () => {
    const replay = await start()
    const folder = makeProject(replay)
    const {stdout, stderr, status} = await citewellAsync(folder, [
      'add',
      '10.1000/none',
      '9780306406157',
      '10.1001/.450'
    ])
    expect(stderr).toBe(
      'citewell: doi:10.1000/none does not exist, says doi.org\n' +
        'citewell: isbn:9780306406157 is not held by Open Library; add it by hand\n'
    )
    expect(stdout).toContain('added as `Brinkhaus2006`')
    expect(status).toBe(1)
  })

  it('writes nothing where a registry cannot be asked', async () => {
    const replay = await start({fault: () => ({kind: 'status', status: 504})})
    const folder = makeProject(replay)
    const {stdout, stderr, status} = await citewellAsync(folder, ['add', '10.1001/.450', '--retries', '0'])
    expect(stdout).toBe('')
    expect(stderr).toBe('citewell: could not ask about doi:10.1001/.450: Crossref answered with the status 504\n')
    expect(status).toBe(2)
    expect(existsSync(path.join(folder, 'content/references.json'))).toBe(false)
  })

  it.each([
    [['add'], 'expected an identifier'],
    [['add', '9500320'], '`9500320` is no identifier of a work, expected `pmid:9500320` for a PMID'],
    [['add', 'sherman2011'], '`sherman2011` is no identifier of a work']
  ])('refuses %j', (words, reason) => {
    const {stderr, status} = citewell(makeFolder({}), words)
    expect(stderr).toContain(reason)
    expect(status).toBe(2)
  })
})
