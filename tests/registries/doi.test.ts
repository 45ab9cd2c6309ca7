import {describe, expect, it} from 'vitest'
import {readAgency, readHandle} from '../../src/registries/doi.ts'

describe('the handle system', () => {
  it.each([
    ['{"responseCode":1,"handle":"10.1000/a","values":[]}', 200, {kind: 'registered'}],
    ['{"responseCode":200,"handle":"10.1000/a"}', 200, {kind: 'registered'}],
    ['{"responseCode":100,"handle":"10.1000/a"}', 404, {kind: 'absent'}],
    [
      '{"responseCode":1,"values":[{"type":"HS_ALIAS","data":{"value":"10.1000/B"}}]}',
      200,
      {kind: 'registered', alias: '10.1000/b'}
    ],
    ['{"responseCode":1,"values":[{"type":"HS_ALIAS","data":{"value":"x"}}]}', 200, {kind: 'registered'}]
  ])('%s is %j', (body, status, reading) => {
    expect(readHandle({status, contentType: 'application/json', body})).toEqual(reading)
  })

  it.each([
    ['{"responseCode":2}', 500],
    ['{"responseCode":301,"message":"That prefix doesn\'t live here"}', 400],
    ['{"responseCode":2}', 200],
    ['<html></html>', 404],
    ['Not found', 404],
    ['{}', 404]
  ])('says nothing with %s under %i', (body, status) => {
    expect(readHandle({status, contentType: 'application/json', body}).kind).toBe('unreadable')
  })
})

describe('the agency of a DOI', () => {
  it.each([
    ['[{"DOI":"10.1000","RA":"Crossref"}]', 'crossref'],
    ['[{"DOI":"10.1000","RA":"CrossRef"}]', 'crossref'],
    ['[{"DOI":"10.1000","RA":"Data Cite"}]', 'datacite'],
    ['[{"DOI":"10.1000","RA":"mEDRA"}]', 'medra'],
    ['[{"DOI":"10.1000/x","status":"DOI does not exist"}]', '']
  ])('%s is “%s”', (body, name) => {
    expect(readAgency({status: 200, contentType: 'application/json', body})).toEqual({kind: 'agency', name})
  })

  it.each(['[]', '{}', '<html></html>'])('is not known from %s', (body) => {
    expect(readAgency({status: 200, contentType: 'application/json', body}).kind).toBe('unreadable')
  })
})
