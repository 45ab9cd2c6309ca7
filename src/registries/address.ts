import {type Answer, isAnswer, type Reply} from './answer.ts'
import type {Outcome} from './look-up.ts'

/** A question to a web site: whether the page is there. */
export interface Visit {
  readonly url: string
  readonly method: 'HEAD' | 'GET'
}

/** A look-up of an address: it gives visits, takes what came of them, and ends with the outcome. */
export type AddressLookUp = Generator<Visit, AddressOutcome, Reply>

export type AddressOutcome =
  | Extract<Outcome, {kind: 'alive' | 'absent'}>
  | {readonly kind: 'unreachable'; readonly registry: string; readonly reason: string}

/**
 * Looks an address up: HEAD, which costs a site least, then GET where that is no success, since many sites answer HEAD
 * wrongly. Only 404 and 410 (RFC 9110, 15.5.5 and 15.5.11) say that a page is gone. Sites refuse machines with 401, 403, 405,
 * 429, 451, 503, 999 and others, so that these say nothing, nor does a site that cannot be reached.
 */
export function* lookUpAddress(url: string): AddressLookUp {
  const registry = new URL(url).host.slice(0, 64)
  const head = yield {url, method: 'HEAD'}
  const reply = isAnswer(head) && !isAlive(head) ? yield {url, method: 'GET'} : head
  if (!isAnswer(reply)) return {kind: 'unreachable', registry, reason: reply.reason}
  if (isAlive(reply)) return {kind: 'alive', registry}
  if (reply.status === 404 || reply.status === 410) return {kind: 'absent', registry}
  const reason = `answered with the status ${reply.status}, which says nothing of the page`
  return {kind: 'unreachable', registry, reason}
}

function isAlive({status}: Answer): boolean {
  return (status >= 200 && status < 300) || status === 304
}
