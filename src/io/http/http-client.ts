import type {Clock} from './clock.ts'
import {HostGate} from './host-gate.ts'
import {headerText, type RateLimits, readRateHeaders, readRetryAfter} from './rate-headers.ts'
import {type Exchange, openTransport, type ProbeMethod, type Transport, TransportError} from './transport.ts'

/** One look-up. */
export interface HttpQuestion {
  readonly url: string
  readonly accept: string
  /** Asks for the status alone; the body is not read and stays empty. */
  readonly probe?: ProbeMethod
}

/** An answer that came whole, or why there is none. */
export type HttpReply =
  | {readonly status: number; readonly contentType: string; readonly body: string}
  | {
      /** In words that go after the host's name. */
      readonly reason: string
      /** It sends to a host that may not be asked. */
      readonly elsewhere?: boolean
    }

/** A host that may be asked. */
export interface HttpHost {
  /** Where it is: scheme, host and port. */
  readonly origin: string
  /** What holds until its answers state limits. */
  readonly limits: RateLimits
}

export interface HttpClientOptions {
  /** The hosts that are asked, also by way of a redirect. They may be on a private network. */
  readonly hosts: readonly HttpHost[]
  /** Lets all other public hosts be asked too; absent where none may. */
  readonly others?: {
    readonly limits: RateLimits
    /** Names of hosts, without ports, that may be on a private network all the same. */
    readonly trusted: readonly string[]
  }
  readonly userAgent: string
  /** The most requests at once to one host. */
  readonly concurrency: number
  readonly clock: Clock
  /** When to stop, in milliseconds since 1970. */
  readonly deadline?: number | undefined
  /** How often to ask again after a failure that may pass. */
  readonly retries?: number
  /** The first wait before asking again; each further one is twice as long. */
  readonly backoffMs?: number
  readonly maxBytes?: number
  readonly totalMs?: number
  readonly idleMs?: number
}

/** Asks hosts politely. */
export interface HttpClient {
  /** Never throws for what a host does: that is a reply without an answer. */
  readonly ask: (question: HttpQuestion) => Promise<HttpReply>
  readonly close: () => Promise<void>
}

const maxRedirects = 5
/** No wait is longer: a host that asks for more is given up for this run. */
export const longestWaitMs: number = 10 * 60_000
/** So much of the bodies of this run's answers is kept. */
const keptCharacters = 1_000_000
/** A host that fails so often in a row is not asked again in this run. */
const tries = 5

interface Host {
  readonly gate: HostGate
  /** Look-ups in a row that failed. */
  failures: number
  /** Why it is not asked any more. */
  closed?: string
}

/**
 * A client that keeps to the limits that answers state, waits as `Retry-After` says, else twice as long each time with
 * chance in it (“full jitter” from the half), follows redirects between the named hosts alone, and shares one request
 * between those who ask for the same address at the same time.
 */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  const {clock, concurrency, userAgent, deadline = Infinity, retries = 3, backoffMs = 1000} = options
  const hosts = new Map<string, Host>()
  for (const {origin, limits} of options.hosts) {
    if (!hosts.has(origin)) hosts.set(origin, {gate: new HostGate(limits, concurrency, clock), failures: 0})
  }
  const {others} = options
  const names = new Set([...[...hosts.keys()].map((origin) => new URL(origin).hostname), ...(others?.trusted ?? [])])
  const hostOf = (origin: string): Host | undefined => {
    const known = hosts.get(origin)
    if (known || !others) return known
    const host: Host = {gate: new HostGate(others.limits, concurrency, clock), failures: 0}
    hosts.set(origin, host)
    return host
  }
  const transport: Transport = openTransport(names, {
    bytes: options.maxBytes ?? 20_000_000,
    totalMs: options.totalMs ?? 60_000,
    idleMs: options.idleMs ?? 30_000
  })
  const underWay = new Map<string, Promise<HttpReply>>()
  const answers = new Map<string, {readonly exchange: Promise<Exchange | string>; readonly size: number}>()
  let kept = 0

  const sendOnce = async (url: URL, {accept, probe}: HttpQuestion, host: Host): Promise<Exchange> => {
    if (!(await host.gate.enter(deadline))) throw new TransportError(deadlineReason, false)
    let stated = {}
    try {
      if (host.closed !== undefined) throw new TransportError(host.closed, false)
      const headers = {accept, 'user-agent': userAgent}
      const exchange = await (probe ? transport.probe(probe, url, headers) : transport.send(url, headers))
      stated = readRateHeaders(exchange.headers)
      return exchange
    } finally {
      host.gate.leave(stated)
    }
  }

  /** One address of one host, asked again where that may help. */
  const sendAgain = async (url: URL, question: HttpQuestion, host: Host): Promise<Exchange | string> => {
    for (let attempt = 0; ; attempt++) {
      let reason: string
      let asked: number | undefined
      try {
        const exchange = await sendOnce(url, question, host)
        const {status} = exchange
        // Many sites fail at HEAD and not at GET, which is asked next.
        if (status !== 429 && (status < 500 || question.probe === 'HEAD')) return exchange
        asked = readRetryAfter(exchange.headers, clock.now())
        reason = status === 429 ? 'answered that it is asked too often (429)' : `answered with the status ${status}`
      } catch (error) {
        if (!(error instanceof TransportError)) throw error
        if (!error.passing) return error.message
        reason = error.message
      }
      const times = attempt === 0 ? '' : `, ${attempt + 1} times`
      if (attempt >= retries) return reason + times
      const wait = asked ?? backoff(attempt, clock, backoffMs)
      if (wait > longestWaitMs) {
        host.closed ??= `${reason} and wants no question for ${Math.round(wait / 1000)} seconds`
        return host.closed
      }
      if (clock.now() + wait > deadline) return `${reason}${times}, and the deadline comes before it may be asked again`
      // Where it is too much for the host, nobody else asks it either until then.
      if (asked !== undefined || reason.includes('429')) host.gate.pause(wait)
      await clock.sleep(wait)
    }
  }

  /**
   * One address is asked once, by whichever way it is reached: a DOI that another one leads to, and that is cited too. What
   * was answered is kept as long as there is room.
   */
  const sendShared = (url: URL, question: HttpQuestion, host: Host): Promise<Exchange | string> => {
    const key = `${question.probe ?? ''} ${question.accept} ${question.probe ? url.href : plainly(url)}`
    const known = answers.get(key)
    if (known) return known.exchange
    const exchange = sendAgain(url, question, host).then((sent) => {
      if (typeof sent !== 'string') {
        if (sent.status < 500) host.failures = 0
        if (sent.body.length < keptCharacters) {
          answers.set(key, {exchange, size: sent.body.length})
          kept += sent.body.length
          for (const [oldest, {size}] of answers) {
            if (kept <= keptCharacters) break
            if (size === 0) continue
            answers.delete(oldest)
            kept -= size
          }
        } else answers.delete(key)
        return sent
      }
      answers.delete(key)
      if (sent !== deadlineReason && ++host.failures >= tries && clock.now() < deadline) {
        host.closed ??= `is not asked any more, since it failed ${tries} times in a row; at last it ${sent}`
      }
      return sent
    })
    answers.set(key, {exchange, size: 0})
    return exchange
  }

  const follow = async (question: HttpQuestion): Promise<HttpReply> => {
    let url = new URL(question.url)
    const seen = new Set<string>()
    for (;;) {
      const host = hostOf(url.origin)
      if (!host) {
        const reason = `sends to ${url.host.slice(0, 100)}, which is none of the registries`
        return {reason, elsewhere: true}
      }
      if (seen.has(url.href)) return {reason: 'sends in a circle'}
      if (seen.size > maxRedirects) return {reason: `sends on more than ${maxRedirects} times`}
      seen.add(url.href)
      if (host.closed !== undefined) return {reason: host.closed}
      const exchange = await sendShared(url, question, host)
      if (typeof exchange === 'string') return {reason: exchange}
      const {status, headers, body} = exchange
      if (status < 300 || status >= 400 || status === 304) {
        return {status, contentType: headerText(headers, 'content-type'), body}
      }
      const next = readLocation(headerText(headers, 'location'), url, hosts)
      if (!next) return {reason: `answered with the status ${status} and no address to go to`}
      url = next
    }
  }

  return {
    ask(question) {
      const key = `${question.probe ?? ''} ${question.accept} ${question.url}`
      const shared = underWay.get(key)
      if (shared) return shared
      const reply = follow(question).finally(() => underWay.delete(key))
      underWay.set(key, reply)
      return reply
    },
    close: () => transport.close()
  }
}

/** An address of a registry in one spelling: redirects have the slash of a DOI as it is, and questions have it as `%2F`. */
function plainly({origin, pathname, search}: URL): string {
  try {
    return `${origin}\n${decodeURIComponent(pathname)}\n${search}`
  } catch {
    return `${origin}\n${pathname}\n${search}`
  }
}

/** The wait before asking again after a failure, in milliseconds: twice as long each time, with chance in it. */
export function backoff(attempt: number, clock: Clock, firstMs = 1000): number {
  return firstMs * 2 ** attempt * (0.5 + clock.random() / 2)
}

const deadlineReason = 'was not asked, since the deadline had come'

/** Where a redirect leads. An unencrypted address of a host that is asked by TLS is taken for its encrypted one. */
function readLocation(location: string, from: URL, hosts: ReadonlyMap<string, Host>): URL | undefined {
  if (location === '' || location.length > 8192 || !URL.canParse(location, from.href)) return undefined
  const url = new URL(location, from)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined
  url.username = ''
  url.password = ''
  url.hash = ''
  if (url.protocol === 'http:' && !hosts.has(url.origin) && hosts.has(`https://${url.hostname}`)) {
    return new URL(`https://${url.hostname}${url.pathname}${url.search}`)
  }
  return url
}
