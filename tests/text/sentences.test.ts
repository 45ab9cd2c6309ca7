import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {splitSentences} from '../../src/text/sentences.ts'

const cut = (text: string): readonly string[] => splitSentences(text).map(({start, end}) => text.slice(start, end))

describe('splitSentences', () => {
  // Each case is the sentences themselves, and what stands between them when it is no single space.
  const cases: readonly (readonly [name: string, sentences: readonly string[], between?: string])[] = [
    ['plain stops', ['Yoga helps.', 'So does rest.', 'Does heat?', 'It does!']],
    ['no stop at the end', ['Yoga helps.', 'So does rest']],
    ['names cited with et al.', ['Berg et al. found little.', 'Others found more.']],
    ['a sentence that ends in et al.', ['It was tried by Berg et al.', 'The trial was small.']],
    ['e.g. and i.e.', ['Use heat, e.g. The Wrap, i.e. A towel.', 'Rest after.']],
    ['figures and equations', ['See Fig. 2, Figs. S1 and S2 and Eq. 4.', 'They agree.']],
    ['vs., cf., approx., ca.', ['Rest vs. Pilates, cf. Table 2, took approx. 3 or ca. 4 weeks.', 'Both eased pain.']],
    ['titles', ['Dr. Ames met Prof. Lee and Mrs. Roy in St. Albans.', 'They spoke.']],
    ['No. before a number', ['Take No. 5 and no. 6.', 'Not more.']],
    ['No as an answer', ['Is it safe?', 'No.', 'That is untrue.']],
    ['initials', ['It was written by J. K. Marlow and A. Berg.', 'It sold well.']],
    ['Latin names', ['Most E. coli are harmless.', 'S. aureus is not always.']],
    [
      'a single letter that is a label',
      ['They took vitamin C.', 'Colds were shorter.', 'See panel 3A.', 'It shows hepatitis B.', 'Vaccines prevent it.']
    ],
    ['numbers below one and decimals', ['The gap was clear (p < .05, d = 0.8).', 'It held at 3.5 years.']],
    [
      'U.S. and Ph.D.',
      ['The U.S. Army paid.', 'She has a Ph.D. in nursing.', 'He lives in the U.S.', 'They met there.']
    ],
    ['a.m. before a capital', ['Wake at 7 a.m.', 'Sleep at 11 p.m.']],
    ['months', ['It began on Sept. 3 and ended in Dec. 2020.', 'Few stayed.']],
    ['a closing quote', ['“It works.”', '"It does."', 'He agreed (mostly).', '[Not always.]', 'Fine.']],
    ['a quote that goes on', ['“Why?” she asked.', '“Stop!” he said.']],
    ['a bracket that opens', ['It eased.', '(Not for all.)', '“For most.”']],
    ['several marks', ['Really?!', 'Yes!!', 'Well...', 'No.', 'Wait…', 'What.']],
    ['an ellipsis that goes on', ['They waited... and waited … and left.']],
    ['spaces where a citation was', ['It prevents episodes.', 'Next came rest.'], '   '],
    ['a citation before the stop', ['It prevents episodes   .', 'Next came rest.']],
    ['a soft wrap', ['One line\nand the next.', 'A new\nsentence.'], '\n'],
    ['a stop at a soft wrap before a small letter', ['It took approx.\nthree weeks.']],
    ['a stop inside a word', ['Use v1.2.3 of node.js, see https://a.example/b.c?d=e. f or README.md.']],
    ['a link at the end', ['See https://a.example/b.', 'It is short.']],
    ['brands', ['Yahoo! Answers closed.', 'iPhone users noticed.', 'mRNA is short.', 'eBay did not.']],
    ['a small letter after a stop', ['It was tested by approx. mRNA alone. and then again.']],
    ['a number first', ['It began in 1999.', '42 people came.', '$5 each was paid.']],
    ['a sign that is no beginning', ['It cost 5 bio. € a year.']],
    ['a list number', ['1. Rest first.', '2. Then walk.', '10. Stretch.']],
    ['a colon and a semicolon', ['There are two: rest; and walking.']],
    ['Chinese and Japanese', ['我很好。', '你好吗？', '好！', '「はい。」', 'そう'], ''],
    ['letters with accents', ['«Oui.»', 'Été est là.', 'Émile agreed.']],
    ['an acronym at the end', ['It was paid by the WHO.', 'The NHS paid more.']],
    ['parts with a letter', ['It has two parts.', '(a) Heat eases pain.', '(ii) Rest does not.', 'See (b) there.']],
    ['a formula at the start', ['It has a limit.', '$L$ is reached.', '$x_1 + y$ is less.', 'It cost $5.']],
    ['a cited work as the subject', ['It was tried.', '@marlow2020 found little.']],
    [
      'markers that were not read',
      ['It eases pain.[12]', 'So does rest.[3–5][7]', 'Heat does.(2)', 'Cold does not. [14]', 'Nor sleep.']
    ],
    ['an identifier in brackets', ['It eases pain. [doi:10.5555/12345678]', 'So does rest.']],
    ['a unit of one letter', ['It froze at 100 K.', 'Ice melts.']],
    ['a bracket of words after a stop', ['It eases pain. [really] it does.', 'Yes.']],
    ['companies', ['Acme Inc. bought it.', 'It was bought by Acme Inc.', 'The price fell.']]
  ]
  for (const [name, sentences, between = ' '] of cases) {
    it(`cuts ${name}`, () => {
      expect(cut(sentences.join(between))).toEqual(sentences)
    })
  }

  it('gives exact spans', () => {
    expect(splitSentences('  One.  Two! ')).toEqual([
      {start: 2, end: 6},
      {start: 8, end: 12}
    ])
    expect(splitSentences('episodes.This helps')).toEqual([
      {start: 0, end: 9},
      {start: 9, end: 19}
    ])
  })

  it.each(['', ' ', '\n\t ', '\u00a0\u3000'])('finds nothing in blank text', (text) => {
    expect(splitSentences(text)).toEqual([])
  })

  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom('.', '!', '?', '…', ' ', '\n', '"', '”', '(', ')', 'et al', 'Fig', 'U.S', 'A', 'x', '3', '。'),
      fc.string({unit: 'binary', maxLength: 4}),
      fc.lorem({maxCount: 3})
    ),
    {maxLength: 40}
  )

  it('covers all that is not blank, in order, trimmed', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('')
        let at = 0
        for (const {start, end} of splitSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(text.slice(at, start).trim()).toBe('')
          expect(end).toBeGreaterThan(start)
          const sentence = text.slice(start, end)
          expect(sentence.trim()).toBe(sentence)
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      })
    )
  })

  it.each([
    '.',
    '. ',
    'a',
    'a.',
    'A. ',
    ' ',
    '"',
    '." ',
    '!',
    '?! ',
    '... ',
    'J. K. ',
    'é',
    '。',
    '( ',
    'et al. ',
    '1. ',
    '\ud800'
  ])('finishes on 100,000 times %j', (piece) => {
    const text = piece.repeat(100_000)
    const spans = splitSentences(text)
    expect(spans.at(-1)?.end ?? 0).toBe(text.trimEnd().length)
  })
})
