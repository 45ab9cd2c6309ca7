import type {RecordKey} from '../identifiers/record-key.ts'
import type {RecordUpdate, RegistryRecord} from '../model/generated/record.ts'
import type {RetractionTable} from '../model/generated/verification.ts'
import {addUpdates, readRetractionWatch, retractionKey} from '../registries/index.ts'
import {hashRecord} from '../validate/record-hash.ts'

/** What tables of Retraction Watch tell of the works of a project. */
export interface Retractions {
  /**
   * Reads a table row by row.
   *
   * @param source - what messages call it.
   * @returns what was read of it, or why it is no such table.
   */
  readonly addTable: (source: string, chunks: AsyncIterable<string>) => Promise<AddedTable>
  /** The updates of a work: of its own DOI, and of the one that its record has for it. */
  readonly updatesOf: (key: RecordKey, record: RegistryRecord | undefined) => readonly RecordUpdate[]
}

export type AddedTable =
  {readonly ok: true; readonly table: RetractionTable} | {readonly ok: false; readonly reason: string}

/** How many problems of a table are told. */
const shownProblems = 20
/** More events than these are no facts of one work; a record holds no more. */
const mostUpdates = 1000

/**
 * Starts without a table.
 *
 * @param works - the identifiers of the project, with the records that the lock has. Where each is a DOI, or has a record
 *   with one, nothing of other works is kept in memory; else a registry has yet to say the DOI, and everything is.
 */
export function collectRetractions(
  works: readonly {readonly key: RecordKey; readonly record: RegistryRecord | undefined}[]
): Retractions {
  const wanted = new Set(works.flatMap(({key, record}) => namesOf(key, record)))
  const wantsAll = works.some(
    ({key, record}) => hasRetractableDoi(key) && !namesOf(key, record).some((name) => name.startsWith('doi:'))
  )
  const told = new Map<string, RecordUpdate[]>()
  return {
    async addTable(source, chunks) {
      const problems: RetractionTable['problems'] = []
      const read = new Map<string, RecordUpdate[]>()
      let rows = 0
      let unread = 0
      for await (const reading of readRetractionWatch(chunks)) {
        if (reading.kind === 'broken') return {ok: false, reason: reading.reason}
        rows++
        const {line, facts, problem} = reading
        if (problem !== undefined) {
          unread++
          if (problems.length < shownProblems) problems.push({line, reason: problem})
        }
        for (const {doi, pmid, update} of facts) {
          if (doi !== undefined && (wantsAll || wanted.has(`doi:${doi}`))) add(read, `doi:${doi}`, update)
          if (pmid !== undefined && wanted.has(`pmid:${pmid}`)) add(read, `pmid:${pmid}`, update)
        }
      }
      // Only now, so that a table that breaks off can be read once more.
      for (const [name, updates] of read) for (const update of updates) add(told, name, update)
      return {ok: true, table: {source, rows, unread, problems}}
    },
    updatesOf: (key, record) => namesOf(key, record).flatMap((name) => told.get(name) ?? [])
  }
}

/** Retraction Watch names articles, so that the DOI in the record of a preprint or a book is not looked at. */
function hasRetractableDoi({scheme}: RecordKey): boolean {
  return scheme === 'doi' || scheme === 'pmid' || scheme === 'pmcid'
}

/** The names by which rows meet a work: its DOIs and its PMIDs. */
function namesOf(key: RecordKey, record: RegistryRecord | undefined): readonly string[] {
  if (!hasRetractableDoi(key)) return []
  const dois = [key.scheme === 'doi' ? key.identifier : undefined, record?.item?.DOI]
  const pmids = [key.scheme === 'pmid' ? key.identifier : undefined, record?.item?.PMID]
  return [
    ...new Set([
      ...dois.flatMap((doi) => (doi === undefined ? [] : `doi:${retractionKey(doi)}`)),
      ...pmids.flatMap((pmid) => (pmid === undefined ? [] : `pmid:${pmid}`))
    ])
  ]
}

function add(lists: Map<string, RecordUpdate[]>, name: string, update: RecordUpdate): void {
  const known = lists.get(name)
  if (known && known.length < mostUpdates) known.push(update)
  else if (!known) lists.set(name, [update])
}

/**
 * A record that also holds what tables tell of its work. The record itself, where it holds that already.
 */
export function withUpdates(record: RegistryRecord, told: readonly RecordUpdate[]): RegistryRecord {
  if (told.length === 0) return record
  const content = {...record, ...addUpdates(record.updates ?? [], told)}
  const hash = hashRecord(content)
  return hash === record.hash ? record : {...content, hash}
}

/** What an earlier run took from a table: no registry's answer takes it back. */
export function keptUpdates(before: RegistryRecord | undefined): readonly RecordUpdate[] {
  return (before?.updates ?? []).filter(({source}) => source === 'retraction-watch')
}
