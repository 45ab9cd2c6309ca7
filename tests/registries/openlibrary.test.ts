import {describe, expect, it} from 'vitest'
import {readOpenLibrary} from '../../src/registries/openlibrary.ts'

const isbn = '9780306406157'

function read(value: unknown): ReturnType<typeof readOpenLibrary> {
  return readOpenLibrary({status: 200, contentType: 'application/json', body: JSON.stringify(value)}, isbn)
}

describe('an answer of Open Library', () => {
  it('is a book', () => {
    const book = {
      title: 'Pain',
      subtitle: 'A history',
      authors: [{name: 'Anna B. Müller'}, {name: 'Plato'}],
      publishers: [{name: 'House'}],
      publish_places: [{name: 'Bern'}],
      publish_date: 'March 1, 1980'
    }
    expect(read({[`ISBN:${isbn}`]: book})).toEqual({
      kind: 'found',
      facts: {
        item: {
          id: `isbn:${isbn}`,
          type: 'book',
          title: 'Pain',
          publisher: 'House',
          'publisher-place': 'Bern',
          author: [{family: 'Müller', given: 'Anna B.'}, {literal: 'Plato'}],
          issued: {'date-parts': [[1980]]},
          ISBN: isbn
        },
        variants: {titles: ['Pain: A history']}
      }
    })
  })

  it.each([
    [{}, 'missing'],
    [{'ISBN:9780000000002': {title: 'Other'}}, 'unreadable'],
    [[], 'unreadable'],
    [{[`ISBN:${isbn}`]: {title: 7}}, 'unreadable']
  ])('%j is %s', (value, kind) => {
    expect(read(value).kind).toBe(kind)
  })

  it.each([404, 500])('with the status %i says nothing', (status) => {
    expect(readOpenLibrary({status, contentType: 'application/json', body: '{}'}, isbn).kind).toBe('unreadable')
  })
})
