import type {RegistryName} from './answer.ts'

export {
  type Answer,
  type Facts,
  isAnswer,
  type Question,
  type RegistryBases,
  type RegistryName,
  type Reply
} from './answer.ts'
export {lookUpAddress, type Visit} from './address.ts'
export {askSearch, readSearch} from './crossref.ts'
export {lookUp, type Outcome} from './look-up.ts'
export {readRetractionWatch, retractionKey} from './retraction-watch.ts'
export {addUpdates} from './updates.ts'

/** A registry: its address, and how often it wants to be asked where its answers do not say. */
export interface Registry {
  readonly name: RegistryName
  readonly url: string
  /** As {@link Registry.limits} of its own documentation. */
  readonly limits: {readonly requests: number; readonly intervalMs: number; readonly concurrency: number}
}

/** Every registry. arXiv asks for one question in three seconds, NCBI for three in one second without a key. */
export const registries: readonly Registry[] = [
  {name: 'arxiv', url: 'https://export.arxiv.org/api/', limits: {requests: 1, intervalMs: 3000, concurrency: 1}},
  {name: 'crossref', url: 'https://api.crossref.org/', limits: {requests: 5, intervalMs: 1000, concurrency: 1}},
  {name: 'datacite', url: 'https://api.datacite.org/', limits: {requests: 8, intervalMs: 1000, concurrency: 4}},
  {name: 'doi', url: 'https://doi.org/', limits: {requests: 10, intervalMs: 1000, concurrency: 4}},
  {name: 'openlibrary', url: 'https://openlibrary.org/', limits: {requests: 1, intervalMs: 1000, concurrency: 1}},
  {
    name: 'pmc',
    url: 'https://pmc.ncbi.nlm.nih.gov/tools/idconv/api/v1/articles/',
    limits: {requests: 3, intervalMs: 1000, concurrency: 2}
  },
  {
    name: 'pubmed',
    url: 'https://eutils.ncbi.nlm.nih.gov/entrez/eutils/',
    limits: {requests: 3, intervalMs: 1000, concurrency: 2}
  }
]

/** Hosts of registration agencies to which doi.org hands on a question for metadata. */
export const agencyHosts: readonly string[] = [
  'api.crossref.org',
  'data.crossref.org',
  'data.crosscite.org',
  'data.medra.org'
]
