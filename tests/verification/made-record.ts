import type {RecordRelation, RecordVariants, Reference, RegistryRecord} from '../../src/model/generated/record.ts'
import {makeRecord} from '../../src/pipeline/records.ts'

/** A record of Crossref with this work, as the lock would hold it. */
export function recordOf(
  item: Omit<Reference, 'id' | 'type'> & {readonly type?: Reference['type']},
  others: {readonly variants?: RecordVariants; readonly relations?: RecordRelation[]; readonly doi?: string} = {}
): RegistryRecord {
  const {doi = '10.1000/182', ...facts} = others
  const whole: Reference = {...item, id: `doi:${doi}`, type: item.type ?? 'article-journal'}
  const outcome = {kind: 'found', registry: 'crossref', facts: {item: whole, ...facts}} as const
  const made = makeRecord({scheme: 'doi', identifier: doi}, outcome, '2026-11-25')
  if (!made.ok) throw new Error(made.reason)
  return made.record
}
