import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type RecordKey, toAddressKey, toRecordKey} from '../../src/identifiers/record-key.ts'
import {recordPath} from '../../src/identifiers/record-path.ts'
import type {WorkIdentifier} from '../../src/identifiers/work-identifier.ts'

describe('the key of an identifier', () => {
  it.each<[WorkIdentifier['scheme'], string, string | undefined]>([
    ['doi', 'https://doi.org/10.1000/ABC', '10.1000/abc'],
    ['doi', '10.1000/Ä', '10.1000/Ä'],
    ['doi', '10.1000', undefined],
    ['pmid', '00012345', '12345'],
    ['pmid', 'PMID: 12345', '12345'],
    ['pmid', '1234567890', undefined],
    ['pmid', '0', undefined],
    ['pmcid', 'pmc123', 'PMC123'],
    ['pmcid', 'PMC123.2', 'PMC123'],
    ['arxiv', 'arXiv:1707.08567v1', '1707.08567v1'],
    ['arxiv', 'MATH.gt/0309136', 'math.GT/0309136'],
    ['arxiv', 'abc', undefined],
    ['isbn', '978-0-306-40615-7', '9780306406157'],
    ['isbn', '0-306-40615-2', '9780306406157'],
    ['isbn', '0-8044-2957-x', '9780804429573'],
    ['isbn', '978-0-306-40615-8', undefined],
    ['isbn', '0-306-40615-3', undefined],
    ['url', 'https://example.org/', undefined],
    ['wikidata', 'Q1', undefined]
  ])('%s %s is %s', (scheme, value, identifier) => {
    expect(toRecordKey({scheme, value})?.identifier).toBe(identifier)
  })
})

describe('the path of a record', () => {
  const doi = (identifier: string): RecordKey => ({scheme: 'doi', identifier})

  it.each<[RecordKey, RegExp]>([
    [doi('10.1371/journal.pone.0000030'), /^[\da-f]{2}\/10\.1371_journal\.pone\.0000030\.json$/],
    [doi('10.1000/a_b'), /^[\da-f]{2}\/10\.1000_a_b\.json$/],
    [doi('10.1000/a/b'), /^[\da-f]{2}\/10\.1000_a-b-[\da-f]{12}\.json$/],
    [doi('10.1000/../../x'), /^[\da-f]{2}\/10\.1000_\.\.-\.\.-x-[\da-f]{12}\.json$/],
    [doi('10.1000/"><img onerror=x>'), /^[\da-f]{2}\/10\.1000_-img-onerror-x--[\da-f]{12}\.json$/],
    [{scheme: 'pmid', identifier: '1'}, /^[\da-f]{2}\/pmid-1\.json$/],
    [{scheme: 'arxiv', identifier: 'math.GT/0309136'}, /^[\da-f]{2}\/arxiv-math\.gt_0309136\.json$/]
  ])('%j', (key, path) => {
    expect(recordPath(key)).toMatch(path)
  })

  it('is a name that every file system takes, and no two identifiers share it, also without letter case', () => {
    const suffix = fc.string({unit: 'grapheme', minLength: 1, maxLength: 300})
    fc.assert(
      fc.property(suffix, suffix, (left, right) => {
        const keys = [left, right].flatMap((text) => toRecordKey({scheme: 'doi', value: `10.1000/${text}`}) ?? [])
        for (const key of keys) {
          const [folder = '', file = '', ...rest] = recordPath(key).split('/')
          expect(rest).toEqual([])
          expect(folder).toMatch(/^[\da-f]{2}$/)
          expect(file).toMatch(/^10\.[a-z\d._-]{1,118}\.json$/)
        }
        const [first, second] = keys
        if (first && second && first.identifier !== second.identifier) {
          expect(recordPath(first).toLowerCase()).not.toBe(recordPath(second).toLowerCase())
        }
      })
    )
  })
})

describe('the key of an address', () => {
  it.each([
    ['https://Example.org', 'https://example.org/'],
    [' https://example.org/a?b=c#d ', 'https://example.org/a?b=c'],
    ['http://example.org:80/ä', 'http://example.org/%C3%A4'],
    ['https://doi.org/10.1000/182', undefined],
    ['https://dx.doi.org/no-doi', undefined],
    ['https://pubmed.ncbi.nlm.nih.gov/9500320/', undefined],
    ['https://me:secret@example.org/', undefined],
    ['ftp://example.org/', undefined],
    ['file:///etc/passwd', undefined],
    ['example.org', undefined],
    [`https://example.org/${'x'.repeat(3000)}`, undefined]
  ])('%s', (written, identifier) => {
    expect(toAddressKey(written)?.identifier).toBe(identifier)
  })
})
