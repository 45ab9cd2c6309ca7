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
          expect(marker).toMatch(syntax === 'numeric' ? /^\(\d.*\)$|^\[\d.*\]$/s : /^\[.*\]$|^@/s)
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

/** Long texts, each on one line: squared time in any stage would not come to an end. */
const long: readonly (readonly [name: string, source: string])[] = [
  ['sentences', '漢字。'.repeat(150_000)],
  ['claims', 'Yoga reduces pain in 20% of adults. '.repeat(5000)],
  ['conclusions', `${'In our cohort, pain fell by 40%. '.repeat(5)}${'Pain thus decreased 7 times. '.repeat(10_000)}`],
  ['names', 'Smith et al. counted 228 adults with back pain.\n\n[@a]\n\n'.repeat(3000)],
  ['numbers', `${'Yoga (1). '.repeat(30_000)}${list[1] ?? ''}`],
  ['ranges', `${'(1-2, 1-2, 1-2) '.repeat(20_000)}${list[1] ?? ''}`],
  ['keys', '@a '.repeat(50_000)],
  ['keys in one bracket', `[${'@a; '.repeat(4000)}@a]`],
  ['keys in many brackets', '[@a] '.repeat(3000)],
  ['brackets around a key', `${'[x; '.repeat(90)}@a${']'.repeat(90)}`.repeat(30)],
  ['dollars', 'a$ '.repeat(100_000)],
  ['abbreviations', 'e.g. '.repeat(50_000)],
  ['dots', 'a.'.repeat(100_000)],
  ['one word', 'a'.repeat(500_000)],
  ['one number', '1'.repeat(500_000)],
  ['an entry of many authors', `(1)\n\n1. ${'Doe, J., '.repeat(10_000)} (2011). On yoga. Journal.\n`],
  ['an entry of many DOIs', `(1)\n\n1. Doe, J. (2011). ${'doi:10.1000/a '.repeat(10_000)}\n`]
]

describe('a long text', () => {
  it.each(long)('is analysed to its end: %s', (_name, source) => {
    expect(analyse(source, {references}).sentences.length).toBeGreaterThanOrEqual(0)
  })
})
