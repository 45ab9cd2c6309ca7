import type {WorkKey} from '../identifiers/record-key.ts'
import {
  type Answer,
  type Facts,
  isAnswer,
  type Question,
  type Reading,
  type RegistryBases,
  type RegistryName,
  type Reply
} from './answer.ts'
import {askArxiv, readArxiv} from './arxiv.ts'
import {askCrossref, readCrossref} from './crossref.ts'
import {askNegotiated, readNegotiated} from './csl.ts'
import {askDatacite, readDatacite} from './datacite.ts'
import {askAgency, askHandle, readAgency, readHandle} from './doi.ts'
import {askOpenLibrary, readOpenLibrary} from './openlibrary.ts'
import {askPmcIds, askPubmed, readPmcIds, readPubmed} from './pubmed.ts'
import {sortRelations} from './updates.ts'

/** What came of a look-up, and of whom. */
export type Outcome =
  | {readonly kind: 'found'; readonly registry: string; readonly facts: Facts}
  /** An address that answers; there is nothing more to know of it. */
  | {readonly kind: 'alive'; readonly registry: string}
  /** It exists, and its metadata could not be had. */
  | {readonly kind: 'registered'; readonly registry: string}
  /** The registry in charge says that it does not exist. */
  | {readonly kind: 'absent'; readonly registry: string}
  /** A catalogue that is not in charge does not hold it. */
  | {readonly kind: 'unlisted'; readonly registry: string}
  /** Could not be asked: nothing follows from it. */
  | {readonly kind: 'unreachable'; readonly registry: RegistryName; readonly reason: string}

/** A look-up: it gives questions, takes replies, and ends with the outcome. */
export type LookUp = Generator<Question, Outcome, Reply>

/**
 * Looks one identifier up. The order for a DOI: Crossref, DataCite, then the handle system, which alone can say that it
 * does not exist; where it does, the agency in charge is asked for metadata. Landing pages are never looked at. Where a
 * source fails, nothing is concluded.
 */
export function lookUp(key: WorkKey, bases: RegistryBases): LookUp {
  const {identifier} = key
  switch (key.scheme) {
    case 'doi':
      return lookUpDoi(identifier, bases, true)
    case 'pmid':
      return lookUpAt('pubmed', askPubmed(identifier, bases), (answer) => readPubmed(answer, identifier))
    case 'pmcid':
      return lookUpPmcid(identifier, bases)
    case 'arxiv':
      return lookUpAt('arxiv', askArxiv(identifier, bases), (answer) => readArxiv(answer, identifier))
    case 'isbn':
      return lookUpIsbn(identifier, bases)
  }
}

type Missing = {readonly kind: 'missing'} | Outcome

/** Asks one registry that may not be the one in charge. */
function* tryAt(question: Question, read: (answer: Answer) => Reading): Generator<Question, Missing, Reply> {
  const {registry} = question
  const reply = yield question
  if (!isAnswer(reply)) return {kind: 'unreachable', registry, reason: reply.reason}
  const reading = read(reply)
  if (reading.kind === 'found') return {...reading, registry}
  return reading.kind === 'missing' ? reading : {kind: 'unreachable', registry, reason: reading.reason}
}

/** Asks the registry that is in charge. */
function* lookUpAt(registry: RegistryName, question: Question, read: (answer: Answer) => Reading): LookUp {
  const outcome = yield* tryAt(question, read)
  return outcome.kind === 'missing' ? {kind: 'absent', registry} : outcome
}

function* lookUpIsbn(isbn: string, bases: RegistryBases): LookUp {
  const outcome = yield* tryAt(askOpenLibrary(isbn, bases), (answer) => readOpenLibrary(answer, isbn))
  return outcome.kind === 'missing' ? {kind: 'unlisted', registry: 'openlibrary'} : outcome
}

function* lookUpDoi(doi: string, bases: RegistryBases, mayFollow: boolean): LookUp {
  // A short DOI is only known to the handle system.
  if (!doi.startsWith('10/')) {
    const crossref = yield* tryAt(askCrossref(doi, bases), (answer) => readCrossref(answer, doi))
    if (crossref.kind !== 'missing') return crossref
    const datacite = yield* tryAt(askDatacite(doi, bases), (answer) => readDatacite(answer, doi))
    if (datacite.kind !== 'missing') return datacite
  }
  const reply = yield askHandle(doi, bases)
  if (!isAnswer(reply)) return {kind: 'unreachable', registry: 'doi', reason: reply.reason}
  const handle = readHandle(reply)
  if (handle.kind === 'unreadable') return {kind: 'unreachable', registry: 'doi', reason: handle.reason}
  if (handle.kind === 'absent') return {kind: 'absent', registry: 'doi'}
  if (handle.alias !== undefined && handle.alias !== doi && mayFollow) {
    return sameAs(yield* lookUpDoi(handle.alias, bases, false), doi, handle.alias)
  }
  return yield* lookUpElsewhere(doi, bases)
}

/** A DOI that exists and that neither Crossref nor DataCite describes. */
function* lookUpElsewhere(doi: string, bases: RegistryBases): LookUp {
  const reply = yield askAgency(doi, bases)
  if (!isAnswer(reply)) return {kind: 'unreachable', registry: 'doi', reason: reply.reason}
  const agency = readAgency(reply)
  if (agency.kind === 'unreadable') return {kind: 'unreachable', registry: 'doi', reason: agency.reason}
  const registry = agency.name === '' ? 'doi' : agency.name
  // Content negotiation for these two is answered from what was asked already.
  if (registry === 'crossref' || registry === 'datacite') return {kind: 'registered', registry}
  const given = yield askNegotiated(doi, bases)
  if (!isAnswer(given)) {
    return given.elsewhere === true
      ? {kind: 'registered', registry}
      : {kind: 'unreachable', registry: 'doi', reason: given.reason}
  }
  const reading = readNegotiated(given, doi)
  if (reading.kind === 'found') return {...reading, registry}
  return reading.kind === 'missing'
    ? {kind: 'registered', registry}
    : {kind: 'unreachable', registry: 'doi', reason: reading.reason}
}

/** The outcome for another name of a DOI. An alias of nothing is registered, and leads nowhere. */
function sameAs(outcome: Outcome, doi: string, other: string): Outcome {
  if (outcome.kind === 'absent') return {kind: 'registered', registry: 'doi'}
  if (outcome.kind !== 'found') return outcome
  return withRelation(outcome, {scheme: 'doi', identifier: doi}, {scheme: 'doi', identifier: other})
}

function* lookUpPmcid(pmcid: string, bases: RegistryBases): LookUp {
  const reply = yield askPmcIds(pmcid, bases)
  if (!isAnswer(reply)) return {kind: 'unreachable', registry: 'pmc', reason: reply.reason}
  const ids = readPmcIds(reply, pmcid)
  if (ids.kind === 'unreadable') return {kind: 'unreachable', registry: 'pmc', reason: ids.reason}
  if (ids.kind === 'missing') return {kind: 'absent', registry: 'pmc'}
  const other: WorkKey | undefined =
    ids.pmid !== undefined
      ? {scheme: 'pmid', identifier: ids.pmid}
      : ids.doi !== undefined
        ? {scheme: 'doi', identifier: ids.doi}
        : undefined
  if (!other) return {kind: 'registered', registry: 'pmc'}
  const outcome = yield* lookUp(other, bases)
  if (outcome.kind === 'unreachable') return outcome
  if (outcome.kind !== 'found') return {kind: 'registered', registry: 'pmc'}
  const {item} = outcome.facts
  return withRelation(
    {...outcome, facts: {...outcome.facts, item: {...item, PMCID: pmcid}}},
    {scheme: 'pmcid', identifier: pmcid},
    other
  )
}

function withRelation(
  outcome: Extract<Outcome, {kind: 'found'}>,
  self: WorkKey,
  other: WorkKey
): Extract<Outcome, {kind: 'found'}> {
  const {item, relations = []} = outcome.facts
  return {
    ...outcome,
    facts: {
      ...outcome.facts,
      item: {...item, id: `${self.scheme}:${self.identifier}`},
      ...sortRelations([...relations, {type: 'is-identical-to', ...other}], self)
    }
  }
}
