import {createServer} from 'node:http'
import {createServer as createTlsServer} from 'node:https'
import type {AddressInfo} from 'node:net'
import {generate} from 'selfsigned'
import {describe, expect, it, onTestFinished, vi} from 'vitest'
import {systemClock} from '../../../src/io/http/clock.ts'
import {createHttpClient, type HttpClient, type HttpClientOptions} from '../../../src/io/http/http-client.ts'
import {readRecordings} from '../../tools/recordings.ts'
import {type Fault, type Replay, type ReplayOptions, startReplay} from '../../tools/replay-server.ts'

const recordings = readRecordings()
const doi = '10.1001%2F.450'
const limits = {requests: 1000, intervalMs: 1000, concurrency: 8}

async function start(options: Partial<ReplayOptions> = {}): Promise<Replay> {
  const replay = await startReplay({recordings, ...options})
  onTestFinished(() => replay.close())
  return replay
}

function open(replay: Replay, options: Partial<HttpClientOptions> = {}): HttpClient {
  const client = createHttpClient({
    hosts: Object.values(replay.urls).map((url) => ({origin: new URL(url).origin, limits})),
    userAgent: 'citewell/test (mailto:me@example.org)',
    concurrency: 8,
    clock: systemClock,
    backoffMs: 1,
    ...options
  })
  onTestFinished(() => client.close())
  return client
}

describe('an answer', () => {
  it('is what the server sends, with one question', async () => {
    const replay = await start()
    const reply = await open(replay).ask({url: `${replay.urls.crossref}works/${doi}`, accept: 'application/json'})
    expect(reply).toMatchObject({status: 200, contentType: 'application/json'})
    expect(JSON.parse('body' in reply ? reply.body : '')).toMatchObject({message: {DOI: '10.1001/.450'}})
    expect(replay.log).toMatchObject([
      {path: '/works/10.1001/.450', userAgent: 'citewell/test (mailto:me@example.org)'}
    ])
  })

  it('is shared by those who ask at the same time', async () => {
    const replay = await start({delayMs: 20})
    const client = open(replay)
    const question = {url: `${replay.urls.crossref}works/${doi}`, accept: 'application/json'}
    const replies = await Promise.all([client.ask(question), client.ask(question), client.ask(question)])
    expect(replies.every((reply) => 'status' in reply && reply.status === 200)).toBe(true)
    expect(replay.log).toHaveLength(1)
  })

  it('is found where another registry of the project is named', async () => {
    const replay = await start()
    const url = `${replay.urls.crossref}works/10.26434%2Fchemrxiv.5406907`
    const reply = await open(replay).ask({url, accept: 'application/json'})
    expect(reply).toMatchObject({status: 200})
    expect(replay.log.map(({path}) => path)).toEqual([
      '/works/10.26434/chemrxiv.5406907',
      '/works/10.26434/chemrxiv.5406907.v5'
    ])
  })

  it.each([
    ['first', ['10.26434%2Fchemrxiv.5406907', '10.26434%2Fchemrxiv.5406907.v5']],
    ['last', ['10.26434%2Fchemrxiv.5406907.v5', '10.26434%2Fchemrxiv.5406907']]
  ])('is asked for once where a DOI leads to another that is asked %s', async (_, dois) => {
    const replay = await start()
    const client = open(replay)
    for (const one of dois) {
      const reply = await client.ask({url: `${replay.urls.crossref}works/${one}`, accept: 'application/json'})
      expect(reply).toMatchObject({status: 200})
    }
    expect(replay.log.map(({path}) => path).toSorted()).toEqual([
      '/works/10.26434/chemrxiv.5406907',
      '/works/10.26434/chemrxiv.5406907.v5'
    ])
  })

  it('is asked for again after failures that pass', async () => {
    const faults: readonly Fault[] = [{kind: 'status', status: 504}, {kind: 'reset'}, {kind: 'status', status: 429}]
    const replay = await start({fault: (_, times) => faults[times - 1]})
    const reply = await open(replay).ask({url: `${replay.urls.crossref}works/${doi}`, accept: 'application/json'})
    expect(reply).toMatchObject({status: 200})
    expect(replay.log).toHaveLength(4)
  })

  it('is waited for as Retry-After says', async () => {
    const waits: number[] = []
    const clock = {
      ...systemClock,
      sleep: (milliseconds: number) => {
        waits.push(milliseconds)
        return Promise.resolve()
      }
    }
    const first: Fault = {kind: 'status', status: 429, headers: {'retry-after': '7'}}
    const replay = await start({fault: (_, times) => (times === 1 ? first : undefined)})
    const client = open(replay, {clock: {...clock, now: () => waits.reduce((sum, wait) => sum + wait, 0)}})
    expect(await client.ask({url: `${replay.urls.crossref}works/${doi}`, accept: ''})).toMatchObject({status: 200})
    expect(waits[0]).toBe(7000)
  })
})

describe('trouble', () => {
  const cases: readonly (readonly [string, Fault, RegExp, Partial<HttpClientOptions>?])[] = [
    ['429', {kind: 'status', status: 429}, /^answered that it is asked too often \(429\), 4 times$/],
    [
      '429 with a long Retry-After',
      {kind: 'status', status: 429, headers: {'retry-after': '99999999'}},
      /^answered that it is asked too often \(429\) and wants no question for 99999999 seconds$/
    ],
    ['504 in HTML', {kind: 'status', status: 504}, /^answered with the status 504, 4 times$/],
    [
      'a slow body',
      {kind: 'slow'},
      /^(?:took longer than \d+ seconds|stopped in the middle of its answer), 4 times$/,
      {totalMs: 150, idleMs: 100}
    ],
    ['a cut body', {kind: 'cut'}, /^(?:cut the connection|sent a body that breaks off), 4 times$/],
    ['a cut connection', {kind: 'reset'}, /^cut the connection, 4 times$/],
    ['a redirect in a circle', {kind: 'loop'}, /^sends in a circle$/],
    [
      'a redirect to another host',
      {kind: 'redirect', location: 'https://169.254.169.254/latest/meta-data/'},
      /^sends to 169\.254\.169\.254, which is none of the registries$/
    ],
    [
      'a redirect to a file',
      {kind: 'redirect', location: 'file:///etc/passwd'},
      /^answered with the status 302 and no address to go to$/
    ],
    ['a gzip bomb', {kind: 'bomb', bytes: 50_000_000}, /^sent more than 1000000 bytes$/, {maxBytes: 1_000_000}],
    ['100 MB, as declared', {kind: 'large', bytes: 100_000_000, declared: true}, /^sent more than 20000000 bytes$/],
    ['100 MB without a length', {kind: 'large', bytes: 100_000_000, declared: false}, /^sent more than 20000000 bytes$/]
  ]
  it.each(cases.map(([name, ...rest]) => [name, rest] as const))(
    '%s is told in words',
    async (_, [fault, reason, options]) => {
      const replay = await start({fault: () => fault})
      const reply = await open(replay, options ?? {}).ask({url: `${replay.urls.crossref}works/${doi}`, accept: ''})
      expect('reason' in reply ? reply.reason : reply).toMatch(reason)
    }
  )

  it.each([
    ['is signed by nobody', 'loopback.test', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['is of another name', 'registry.example.org', 'DEPTH_ZERO_SELF_SIGNED_CERT']
  ])('with a certificate that %s is told in words', async (_, name, code) => {
    const {private: key, cert} = await generate([{name: 'commonName', value: name}], {
      keyType: 'ec',
      algorithm: 'sha256'
    })
    let asked = 0
    const server = createTlsServer({key, cert}, (_request, response) => {
      asked++
      response.end('{}')
    })
    server.listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    onTestFinished(() => {
      server.close()
    })
    const origin = `https://127.0.0.1:${(server.address() as AddressInfo).port}`
    const client = open(await start(), {hosts: [{origin, limits}]})
    const reply = await client.ask({url: `${origin}/works/x`, accept: ''})
    expect(reply).toEqual({reason: `could not prove who it is (TLS: ${code})`})
    expect(asked).toBe(0)
  })

  it('with TLS is told in words', async () => {
    const server = createServer()
    server.listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    onTestFinished(() => {
      server.close()
    })
    const origin = `https://127.0.0.1:${(server.address() as AddressInfo).port}`
    const replay = await start()
    const client = open(replay, {hosts: [{origin, limits}], retries: 0})
    const reply = await client.ask({url: `${origin}/works/x`, accept: ''})
    expect('reason' in reply ? reply.reason : reply).toMatch(/TLS/)
  })

  it('with a host that is not there is told in words', async () => {
    const replay = await start()
    await replay.close()
    const client = open(replay, {retries: 0})
    expect(await client.ask({url: `${replay.urls.doi}x`, accept: ''})).toEqual({reason: 'refused the connection'})
  })

  it('five times in a row ends the questions to that host, and no other', async () => {
    const replay = await start({
      fault: ({registry}) => (registry === 'crossref' ? {kind: 'status', status: 500} : undefined)
    })
    const client = open(replay, {retries: 0})
    const replies = []
    for (let index = 0; index < 8; index++) {
      replies.push(await client.ask({url: `${replay.urls.crossref}works/${index}`, accept: ''}))
    }
    expect(replay.log).toHaveLength(5)
    expect(replies.at(-1)).toEqual({
      reason: 'is not asked any more, since it failed 5 times in a row; at last it answered with the status 500'
    })
    expect(await client.ask({url: `${replay.urls.datacite}dois/x`, accept: ''})).toMatchObject({status: 404})
  })

  it('does not outlast the deadline', async () => {
    const replay = await start({fault: () => ({kind: 'status', status: 503, headers: {'retry-after': '30'}})})
    const client = open(replay, {deadline: Date.now() + 2000})
    const reply = await client.ask({url: `${replay.urls.crossref}works/${doi}`, accept: ''})
    expect(reply).toEqual({
      reason: 'answered with the status 503, and the deadline comes before it may be asked again'
    })
  })
})

describe('addresses', () => {
  it.each(['http://127.0.0.1:9/', 'http://[::1]:9/', 'http://2130706433:9/', 'http://0x7f.1:9/'])(
    'that are private are not asked unless the project names them: %s',
    async (url) => {
      const replay = await start()
      const reply = await open(replay).ask({url, accept: ''})
      expect(reply).toMatchObject({elsewhere: true})
    }
  )
})

describe('a proxy', () => {
  /** A proxy that makes no connection, and tells what it was asked to connect to. */
  async function startProxy(): Promise<{readonly url: string; readonly asked: string[]}> {
    const asked: string[] = []
    const server = createServer()
    server.on('connect', (request, socket) => {
      asked.push(request.url ?? '')
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
    })
    server.listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    onTestFinished(() => {
      server.close()
    })
    return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked}
  }

  it('is used as HTTPS_PROXY asks, and not where NO_PROXY says so', async () => {
    const proxy = await startProxy()
    const replay = await start()
    onTestFinished(() => {
      vi.unstubAllEnvs()
    })
    vi.stubEnv('HTTPS_PROXY', proxy.url)
    vi.stubEnv('HTTP_PROXY', proxy.url)
    vi.stubEnv('NO_PROXY', '127.0.0.1')
    const origin = 'https://registry.example.org'
    const hosts = [
      {origin, limits},
      {origin: new URL(replay.urls.doi).origin, limits}
    ]
    const client = open(replay, {hosts, retries: 0})
    expect(await client.ask({url: `${replay.urls.doi}ra/10.1001`, accept: ''})).toMatchObject({status: 200})
    expect(proxy.asked).toEqual([])
    expect(await client.ask({url: `${origin}/works/x`, accept: ''})).toHaveProperty('reason')
    expect(proxy.asked).toEqual(['registry.example.org:443'])
  })

  it('that is no address is told', async () => {
    onTestFinished(() => {
      vi.unstubAllEnvs()
    })
    vi.stubEnv('HTTPS_PROXY', 'not an address')
    const replay = await start()
    expect(() => open(replay)).toThrow('HTTPS_PROXY or HTTP_PROXY holds no address of a proxy')
  })
})
