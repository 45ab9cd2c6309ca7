import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {findIsbns, parseIsbn} from '../../src/identifiers/isbn.ts'

describe('an ISBN', () => {
  it.each([
    ['978-0-306-40615-7', '9780306406157'],
    ['9780306406157', '9780306406157'],
    ['978 0 306 40615 7', '9780306406157'],
    ['978–0–306–40615–7', '9780306406157'],
    ['0-306-40615-2', '9780306406157'],
    ['306406152', '9780306406157'],
    ['0-8044-2957-X', '9780804429573'],
    ['0-8044-2957-x', '9780804429573']
  ])('is read from %s', (text, value) => {
    expect(parseIsbn(text)).toEqual({ok: true, value})
  })

  it.each([
    ['978-0-306-40615-8', 'has the check digit `8`, expected `7` after its other digits'],
    ['0-306-40615-3', 'has the check digit `3`, expected `2` after its other digits'],
    ['0-8044-2957-1', 'has the check digit `1`, expected `X` after its other digits'],
    ['123456789012', 'has 12 digits, expected 10 or 13'],
    ['978030640615X', 'has 13 digits, expected 10 or 13'],
    ['9770306406158', 'starts with `977`, expected `978` or `979`'],
    ['97X', 'has 3 digits, expected 10 or 13'],
    ['', 'has 0 digits, expected 10 or 13'],
    ['9-b', 'holds other characters than digits, expected an ISBN of 10 or 13 digits'],
    ['9'.repeat(65), 'is 65 characters long, expected an ISBN of 10 or 13 digits']
  ])('is not read from %s', (text, reason) => {
    expect(parseIsbn(text)).toEqual({ok: false, reason})
  })

  it('is the same with ten digits and with thirteen, and no other digit fits in any place', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{9}$/), fc.nat(8), fc.integer({min: 1, max: 9}), (nine, at, step) => {
        const tens = Array.from('0123456789X', (check) => nine + check).filter((text) => parseIsbn(text).ok)
        expect(tens).toHaveLength(1)
        const [ten = ''] = tens
        const parsed = parseIsbn(ten)
        const thirteen = parsed.ok ? parsed.value : ''
        expect(thirteen.slice(3, 12)).toBe(nine)
        expect(parseIsbn(thirteen)).toEqual(parsed)
        const digit = (Number(ten.charAt(at)) + step) % 10
        expect(parseIsbn(ten.slice(0, at) + String(digit) + ten.slice(at + 1)).ok).toBe(false)
      })
    )
  })
})

describe('the ISBNs of a field', () => {
  it.each([
    ['978-0-306-40615-7', ['978-0-306-40615-7']],
    ['ISBN-13: 978-0-306-40615-7 (pbk.); ISBN 0-306-40615-2 (hbk.)', ['978-0-306-40615-7', '0-306-40615-2']],
    ['9780306406157 0306406152', ['9780306406157', '0306406152']],
    ['978 0 306 40615 7, 0 8044 2957 X', ['978 0 306 40615 7', '0 8044 2957 X']],
    ['9780306406157 [print]', ['9780306406157']],
    ['not yet known', []],
    ['', []]
  ])('are found in %s', (field, raws) => {
    const found = findIsbns(field)
    expect(found.map(({raw}) => raw)).toEqual(raws)
    for (const {raw, start, parsed} of found) {
      expect(field.slice(start, start + raw.length)).toBe(raw)
      expect(parsed.ok).toBe(true)
    }
  })

  it('stand where they are said to, whatever the field holds', () => {
    fc.assert(
      fc.property(fc.string({maxLength: 100}), (field) => {
        for (const {raw, start} of findIsbns(field)) expect(field.slice(start, start + raw.length)).toBe(raw)
      })
    )
  })
})
