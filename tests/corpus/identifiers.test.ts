import {existsSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {describe, expect, it} from 'vitest'
import {isCanonicalDoi, parseDoi, repairDoi} from '../../src/identifiers/doi.ts'
import {parseReferenceString, referenceLikeness} from '../../src/references/formats/reference-string.ts'

const shared = resolve(process.env['CITEWELL_SHARED'] ?? '../shared')

/** Registered with a stop at the end, against all advice. Refused: in a text, that stop is the sentence's. */
const withFinalStop = ['10.17070/aeaas.2014.12.36.', '10.5488/cmp.']

/** Verdicts that the form alone gives, with the DOI that a repair may offer. */
const badForms: ReadonlyMap<string, string | undefined> = new Map([
  ['d001', undefined],
  ['d003', undefined],
  ['d010', undefined],
  ['d048', undefined],
  ['d049', undefined],
  ['d059', '10.1016/0956-5221(95)00018-Q'],
  ['d071', undefined],
  ['d072', undefined],
  ['d076', undefined],
  ['d085', '10.1162/tacl_a_00276']
])

interface Verdict {
  readonly id: string
  readonly verdict: string
  readonly given_doi: string | null
  readonly right_doi: string | null
}

function readRows(file: string): readonly unknown[] {
  return readFileSync(resolve(shared, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown)
}

function readRegistered(file: string): readonly string[] {
  return readRows(file).map((row) => (row as {readonly doi: string}).doi)
}

describe.skipIf(!existsSync(shared))('recordings', () => {
  it.each(['registry/crossref/works.jsonl', 'registry/datacite/dois.jsonl'])('parse every DOI of %s', (file) => {
    const dois = readRegistered(file)
    expect(dois.length).toBeGreaterThan(200)
    const failed = dois.filter((doi) => !parseDoi(doi).ok)
    expect(failed.filter((doi) => !withFinalStop.includes(doi))).toEqual([])
    for (const doi of dois) {
      const parsed = parseDoi(doi)
      if (!parsed.ok) continue
      expect(parsed.doi).toBe(doi)
      expect(parseDoi(parsed.url)).toEqual(parsed)
    }
  })

  it('judge the DOIs met in public as far as the form decides', () => {
    for (const {id, verdict, given_doi: given, right_doi: right} of readRows(
      'registry/verdicts/dev.jsonl'
    ) as readonly Verdict[]) {
      if (given === null) continue
      const parsed = parseDoi(given)
      expect(parsed.ok, `${id} ${given}`).toBe(!badForms.has(id))
      if (badForms.has(id)) expect(repairDoi(given), id).toBe(badForms.get(id))
      else if (parsed.ok && (verdict === 'OK' || verdict === 'INVALID_PREFIX')) {
        if (right !== null) expect(parsed.doi, id).toBe(right)
        expect(isCanonicalDoi(given), id).toBe(given.startsWith('10.'))
      }
    }
  })

  it('read the reference list of the first article in full', () => {
    const entries = readFileSync(resolve(shared, 'seed/non-invasive-back-pain.txt'), 'utf8')
      .split('\n')
      .flatMap((line) => /^\s*\d+\. (?<entry>.*(?:\(\d{4}\)|\(n\.d\.\)).*)$/.exec(line)?.groups?.['entry'] ?? [])
    expect(entries).toHaveLength(5)
    const read = entries.map((entry) => {
      const {item, spans, danglingAccess, ...rest} = parseReferenceString(entry)
      for (const field of ['title', 'container-title', 'volume', 'issue', 'page'] as const) {
        const span = spans[field]
        if (span) expect(entry.slice(span.start, span.end)).toBe(item[field])
      }
      const doi = spans['DOI']
      if (doi) expect(entry.slice(doi.start, doi.end)).toBe(item.DOI)
      expect(referenceLikeness(entry)).toBeGreaterThan(0.6)
      const access = danglingAccess && entry.slice(danglingAccess.start, danglingAccess.end)
      return {...rest, item, ...(access !== undefined && {access})}
    })
    const names = (list: string): readonly unknown[] =>
      list.split('; ').map((name) => ({family: name.split(', ')[0], given: name.split(', ')[1]}))
    expect(read).toEqual([
      {
        undated: true,
        access: 'Retrieved from',
        item: {
          type: 'webpage',
          author: [{literal: 'American Physical Therapy Association (APTA)'}],
          title: 'Physical Therapist’s Guide to Low Back Pain'
        }
      },
      {
        undated: true,
        access: 'Retrieved from',
        item: {
          type: 'webpage',
          author: [{literal: 'American Chiropractic Association'}],
          title: 'Back Pain Facts and Statistics'
        }
      },
      {
        rawDoi: '10.1016/j.jpain.2017.11.005',
        item: {
          type: 'article-journal',
          author: names(
            'Vickers, A. J.; Vertosick, E. A.; Lewith, G.; MacPherson, H.; Foster, N. E.; Sherman, K. J.; Irnich, D.; Witt, C. M.; Linde, K.'
          ),
          title: 'Acupuncture for Chronic Pain: Update of an Individual Patient Data Meta-Analysis',
          'container-title': 'The Journal of Pain',
          volume: '19',
          issue: '5',
          page: '455-474',
          issued: {'date-parts': [[2018]]},
          DOI: '10.1016/j.jpain.2017.11.005'
        }
      },
      {
        rawDoi: '10.7326/0003-4819-155-1-201107050-00002',
        item: {
          type: 'article-journal',
          author: names(
            'Cherkin, D. C.; Sherman, K. J.; Kahn, J.; Wellman, R.; Cook, A. J.; Johnson, E.; Erro, J.; Delaney, K.; Deyo, R. A.'
          ),
          title:
            'A Comparison of the Effects of 2 Types of Massage and Usual Care on Chronic Low Back Pain: A Randomized, Controlled Trial',
          'container-title': 'Annals of Internal Medicine',
          volume: '155',
          issue: '1',
          page: '1-9',
          issued: {'date-parts': [[2011]]},
          DOI: '10.7326/0003-4819-155-1-201107050-00002'
        }
      },
      {
        rawDoi: '10.1001/archinternmed.2011.524',
        item: {
          type: 'article-journal',
          author: names(
            'Sherman, K. J.; Cherkin, D. C.; Wellman, R. D.; Cook, A. J.; Hawkes, R. J.; Delaney, K.; Deyo, R. A.'
          ),
          title: 'A Randomized Trial Comparing Yoga, Stretching, and a Self-care Book for Chronic Low Back Pain',
          'container-title': 'Archives of Internal Medicine',
          volume: '171',
          issue: '22',
          page: '2019-2026',
          issued: {'date-parts': [[2011]]},
          DOI: '10.1001/archinternmed.2011.524'
        }
      }
    ])
  })
})
