import type {RecordKey} from '../identifiers/record-key.ts'
import type {RegistryRecord} from '../model/generated/record.ts'
import {
  agencyHosts,
  lookUp,
  type Question,
  registries,
  type RegistryBases,
  type RegistryName,
  type Reply
} from '../registries/index.ts'
import {makeRecord} from './records.ts'

export {agencyHosts, registries, type RegistryBases, type RegistryName}

/** Sends one question to a registry. */
export type Ask = (question: Question) => Promise<Reply>

/** What came of a look-up. */
export type LookedUp =
  | {readonly ok: true; readonly record: RegistryRecord}
  /** Which registry could not be asked, and why, in words that go after its name. */
  | {readonly ok: false; readonly registry: RegistryName; readonly reason: string}

/**
 * Looks an identifier up, one question after another.
 *
 * @param asked - the day, `YYYY-MM-DD`.
 */
export async function lookUpRecord(key: RecordKey, bases: RegistryBases, ask: Ask, asked: string): Promise<LookedUp> {
  const steps = lookUp(key, bases)
  let step = steps.next()
  let last: RegistryName = 'doi'
  while (step.done !== true) {
    last = step.value.registry
    step = steps.next(await ask(step.value))
  }
  const outcome = step.value
  if (outcome.kind === 'unreachable') return {ok: false, registry: outcome.registry, reason: outcome.reason}
  const made = makeRecord(key, outcome, asked)
  return made.ok ? made : {ok: false, registry: last, reason: made.reason}
}
