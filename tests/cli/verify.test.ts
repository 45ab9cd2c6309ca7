import {readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it, onTestFinished} from 'vitest'
import {isEdited} from '../../src/validate/record-hash.ts'
import {validate} from '../../src/validate/validators.ts'
import {citewell, citewellAsync, makeFolder, writeInto} from '../tools/command-line.ts'
import {killRuns} from '../tools/kill-runs.ts'
import {readRecordings} from '../tools/recordings.ts'
import {type Fault, type Replay, type ReplayOptions, startReplay} from '../tools/replay-server.ts'

const recordings = readRecordings()
const day = {SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 25) / 1000)}
const later = {SOURCE_DATE_EPOCH: String(Date.UTC(2027, 0, 25) / 1000)}
const headers = {'x-rate-limit-limit': '100', 'x-rate-limit-interval': '1s', 'x-concurrency-limit': '4'}

async function start(options: Partial<ReplayOptions> = {}): Promise<Replay> {
  const replay = await startReplay({recordings, headers, ...options})
  onTestFinished(() => replay.close())
  return replay
}

interface Item {
  readonly id: string
  readonly type: string
  readonly [field: string]: unknown
}

function makeProject(replay: Replay, items: readonly Item[], article = 'Words.\n'): string {
  return makeFolder({
    'citewell.config.json': JSON.stringify({registries: replay.config, mailto: 'me@example.org'}),
    'content/articles/a.md': `---\ntitle: A\n---\n\n${article}`,
    'content/references.json': JSON.stringify(items, undefined, 2)
  })
}

const items = [...recordings.crossref.keys()].map((DOI, index): Item => ({id: `r${index}`, type: 'document', DOI}))

/** The text of each record of a project, by its path in the lock. */
function readLock(folder: string): ReadonlyMap<string, string> {
  const lock = path.join(folder, 'content/references.lock')
  return new Map(
    readdirSync(lock, {recursive: true, encoding: 'utf8'})
      .filter((name) => statSync(path.join(lock, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(path.join(lock, name), 'utf8')])
  )
}

function isWhole(text: string): boolean {
  const checked = validate('record', JSON.parse(text))
  return checked.ok && !isEdited(checked.value)
}

describe('citewell verify', () => {
  it('asks each identifier of articles and libraries once, locks the answers, and asks nothing again', async () => {
    const replay = await start()
    const folder = makeProject(
      replay,
      [
        {id: 'a', type: 'article-journal', DOI: 'https://doi.org/10.1001/.450'},
        {id: 'b', type: 'article-journal', DOI: '10.1001/.450'},
        {id: 'c', type: 'article-journal', PMID: 9500320},
        {id: 'd', type: 'article', URL: 'https://arxiv.org/abs/2202.12139v1'},
        {id: 'e', type: 'book', ISBN: '978-0-306-40615-7'},
        {id: 'f', type: 'chapter', ISBN: '978-0-306-40615-7'},
        {id: 'g', type: 'article-journal', DOI: '10.1000/broken '}
      ],
      'Yoga helped [@doi:10.1038/ng.3834].\n'
    )
    const first = await citewellAsync(folder, ['verify'], {env: day})
    expect(first.stderr).toBe('')
    expect(replay.log.map(({registry, path: asked}) => `${registry} ${asked}`).toSorted()).toEqual([
      'arxiv /query?id_list=2202.12139v1&max_results=1',
      'crossref /works/10.1000/broken',
      'crossref /works/10.1001/.450',
      'crossref /works/10.1038/ng.3834',
      'datacite /dois/10.1000/broken',
      'doi /api/handles/10.1000/broken',
      'openlibrary /api/books?format=json&jscmd=data&bibkeys=ISBN:9780306406157',
      'pubmed /esummary.fcgi?db=pubmed&retmode=json&tool=citewell&id=9500320'
    ])
    expect(replay.log[0]?.userAgent).toMatch(
      /^citewell\/\S+ \(https:\/\/citewell\.github\.io; mailto:me@example\.org\)$/
    )
    expect(first.stdout).toContain('doi:10.1000/broken does not exist, says doi.org (content/references.json#g)')
    expect(first.stdout).toContain('pmid:9500320 was retracted, see doi:')
    expect(first.stdout).toContain('6 identifiers: 6 asked, 0 kept, 1 absent')
    expect(first.status).toBe(1)
    const lock = readLock(folder)
    expect(lock.size).toBe(6)
    expect([...lock.values()].every(isWhole)).toBe(true)

    const requests = replay.log.length
    const second = await citewellAsync(folder, ['verify'], {env: day})
    expect(replay.log).toHaveLength(requests)
    expect(second.stdout).toContain('6 identifiers: 0 asked, 6 kept, 1 absent')
    expect(second.status).toBe(1)
    expect(readLock(folder)).toEqual(lock)
  })

  it('changes nothing but the day where the answers are the same', async () => {
    const replay = await start()
    const folder = makeProject(replay, items)
    await citewellAsync(folder, ['verify'], {env: day})
    const before = readLock(folder)
    const second = await citewellAsync(folder, ['verify'], {env: later})
    expect(second.stdout).toBe(`${items.length} identifiers: ${items.length} asked, 0 kept\n`)
    expect(second.status).toBe(0)
    const after = readLock(folder)
    expect([...after.keys()]).toEqual([...before.keys()])
    for (const [name, text] of after) expect(text).toBe(before.get(name)?.replace('2026-11-25', '2027-01-25'))
  })

  it.each([
    [['--missing'], later, 0],
    [['--max-age', '90d'], later, 0],
    [['--max-age', '30d'], later, 1],
    [[], day, 0],
    [['--all'], day, 1]
  ])('with %j asks what that says', async (words, env, asked) => {
    const replay = await start()
    const folder = makeProject(replay, items.slice(6, 7))
    await citewellAsync(folder, ['verify'], {env: day})
    const before = replay.log.length
    expect((await citewellAsync(folder, ['verify', ...words], {env})).status).toBe(0)
    expect(replay.log.length - before).toBe(asked)
  })

  it('tells what has changed since', async () => {
    const doi = '10.1001/.450'
    const crossref = new Map(recordings.crossref)
    const replay = await start({recordings: {...recordings, crossref}})
    const folder = makeProject(replay, [
      {id: 'a', type: 'document', DOI: doi},
      {id: 'b', type: 'document', DOI: '10.1038/ng.3834'}
    ])
    await citewellAsync(folder, ['verify'], {env: day})
    crossref.set(doi, {
      ...Object(crossref.get(doi)),
      title: ['RETRACTED: Acupuncture'],
      'updated-by': [{DOI: '10.1001/notice', type: 'retraction', source: 'publisher'}]
    })
    crossref.delete('10.1038/ng.3834')
    const {stdout, status} = await citewellAsync(folder, ['verify', '--all', '--format', 'json'], {env: later})
    const checked = validate('verification', JSON.parse(stdout))
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems))
    expect(checked.value).toMatchObject({identifiers: 2, asked: 2, kept: 0})
    expect(checked.value.changes.map(({identifier, kind, text}) => `${identifier} ${kind} ${text}`)).toEqual([
      'doi:10.1001/.450 retraction was retracted, see doi:10.1001/notice',
      'doi:10.1001/.450 title is now called “Acupuncture”, was “Acupuncture in Patients With Chronic Low Back Pain: A Randomized Controlled Trial”',
      'doi:10.1038/ng.3834 absent does not exist any more, says doi.org'
    ])
    expect(status).toBe(1)
  })

  it('asks anew about a record that was edited by hand, and says so', async () => {
    const replay = await start()
    const folder = makeProject(replay, items.slice(6, 7))
    await citewellAsync(folder, ['verify'], {env: day})
    const [[name, text] = ['', '']] = readLock(folder)
    writeInto(folder, `content/references.lock/${name}`, text.replace('Acupuncture', 'Magic'))
    const {stdout} = await citewellAsync(folder, ['verify'], {env: day})
    expect(stdout).toContain('had a record that was edited by hand; it is replaced by the answer of the registry')
    expect(readLock(folder).get(name)).toBe(text)
  })

  it('fails with file and line at a record that is none', async () => {
    const replay = await start()
    const folder = makeProject(replay, items.slice(6, 7))
    await citewellAsync(folder, ['verify'], {env: day})
    const [[name, text] = ['', '']] = readLock(folder)
    writeInto(folder, `content/references.lock/${name}`, `<<<<<<< HEAD\n${text}`)
    const {stderr, status} = await citewellAsync(folder, ['verify'], {env: day})
    expect(stderr).toBe(
      `citewell: content/references.lock/${name}:1: is not valid JSON; restore it from version control, or delete it and run \`citewell verify\`\n`
    )
    expect(status).toBe(2)
  })

  it.each([
    [['--max-age', 'soon'], 'expected a duration such as 90s, 10m, 2h or 30d'],
    [['--concurrency', '0'], 'expected a number from 1 to 99'],
    [['--mailto', 'a;b'], 'expected an address such as me@example.org'],
    [['--missing', '--all'], '`--missing` and `--all` say opposite things'],
    [['--format', 'sarif'], 'expected pretty, json, markdown']
  ])('refuses %j', (words, reason) => {
    const {stderr, status} = citewell(makeFolder({}), ['verify', ...words])
    expect(stderr).toContain(reason)
    expect(status).toBe(2)
  })

  it('refuses the address of a registry with a password, with its line', () => {
    const folder = makeFolder({
      'citewell.config.json': '{\n  "registries": {\n    "doi": {"url": "https://a:b@example.org/"}\n  }\n}\n',
      'content/references.json': '[]',
      'content/articles/a.md': 'Words.\n'
    })
    const {stderr, status} = citewell(folder, ['verify'])
    expect(stderr).toContain('citewell.config.json:3: `registries.doi.url` holds a user name or a password')
    expect(status).toBe(2)
  })
})

describe('trouble of a registry', () => {
  // How each fault is told is tested at the client; here, what becomes of it.
  const cases: readonly (readonly [string, Fault, string])[] = [
    ['504 in HTML', {kind: 'status', status: 504}, 'Crossref answered with the status 504'],
    [
      'a page under 200',
      {kind: 'status', status: 200, body: '<html><body>Too many requests</body></html>'},
      'Crossref answered with a page of HTML where JSON was due'
    ],
    [
      'a redirect to another host',
      {kind: 'redirect', location: 'http://169.254.169.254/latest/meta-data/'},
      'Crossref sends to 169.254.169.254, which is none of the registries'
    ],
    ['a gzip bomb', {kind: 'bomb', bytes: 50_000_000}, 'Crossref sent more than 20000000 bytes']
  ]
  it.each(cases)('%s is unreachable, and keeps the lock', async (_, fault, reason) => {
    let broken = false
    const replay = await start({fault: ({registry}) => (broken && registry === 'crossref' ? fault : undefined)})
    const folder = makeProject(replay, items.slice(6, 8))
    await citewellAsync(folder, ['verify'], {env: day})
    const before = readLock(folder)
    broken = true
    const ended = await citewellAsync(folder, ['verify', '--all', '--retries', '0'], {env: later})
    expect(ended.stdout).toContain('could not ask about 2 identifiers; the lock keeps what it had:')
    expect(ended.stdout).toContain(reason)
    expect(ended.stdout).not.toContain('does not exist')
    expect(ended.stderr).toBe('')
    expect(ended.status).toBe(0)
    expect(readLock(folder)).toEqual(before)
  })

  it('is told once, with how many it concerns', async () => {
    const replay = await start({
      fault: ({registry}) => (registry === 'crossref' ? {kind: 'status', status: 500} : undefined)
    })
    const many = Array.from({length: 40}, (_, index): Item => ({
      id: `x${index}`,
      type: 'book',
      DOI: `10.1000/${index}`
    }))
    const folder = makeProject(replay, many)
    const {stdout, status} = await citewellAsync(folder, ['verify', '--retries', '0'], {env: day})
    expect(stdout.match(/could not ask/g)).toHaveLength(1)
    expect(stdout).toContain('40 identifiers: 0 asked, 0 kept, 40 not reached')
    expect(replay.log.length).toBeLessThan(12)
    expect(status).toBe(0)
    expect((await citewellAsync(folder, ['verify', '--retries', '0', '--strict'], {env: day})).status).toBe(2)
  })

  it('ends with the deadline, and the next run goes on', async () => {
    const replay = await start({delayMs: 300, headers: {'x-rate-limit-limit': '2', 'x-rate-limit-interval': '1s'}})
    const folder = makeProject(replay, items)
    const first = await citewellAsync(folder, ['verify', '--deadline', '2s'], {env: day})
    expect(first.stdout).toContain('was not asked, since the deadline had come')
    const answered = readLock(folder).size
    expect(answered).toBeGreaterThan(0)
    expect(answered).toBeLessThan(items.length)
  })
})

describe('a run that is killed', () => {
  it('leaves whole records, and the next one asks nothing that was answered', {timeout: 300_000}, async () => {
    const {partial, broken, answered, askedAgain, left} = await killRuns(
      makeFolder({}),
      20,
      (round) => ((round * 37) % 100) / 100
    )
    expect(partial).toBeGreaterThan(5)
    expect(answered).toBeGreaterThan(0)
    expect({broken, askedAgain, left}).toEqual({broken: [], askedAgain: [], left: []})
  })
})

describe('the guard of the tests', () => {
  it('ends a command that reaches for another host', () => {
    const folder = makeFolder({
      'content/references.json': '[{"id":"a","type":"book","DOI":"10.1000/1"}]',
      'content/articles/a.md': 'Words.\n'
    })
    writeFileSync(
      path.join(folder, 'citewell.config.json'),
      '{"registries": {"crossref": {"url": "http://192.0.2.1/"}}}'
    )
    const {stderr, status} = citewell(folder, ['verify', '--retries', '0'])
    expect(stderr).toContain('A test reached for the host 192.0.2.1')
    expect(status).toBe(97)
  })
})

describe('what verify wrote, check reads', () => {
  it('also where another file of the manuscript names what is cited', async () => {
    const replay = await start()
    const folder = makeFolder({
      'citewell.config.json': JSON.stringify({registries: replay.config, manuscript: ['content/1.md', 'content/2.md']}),
      'content/1.md': 'Yoga helped [@tag:sv].\n',
      'content/2.md': '[@tag:sv]: doi:10.1038/ng.3834\n'
    })
    expect((await citewellAsync(folder, ['verify'], {env: day})).status).toBe(0)
    expect(replay.log.map(({path: asked}) => asked)).toEqual(['/works/10.1038/ng.3834'])
    const {stdout} = citewell(folder, ['check', '--format', 'json'], {env: day})
    expect(JSON.parse(stdout)).toMatchObject({summary: {references: 1, verified: 1}})
    expect(stdout).not.toContain('reference-verified')
  })

  it('tells of a retracted work, of one that does not exist, of another work, and of an edited record', async () => {
    const replay = await start()
    const folder = makeProject(
      replay,
      [
        {
          id: 'wakefield1998',
          type: 'article-journal',
          title:
            'Ileal-lymphoid-nodular hyperplasia, non-specific colitis, and pervasive developmental disorder in children',
          author: [{family: 'Wakefield', given: 'AJ'}],
          'container-title': 'Lancet',
          issued: {'date-parts': [[1998]]},
          DOI: '10.1016/S0140-6736(97)11096-0'
        },
        {
          id: 'other2011',
          type: 'article-journal',
          title: 'Yoga for chronic low back pain in adults',
          author: [{family: 'Sherman', given: 'Karen'}],
          'container-title': 'Spine',
          issued: {'date-parts': [[2001]]},
          DOI: '10.1038/ng.3834'
        },
        {
          id: 'lost2011',
          type: 'article-journal',
          title: 'Backs',
          author: [{family: 'Doe'}],
          'container-title': 'Spine',
          issued: {'date-parts': [[2011]]},
          DOI: '10.1000/broken'
        }
      ],
      'One series [@wakefield1998], a trial [@other2011] and a note [@lost2011].\n'
    )
    const before = citewell(folder, ['check', '--format', 'json'], {env: day})
    const rulesOf = (stdout: string): readonly string[] =>
      (JSON.parse(stdout) as {findings: readonly {rule: string; file: string}[]}).findings
        .map(({rule, file}) => `${path.basename(file)} ${rule}`)
        .filter((one) => !one.includes('front-matter'))
    expect(rulesOf(before.stdout)).toEqual([])
    const verified = await citewellAsync(folder, ['verify'], {env: day})
    expect([verified.status, verified.stderr]).toEqual([1, ''])
    const after = citewell(folder, ['check', '--format', 'json'], {env: day})
    expect(rulesOf(after.stdout)).toEqual([
      'a.md reference-retracted',
      'references.json doi-matches',
      'references.json doi-registered'
    ])
    const lock = [...readLock(folder).keys()]
    const name = lock.find((one) => one.includes('0140')) ?? ''
    const file = path.join(folder, 'content/references.lock', name)
    writeFileSync(file, readFileSync(file, 'utf8').replace('"retraction"', '"correction"'))
    const edited = citewell(folder, ['check', '--format', 'json'], {env: day})
    expect(rulesOf(edited.stdout)).toEqual([
      'references.json reference-verified',
      'references.json doi-matches',
      'references.json doi-registered'
    ])
    writeFileSync(file, '{')
    const broken = citewell(folder, ['check'], {env: day})
    expect([broken.status, broken.stderr]).toEqual([2, expect.stringContaining(`references.lock/${name}:1: `)])
  })
})
