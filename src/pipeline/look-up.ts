import type {RecordKey, WorkKey} from '../identifiers/record-key.ts'
import type {RegistryRecord} from '../model/generated/record.ts'
import type {Reference} from '../model/reference.ts'
import {
  agencyHosts,
  askSearch,
  type Facts,
  isAnswer,
  lookUp,
  lookUpAddress,
  type Question,
  registries,
  type RegistryBases,
  type RegistryName,
  type Reply,
  readSearch,
  type Visit
} from '../registries/index.ts'
import {selectHit} from '../verification/select-hit.ts'
import {makeRecord} from './records.ts'

export {agencyHosts, registries, type RegistryBases}

/** Sends one question to a registry. */
export type Ask = (question: Question) => Promise<Reply>

/** Visits a page of the web. */
export type Probe = (visit: Visit) => Promise<Reply>

/** What came of a look-up. */
export type LookedUp =
  | {readonly ok: true; readonly record: RegistryRecord}
  /** Who could not be asked, a registry or the host of an address, and why, in words that go after its name. */
  | {readonly ok: false; readonly registry: string; readonly reason: string}

/**
 * Looks an identifier up, one question after another.
 *
 * @param asked - the day, `YYYY-MM-DD`.
 */
export async function lookUpRecord(key: WorkKey, bases: RegistryBases, ask: Ask, asked: string): Promise<LookedUp> {
  const steps = lookUp(key, bases)
  let step = steps.next()
  let last: RegistryName = 'doi'
  while (step.done !== true) {
    last = step.value.registry
    step = steps.next(await ask(step.value))
  }
  const outcome = step.value
  if (outcome.kind === 'unreachable') return failed(outcome.registry, outcome.reason)
  const made = makeRecord(key, outcome, asked)
  return made.ok ? made : failed(last, made.reason)
}

/**
 * Looks at an address whether its page is there.
 *
 * @param asked - the day, `YYYY-MM-DD`.
 */
export async function visitAddress(key: RecordKey, probe: Probe, asked: string): Promise<LookedUp> {
  const steps = lookUpAddress(key.identifier)
  let step = steps.next()
  while (step.done !== true) step = steps.next(await probe(step.value))
  const outcome = step.value
  if (outcome.kind === 'unreachable') return failed(outcome.registry, outcome.reason)
  const made = makeRecord(key, outcome, asked)
  return made.ok ? made : failed(outcome.registry, made.reason)
}

/**
 * Searches Crossref by the words of a reference. The record holds the hit that is the reference; it is `unlisted` where
 * none of them is, which says nothing of the work.
 *
 * @param key - the search, as {@link searchKeyOf} has it.
 * @param asked - the day, `YYYY-MM-DD`.
 */
export async function searchWork(
  key: RecordKey,
  {item}: Pick<Reference, 'item'>,
  {bases, ask, asked}: {readonly bases: RegistryBases; readonly ask: Ask; readonly asked: string}
): Promise<LookedUp> {
  const reply = await ask(askSearch(key.identifier, bases))
  if (!isAnswer(reply)) return failed('crossref', reply.reason)
  const reading = readSearch(reply)
  if (reading.kind === 'unreadable') return failed('crossref', reading.reason)
  const records = reading.hits.flatMap((facts) => {
    const made = makeRecord({scheme: 'doi', identifier: facts.item.DOI ?? ''}, {...found, facts}, asked)
    return made.ok ? [made.record] : []
  })
  const hit = selectHit(item, records)
  const facts = reading.hits.find((one) => hit !== undefined && one.item.DOI === hit.identifier)
  const outcome = facts ? {...found, facts: onlyWork(facts)} : ({kind: 'unlisted', registry: 'crossref'} as const)
  const made = makeRecord(key, outcome, asked)
  return made.ok ? made : failed('crossref', made.reason)
}

const found = {kind: 'found', registry: 'crossref'} as const

/** A search says which work it is; what happened to the work is for its own record to say. */
function onlyWork({item, variants}: Facts): Facts {
  return {item, ...(variants && {variants})}
}

function failed(registry: string, reason: string): LookedUp {
  return {ok: false, registry, reason}
}
