import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {findIssns, parseIssn} from '../../src/identifiers/issn.ts'

describe('an ISSN', () => {
  it.each([
    ['0378-5955', '0378-5955'],
    ['03785955', '0378-5955'],
    ['2434-561x', '2434-561X'],
    ['0003‐4819', '0003-4819']
  ])('is read from %s', (text, value) => {
    expect(parseIssn(text)).toEqual({ok: true, value})
  })

  it.each([
    ['0378-5954', 'has the check digit `4`, expected `5` after its other digits'],
    ['2434-5610', 'has the check digit `0`, expected `X` after its other digits'],
    ['378-5955', 'has 7 digits, expected 8'],
    ['0378-595a', 'holds other characters than digits, expected an ISSN of 8 digits'],
    ['0'.repeat(33), 'is 33 characters long, expected an ISSN of 8 digits']
  ])('is not read from %s', (text, reason) => {
    expect(parseIssn(text)).toEqual({ok: false, reason})
  })

  it('has one check digit, and none that fits two neighbours that changed places', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{7}$/), fc.nat(5), (seven, at) => {
        const right = Array.from('0123456789X', (check) => seven + check).filter((text) => parseIssn(text).ok)
        expect(right).toHaveLength(1)
        const [text = ''] = right
        const swapped = text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2)
        expect(parseIssn(swapped).ok).toBe(swapped === text)
      })
    )
  })
})

describe('the ISSNs of a field', () => {
  it.each([
    ['0378-5955, 2434-561X', ['0378-5955', '2434-561X']],
    ['0378-5955 (Print) 2434-561X (Electronic)', ['0378-5955']],
    ['1539-3704 (Electronic); ISSN: 0003-4819 (Linking)', ['1539-3704', '0003-4819']],
    ['0378-5955 2434-561X', ['0378-5955', '2434-561X']],
    ['print: none', []]
  ])('are found in %s', (field, raws) => {
    const found = findIssns(field)
    expect(found.map(({raw}) => raw)).toEqual(raws)
    for (const {raw, start, parsed} of found) {
      expect(field.slice(start, start + raw.length)).toBe(raw)
      expect(parsed.ok).toBe(true)
    }
  })
})
