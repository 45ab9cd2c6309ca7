import {type RecordKey, recordName, type WorkKey} from '../identifiers/record-key.ts'
import type {RegistryRecord} from '../model/generated/record.ts'
import type {Reference} from '../model/reference.ts'
import type {RecordLookup, VerifiedIdentifier} from '../model/verification.ts'
import {addressKeyOf, recordKeysOf} from '../references/record-keys.ts'
import {compareWork} from '../verification/compare-work.ts'
import {selectHit} from '../verification/select-hit.ts'
import {standingOf} from '../verification/standing.ts'
import {repairedDois, suggestDoi} from '../verification/suggest-doi.ts'
import {searchKeyOf} from './search-key.ts'

/** Reads a record of the lock; absent where it has none. `edited`: its content does not fit its own hash. */
export type ReadRecord = (key: RecordKey) => {readonly record: RegistryRecord; readonly edited: boolean} | undefined

/**
 * What the lock says of references. Each record is read once, and each reference compared once, when it is first asked
 * for.
 */
export function createRecordLookup(read: ReadRecord): RecordLookup {
  const records = new Map<string, ReturnType<ReadRecord>>()
  const known = new WeakMap<Reference, readonly VerifiedIdentifier[]>()
  const readOnce = (key: RecordKey): ReturnType<ReadRecord> => {
    const name = recordName(key)
    if (!records.has(name)) records.set(name, read(key))
    return records.get(name)
  }
  const look = (reference: Reference): readonly VerifiedIdentifier[] =>
    recordKeysOf(reference).map((key) => {
      const locked = readOnce(key)
      if (!locked) return {...key, edited: false}
      const {record, edited} = locked
      if (record.status !== 'found') return {...key, record, edited}
      const isDescribed = reference.origin.kind !== 'citation'
      return {
        ...key,
        record,
        edited,
        ...(isDescribed && {comparison: compareWork(reference.item, record)}),
        standing: standingOf(record.updates ?? [], record.scheme === 'doi' ? record.identifier : undefined)
      }
    })
  return {
    of(reference) {
      const found = known.get(reference) ?? look(reference)
      known.set(reference, found)
      return found
    },
    meantBy: (doi) => repairOf(doi, readOnce),
    addressOf(reference) {
      const key = addressKeyOf(reference)
      const locked = key && readOnce(key)
      return key && {identifier: key.identifier, ...(locked && !locked.edited && {record: locked.record})}
    },
    foundBySearch(reference) {
      const search = searchKeyOf(reference)
      const locked = search && readOnce(search.key)
      if (!locked || locked.edited || locked.record.item?.DOI === undefined) return undefined
      // What a search found for these words need not be this reference, which may have other pages, say.
      return selectHit(reference.item, [locked.record])
    }
  }
}

/** The repaired form of a DOI that does not exist which the lock knows. */
export function repairOf(doi: string, read: ReadRecord): string | undefined {
  return suggestDoi(doi, (identifier) => {
    const locked = read({scheme: 'doi', identifier})
    return locked !== undefined && !locked.edited && locked.record.status !== 'absent'
  })
}

/** Of a DOI that does not exist, the forms to ask about, so that the one that was meant can be offered. */
export function repairedForms(doi: string): readonly WorkKey[] {
  return repairedDois(doi).map((identifier) => ({scheme: 'doi', identifier}))
}
