import type {RecordKey} from '../identifiers/record-key.ts'
import type {RegistryRecord} from '../model/generated/record.ts'
import type {Outcome} from '../registries/index.ts'
import {sortKeys} from '../text/canonical-json.ts'
import {hashRecord} from '../validate/record-hash.ts'
import {validate} from '../validate/validators.ts'

/** A record, or why what a registry answered makes none. */
export type MadeRecord =
  {readonly ok: true; readonly record: RegistryRecord} | {readonly ok: false; readonly reason: string}

/**
 * The record of an outcome.
 *
 * @param asked - the day, `YYYY-MM-DD`.
 */
export function makeRecord(
  {scheme, identifier}: RecordKey,
  outcome: Exclude<Outcome, {kind: 'unreachable'}>,
  asked: string
): MadeRecord {
  const content = {
    version: 1,
    scheme,
    identifier,
    status: outcome.kind === 'alive' ? 'found' : outcome.kind,
    registry: outcome.registry.slice(0, 64),
    asked,
    ...(outcome.kind === 'found' && outcome.facts)
  } as const
  const record = {...content, hash: hashRecord(content)}
  const checked = validate('record', record)
  if (checked.ok) return {ok: true, record: checked.value}
  const where = checked.problems[0]?.path.join('.') ?? ''
  return {ok: false, reason: `answered with facts that make no valid record, at \`${where}\``}
}

/** A record as its file holds it: sorted keys, two blanks, a final line break. */
export function renderRecord(record: RegistryRecord): string {
  return `${JSON.stringify(sortKeys(record), undefined, 2)}\n`
}
