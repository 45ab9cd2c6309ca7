import {describe, expect, it} from 'vitest'
import {analyse} from '../../src/index.ts'

const list = [
  'Sherman, K. J. (2011). A randomized trial of yoga. Archives of Internal Medicine, 171(22), 2019-2026.',
  'Cherkin, D. C. (2011). A comparison of two types of massage. Annals of Internal Medicine, 155(1), 1-9.',
  'Furlan, A. D. (2015). Massage for low-back pain. Cochrane Database of Systematic Reviews, 9, CD001929.'
]
  .map((entry, index) => `${index + 1}. ${entry}\n`)
  .join('')

/** The markers of a text above a list of three references: the source of each, then its numbers. */
function find(text: string, below = list): readonly (readonly string[])[] {
  const markdown = `${text}\n\n${below}`
  return analyse(markdown).citations.map(({start, end, items}) => [
    markdown.slice(start, end),
    ...items.map(({key}) => key)
  ])
}

const found: readonly (readonly [name: string, text: string, ...markers: readonly (readonly string[])[]])[] = [
  ['a number', 'Yoga helped (1).', ['(1)', '1']],
  ['a list of numbers', 'All helped (1, 3).', ['(1, 3)', '1', '3']],
  [
    'a range, with a hyphen or a dash',
    'All helped (1-3) or did not (1–2).',
    ['(1-3)', '1', '2', '3'],
    ['(1–2)', '1', '2']
  ],
  ['a number after the full stop', 'Yoga helped. (2) Massage too. (3)', ['(2)', '2'], ['(3)', '3']],
  ['a number in emphasis', '😀 _Yoga helped (1)._', ['(1)', '1']],
  ['a number alone in emphasis', 'Yoga helped _(1)_.', ['(1)', '1']],
  ['spaces and semicolons', 'All helped (1 ; 3) or (1, 2 – 3).', ['(1 ; 3)', '1', '3'], ['(1, 2 – 3)', '1', '2', '3']],
  ['within a sentence', 'Yoga eased pain (1) and lifted moods (2) in adults.', ['(1)', '1'], ['(2)', '2']],
  [
    'after full stops, before words',
    'Yoga helped. (1) Massage did. (2) Rest did not. (3)',
    ['(1)', '1'],
    ['(2)', '2'],
    ['(3)', '3']
  ],
  ['a row of them', 'As in trials (1), (2) and (3) of it.', ['(1)', '1'], ['(2)', '2'], ['(3)', '3']],
  ['a long range', 'All helped (1–3).', ['(1–3)', '1', '2', '3']],
  ['two in a row', 'Both helped (1)(2).', ['(1)', '1'], ['(2)', '2']],
  ['a quote over lines', '> Yoga helped\n> (1, 2).', ['(1, 2)', '1', '2']],
  ['CR LF and a tab', 'Yoga helped\r\n(1,\t2).', ['(1,\t2)', '1', '2']],
  ['a heading and a cell', '# Yoga (1)\n\n| x (2) |\n| - |\n', ['(1)', '1'], ['(2)', '2']],
  ['after a bracket', 'Yoga (as in a trial) (1) helped.', ['(1)', '1']],
  ['after a quotation mark', 'They say “it helps” (2).', ['(2)', '2']],
  ['after a percentage', 'It fell by 20% (2).', ['(2)', '2']],
  ['after a year', 'So it was in 2011 (2) and on.', ['(2)', '2']],
  ['at the end of a line with a full stop of its own', 'Yoga helped. (1)\nMassage too.', ['(1)', '1']],
  ['numbers in square brackets', 'All helped [1, 2–3], or not. [2]', ['[1, 2–3]', '1', '2', '3'], ['[2]', '2']],
  ['brackets that touch the word, and each other', 'Yoga helped[1][2].', ['[1]', '1'], ['[2]', '2']],
  ['brackets that are escaped', 'As in Hulme et al. \\[3\\].', ['\\[3\\]', '3']],
  [
    'a link whose words are the number',
    'Yoga helped [[1]](https://example.org/1).',
    ['[[1]](https://example.org/1)', '1']
  ],
  [
    'raised numbers in HTML',
    'All helped.<sup>1,2</sup> So <sup>[3]</sup>.',
    ['<sup>1,2</sup>', '1', '2'],
    ['<sup>[3]</sup>', '3']
  ],
  ['raised numbers between carets', 'All helped^1,3^.', ['^1,3^', '1', '3']],
  ['raised digits', 'Yoga helped.¹ All² did.¹˒³', ['¹', '1'], ['²', '2'], ['¹˒³', '1', '3']],
  ['two raised digits where the list has no such number', 'All helped.¹²', ['¹²', '1', '2']]
]

const none: readonly (readonly [name: string, text: string])[] = [
  ['a number that the list does not have', 'Yoga helped (4), or not (1, 9).'],
  ['the issue of a journal', 'See volume 29(2) for more.'],
  ['an equation or a figure', 'See Figure (1) and equation (2).'],
  ['a call', 'Call f(1) first.'],
  ['an enumeration', 'Either (1) stand up or (2) sit down.'],
  ['code', 'Write `(1)`.'],
  ['a year', 'Yoga helped (2011).'],
  ['an issue with a space', 'In 2009;29 (2): 6-9.'],
  ['calls of more letters', 'So sin(1) and log(2) are.'],
  ['a named step, table, phase or grade', 'See step (1), Table (2), phase (3), type (1) and (in section (2)).'],
  ['a size of a sample', 'Of all (n = 1), some.'],
  ['a text in brackets', 'Some (1 of 3), others (about 2).'],
  ['an enumeration after a colon', 'For several reasons: (1) texts are searched, (2) read, and (3) kept.'],
  ['an enumeration over lines', 'Either\n(1) stand up or\n(2) sit down.'],
  ['a number that opens a block', '(1) Stand up.'],
  ['an enumeration of sentences', 'Do this.\n(1) Stand up.\n(2) Sit down.'],
  ['a range that turns back', 'All helped (3-9).'],
  ['a footnote', 'Yoga helped[^1].\n\n[^1]: Yes.'],
  ['an escape', 'Yoga helped \\(1\\).'],
  ['math', 'So $f (1)$ is.'],
  ['wide brackets', '瑜伽有帮助（1）。'],
  ['an address', 'See https://example.org/a_(1) for it.'],
  ['a year in either bracket', 'Yoga helped (2011) or not [2011].'],
  ['an index', 'Here x[1], data_of[2] and twitter[[3]].'],
  ['equations, figures and intervals in brackets', 'See equation [1], Fig. [2] and the interval [1, 3].'],
  ['powers and units', 'On 3 m², 5 km^2^, 10<sup>3</sup>, R² and 10³.'],
  ['other raised things', 'The Syt2<sup>-</sup> cells<sup>a</sup> and e^x^.'],
  ['a link with a label', 'See [yoga][1].\n\n[1]: https://example.org/'],
  ['an enumeration with a note', 'It can be (1) short or (2) long.[^note]\n\n[^note]: Or both.']
]

describe('numbers of a list of references', () => {
  it.each(found.map(([name, text, ...markers]) => [name, text, markers] as const))(
    'are found: %s',
    (_name, text, markers) => {
      expect(find(text)).toEqual(markers)
    }
  )

  it.each(none)('are none: %s', (_name, text) => {
    expect(find(text)).toEqual([])
  })

  it('are none where no list answers', () => {
    expect(find('Yoga helped (1).', '1. Stand up.\n2. Sit down.\n')).toEqual([])
  })

  it('are none where the numbers of titles would fit', () => {
    const titles = ['One', 'Two', 'Three'].map((title, index) => `${index + 1}. ${title}\n\nText of it.\n\n`).join('')
    expect(find('Yoga helped (1).', titles)).toEqual([])
  })

  it('are found wherever the list stands', () => {
    const markdown = `${list}\n## Text\n\nYoga helped (1).\n`
    expect(analyse(markdown).citations.map(({start, end}) => markdown.slice(start, end))).toEqual(['(1)'])
  })

  it('are none in ranges that nobody writes', () => {
    const entries = Array.from(
      {length: 300},
      (_, at) => `${at + 1}. Doe, J. (2011). On yoga ${at}. Journal, 1(2), 3-4.\n`
    )
    expect(find('All helped (1-300), (2-102), or (1–100).', entries.join('')).map(([marker]) => marker)).toEqual([
      '(2-102)',
      '(1–100)'
    ])
  })

  it('are found 1,000 times in a paragraph', () => {
    expect(find('Yoga helped (1). '.repeat(1000))).toHaveLength(1000)
  })

  it('are none within the list itself', () => {
    expect(find('How it works is not known.')).toEqual([])
  })
})
