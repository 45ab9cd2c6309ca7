import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {findArxivInUrl, parseArxiv} from '../../src/identifiers/arxiv.ts'

describe('an arXiv identifier', () => {
  it.each([
    ['2401.00001', '2401.00001'],
    ['arXiv:1407.3561v1', '1407.3561v1'],
    ['arXiv: 2401.00001 [cs.LG]', '2401.00001'],
    ['0704.0001', '0704.0001'],
    ['1412.9999', '1412.9999'],
    ['1501.00001', '1501.00001'],
    ['hep-th/9901001', 'hep-th/9901001'],
    ['math.GT/0309136v2', 'math.GT/0309136v2'],
    ['cond-mat/9108001', 'cond-mat/9108001']
  ])('is read from %s', (text, value) => {
    expect(parseArxiv(text)).toEqual({ok: true, value})
  })

  it.each([
    ['2413.00001', 'has the month `13` in `2413`, expected `01` to `12`'],
    ['2400.00001', 'has the month `00` in `2400`, expected `01` to `12`'],
    ['2401.0001', 'has 4 digits after `2401`, expected 5'],
    ['1407.35611', 'has 5 digits after `1407`, expected 4'],
    ['0703.0001', 'has the month `0703`, expected April 2007 or later'],
    ['hep-th/99010011', 'has 4 digits after `9901`, expected 3'],
    ['hep-th/9913001', 'has the month `13` in `9913`, expected `01` to `12`'],
    ['2401-00001', 'has not the form of one, expected one such as `2401.00001` or `hep-th/9901001`'],
    ['2'.repeat(101), 'is 101 characters long, expected one such as `2401.00001`']
  ])('is not read from %s', (text, reason) => {
    expect(parseArxiv(text)).toEqual({ok: false, reason})
  })

  it('is read with any version of any month since 2015', () => {
    const month = fc.tuple(fc.integer({min: 15, max: 99}), fc.integer({min: 1, max: 12}))
    fc.assert(
      fc.property(month, fc.nat(99_999), fc.integer({min: 1, max: 99}), ([year, of], number, version) => {
        const text = `${year}${String(of).padStart(2, '0')}.${String(number).padStart(5, '0')}v${version}`
        expect(parseArxiv(text)).toEqual({ok: true, value: text})
      })
    )
  })

  it.each([
    ['https://arxiv.org/abs/2401.00001v2', '2401.00001v2'],
    ['http://arxiv.org/pdf/hep-th/9901001', 'hep-th/9901001'],
    ['https://arxiv.org/abs/2401.00001 [cs.LG]', '2401.00001 [cs.LG]'],
    ['https://arxiv.org/list/cs.LG/recent', undefined],
    ['https://example.org/abs/2401.00001', undefined]
  ])('is found in the address %s', (url, raw) => {
    const found = findArxivInUrl(url)
    expect(found?.raw).toBe(raw)
    if (found) expect(url.slice(found.start).startsWith(found.raw)).toBe(true)
  })
})
