import {describe, expect, it} from 'vitest'
import {identifierKey, parseIdentifierKey, parseIdentifierUrl} from '../../src/identifiers/work-identifier.ts'

const keys: readonly (readonly [key: string, name: string | undefined])[] = [
  ['doi:10.1000/ABC', 'doi:10.1000/abc'],
  ['DOI:10.1000/abc', 'doi:10.1000/abc'],
  ['doi:10/bqhp9z', 'doi:10/bqhp9z'],
  ['https://doi.org/10.1000/abc', 'doi:10.1000/abc'],
  ['doi:https://doi.org/10.1000/abc', 'doi:10.1000/abc'],
  ['url:https://doi.org/10.1000/abc', 'doi:10.1000/abc'],
  ['pmid:21346999', 'pmid:21346999'],
  ['pubmed:21346999', 'pmid:21346999'],
  ['https://pubmed.ncbi.nlm.nih.gov/21346999/', 'pmid:21346999'],
  ['pmcid:PMC3041534', 'pmcid:PMC3041534'],
  ['pmc:pmc3041534', 'pmcid:PMC3041534'],
  ['pmc:3041534', 'pmcid:PMC3041534'],
  ['arxiv:1407.3561v1', 'arxiv:1407.3561v1'],
  ['isbn:978-0-262-03384-8', 'isbn:9780262033848'],
  ['wikidata:Q104060055', 'wikidata:Q104060055'],
  ['url:https://example.org/a', 'url:https://example.org/a'],
  ['https://example.org/a', 'url:https://example.org/a'],
  ['wiki:Open_science', undefined],
  ['constructor:a', undefined],
  ['doi:', undefined],
  ['smith2004', undefined],
  ['10.5281/zenodo.6097109', 'doi:10.5281/zenodo.6097109']
]

const urls: readonly (readonly [url: string, name: string | undefined])[] = [
  ['https://doi.org/10.1000/abc', 'doi:10.1000/abc'],
  ['http://dx.doi.org/10.1000/abc', 'doi:10.1000/abc'],
  ['doi:10.1000/abc', 'doi:10.1000/abc'],
  ['https://www.ncbi.nlm.nih.gov/pubmed/23911102', 'pmid:23911102'],
  ['http://www.ncbi.nlm.nih.gov/pubmed/?term=11574791', 'pmid:11574791'],
  ['https://pubmed.ncbi.nlm.nih.gov/?term=11574791', 'pmid:11574791'],
  ['https://www.ncbi.nlm.nih.gov/pubmed?term=20554319', 'pmid:20554319'],
  ['https://pubmed.ncbi.nlm.nih.gov/11574791/#abstract', 'pmid:11574791'],
  ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3041534/', 'pmcid:PMC3041534'],
  ['https://pmc.ncbi.nlm.nih.gov/articles/PMC3041534/', 'pmcid:PMC3041534'],
  ['https://arxiv.org/abs/2008.00553', 'arxiv:2008.00553'],
  ['https://arxiv.org/pdf/2008.00553v2.pdf', 'arxiv:2008.00553v2'],
  ['https://arxiv.org/abs/hep-th/9901001', 'arxiv:hep-th/9901001'],
  ['https://www.ncbi.nlm.nih.gov/pubmed/?term=back+pain', undefined],
  ['https://pubmed.ncbi.nlm.nih.gov/', undefined],
  ['https://arxiv.org/list/cs.CL/recent', undefined],
  ['https://doi.org/', undefined],
  ['https://doi.org/10.1000', undefined],
  ['https://example.org/10.1000/abc', undefined],
  ['https://doi.org.example/10.1000/abc', undefined]
]

describe('identifiers of works', () => {
  it.each(keys)('are read from a key: %s', (key, name) => {
    const identifier = parseIdentifierKey(key)
    expect(identifier && identifierKey(identifier)).toBe(name)
  })

  it.each(urls)('are read from an address: %s', (url, name) => {
    const identifier = parseIdentifierUrl(url)
    expect(identifier && identifierKey(identifier)).toBe(name)
  })
})
