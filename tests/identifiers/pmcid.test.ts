import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {isManuscriptId, parsePmcid} from '../../src/identifiers/pmcid.ts'

describe('a PMCID', () => {
  it.each([
    ['PMC3041534', 'PMC3041534'],
    ['3041534', 'PMC3041534'],
    ['pmc 3041534', 'PMC3041534'],
    ['PMCID: PMC3041534', 'PMC3041534'],
    ['PMC2883744.1', 'PMC2883744'],
    ['PMC3041534; NIHMSID: NIHMS264520', 'PMC3041534'],
    ['PMC3041534 [Available on 2027-01-01]', 'PMC3041534'],
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3041534/', 'PMC3041534'],
    ['https://pmc.ncbi.nlm.nih.gov/articles/PMC3041534', 'PMC3041534']
  ])('is read from %s', (text, value) => {
    expect(parsePmcid(text)).toEqual({ok: true, value})
  })

  it.each([
    ['PMC123456789', 'has 9 digits, expected at most 8'],
    ['PMC0', 'is zero, expected the number of a record'],
    ['PCM3041534', 'has not the form of one, expected `PMC` and at most 8 digits'],
    ['10.1136/bmj.l689', 'has not the form of one, expected `PMC` and at most 8 digits'],
    ['1'.repeat(201), 'is 201 characters long, expected `PMC` and at most 8 digits']
  ])('is not read from %s', (text, reason) => {
    expect(parsePmcid(text)).toEqual({ok: false, reason})
  })

  it.each([
    ['NIHMS264520', true],
    ['PMCID: NIHMSID: 264520', true],
    ['EMS12345', true],
    ['PMC3041534', false]
  ])('is told from the number of a manuscript: %s', (text, expected) => {
    expect(isManuscriptId(text)).toBe(expected)
  })

  it('is any number of up to eight digits', () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 99_999_999}), (number) => {
        expect(parsePmcid(`PMC${number}`)).toEqual({ok: true, value: `PMC${number}`})
      })
    )
  })
})
