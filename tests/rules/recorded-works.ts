import {searchWords} from '../../src/verification/search-words.ts'
import type {LockedRecord} from '../tools/rule-tester.ts'

/** Facts of registered works, as their registries hold them. */
export const wakefield: LockedRecord = {
  scheme: 'doi',
  identifier: '10.1016/s0140-6736(97)11096-0',
  status: 'found',
  registry: 'crossref',
  asked: '2026-11-20',
  item: {
    id: '10.1016/s0140-6736(97)11096-0',
    type: 'article-journal',
    title: 'Ileal-lymphoid-nodular hyperplasia, non-specific colitis, and pervasive developmental disorder in children',
    author: [
      {family: 'Wakefield', given: 'AJ'},
      {family: 'Murch', given: 'SH'}
    ],
    'container-title': 'The Lancet',
    volume: '351',
    issue: '9103',
    page: '637-641',
    issued: {'date-parts': [[1998, 2]]},
    DOI: '10.1016/s0140-6736(97)11096-0'
  },
  updates: [
    {type: 'retraction', source: 'retraction-watch', notice: '10.1016/s0140-6736(10)60175-4', date: '2010-02-06'}
  ]
}

export const ahmed: LockedRecord = {
  scheme: 'doi',
  identifier: '10.1016/j.ejogrb.2014.02.038',
  status: 'found',
  registry: 'crossref',
  asked: '2026-11-20',
  item: {
    id: '10.1016/j.ejogrb.2014.02.038',
    type: 'article-journal',
    title:
      'Timing of urinary catheter removal after uncomplicated total abdominal hysterectomy: a prospective randomized trial',
    author: [{family: 'Ahmed', given: 'Magdy R.'}],
    'container-title': 'European Journal of Obstetrics & Gynecology and Reproductive Biology',
    issued: {'date-parts': [[2014, 5]]},
    DOI: '10.1016/j.ejogrb.2014.02.038'
  },
  updates: [
    {type: 'concern', source: 'retraction-watch', notice: '10.1016/j.ejogrb.2024.06.039', date: '2024-06-27'},
    {type: 'concern', source: 'publisher', notice: '10.1016/j.ejogrb.2024.06.039', date: '2024-08-01'}
  ]
}

export const gill: LockedRecord = {
  scheme: 'doi',
  identifier: '10.26434/chemrxiv.5406907.v5',
  status: 'found',
  registry: 'crossref',
  asked: '2026-11-20',
  item: {
    id: '10.26434/chemrxiv.5406907.v5',
    type: 'article',
    title:
      'Binding Modes of Ligands Using Enhanced Sampling (BLUES): Rapid Decorrelation of Ligand Binding Modes Using Nonequilibrium Candidate Monte Carlo',
    author: [{family: 'Gill', given: 'Samuel'}],
    issued: {'date-parts': [[2018, 2, 23]]},
    DOI: '10.26434/chemrxiv.5406907.v5'
  },
  relations: [{type: 'has-published-version', scheme: 'doi', identifier: '10.1021/acs.jpcb.7b11820'}]
}

/** The item of a record as a writer has it, under a key of their own. */
export function written({item}: LockedRecord, key: string, changes: Readonly<Record<string, unknown>> = {}): object {
  return {...item, id: key, ...changes}
}

/** The record of a search for a work, which found it or none. */
export function searchFor({identifier, item, ...rest}: LockedRecord, finds = true): LockedRecord {
  const words = searchWords({...item})
  if (words === undefined || !item) throw new Error(`nothing can search for ${identifier}`)
  const {asked, registry} = rest
  const search = {scheme: 'search', identifier: words, registry, asked} as const
  return finds ? {...search, status: 'found', item} : {...search, status: 'unlisted'}
}

/** A DOI of the form that no registry gives out. */
export const absent: LockedRecord = {
  scheme: 'doi',
  identifier: '10.1016/j.none.2011.99.999',
  status: 'absent',
  registry: 'doi',
  asked: '2026-11-20'
}
