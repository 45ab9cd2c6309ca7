import {toRecordKey} from '../identifiers/record-key.ts'
import {
  type Answer,
  encodeSegment,
  type Question,
  readJson,
  type RegistryBases,
  unexpectedStatus,
  unreadable
} from './answer.ts'

/** What the handle system says of a DOI. */
export type HandleReading =
  | {readonly kind: 'registered'; /** The DOI that this one is another name of. */ readonly alias?: string}
  | {readonly kind: 'absent'}
  | {readonly kind: 'unreadable'; readonly reason: string}

/** Asks the handle system at doi.org whether a DOI exists (https://www.doi.org/the-identifier/resources/factsheets/doi-resolution-documentation). */
export function askHandle(doi: string, bases: RegistryBases): Question {
  return {registry: 'doi', url: `${bases.doi}api/handles/${encodeSegment(doi)}`, accept: 'application/json'}
}

/**
 * Reads what the handle system answers. Only its code 100, “handle not found”, says that a DOI does not exist; 1 is
 * found, 200 found without the values asked for, any other code is trouble of the server.
 */
export function readHandle(answer: Answer): HandleReading {
  if (answer.status !== 200 && answer.status !== 404) return unexpectedStatus(answer)
  const read = readJson(answer, 'doi-handle')
  if (!read.ok) return unreadable(read.reason)
  const {responseCode, values} = read.value
  if (responseCode === 100) return {kind: 'absent'}
  if (responseCode !== 1 && responseCode !== 200) return unreadable(`answered with the handle code ${responseCode}`)
  const target = values?.find(({type}) => type === 'HS_ALIAS')?.data?.value
  const alias = typeof target === 'string' ? toRecordKey({scheme: 'doi', value: target})?.identifier : undefined
  return {kind: 'registered', ...(alias !== undefined && {alias})}
}

/** Asks doi.org which agency registers the DOIs of a prefix. */
export function askAgency(doi: string, bases: RegistryBases): Question {
  return {registry: 'doi', url: `${bases.doi}ra/${encodeSegment(doi)}`, accept: 'application/json'}
}

/**
 * The agency of a DOI in one spelling (`Crossref` and `CrossRef`, `DataCite` and `Data Cite` are met), empty where doi.org
 * knows none.
 */
export function readAgency(
  answer: Answer
): {readonly kind: 'agency'; readonly name: string} | {readonly kind: 'unreadable'; readonly reason: string} {
  if (answer.status !== 200) return unexpectedStatus(answer)
  const read = readJson(answer, 'doi-agency')
  if (!read.ok) return unreadable(read.reason)
  const name = (read.value[0]?.RA ?? '').toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  return {kind: 'agency', name: name.slice(0, 40)}
}
