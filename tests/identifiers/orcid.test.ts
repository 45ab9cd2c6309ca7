import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {parseOrcid} from '../../src/identifiers/orcid.ts'

describe('an ORCID iD', () => {
  it.each([
    ['0000-0002-1825-0097', '0000-0002-1825-0097'],
    ['https://orcid.org/0000-0001-5109-3700', '0000-0001-5109-3700'],
    ['http://www.orcid.org/0000-0001-5109-3700/', '0000-0001-5109-3700'],
    ['orcid.org/0000-0001-5109-3700?lang=en', '0000-0001-5109-3700'],
    ['ORCID iD: 0000-0002-1694-233x', '0000-0002-1694-233X'],
    [' 000000021694233X ', '0000-0002-1694-233X'],
    ['0000–0002–1825–0097', '0000-0002-1825-0097']
  ])('is read from %s', (text, value) => {
    expect(parseOrcid(text)).toEqual({ok: true, value})
  })

  it.each([
    ['0000-0002-1825-0098', 'has the check digit `8`, expected `7` after its other digits'],
    ['0000-0000-0000-0000', 'has the check digit `0`, expected `1` after its other digits'],
    ['0000-0002-1825-009', 'has 15 digits, expected 16 in four groups'],
    ['jane-doe', 'holds other characters than digits, expected 16 digits in four groups'],
    ['0'.repeat(101), 'is 101 characters long, expected 16 digits in four groups']
  ])('is not read from %s', (text, reason) => {
    expect(parseOrcid(text)).toEqual({ok: false, reason})
  })

  it('has one check digit, and none that fits another digit in any place', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{15}$/), fc.nat(14), fc.integer({min: 1, max: 9}), (digits, at, step) => {
        const right = Array.from('0123456789X', (check) => digits + check).filter((text) => parseOrcid(text).ok)
        expect(right).toHaveLength(1)
        const [text = ''] = right
        const digit = (Number(text.charAt(at)) + step) % 10
        expect(parseOrcid(text.slice(0, at) + String(digit) + text.slice(at + 1)).ok).toBe(false)
      })
    )
  })
})
