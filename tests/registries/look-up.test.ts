import {describe, expect, it} from 'vitest'
import type {WorkKey} from '../../src/identifiers/record-key.ts'
import {lookUpRecord} from '../../src/pipeline/look-up.ts'
import type {RegistryBases, Reply} from '../../src/registries/index.ts'

const names = ['arxiv', 'crossref', 'datacite', 'doi', 'openlibrary', 'pmc', 'pubmed'] as const
const bases = Object.fromEntries(names.map((name) => [name, `https://${name}/`])) as Record<
  string,
  string
> as RegistryBases

const json = (value: unknown, status = 200): Reply => ({
  status,
  contentType: 'application/json',
  body: JSON.stringify(value)
})
const unknownToCrossref: Reply = {status: 404, contentType: 'application/json', body: 'Resource not found.'}
const unknownToDatacite = json({errors: [{status: '404'}]}, 404)
const exists = json({responseCode: 1, values: []})
const down: Reply = {reason: 'answered with the status 504, 4 times'}

/** Looks a key up with one reply after another, and says what was asked and what came of it. */
async function lookUp(
  key: WorkKey,
  replies: Readonly<Record<string, Reply>>
): Promise<{asked: string[]; outcome: string}> {
  const asked: string[] = []
  const result = await lookUpRecord(
    key,
    bases,
    ({url}) => {
      asked.push(url.replace('https://', ''))
      return Promise.resolve(replies[url.replace('https://', '')] ?? {reason: 'was not foreseen'})
    },
    '2026-11-25'
  )
  const outcome = result.ok
    ? `${result.record.status} ${result.record.registry}`
    : `unreachable ${result.registry} ${result.reason}`
  return {asked, outcome}
}

const doi = (identifier: string): WorkKey => ({scheme: 'doi', identifier})
const crossref = 'crossref/works/10.1000%2Fa'
const datacite = 'datacite/dois/10.1000%2Fa'
const handle = 'doi/api/handles/10.1000%2Fa'
const agency = 'doi/ra/10.1000%2Fa'
const negotiated = 'doi/10.1000/a'

describe('a DOI is asked', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, Reply>>, readonly string[], string])[] = [
    ['of Crossref', {[crossref]: json({message: {DOI: '10.1000/A'}})}, [crossref], 'found crossref'],
    [
      'then of DataCite',
      {[crossref]: unknownToCrossref, [datacite]: json({data: {attributes: {doi: '10.1000/A'}}})},
      [crossref, datacite],
      'found datacite'
    ],
    [
      'then of the handle system, which alone can say that it does not exist',
      {[crossref]: unknownToCrossref, [datacite]: unknownToDatacite, [handle]: json({responseCode: 100}, 404)},
      [crossref, datacite, handle],
      'absent doi'
    ],
    [
      'then of its agency',
      {
        [crossref]: unknownToCrossref,
        [datacite]: unknownToDatacite,
        [handle]: exists,
        [agency]: json([{DOI: '10.1000/a', RA: 'JaLC'}]),
        [negotiated]: json({type: 'article-journal', title: 'T', DOI: '10.1000/A'})
      },
      [crossref, datacite, handle, agency, negotiated],
      'found jalc'
    ],
    [
      'and is registered where the agency has a landing page alone',
      {
        [crossref]: unknownToCrossref,
        [datacite]: unknownToDatacite,
        [handle]: exists,
        [agency]: json([{DOI: '10.1000/a', RA: 'mEDRA'}]),
        [negotiated]: {reason: 'sends to landing.example.org', elsewhere: true}
      },
      [crossref, datacite, handle, agency, negotiated],
      'registered medra'
    ],
    [
      'and is registered where its agency does not hold it any more',
      {
        [crossref]: unknownToCrossref,
        [datacite]: unknownToDatacite,
        [handle]: exists,
        [agency]: json([{DOI: '10.1000/a', RA: 'CrossRef'}])
      },
      [crossref, datacite, handle, agency],
      'registered crossref'
    ]
  ]
  it.each(cases)('%s', async (_, replies, asked, outcome) => {
    expect(await lookUp(doi('10.1000/a'), replies)).toEqual({asked, outcome})
  })

  it('without a conclusion where a source fails', async () => {
    const order = [crossref, datacite, handle, agency, negotiated]
    const good: Readonly<Record<string, Reply>> = {
      [crossref]: unknownToCrossref,
      [datacite]: unknownToDatacite,
      [handle]: exists,
      [agency]: json([{DOI: '10.1000/a', RA: 'JaLC'}])
    }
    for (const [index, url] of order.entries()) {
      const {asked, outcome} = await lookUp(doi('10.1000/a'), {...good, [url]: down})
      expect(asked).toEqual(order.slice(0, index + 1))
      expect(outcome).toMatch(/^unreachable \w+ answered with the status 504/)
    }
  })

  it.each([
    [json({responseCode: 2, message: 'x'}, 500), 'unreachable doi answered with the status 500'],
    [json({responseCode: 301}, 400), 'unreachable doi answered with the status 400'],
    [json({responseCode: 2}), 'unreachable doi answered with the handle code 2'],
    [
      {status: 404, contentType: 'text/html', body: '<html></html>'},
      'unreachable doi answered with a page of HTML where JSON was due'
    ]
  ])('and is not absent by %j', async (reply, outcome) => {
    const replies = {[crossref]: unknownToCrossref, [datacite]: unknownToDatacite, [handle]: reply}
    expect((await lookUp(doi('10.1000/a'), replies)).outcome).toBe(outcome)
  })

  it('under the name that the handle system has for it', async () => {
    const replies = {
      'doi/api/handles/10%2Fabc': json({responseCode: 1, values: [{type: 'HS_ALIAS', data: {value: '10.1000/A'}}]}),
      [crossref]: json({message: {DOI: '10.1000/a', title: ['T']}})
    }
    const result = await lookUpRecord(
      doi('10/abc'),
      bases,
      ({url}) => Promise.resolve(replies[url.replace('https://', '') as keyof typeof replies]),
      '2026-11-25'
    )
    expect(result).toMatchObject({
      ok: true,
      record: {
        identifier: '10/abc',
        item: {id: 'doi:10/abc', title: 'T'},
        relations: [{type: 'is-identical-to', scheme: 'doi', identifier: '10.1000/a'}]
      }
    })
  })

  it('with all of it in one segment of the path', async () => {
    const {asked} = await lookUp(doi('10.1000/../../x?y#z"><img>'), {})
    expect(asked).toEqual(['crossref/works/10.1000%2F..%2F..%2Fx%3Fy%23z%22%3E%3Cimg%3E'])
  })
})

describe('other identifiers', () => {
  it('an ISBN that Open Library lacks is unlisted, not absent', async () => {
    const {outcome} = await lookUp(
      {scheme: 'isbn', identifier: '9780306406157'},
      {
        'openlibrary/api/books?format=json&jscmd=data&bibkeys=ISBN%3A9780306406157': json({})
      }
    )
    expect(outcome).toBe('unlisted openlibrary')
  })

  it('a PMCID is looked up under its PMID', async () => {
    const replies = {
      'pmc/?format=json&tool=citewell&ids=PMC1': json({status: 'ok', records: [{pmcid: 'PMC1', pmid: 7}]}),
      'pubmed/esummary.fcgi?db=pubmed&retmode=json&tool=citewell&id=7': json({result: {'7': {title: 'T.'}}})
    }
    expect(await lookUp({scheme: 'pmcid', identifier: 'PMC1'}, replies)).toEqual({
      asked: Object.keys(replies),
      outcome: 'found pubmed'
    })
  })

  it('a PMID that PubMed lacks is absent', async () => {
    const {outcome} = await lookUp(
      {scheme: 'pmid', identifier: '7'},
      {
        'pubmed/esummary.fcgi?db=pubmed&retmode=json&tool=citewell&id=7': json({
          result: {'7': {error: 'cannot get document summary'}}
        })
      }
    )
    expect(outcome).toBe('absent pubmed')
  })
})
