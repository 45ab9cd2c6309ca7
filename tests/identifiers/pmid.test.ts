import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {parsePmid} from '../../src/identifiers/pmid.ts'

describe('a PMID', () => {
  it.each([
    ['28192793', '28192793'],
    ['PMID: 28192793', '28192793'],
    ['1', '1'],
    ['00012345', '12345'],
    ['20029611.1', '20029611'],
    ['https://pubmed.ncbi.nlm.nih.gov/28192793/', '28192793'],
    ['http://www.ncbi.nlm.nih.gov/pubmed/28192793#abstract', '28192793']
  ])('is read from %s', (text, value) => {
    expect(parsePmid(text)).toEqual({ok: true, value})
  })

  it.each([
    ['281927933', 'has 9 digits, expected at most 8'],
    ['0', 'is zero, expected the number of a record'],
    ['PMC3041534', 'is a PMCID, which names a copy in PMC, expected a number alone'],
    ['10.1136/bmj.l689', 'is no number, expected one of at most 8 digits'],
    ['n/a', 'is no number, expected one of at most 8 digits'],
    ['1'.repeat(201), 'is 201 characters long, expected a number of at most 8 digits']
  ])('is not read from %s', (text, reason) => {
    expect(parsePmid(text)).toEqual({ok: false, reason})
  })

  it('is any number of up to eight digits', () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 99_999_999}), (number) => {
        expect(parsePmid(String(number))).toEqual({ok: true, value: String(number)})
      })
    )
  })
})
