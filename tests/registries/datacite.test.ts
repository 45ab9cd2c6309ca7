import {describe, expect, it} from 'vitest'
import {readDatacite} from '../../src/registries/datacite.ts'
import type {Facts} from '../../src/registries/index.ts'
import {readRecordings} from '../tools/recordings.ts'

const {datacite} = readRecordings()

function read(attributes: unknown, doi: string): Facts {
  const body = JSON.stringify({data: {id: doi, type: 'dois', attributes}})
  const reading = readDatacite({status: 200, contentType: 'application/vnd.api+json', body}, doi)
  if (reading.kind !== 'found') throw new Error(JSON.stringify(reading))
  return reading.facts
}

describe('an answer of DataCite', () => {
  it('for a paper of arXiv', () => {
    const doi = '10.48550/arxiv.2311.16162'
    const {item} = read(datacite.get(doi), doi)
    expect(item).toMatchObject({id: `doi:${doi}`, type: 'article', publisher: 'arXiv', DOI: doi})
    expect(item.issued).toEqual({'date-parts': [[2023]]})
  })

  it('for a newer version, and for a copy', () => {
    expect(read(datacite.get('10.5878/xyad-9f70'), '10.5878/xyad-9f70').relations).toContainEqual(
      expect.objectContaining({type: 'has-older-version'})
    )
    const copy = '10.6084/m9.figshare.1286826.v1'
    expect(read(datacite.get(copy), copy).relations).toContainEqual({
      type: 'is-identical-to',
      scheme: 'doi',
      identifier: '10.6084/m9.figshare.1286826'
    })
  })

  it('with single objects where lists are due', () => {
    const doi = '10.14454/rdnt.1x18sn'
    expect(read(datacite.get(doi), doi).item).toMatchObject({
      type: 'dataset',
      title: 'Tropical Cyclone Satellite Imagery and Wind Speed Dataset',
      issued: {'date-parts': [[2020]]}
    })
  })

  it.each([
    [{name: 'Müller, Anna'}, {family: 'Müller', given: 'Anna'}],
    [{name: 'Müller, Anna', nameType: 'Organizational'}, {literal: 'Müller, Anna'}],
    [{name: 'Universities of Bern, Basel, Zürich'}, {literal: 'Universities of Bern, Basel, Zürich'}],
    [
      {name: 'x', givenName: 'Anna', familyName: 'Müller'},
      {family: 'Müller', given: 'Anna'}
    ]
  ])('takes the creator %j for %j', (creator, name) => {
    expect(read({doi: '10.1000/1', creators: [creator]}, '10.1000/1').item.author).toEqual([name])
  })

  it('with titles in several forms', () => {
    const titles = [
      {title: 'Rest'},
      {title: 'A trial', titleType: 'Subtitle'},
      {title: 'Ruhe', titleType: 'TranslatedTitle'}
    ]
    const facts = read({doi: '10.1000/1', titles, publisher: {name: 'House'}}, '10.1000/1')
    expect(facts.item).toMatchObject({title: 'Rest', publisher: 'House'})
    expect(facts.variants?.titles).toEqual(['Rest: A trial', 'Ruhe'])
  })

  it.each([
    [404, '{"errors":[{"status":"404","title":"The resource you are looking for doesn\'t exist."}]}', 'missing'],
    [404, '<html></html>', 'unreadable'],
    [200, '{"data":[]}', 'unreadable'],
    [200, '<html></html>', 'unreadable']
  ])('%i %s is %s', (status, body, kind) => {
    expect(readDatacite({status, contentType: 'application/json', body}, '10.1000/1').kind).toBe(kind)
  })
})
