import {describe, expect, it} from 'vitest'
import {analyse} from '../../src/index.ts'

describe('references made of an identifier', () => {
  it.each([
    ['[@doi:10.1000/abc]', {id: 'doi:10.1000/abc', type: 'document', DOI: '10.1000/abc'}],
    ['[@pubmed:21346999]', {id: 'pmid:21346999', type: 'document', PMID: '21346999'}],
    [
      '[@arxiv:1407.3561]',
      {id: 'arxiv:1407.3561', type: 'article', number: 'arXiv:1407.3561', URL: 'https://arxiv.org/abs/1407.3561'}
    ],
    ['[@isbn:9780262033848]', {id: 'isbn:9780262033848', type: 'book', ISBN: '9780262033848'}],
    ['[@url:https://example.org/a]', {id: 'url:https://example.org/a', type: 'webpage', URL: 'https://example.org/a'}]
  ])('hold it: %s', (markdown, item) => {
    expect(analyse(`It helps ${markdown}.`).references.map((reference) => reference.item)).toEqual([item])
  })

  it('are one for all spellings of it, at its first place', () => {
    const markdown = 'A [@doi:10.1000/ABC]. B [@https://doi.org/10.1000/abc].'
    const {references} = analyse(markdown)
    expect(references).toHaveLength(1)
    expect(markdown.slice(references[0]?.start, references[0]?.end)).toBe('10.1000/ABC')
  })

  it('are not made where the bibliography has it, by its key or in a field', () => {
    const references = [
      {id: 'smith2004', type: 'book', DOI: '10.1000/ABC'},
      {id: 'pmid:21346999', type: 'book'}
    ]
    const found = analyse('A [@doi:10.1000/abc; @pmid:21346999].', {references}).references
    expect(found.map(({key}) => key)).toEqual(['smith2004', 'pmid:21346999'])
  })

  it('stand behind the names that an article gives them', () => {
    const markdown = 'A [@tag:review]. B [@short].\n\n[@tag:review]: doi:10.1000/abc\n[@short]: pmid:21346999\n'
    const {citations, references} = analyse(markdown)
    expect(citations.map(({start, end}) => markdown.slice(start, end))).toEqual(['[@tag:review]', '[@short]'])
    expect(references.map(({key}) => key)).toEqual(['doi:10.1000/abc', 'pmid:21346999'])
  })
})
