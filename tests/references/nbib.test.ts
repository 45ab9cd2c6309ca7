import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readNbib} from '../../src/references/formats/nbib.ts'

const record = `
PMID- 22025101
OWN - NLM
IS  - 1538-3679 (Electronic)
VI  - 171
IP  - 22
DP  - 2011 Dec 12
TI  - A randomized trial comparing yoga, stretching, and a self-care book for chronic
      low back pain.
PG  - 2019-26
LID - 10.1001/archinternmed.2011.524 [doi]
FAU - Sherman, Karen J
AU  - Sherman KJ
CN  - Pain Group
JT  - Archives of internal medicine
TA  - Arch Intern Med
PT  - Randomized Controlled Trial
PMC - PMC3279296
`

describe('NBIB', () => {
  it('becomes CSL, called by its PMID', () => {
    const [reference] = readNbib(record, 'a.nbib')
    expect(reference?.item).toEqual({
      id: 'pmid:22025101',
      type: 'article-journal',
      title: 'A randomized trial comparing yoga, stretching, and a self-care book for chronic low back pain',
      author: [{family: 'Sherman', given: 'Karen J'}, {literal: 'Pain Group'}],
      'container-title': 'Archives of internal medicine',
      'container-title-short': 'Arch Intern Med',
      issued: {'date-parts': [[2011, 12, 12]]},
      volume: '171',
      issue: '22',
      page: '2019-2026',
      ISSN: '1538-3679',
      DOI: '10.1001/archinternmed.2011.524',
      PMID: '22025101',
      PMCID: 'PMC3279296'
    })
    const {start, end} = reference?.origin.locate(['DOI']) ?? {start: 0, end: 0}
    expect(record.slice(start, end)).toBe('10.1001/archinternmed.2011.524')
    expect(reference?.problems).toEqual([])
  })

  it('holds many records', () => {
    expect(readNbib(`${record}\n${record.replace('22025101', '1')}`, 'a.nbib').map(({key}) => key)).toEqual([
      'pmid:22025101',
      'pmid:1'
    ])
  })

  it.each([
    ['2011 Nov-Dec', [[2011, 11]]],
    ['2011 Winter', [[2011]]],
    ['2011', [[2011]]]
  ])('reads the date %s', (text, parts) => {
    const [reference] = readNbib(`PMID- 1\nDP  - ${text}\n`, 'a.nbib')
    expect(reference?.item['issued']).toEqual({'date-parts': parts})
  })

  it('tells what stands before a record', () => {
    const [stray, next] = readNbib('<html>\nPMID- 1\n', 'a.nbib')
    expect(stray?.faults).toMatchObject([{start: 0, end: 6, actual: '<html>', expected: '`PMID` first'}])
    expect(next?.key).toBe('pmid:1')
  })

  it('never throws', () => {
    const piece = fc.constantFrom('PMID- ', 'TI  - ', 'FAU - ', 'a', '\n', '      ', '[doi]', 'LID - ')
    fc.assert(fc.property(fc.array(piece), (pieces) => void readNbib(pieces.join(''), 'a.nbib')))
  })
})
