import {describe, expect, it} from 'vitest'
import {mu, publishMarkdown, sherman, withTitle} from './publish-markdown.ts'

const entries: readonly [name: string, item: Record<string, unknown>, text: string][] = [
  [
    'an article of a journal',
    sherman,
    'Sherman, K. J., Cherkin, D. C., & Deyo, R. A. (2011). A Randomized Trial Comparing Yoga, Stretching, and a Self-care Book. Archives of Internal Medicine, 171(22), 2019–2026. https://doi.org/10.1001/archinternmed.2011.524'
  ],
  [
    'an issue without a volume',
    {...mu, issue: 12},
    'Mu, J. (2020). Acupuncture for chronic nonspecific low back pain. Cochrane Database of Systematic Reviews, (12).'
  ],
  [
    'a book',
    {
      type: 'book',
      title: 'Backs',
      author: [{family: 'Doe', given: 'Jean-Paul', suffix: 'Jr.'}],
      edition: 2,
      publisher: 'Press',
      issued: {'date-parts': [['1999']]}
    },
    'Doe, J.-P., Jr. (1999). Backs (2nd ed.). Press.'
  ],
  [
    'a chapter',
    {
      type: 'chapter',
      title: 'Necks',
      author: [{family: 'Berg', 'non-dropping-particle': 'van den', given: 'KJ'}],
      editor: [{family: 'Doe', given: 'Jane'}],
      'container-title': 'Backs',
      page: '1--9',
      publisher: 'Press Inc.',
      issued: {'date-parts': [[2001]]}
    },
    'van den Berg, K. (2001). Necks. In J. Doe (Ed.), Backs (pp. 1–9). Press Inc.'
  ],
  [
    'a page of the web',
    {
      type: 'webpage',
      title: 'What hurts?',
      author: [{literal: 'Back Society'}],
      issued: {'date-parts': [[2019, 3, 5]]},
      URL: 'https://example.org/a?b=c',
      accessed: {'date-parts': [[2024, 5, 1]]}
    },
    'Back Society. (2019, March 5). What hurts? https://example.org/a?b=c'
  ],
  [
    'an editor for an author',
    {type: 'book', title: 'T', editor: [{family: 'A', given: 'B'}]},
    'A, B. (Ed.). (n.d.). T.'
  ],
  ['no author', {type: 'report', title: 'T', issued: {literal: 'Spring 2003'}}, 'T. (Spring 2003).'],
  [
    'names that are not spaced',
    {type: 'book', title: 'T', author: [{family: '山田', given: '太郎'}]},
    '山田太郎. (n.d.). T.'
  ],
  ['a title that asks', {type: 'article-journal', title: 'Why?', 'container-title': 'J'}, 'Why? (n.d.). J.'],
  [
    'a range of years before Christ',
    {type: 'book', title: 'T', issued: {'date-parts': [[-44], [-40]], circa: true}},
    'T. (ca. 44–40 B.C.E.).'
  ],
  [
    'a number of PubMed',
    {type: 'article-journal', title: 'T', PMID: 123},
    'T. (n.d.). https://pubmed.ncbi.nlm.nih.gov/123/'
  ],
  ['nothing', {type: 'document'}, 'x'],
  [
    'markup, unclosed and unopened',
    {type: 'book', title: 'A <i>b <sub>c</i> d</sub> &lt; <sc>e</sc>'},
    'A b <sub>c d</sub> < e. (n.d.).'
  ]
]

describe('reference entries', () => {
  it.each(entries)('%s', (_name, item, text) => {
    const {data} = publishMarkdown(withTitle('A [@x].'), {library: [{...item, id: 'x'}]})
    expect(data.references[0]?.text).toBe(text)
  })

  it('set containers and books in italics', () => {
    const {page} = publishMarkdown(withTitle('A [@sherman2011].'))
    expect(page).toContain('<i>Archives of Internal Medicine</i>, <i>171</i>(22), 2019–2026.')
  })

  it('keep names in other scripts from turning the line', () => {
    const library = [{id: 'x', type: 'book', title: 'آلام', author: [{literal: 'ابن سينا'}]}]
    const {page} = publishMarkdown(withTitle('A [@x].'), {library})
    expect(page).toContain('<bdi>ابن سينا</bdi>. (n.d.). <i><bdi>آلام</bdi></i>.')
  })
})
