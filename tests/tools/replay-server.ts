import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {gzipSync} from 'node:zlib'
import type {RegistryName} from '../../src/registries/index.ts'
import {at, type Recordings} from './recordings.ts'

/** Registries that are replayed, each on a port of its own, as each is a host of its own. */
const names: readonly RegistryName[] = ['arxiv', 'crossref', 'datacite', 'doi', 'openlibrary', 'pmc', 'pubmed']

/** A request as the server saw it. */
export interface LoggedRequest {
  readonly registry: RegistryName
  /** Path and query, decoded. */
  readonly path: string
  readonly userAgent: string
  /** When it came, in milliseconds. */
  readonly started: number
  /** How many requests to this registry were open with it. */
  readonly open: number
}

/** What goes wrong with a request instead of its answer. */
export type Fault =
  | {
      readonly kind: 'status'
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string
    }
  /** A piece of the body, then silence. */
  | {readonly kind: 'slow'}
  /** Half of the body, then the connection is cut. */
  | {readonly kind: 'cut'}
  /** The connection is cut before an answer. */
  | {readonly kind: 'reset'}
  /** Sends to itself. */
  | {readonly kind: 'loop'}
  | {readonly kind: 'redirect'; readonly location: string}
  /** A few kilobytes that unpack to this many bytes. */
  | {readonly kind: 'bomb'; readonly bytes: number}
  /** A body of this many bytes, with or without its length in the headers. */
  | {readonly kind: 'large'; readonly bytes: number; readonly declared: boolean}

export interface ReplayOptions {
  readonly recordings: Recordings
  /** The fault of a request, where it has one. */
  readonly fault?: (request: LoggedRequest, times: number) => Fault | undefined
  /** Headers of each answer, such as limits. */
  readonly headers?: Readonly<Record<string, string>>
  /** How long an answer takes, in milliseconds. */
  readonly delayMs?: number
}

export interface Replay {
  readonly urls: Readonly<Record<RegistryName, string>>
  /** The `registries` of a configuration. */
  readonly config: Readonly<Record<RegistryName, {readonly url: string}>>
  readonly log: LoggedRequest[]
  readonly close: () => Promise<void>
}

interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string
  readonly location?: string
}

/** Starts the registries on loopback, with recorded answers. */
export async function startReplay(options: ReplayOptions): Promise<Replay> {
  const log: LoggedRequest[] = []
  const times = new Map<string, number>()
  const servers: Server[] = []
  const urls: Partial<Record<RegistryName, string>> = {}
  for (const registry of names) {
    let open = 0
    const server = createServer((request, response) => {
      open++
      response.on('close', () => open--)
      const path = decodeURIComponent(request.url ?? '')
      const logged = {registry, path, userAgent: request.headers['user-agent'] ?? '', started: Date.now(), open}
      log.push(logged)
      const count = (times.get(registry + path) ?? 0) + 1
      times.set(registry + path, count)
      const fault = options.fault?.(logged, count)
      const respond = (): void => {
        for (const [name, value] of Object.entries(options.headers ?? {})) response.setHeader(name, value)
        if (fault) fail(fault, request, response)
        else send(answer(registry, path, options.recordings), response)
      }
      if (options.delayMs === undefined) respond()
      else setTimeout(respond, options.delayMs)
    })
    server.listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    servers.push(server)
    urls[registry] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  }
  const all = urls as Record<RegistryName, string>
  return {
    urls: all,
    config: Object.fromEntries(names.map((name) => [name, {url: all[name]}])) as Replay['config'],
    log,
    async close() {
      for (const server of servers) {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
      }
    }
  }
}

function send({status, type, body, location}: Answer, response: ServerResponse): void {
  response.writeHead(status, {...(type !== '' && {'content-type': type}), ...(location !== undefined && {location})})
  response.end(body)
}

function fail(fault: Fault, request: IncomingMessage, response: ServerResponse): void {
  const json = {'content-type': 'application/json'}
  switch (fault.kind) {
    case 'status':
      response.writeHead(fault.status, {'content-type': 'text/html', ...fault.headers})
      response.end(fault.body ?? `<html><body><h1>${fault.status}</h1></body></html>`)
      return
    case 'slow':
      response.writeHead(200, json)
      response.write('{"status":')
      return
    case 'cut':
      response.writeHead(200, {...json, 'content-length': '1000'})
      response.write('{"status":"ok"')
      setTimeout(() => request.socket.destroy(), 20)
      return
    case 'reset':
      request.socket.destroy()
      return
    case 'loop':
      response.writeHead(301, {location: request.url ?? '/'})
      response.end()
      return
    case 'redirect':
      response.writeHead(302, {location: fault.location})
      response.end()
      return
    case 'bomb':
      response.writeHead(200, {...json, 'content-encoding': 'gzip'})
      response.end(gzipSync(Buffer.alloc(fault.bytes, 32)))
      return
    case 'large': {
      response.writeHead(200, {...json, ...(fault.declared && {'content-length': String(fault.bytes)})})
      const piece = Buffer.alloc(1_000_000, 32)
      let left = fault.bytes
      const pour = (): void => {
        while (left > 0 && !response.destroyed) {
          left -= piece.length
          if (!response.write(piece)) {
            response.once('drain', pour)
            return
          }
        }
        if (!response.destroyed) response.end()
      }
      pour()
    }
  }
}

function answer(registry: RegistryName, path: string, recordings: Recordings): Answer {
  switch (registry) {
    case 'crossref':
      return answerCrossref(path, recordings)
    case 'datacite': {
      const found = recordings.datacite.get(path.slice('/dois/'.length).toLowerCase())
      return found === undefined
        ? json({errors: [{status: '404', title: "The resource you are looking for doesn't exist."}]}, 404)
        : json({data: {id: 'x', type: 'dois', attributes: found}})
    }
    case 'doi':
      return answerDoi(path, recordings)
    case 'pubmed': {
      const id = /[?&]id=(\d+)/.exec(path)?.[1] ?? ''
      const found = recordings.pubmed.get(id) ?? {uid: id, error: 'cannot get document summary'}
      return json({header: {type: 'esummary', version: '0.3'}, result: {uids: [id], [id]: found}})
    }
    case 'pmc': {
      const id = /[?&]ids=(PMC\d+)/.exec(path)?.[1] ?? ''
      const found = recordings.pmc.get(id) ?? {pmcid: id, status: 'error', errmsg: 'invalid article id'}
      return json({status: 'ok', records: [found]})
    }
    case 'arxiv': {
      const id = /[?&]id_list=([^&]+)/.exec(path)?.[1] ?? ''
      const known = [...recordings.arxiv].find(([name]) => name === id || name.replace(/v\d+$/, '') === id)
      const body = `<?xml version='1.0' encoding='UTF-8'?>\n<feed xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">${known?.[1] ?? ''}</feed>\n`
      return {status: 200, type: 'application/atom+xml', body}
    }
    case 'openlibrary': {
      const isbn = /ISBN:(\d+)/.exec(path)?.[1] ?? ''
      const found = recordings.books.get(isbn)
      return json(found === undefined ? {} : {[`ISBN:${isbn}`]: found})
    }
  }
}

function answerCrossref(path: string, {crossref}: Recordings): Answer {
  const search = /^\/works\?query\.bibliographic=([^&]*)&rows=(\d+)$/.exec(path)
  if (search) {
    const items = searchWorks(search[1] ?? '', crossref).slice(0, Number(search[2]))
    return json({status: 'ok', 'message-type': 'work-list', message: {items}})
  }
  const doi = path.slice('/works/'.length).toLowerCase()
  const found = crossref.get(doi)
  if (found !== undefined)
    return json({status: 'ok', 'message-type': 'work', 'message-version': '1.0.0', message: found})
  // A DOI that another one has superseded is sent to that one, as Crossref does.
  for (const [other, work] of crossref) {
    const aliases: unknown = typeof work === 'object' && work !== null ? Reflect.get(work, 'aliases') : undefined
    if (Array.isArray(aliases) && aliases.includes(doi))
      return {status: 301, type: '', body: '', location: `/works/${other}`}
  }
  // The recorded 404 is this text, most often under this media type.
  return {status: 404, type: 'application/json;charset=utf-8', body: 'Resource not found.'}
}

/** The recorded works that have most of the words in their titles and names, best first: a search, as plain as can be. */
function searchWorks(query: string, works: ReadonlyMap<string, unknown>): readonly unknown[] {
  const words = query.split(' ')
  const scores = [...works.values()].map((work) => {
    const text = JSON.stringify([at(work, 'title'), at(work, 'author'), at(work, 'container-title')]).toLowerCase()
    return {work, score: words.filter((word) => text.includes(word)).length}
  })
  return scores
    .filter(({score}) => score > 0)
    .toSorted((left, right) => right.score - left.score)
    .map(({work}) => work)
}

function answerDoi(path: string, {crossref, datacite, agencies, aliases, csl}: Recordings): Answer {
  const handle = /^\/api\/handles\/(.+)$/.exec(path)?.[1]
  if (handle !== undefined) {
    const name = handle.toLowerCase()
    const alias = aliases.get(name)
    if (alias !== undefined) {
      const values = [{index: 1, type: 'HS_ALIAS', data: {format: 'string', value: alias}}]
      return json({responseCode: 1, handle, values})
    }
    return crossref.has(name) || datacite.has(name) || agencies.has(name)
      ? json({
          responseCode: 1,
          handle,
          values: [{index: 1, type: 'URL', data: {format: 'string', value: 'https://example.org/'}}]
        })
      : json({responseCode: 100, handle}, 404)
  }
  const asked = /^\/ra\/(.+)$/.exec(path)?.[1]
  if (asked !== undefined) return json([{DOI: asked, RA: agencies.get(asked.toLowerCase()) ?? 'Crossref'}])
  const item = csl.get(path.slice(1).toLowerCase())
  if (item !== undefined) return json(item)
  return {status: 302, type: 'text/html', body: '<html></html>', location: 'https://landing.example.org/article'}
}

function json(value: unknown, status = 200): Answer {
  return {status, type: 'application/json', body: JSON.stringify(value)}
}
