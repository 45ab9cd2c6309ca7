import {describe, expect, it} from 'vitest'
import {readCharacterReference} from '../../src/text/character-reference.ts'

describe('a character reference', () => {
  it.each([
    ['&amp;', '&'],
    ['&NotEqualTilde;', '\u2242\u0338'],
    ['&#65;', 'A'],
    ['&#X41;', 'A'],
    ['&#x1F600;', '😀'],
    ['&#0;', '\uFFFD'],
    ['&#128;', '\uFFFD'],
    ['&#xD800;', '\uFFFD'],
    ['&#xFDD0;', '\uFFFD'],
    ['&#x10FFFF;', '\uFFFD'],
    ['&#9999999;', '\uFFFD'],
    ['&#9;', '\t']
  ])('%s stands for %j', (source, value) => {
    expect(readCharacterReference(`a${source}b`, 1)).toEqual({value, end: 1 + source.length})
  })

  it.each([
    '&amp',
    '&;',
    '& amp;',
    '&nonsense;',
    '&#;',
    '&#x;',
    '&#12345678;',
    '&#x1234567;',
    '&#xg;',
    'amp;',
    '&&amp;'
  ])('is none: %s', (source) => {
    expect(readCharacterReference(source, 0)).toBeUndefined()
  })
})
