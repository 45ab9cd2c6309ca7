import {describe, expect, it} from 'vitest'
import {readCslJson} from '../../src/references/formats/csl-json.ts'

describe('CSL-JSON', () => {
  it('keeps the place of a value, of a key that stands twice the last one', () => {
    const text = '\uFEFF[{"id": "a", "type": "book", "DOI": "x", "DOI": "10.1000/1"}]'
    const [reference] = readCslJson(text, 'a.json')
    const {start, end} = reference?.origin.locate(['DOI']) ?? {start: 0, end: 0}
    expect(text.slice(start, end)).toBe('"10.1000/1"')
  })

  it('marks an item that does not fit and loads the others', () => {
    const references = readCslJson('[{"id": "a"}, 3, {"id": "b", "type": "book"}]', 'a.json')
    expect(references.map(({key, problems}) => [key, problems.length])).toEqual([
      ['a', 1],
      ['#2', 1],
      ['b', 0]
    ])
  })

  it.each([
    ['[{"id": "a",}]', 'is not JSON'],
    ['{"id": "a"}', 'is not CSL-JSON: expected an array of items']
  ])('refuses %s', (text, message) => {
    expect(() => readCslJson(text, 'a.json')).toThrow(message)
  })

  it('keeps keys from outside as data', () => {
    const [reference] = readCslJson('[{"id": "__proto__", "type": "book", "__proto__": {"polluted": true}}]', 'a.json')
    expect(reference?.key).toBe('__proto__')
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})
