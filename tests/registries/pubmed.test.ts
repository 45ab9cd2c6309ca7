import {describe, expect, it} from 'vitest'
import {readPmcIds, readPubmed} from '../../src/registries/pubmed.ts'
import {readRecordings} from '../tools/recordings.ts'

const {pubmed} = readRecordings()

function read(entry: unknown, pmid = '1'): ReturnType<typeof readPubmed> {
  const body = JSON.stringify({result: {uids: [pmid], [pmid]: entry}})
  return readPubmed({status: 200, contentType: 'application/json', body}, pmid)
}

describe('a summary of PubMed', () => {
  it('for a retracted paper', () => {
    const reading = read(pubmed.get('9500320'), '9500320')
    if (reading.kind !== 'found') throw new Error(JSON.stringify(reading))
    const {item, updates} = reading.facts
    expect(item).toMatchObject({
      id: 'pmid:9500320',
      type: 'article-journal',
      title:
        'Ileal-lymphoid-nodular hyperplasia, non-specific colitis, and pervasive developmental disorder in children',
      'container-title': 'Lancet',
      volume: '351',
      page: '637-41',
      issued: {'date-parts': [[1998, 2, 28]]},
      DOI: '10.1016/s0140-6736(97)11096-0',
      PMID: '9500320'
    })
    expect(item.author?.[0]).toEqual({family: 'Wakefield', given: 'A. J.'})
    expect(updates).toContainEqual({type: 'retraction', source: 'registry', notice: '10.1016/s0140-6736(10)60175-4'})
  })

  it.each([
    [{pubtype: ['Retracted Publication']}, ['retraction']],
    [{pubtype: ['Retraction of Publication'], title: 'Retracted: Rest.'}, []],
    [{references: [{reftype: 'Erratum in', refsource: 'x'}]}, ['correction']],
    [{references: [{reftype: 'Cites', refsource: 'x'}]}, []]
  ])('%j says %j', (entry, types) => {
    const reading = read(entry)
    expect(reading.kind === 'found' && (reading.facts.updates ?? []).map(({type}) => type)).toEqual(types)
  })

  it.each([
    [{title: '[Rest and pain].'}, 'Rest and pain'],
    [{title: 'What is pain...'}, 'What is pain...'],
    [{title: 'Rest &amp; <i>pain</i>.'}, 'Rest & pain']
  ])('%j is called %s', (entry, title) => {
    expect(read(entry)).toMatchObject({facts: {item: {title}}})
  })

  it.each([
    ['Van den Berg JA', {family: 'Van den Berg', given: 'J. A.'}],
    ['Smith J Jr', {family: 'Smith', given: 'J.', suffix: 'Jr'}],
    ['Plato', {literal: 'Plato'}]
  ])('takes the author %s for %j', (name, author) => {
    expect(read({authors: [{name, authtype: 'Author'}]})).toMatchObject({facts: {item: {author: [author]}}})
  })

  it.each([
    ['{"result":{"uids":["1"],"1":{"uid":"1","error":"cannot get document summary"}}}', 'missing'],
    ['{"result":{"uids":["1"],"1":{"uid":"1","error":"backend is busy"}}}', 'unreadable'],
    ['{"error":"API rate limit exceeded","count":"4"}', 'unreadable'],
    ['{"result":{"uids":[]}}', 'unreadable'],
    ['<ERROR>Empty id list</ERROR>', 'unreadable']
  ])('%s is %s', (body, kind) => {
    expect(readPubmed({status: 200, contentType: 'application/json', body}, '1').kind).toBe(kind)
  })
})

describe('an answer of the ID converter', () => {
  it.each([
    [
      '{"status":"ok","records":[{"pmcid":"PMC1","pmid":7,"doi":"10.1000/A"}]}',
      {kind: 'found', pmid: '7', doi: '10.1000/a'}
    ],
    ['{"status":"ok","records":[{"pmcid":"PMC1","status":"error","errmsg":"invalid article id"}]}', {kind: 'missing'}],
    ['{"status":"ok","records":[{"pmcid":"PMC2"}]}', {kind: 'unreadable', reason: 'answered for another PMCID'}],
    ['{"status":"error","message":"x"}', {kind: 'unreadable', reason: 'answered without the PMCID asked for'}]
  ])('%s', (body, reading) => {
    expect(readPmcIds({status: 200, contentType: 'application/json', body}, 'PMC1')).toEqual(reading)
  })
})
