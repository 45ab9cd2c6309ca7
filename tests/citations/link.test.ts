import {describe, expect, it} from 'vitest'
import {analyse} from '../../src/index.ts'
import {findMarkers, type Marker} from './find-markers.ts'

const found: readonly (readonly [name: string, markdown: string, ...markers: readonly Marker[]])[] = [
  [
    'a DOI',
    'As [a trial](https://doi.org/10.1000/ABC) shows.',
    ['[a trial](https://doi.org/10.1000/ABC)', {key: 'doi:10.1000/abc', mode: 'narrative'}]
  ],
  [
    'a DOI that stands for itself',
    'As shown (https://doi.org/10.1000/abc).',
    ['https://doi.org/10.1000/abc', {key: 'doi:10.1000/abc', mode: 'narrative'}]
  ],
  ['an empty link of MyST', 'As shown [](doi:10.1000/abc).', ['[](doi:10.1000/abc)', 'doi:10.1000/abc']],
  [
    'numbers as links to PubMed',
    'In 2% of cases. [1](https://www.ncbi.nlm.nih.gov/pubmed/?term=15028325),[[3]](https://pubmed.ncbi.nlm.nih.gov/21417700/)',
    ['[1](https://www.ncbi.nlm.nih.gov/pubmed/?term=15028325)', 'pmid:15028325'],
    ['[[3]](https://pubmed.ncbi.nlm.nih.gov/21417700/)', 'pmid:21417700']
  ],
  [
    'authors and year, in brackets',
    '([Doe et al. (2001)](https://arxiv.org/abs/2008.00553))',
    ['[Doe et al. (2001)](https://arxiv.org/abs/2008.00553)', {key: 'arxiv:2008.00553', mode: 'narrative'}]
  ],
  [
    'a link by its label',
    'As [a trial][1] shows.\n\n[1]: https://doi.org/10.1000/abc',
    ['[a trial][1]', {key: 'doi:10.1000/abc', mode: 'narrative'}]
  ],
  [
    'a link within emphasis in a heading',
    '## *On [yoga](https://doi.org/10.1000/abc)*',
    ['[yoga](https://doi.org/10.1000/abc)', {key: 'doi:10.1000/abc', mode: 'narrative'}]
  ]
]

describe('links to works', () => {
  it.each(found.map(([name, markdown, ...markers]) => [name, markdown, markers] as const))(
    'are found: %s',
    (_name, markdown, markers) => {
      expect(findMarkers(markdown)).toEqual(markers)
    }
  )

  it.each([
    ['a page', 'See [this](https://example.org/10.1000/abc).'],
    ['a page of doi.org', 'See [this](https://doi.org/) and [that](https://www.doi.org/the-identifier).'],
    ['a search', 'See [this](https://pubmed.ncbi.nlm.nih.gov/?term=back+pain).'],
    ['code', 'Write `[a](https://doi.org/10.1000/abc)`.'],
    ['an image', '![a](https://doi.org/10.1000/abc)']
  ])('are none: %s', (_name, markdown) => {
    expect(findMarkers(markdown)).toEqual([])
  })

  it('point to the work of the bibliography, where it has it', () => {
    const references = [{id: 'doe', type: 'book', DOI: '10.1000/ABC'}]
    const analysis = analyse('As [a trial](https://doi.org/10.1000/abc) shows.', {references})
    expect(analysis.references.map(({key}) => key)).toEqual(['doe'])
  })

  it('cover the claim they stand in, and keep their words in it', () => {
    const {sentences} = analyse('In [one trial](https://doi.org/10.1000/abc), yoga reduced back pain by 30%.')
    expect(sentences.map(({text, coverage}) => [text, coverage])).toEqual([
      ['In one trial, yoga reduced back pain by 30%.', {status: 'cited', citation: 0}]
    ])
  })
})
