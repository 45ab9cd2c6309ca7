import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {createServer, type RequestListener} from 'node:http'
import type {AddressInfo} from 'node:net'
import path from 'node:path'
import {gzipSync} from 'node:zlib'
import {describe, expect, it, onTestFinished} from 'vitest'
import type {RegistryRecord} from '../../src/model/generated/record.ts'
import {isEdited} from '../../src/validate/record-hash.ts'
import {validate} from '../../src/validate/validators.ts'
import {citewellAsync, type Ended, makeFolder} from '../tools/command-line.ts'
import {readRecordings} from '../tools/recordings.ts'
import {type Replay, type ReplayOptions, startReplay} from '../tools/replay-server.ts'

const recordings = readRecordings()
const day = {SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 25) / 1000)}
const later = {SOURCE_DATE_EPOCH: String(Date.UTC(2027, 0, 25) / 1000)}
const headers = {'x-rate-limit-limit': '100', 'x-rate-limit-interval': '1s', 'x-concurrency-limit': '4'}
const doi = '10.1001/.450'
const official =
  'Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,RetractionDOI,' +
  'RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,Paywalled,Notes,\n'

function row(original: string, nature: string, date: string, notice = ''): string {
  return `1,"A ""title"", it says",,,,,,,,,${date} 0:00,${notice},,,${original},,${nature},Error in Data;,,,\n`
}

const table = official + row('10.1001/.450'.toUpperCase(), 'Retraction', '9/22/2021', '10.1001/NOTICE')
const pairs = `original_doi,notice_doi,nature,as_of\n${doi},10.1001/notice,Retraction,2026-08-08\n`

async function start(options: Partial<ReplayOptions> = {}): Promise<Replay> {
  const replay = await startReplay({recordings, headers, ...options})
  onTestFinished(() => replay.close())
  return replay
}

function makeProject(
  replay: Replay,
  files: Readonly<Record<string, string | Uint8Array>>,
  ids: object = {DOI: doi}
): string {
  return makeFolder({
    'citewell.config.json': JSON.stringify({registries: replay.config}),
    'content/articles/a.md': '---\ntitle: A\n---\n\nWords.\n',
    'content/references.json': JSON.stringify([{id: 'a', type: 'article-journal', ...ids}]),
    ...files
  })
}

function verify(folder: string, ...words: readonly string[]): Promise<Ended> {
  return citewellAsync(folder, ['verify', ...words], {env: day})
}

function readRecord(folder: string): RegistryRecord {
  const lock = path.join(folder, 'content/references.lock')
  const [name = ''] = readdirSync(lock, {recursive: true, encoding: 'utf8'}).filter((one) => one.endsWith('.json'))
  const checked = validate('record', JSON.parse(readFileSync(path.join(lock, name), 'utf8')))
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems))
  expect(isEdited(checked.value)).toBe(false)
  return checked.value
}

/** A server that gives a file. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const update = {
  type: 'retraction',
  source: 'retraction-watch',
  notice: '10.1001/notice',
  date: '2021-09-22',
  reason: 'Error in Data'
}

describe('citewell verify --retractions', () => {
  it.each<readonly [string, string | Uint8Array]>([
    ['rw.csv', table],
    ['rw.csv.gz', gzipSync(table)]
  ])('holds what %s tells, as a change, and says nothing a second time', async (name, content) => {
    const folder = makeProject(await start(), {[name]: content})
    const first = await verify(folder, '--retractions', name)
    expect(first.stderr).toBe('')
    expect(first.stdout).toBe(
      `doi:${doi} was retracted, see doi:10.1001/notice (content/references.json#a)\n${name}: 1 row\n` +
        'Retraction Watch tells something of 1 identifier\n1 identifier: 1 asked, 0 kept\n'
    )
    expect(first.status).toBe(1)
    const record = readRecord(folder)
    expect(record.updates).toEqual([update])

    const second = await verify(folder, '--retractions', name)
    expect(second.stdout).not.toContain('was retracted')
    expect(second.status).toBe(0)
    expect(readRecord(folder)).toEqual(record)
  })

  it('is held by a record that is not asked again, and stays where a later run has no table', async () => {
    const replay = await start()
    const folder = makeProject(replay, {'rw.csv': table})
    expect((await verify(folder)).status).toBe(0)
    const asked = replay.log.length
    const second = await verify(folder, '--retractions', 'rw.csv')
    expect(second.stdout).toContain(`doi:${doi} was retracted, see doi:10.1001/notice`)
    expect(second.status).toBe(1)
    expect(replay.log).toHaveLength(asked)
    expect(readRecord(folder).updates).toEqual([update])

    const third = await citewellAsync(folder, ['verify', '--all'], {env: later})
    expect(third.stdout).toBe('1 identifier: 1 asked, 0 kept\n')
    expect(readRecord(folder)).toMatchObject({asked: '2027-01-25', updates: [update]})
  })

  it('takes several tables, of which one adds to what the other tells', async () => {
    const folder = makeProject(await start(), {'pairs.csv': pairs, 'rw.csv': table})
    const {stdout} = await verify(folder, '--retractions', 'pairs.csv', '--retractions', 'rw.csv', '--format', 'json')
    const checked = validate('verification', JSON.parse(stdout))
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems))
    expect(checked.value.retractions).toEqual({
      works: 1,
      tables: [
        {source: 'pairs.csv', rows: 1, unread: 0, problems: []},
        {source: 'rw.csv', rows: 1, unread: 0, problems: []}
      ]
    })
    expect(readRecord(folder).updates).toEqual([update])
  })

  it('says that a work was reinstated, and not that it was retracted before', async () => {
    const folder = makeProject(await start(), {
      'rw.csv': official + row(doi, 'Retraction', '1/2/2010') + row(doi, 'Reinstatement', '3/4/2012')
    })
    const {stdout, status} = await verify(folder, '--retractions', 'rw.csv')
    expect(stdout).toContain(`doi:${doi} was reinstated (content/references.json#a)`)
    expect(stdout).not.toContain('was retracted')
    expect(status).toBe(0)
  })

  it('finds the work behind a PMID by the PMID of a row without a DOI', async () => {
    const rows =
      official + row('unavailable', 'Retraction', '9/22/2021').replace(',unavailable,,', ',unavailable,24613676,')
    const folder = makeProject(await start(), {'rw.csv': rows}, {PMID: 24613676})
    const {stdout} = await verify(folder, '--retractions', 'rw.csv')
    expect(stdout).toContain('pmid:24613676 was retracted')
    expect(readRecord(folder).updates).toContainEqual({
      type: 'retraction',
      source: 'retraction-watch',
      date: '2021-09-22',
      reason: 'Error in Data'
    })
  })

  it('finds the work behind a PMID by the DOI that its registry gives', async () => {
    const pubmed = new Map([['9500320', {uid: '9500320', title: 'T', articleids: [{idtype: 'doi', value: doi}]}]])
    const replay = await start({recordings: {...recordings, pubmed}})
    const folder = makeProject(replay, {'rw.csv': table}, {PMID: 9500320})
    const {stdout} = await verify(folder, '--retractions', 'rw.csv')
    expect(stdout).toContain('pmid:9500320 was retracted, see doi:10.1001/notice')
    expect(stdout).toContain('tells something of 1 identifier')
  })

  it('tells of a work that no registry could be asked about, though nothing holds it', async () => {
    const replay = await start({fault: () => ({kind: 'status', status: 500})})
    const folder = makeProject(replay, {'rw.csv': table})
    const {stdout, status} = await verify(folder, '--retractions', 'rw.csv', '--retries', '0')
    expect(stdout).toContain('was retracted, see doi:10.1001/notice, says Retraction Watch; the lock has no record')
    expect(status).toBe(1)
  })

  it('tells which rows it could not read', async () => {
    const folder = makeProject(await start(), {
      'rw.csv': official + row('nonsense\u001B[31m', 'Retraction', '1/1/2020') + (table.split('\n')[1] ?? '')
    })
    const {stdout} = await verify(folder, '--retractions', 'rw.csv')
    expect(stdout).toContain('rw.csv: 2 rows, 1 not read or not whole:\n  line 2 has the original `nonsense')
    expect(stdout).not.toContain('\u001B')
    expect(stdout).toContain('was retracted')
  })

  it.each<readonly [string, string | Uint8Array, string]>([
    ['a page', '<!doctype html><p>Sign in', 'rw.csv: does not start with the columns of Retraction Watch'],
    ['nothing', '', 'rw.csv: is empty, expected the table of Retraction Watch'],
    ['an open quotation mark', `${table}1,"open`, 'rw.csv: opens a quotation mark that nothing closes, in row'],
    ['cut gzip', gzipSync(table.repeat(50)).subarray(0, 200), 'rw.csv: is gzip that breaks off or is damaged']
  ])('refuses %s before anything is asked', async (_, content, reason) => {
    const replay = await start()
    const folder = makeProject(replay, {'rw.csv': content})
    const {stderr, status} = await verify(folder, '--retractions', 'rw.csv')
    expect(stderr).toContain(reason)
    expect(status).toBe(2)
    expect(replay.log).toEqual([])
    expect(existsSync(path.join(folder, 'content/references.lock'))).toBe(false)
  })

  it('refuses a table that is not there, and a folder', async () => {
    const folder = makeProject(await start(), {})
    expect((await verify(folder, '--retractions', 'rw.csv')).stderr).toBe('citewell: rw.csv: no such file or folder\n')
    expect((await verify(folder, '--retractions', 'content')).stderr).toBe('citewell: content: is no regular file\n')
  })
})

describe('an address of a table', () => {
  it('is downloaded, packed or not, also where it sends on', async () => {
    const agents: (string | undefined)[] = []
    const origin = await serve((request, response) => {
      agents.push(request.headers['user-agent'])
      if (request.url === '/from') response.writeHead(302, {location: '/rw.csv'}).end()
      else if (request.url === '/rw.csv') response.writeHead(200, {'content-encoding': 'gzip'}).end(gzipSync(table))
      else response.writeHead(200, {'content-type': 'application/gzip'}).end(gzipSync(table))
    })
    for (const name of ['/from', '/rw.csv.gz']) {
      const folder = makeProject(await start(), {})
      const {stdout, stderr} = await verify(folder, '--retractions', origin + name, '--mailto', 'me@example.org')
      expect(stderr).toBe('')
      expect(stdout).toContain(`${origin}${name}: 1 row`)
      expect(readRecord(folder).updates).toEqual([update])
    }
    expect(agents[0]).toContain('mailto:me@example.org')
  })

  it.each<readonly [string, RequestListener, string]>([
    ['that is not there', (_, response) => response.writeHead(404).end('none'), 'answered with the status 404'],
    [
      'that sends in a circle',
      (_, response) => response.writeHead(302, {location: '/'}).end(),
      'sends on more than 5 times'
    ],
    [
      'that sends to a private host',
      (_, response) => response.writeHead(302, {location: 'http://169.254.169.254/latest'}).end(),
      'is at the private address 169.254.169.254'
    ],
    [
      'that sends to a file',
      (_, response) => response.writeHead(302, {location: 'file:///etc/passwd'}).end(),
      'sends on to an address of `file:`, expected https'
    ],
    [
      'that breaks off',
      (_, response) => {
        response.writeHead(200, {'content-length': '100000'}).write(table)
        setTimeout(() => response.destroy(), 50)
      },
      'cut the connection'
    ],
    [
      'that is too large',
      (_, response) => response.writeHead(200, {'content-length': '900000000'}).end(table),
      'sent more than 512000000 bytes'
    ]
  ])('%s ends the run with the reason', async (_, listener, reason) => {
    const origin = await serve(listener)
    const {stderr, status} = await verify(
      makeProject(await start(), {}),
      '--retractions',
      `${origin}/`,
      '--retries',
      '0'
    )
    expect(stderr).toContain(`citewell: ${origin}/: could not be downloaded: `)
    expect(stderr).toContain(reason)
    expect(status).toBe(2)
  })

  it('is asked again after failures that pass, also in its midst, and counts its rows once', async () => {
    let times = 0
    const origin = await serve((_, response) => {
      times++
      if (times === 1) response.writeHead(503, {'retry-after': '0'}).end()
      else if (times === 2) {
        response.writeHead(200, {'content-length': '100000'}).write(table)
        setTimeout(() => response.destroy(), 50)
      } else response.writeHead(200).end(table)
    })
    const folder = makeProject(await start(), {})
    const {stdout, stderr} = await verify(folder, '--retractions', `${origin}/`)
    expect(stderr).toBe('')
    expect(stdout).toContain(`${origin}/: 1 row\n`)
    expect(readRecord(folder).updates).toEqual([update])
    expect(times).toBe(3)
  })

  it('with a password is refused, and the password is not repeated', async () => {
    const {stderr, status} = await verify(
      makeProject(await start(), {}),
      '--retractions',
      'https://a:secret@example.org/x'
    )
    expect(stderr).toBe('citewell: https://example.org/x: holds a user name or a password, expected none\n')
    expect(status).toBe(2)
  })
})
