import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {analyse} from '../../src/index.ts'

const piece = fc.constantFrom(
  ...[
    '@a',
    '@b',
    '@{a b}',
    '-@a',
    '[',
    ']',
    '[@a]',
    '[see @a, p. 3; @b]',
    '; ',
    ', ',
    'p. 3',
    ' ',
    '\n',
    '\r\n',
    '\n\n'
  ],
  ...[
    '(1)',
    '(1, 2)',
    '(1–3)',
    '(',
    ')',
    '1',
    '2',
    'f',
    'word',
    '. ',
    '> ',
    '- ',
    '*',
    '_',
    '`',
    '$',
    '\\',
    '<',
    '>',
    '&amp;'
  ],
  ...['😀', '漢', '|', '![', '](x)', '[^1]', 'http://x.y/@a', 'a@b.cd', '<!--', '-->', '#', '{', '}', '-', '\uFEFF']
)
const list = [
  '',
  '\n\n1. Doe, J. (2011). On yoga. Journal, 1(2), 3-4.\n2. Roe, R. (2012). On rest. Journal, 2(3), 4-5.\n'
]
const source = fc
  .tuple(fc.array(piece, {maxLength: 60}), fc.constantFrom(...list))
  .map(([pieces, end]) => `${pieces.join('')}${end}`)
const references = ['a', 'b', 'a b'].map((id) => ({id, type: 'book'}))

describe('citations of any text', () => {
  it('are ordered and do not touch each other', () => {
    fc.assert(
      fc.property(source, (markdown) => {
        let last = 0
        for (const {start, end} of analyse(markdown, {references}).citations) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
      }),
      {numRuns: 1500}
    )
  })

  it('are what stands at their place', () => {
    fc.assert(
      fc.property(source, (markdown) => {
        for (const {syntax, start, end, items} of analyse(markdown, {references}).citations) {
          const marker = markdown.slice(start, end)
          expect(marker).toMatch(syntax === 'numeric' ? /^\(\d.*\)$/s : /^\[.*\]$|^@/s)
          let last = start
          for (const item of items) {
            expect(item.start).toBeGreaterThanOrEqual(syntax === 'numeric' ? start : last)
            expect(item.end).toBeLessThanOrEqual(end)
            if (syntax === 'pandoc') expect(markdown.slice(item.start, item.end)).toBe(item.key)
            last = item.end
          }
        }
      }),
      {numRuns: 1500}
    )
  })
})
