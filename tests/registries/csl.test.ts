import {describe, expect, it} from 'vitest'
import {readNegotiated} from '../../src/registries/csl.ts'

function read(body: string, status = 200, contentType = 'application/json'): ReturnType<typeof readNegotiated> {
  return readNegotiated({status, contentType, body}, '10.1000/a')
}

describe('what content negotiation gives', () => {
  it('is an item in CSL, with types and texts as agencies write them', () => {
    const given = {
      type: 'journal-article',
      DOI: '10.1000/A',
      title: ['RETRACTED: Rest'],
      'container-title': 'Journal',
      author: [{literal: 'A group'}, {family: 'Müller', given: 'A.'}],
      issued: {'date-parts': [['2019', '5']]},
      abstract: 'Words.'
    }
    expect(read(JSON.stringify(given))).toEqual({
      kind: 'found',
      facts: {
        item: {
          id: 'doi:10.1000/a',
          type: 'article-journal',
          title: 'Rest',
          'container-title': 'Journal',
          author: [{literal: 'A group'}, {family: 'Müller', given: 'A.'}],
          issued: {'date-parts': [[2019, 5]]},
          DOI: '10.1000/a'
        },
        variants: {titles: ['RETRACTED: Rest']},
        updates: [{type: 'retraction', source: 'title'}]
      }
    })
  })

  it.each([
    ['<html></html>', 404, 'text/html', 'missing'],
    ['', 406, '', 'missing'],
    ['<html>the article</html>', 200, 'text/html; charset=utf-8', 'missing'],
    ['<html></html>', 200, 'application/json', 'unreadable'],
    ['{"title":7}', 200, 'application/json', 'unreadable'],
    ['{}', 403, 'application/json', 'unreadable']
  ])('%j under %i %s is %s', (body, status, contentType, kind) => {
    expect(read(body, status, contentType).kind).toBe(kind)
  })
})
