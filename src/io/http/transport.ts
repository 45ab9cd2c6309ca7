import {lookup as lookUpHost, type LookupAddress, type LookupOptions} from 'node:dns'
import {isIP} from 'node:net'
import type {LookupFunction} from 'node:net'
import {pipeline, type Readable} from 'node:stream'
import {createBrotliDecompress, createGunzip, createInflate} from 'node:zlib'
import {EnvHttpProxyAgent, request} from 'undici'
import {RunError, systemCode} from '../failure.ts'
import {isPrivateAddress} from './private-address.ts'
import {headerText, type ResponseHeaders} from './rate-headers.ts'

/** Bounds of one exchange. */
export interface ExchangeBounds {
  /** The largest body, as sent and as unpacked, in bytes. */
  readonly bytes: number
  /** From the question to the last byte of the answer, in milliseconds. */
  readonly totalMs: number
  /** Until the headers, and between two pieces of the body, in milliseconds. */
  readonly idleMs: number
}

/** One answer, whole. A redirect is not followed. */
export interface Exchange {
  readonly status: number
  readonly headers: ResponseHeaders
  readonly body: string
}

/** Why there is no whole answer, in words that go after the registry's name. */
export class TransportError extends Error {
  override readonly name = 'TransportError'
  /** True where another try may go better. */
  readonly passing: boolean
  /** How long the host asks to wait before that, in milliseconds; absent where it does not say. */
  readonly waitMs?: number

  constructor(reason: string, passing: boolean, options: ErrorOptions & {readonly waitMs?: number | undefined} = {}) {
    super(reason, options)
    this.passing = passing
    if (options.waitMs !== undefined) this.waitMs = options.waitMs
  }
}

/** One answer whose body comes piece by piece, unpacked. */
export interface OpenExchange {
  readonly status: number
  readonly headers: ResponseHeaders
  /**
   * Read it to its end, or stop, which cuts the connection.
   *
   * @throws {TransportError} while it is read, where the body breaks off or goes over a bound.
   */
  readonly pieces: AsyncIterable<Uint8Array>
  /** Cuts the connection of a body that is not read. */
  readonly leave: () => void
}

/** How a page is asked whether it is there. */
export type ProbeMethod = 'HEAD' | 'GET'

/** Sends questions over HTTP. A question that fails is a {@link TransportError}. */
export interface Transport {
  readonly send: (url: URL, headers: Readonly<Record<string, string>>) => Promise<Exchange>
  /** Asks for the status and the headers alone: the body, where one comes, is not read. */
  readonly probe: (method: ProbeMethod, url: URL, headers: Readonly<Record<string, string>>) => Promise<Exchange>
  readonly open: (url: URL, headers: Readonly<Record<string, string>>) => Promise<OpenExchange>
  readonly close: () => Promise<void>
}

/**
 * Opens connections as HTTPS_PROXY, HTTP_PROXY and NO_PROXY ask. The address that a name resolves to is looked at, and the
 * connection goes to that address: a name cannot turn private in between. Behind a proxy it is the proxy that resolves.
 *
 * @param trusted - hosts, without ports, that may be on a private network since the project names them.
 */
export function openTransport(trusted: ReadonlySet<string>, bounds: ExchangeBounds): Transport {
  let agent: EnvHttpProxyAgent
  try {
    agent = new EnvHttpProxyAgent({
      connect: {lookup: checkedLookup(trusted), timeout: bounds.idleMs},
      headersTimeout: bounds.idleMs,
      bodyTimeout: bounds.idleMs,
      maxHeaderSize: 65_536,
      keepAliveTimeout: 10_000
    })
  } catch (cause) {
    throw new RunError('HTTPS_PROXY or HTTP_PROXY holds no address of a proxy', {}, {cause})
  }
  const openAs = async (
    method: ProbeMethod,
    url: URL,
    headers: Readonly<Record<string, string>>
  ): Promise<OpenExchange> => {
    const host = url.hostname.replace(/^\[|\]$/g, '')
    // Names of this machine are looked at here too, since a proxy would take them for its own.
    const isLocal = isIP(host) === 0 ? /(?:^|\.)localhost\.?$/.test(host) : isPrivateAddress(host)
    if (isLocal && !trusted.has(url.hostname)) {
      throw new TransportError(`is at the private address ${host}, which is never asked`, false)
    }
    // Not AbortSignal.timeout, which would hold on to each answer until its time is over.
    const late = new AbortController()
    const timer = setTimeout(() => {
      late.abort(new TransportError(`took longer than ${Math.round(bounds.totalMs / 1000)} seconds`, true))
    }, bounds.totalMs)
    try {
      const response = await request(url, {
        method,
        dispatcher: agent,
        signal: late.signal,
        headers: {...headers, 'accept-encoding': 'gzip, deflate, br'}
      })
      const {body, headers: answered, statusCode: status} = response
      // What goes wrong with a body reaches whoever reads it; one that is left has no other listener.
      body.on('error', () => undefined)
      const leave = (): void => {
        clearTimeout(timer)
        body.destroy()
      }
      return {status, headers: answered, pieces: readPieces(body, answered, bounds, leave), leave}
    } catch (cause) {
      clearTimeout(timer)
      throw toTransportError(cause)
    }
  }
  const open: Transport['open'] = (url, headers) => openAs('GET', url, headers)
  return {
    open,
    async probe(method, url, headers) {
      const {status, headers: answered, leave} = await openAs(method, url, headers)
      leave()
      return {status, headers: answered, body: ''}
    },
    async send(url, headers) {
      const {status, headers: answered, pieces} = await open(url, headers)
      const chunks: Uint8Array[] = []
      for await (const piece of pieces) chunks.push(piece)
      return {status, headers: answered, body: decode(Buffer.concat(chunks), headerText(answered, 'content-type'))}
    },
    close: () => agent.destroy()
  }
}

/** Asks a name server for all addresses of a name. */
type Resolve = (
  hostname: string,
  options: LookupOptions & {readonly all: true},
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void
) => void

/** Resolves a name to public addresses alone, unless the host is trusted; what connects looks names up by it alone. */
export function checkedLookup(trusted: ReadonlySet<string>, resolve: Resolve = lookUpHost): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, {...options, all: true}, (error, addresses) => {
      if (error) {
        callback(error, '')
        return
      }
      const allowed = trusted.has(hostname) ? addresses : addresses.filter(({address}) => !isPrivateAddress(address))
      const [first] = allowed
      if (!first) {
        const reason = `is at the private address ${addresses[0]?.address ?? ''}, which is never asked`
        callback(new TransportError(reason, false), '')
      } else if (options.all === true) callback(null, allowed)
      else callback(null, first.address, first.family)
    })
  }
}

/** The body, unpacked, within bounds: what is sent and what comes out of it are both counted. */
async function* readPieces(
  body: Readable,
  headers: ResponseHeaders,
  {bytes: limit}: ExchangeBounds,
  leave: () => void
): AsyncGenerator<Uint8Array, void, void> {
  try {
    const declared = headerText(headers, 'content-length')
    if (/^\d{1,20}$/.test(declared) && Number(declared) > limit) throw tooLarge(limit)
    const unpacked = unpack(body, headerText(headers, 'content-encoding').trim().toLowerCase())
    let size = 0
    let sent = 0
    body.on('data', (chunk: Uint8Array) => {
      sent += chunk.length
      if (sent > limit) body.destroy(tooLarge(limit))
    })
    for await (const chunk of unpacked) {
      const piece: unknown = chunk
      if (!(piece instanceof Uint8Array)) continue
      size += piece.length
      if (size > limit) throw tooLarge(limit)
      yield piece
    }
  } catch (cause) {
    throw toTransportError(cause)
  } finally {
    leave()
  }
}

function unpack(body: Readable, encoding: string): Readable {
  if (encoding === '' || encoding === 'identity') return body
  const decoder =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? createGunzip()
      : encoding === 'deflate'
        ? createInflate()
        : encoding === 'br'
          ? createBrotliDecompress()
          : undefined
  if (!decoder) {
    throw new TransportError(`sent the content encoding \`${encoding.slice(0, 20)}\`, which was not asked for`, false)
  }
  // An error of either end reaches the reader as an error of the decoder.
  pipeline(body, decoder, () => undefined)
  return decoder
}

function tooLarge(limit: number): TransportError {
  return new TransportError(`sent more than ${limit} bytes`, false)
}

/** Text in the encoding that the media type names, UTF-8 where it names none that is known. */
function decode(bytes: Uint8Array, contentType: string): string {
  const label = /;\s*charset="?([\w.:-]{1,40})/i.exec(contentType)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return new TextDecoder('utf-8').decode(bytes)
  }
}

/** Codes of what goes wrong below HTTP, in words; `true` where another try may go better. */
const reasons: Readonly<Record<string, readonly [reason: string, passing: boolean]>> = {
  EAI_AGAIN: ['could not be found: the name server did not answer', true],
  ECONNREFUSED: ['refused the connection', true],
  ECONNRESET: ['cut the connection', true],
  EHOSTUNREACH: ['cannot be reached from here', true],
  ENETUNREACH: ['cannot be reached from here', true],
  ENOTFOUND: ['could not be found: there is no such host', false],
  EPIPE: ['cut the connection', true],
  ETIMEDOUT: ['did not answer in time', true],
  UND_ERR_BODY_TIMEOUT: ['stopped in the middle of its answer', true],
  UND_ERR_CONNECT_TIMEOUT: ['did not answer in time', true],
  UND_ERR_HEADERS_OVERFLOW: ['sent headers that are too large', false],
  UND_ERR_HEADERS_TIMEOUT: ['did not answer in time', true],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ['sent a body that breaks off', true],
  UND_ERR_SOCKET: ['cut the connection', true],
  Z_BUF_ERROR: ['sent a body that breaks off', true],
  Z_DATA_ERROR: ['sent a body that cannot be unpacked', false]
}

function toTransportError(cause: unknown): TransportError {
  if (cause instanceof TransportError) return cause
  if (cause instanceof Error && cause.cause instanceof TransportError) return cause.cause
  const code = systemCode(cause) ?? (cause instanceof Error ? systemCode(cause.cause) : undefined) ?? ''
  const known = Object.hasOwn(reasons, code) ? reasons[code] : undefined
  if (known) return new TransportError(known[0], known[1], {cause})
  if (/^(?:ERR_TLS|ERR_SSL|CERT_|EPROTO|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code)) {
    return new TransportError(`could not prove who it is (TLS: ${code})`, false, {cause})
  }
  if (code.startsWith('HPE_')) return new TransportError('sent what is no HTTP', true, {cause})
  const what = code || (cause instanceof Error ? cause.message : String(cause))
  return new TransportError(`could not be asked (${what.slice(0, 100)})`, true, {cause})
}
