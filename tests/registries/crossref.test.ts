import {describe, expect, it} from 'vitest'
import type {Answer, Facts} from '../../src/registries/index.ts'
import {readCrossref} from '../../src/registries/crossref.ts'
import {readRecordings} from '../tools/recordings.ts'

const {crossref} = readRecordings()

function answer(body: unknown, status = 200, contentType = 'application/json'): Answer {
  return {status, contentType, body: typeof body === 'string' ? body : JSON.stringify(body)}
}

function read(message: unknown, doi: string): Facts {
  const reading = readCrossref(answer({status: 'ok', message}), doi)
  if (reading.kind !== 'found') throw new Error(`${doi} is ${JSON.stringify(reading)}`)
  return reading.facts
}

function recorded(doi: string): Facts {
  return read(crossref.get(doi), doi)
}

describe('an answer of Crossref', () => {
  it.each([
    ['Resource not found.', 404, 'text/plain', 'missing'],
    ['Resource not found.', 404, 'application/json;charset=utf-8', 'missing'],
    ['{"status":"failed","message-type":"resource-failure"}', 404, 'application/json', 'missing'],
    ['<html><body><h1>Not found</h1></body></html>', 404, 'text/html', 'unreadable'],
    ['{"status":"failed","message-type":"validation-failure","message":[]}', 400, 'application/json', 'missing'],
    ['<html><body><h1>Too Many Requests</h1></body></html>', 200, 'application/json', 'unreadable'],
    ['', 200, 'application/json', 'unreadable'],
    ['{"status":"ok","message":{"DOI":"10.1000/1"', 200, 'application/json', 'unreadable'],
    ['{"status":"ok"}', 200, 'application/json', 'unreadable'],
    ['{"message":{"DOI":7}}', 200, 'application/json', 'unreadable'],
    ['{"message":{"DOI":"10.1000/1"}}', 200, 'text/plain', 'found'],
    ['{}', 403, 'application/json', 'unreadable'],
    [`{"message":${'['.repeat(5000)}${']'.repeat(5000)}}`, 200, 'application/json', 'unreadable']
  ])('%s under %i %s is %s', (body, status, contentType, kind) => {
    expect(readCrossref(answer(body, status, contentType), '10.1000/1').kind).toBe(kind)
  })

  it('says in words why it cannot be read', () => {
    const reading = readCrossref(answer('<!DOCTYPE html><html></html>'), '10.1000/1')
    expect(reading).toEqual({kind: 'unreadable', reason: 'answered with a page of HTML where JSON was due'})
  })
})

describe('what happened to a work', () => {
  it.each([
    ['10.1016/s0140-6736(97)11096-0', ['correction', 'retraction', 'retraction']],
    ['10.1056/nejmoa2007621', ['concern', 'retraction', 'retraction']],
    ['10.1016/j.ejogrb.2014.02.038', ['concern', 'concern']],
    // Its `update-to` names itself: it is the retracted work, not the notice.
    ['10.1016/j.brainres.2022.148038', ['retraction', 'retraction']],
    // Hindawi gives its notice the title of the work, with “Retracted: ” before it.
    ['10.1155/2020/5109831', []],
    ['10.1371/journal.pone.0203153', []],
    ['10.1001/.450', []],
    ['10.1371/journal.pgen.1011490', ['new-version']]
  ])('%s: %j', (doi, types) => {
    expect((recorded(doi).updates ?? []).map(({type}) => type)).toEqual(types)
  })

  it('is told oldest first, by source, with its notice', () => {
    expect(recorded('10.1016/j.ejogrb.2014.02.038').updates).toEqual([
      {type: 'concern', source: 'retraction-watch', notice: '10.1016/j.ejogrb.2024.06.039', date: '2024-06-27'},
      {type: 'concern', source: 'publisher', notice: '10.1016/j.ejogrb.2024.06.039', date: '2024-08-01'}
    ])
  })

  it('makes the notice a notice', () => {
    expect(recorded('10.1371/journal.pone.0203153').relations).toEqual([
      {type: 'is-notice-of', scheme: 'doi', identifier: '10.1371/journal.pone.0200549'}
    ])
  })

  it.each(['err', 'Erratum', 'publisher-note', 'corrigendum', 'addendum'])('takes `%s` for a correction', (type) => {
    const facts = read({DOI: '10.1000/1', 'updated-by': [{DOI: '10.1000/2', type}]}, '10.1000/1')
    expect(facts.updates).toEqual([{type: 'correction', source: 'publisher', notice: '10.1000/2'}])
  })

  it('bounds a hundred thousand updates', () => {
    const updates = Array.from({length: 100_000}, (_, index) => ({DOI: `10.1000/${index}`, type: 'correction'}))
    expect(read({DOI: '10.1000/a', 'updated-by': updates}, '10.1000/a').updates).toHaveLength(1000)
  })
})

describe('relations', () => {
  it.each([
    ['10.1038/ng.3834', 'has-preprint', '10.1101/055962'],
    ['10.5194/cp-2020-95', 'has-published-version', '10.5194/cp-17-1507-2021'],
    ['10.26434/chemrxiv.5406907.v5', 'is-identical-to', '10.26434/chemrxiv.5406907'],
    ['10.21203/rs.3.rs-2118023/v2', 'has-newer-version', '10.21203/rs.3.rs-2118023/v3'],
    ['10.21203/rs.3.rs-2118023/v2', 'has-older-version', '10.21203/rs.3.rs-2118023/v1'],
    ['10.1002/14651858.cd008900.pub3', 'has-older-version', '10.1002/14651858.cd008900.pub2']
  ])('%s %s %s', (doi, type, identifier) => {
    expect(recorded(doi).relations).toContainEqual({type, scheme: 'doi', identifier})
  })

  it('say that an answer for another DOI is for another name of the same work', () => {
    const facts = read(crossref.get('10.26434/chemrxiv.5406907.v5'), '10.26434/chemrxiv.5406907')
    expect(facts.item.id).toBe('doi:10.26434/chemrxiv.5406907')
    expect(facts.relations).toContainEqual({
      type: 'is-identical-to',
      scheme: 'doi',
      identifier: '10.26434/chemrxiv.5406907.v5'
    })
  })
})

describe('the item', () => {
  it('is a work in CSL without its abstract', () => {
    expect(recorded('10.1001/.450').item).toEqual({
      id: 'doi:10.1001/.450',
      type: 'article-journal',
      title: 'Acupuncture in Patients With Chronic Low Back Pain: A Randomized Controlled Trial',
      'container-title': 'Archives of Internal Medicine',
      'container-title-short': 'Archives of Internal Medicine',
      publisher: 'American Medical Association (AMA)',
      volume: '166',
      issue: '4',
      page: '450-457',
      ISSN: '0003-9926',
      author: [{family: 'Brinkhaus', given: 'B.'}],
      issued: {'date-parts': [[2006, 2, 27]]},
      DOI: '10.1001/.450'
    })
  })

  it.each([
    ['10.1056/nejmoa2007621', 'Cardiovascular Disease, Drug Therapy, and Mortality in Covid-19'],
    [
      '10.5194/cp-2020-95',
      'The Atmospheric Bridge Communicated the δ13C Decline during the Last Deglaciation to the Global Upper Ocean'
    ]
  ])('%s is called %s', (doi, title) => {
    expect(recorded(doi).item.title).toBe(title)
  })

  it('has the title with its mark, with its subtitle and in its first language as variants', () => {
    const facts = read(
      {
        DOI: '10.1000/1',
        title: ['RETRACTED: Rest'],
        subtitle: ['A trial'],
        'original-title': ['Ruhe'],
        'short-title': ['Rest']
      },
      '10.1000/1'
    )
    expect(facts.item.title).toBe('Rest')
    expect(facts.variants?.titles).toEqual(['RETRACTED: Rest', 'Rest: A trial', 'Ruhe'])
  })

  it('has the years of print and online as variants, and never that of the deposit', () => {
    const facts = read(
      {
        DOI: '10.1000/1',
        issued: {'date-parts': [[2011, 3]]},
        'published-print': {'date-parts': [[2011, 3]]},
        'published-online': {'date-parts': [[2013, 4, 8]]},
        created: {'date-parts': [[2019, 1, 1]]}
      },
      '10.1000/1'
    )
    expect(facts.item.issued).toEqual({'date-parts': [[2011, 3]]})
    expect(facts.variants?.years).toEqual([2013])
  })

  it.each([
    [{'date-parts': [[null]]}, undefined],
    [{'date-parts': []}, undefined],
    [null, undefined],
    [{'date-parts': [[2020, 13, 40]]}, [[2020]]],
    [{'date-parts': [[99_999]]}, undefined]
  ])('takes %j for the date %j', (issued, parts) => {
    expect(read({DOI: '10.1000/1', issued}, '10.1000/1').item.issued?.['date-parts']).toEqual(parts)
  })

  it('has groups as literals, ORCID iDs in one form, and no author that says nothing', () => {
    const author = [
      {name: 'The PLOS ONE Staff'},
      {family: 'Müller', given: 'A.', ORCID: 'http://orcid.org/0000-0002-1825-0097', suffix: 'Jr'},
      {name: 'NA'},
      {family: ''}
    ]
    expect(read({DOI: '10.1000/1', author}, '10.1000/1').item.author).toEqual([
      {literal: 'The PLOS ONE Staff'},
      {family: 'Müller', given: 'A.', suffix: 'Jr', ORCID: 'https://orcid.org/0000-0002-1825-0097'}
    ])
  })
})
