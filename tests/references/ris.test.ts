import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readRis, ris} from '../../src/references/formats/ris.ts'

const article = `TY  - JOUR
ID  - sherman2011
TI  - A trial of yoga
AU  - Sherman, Karen J.
AU  - World Health Organization
JO  - Archives of Internal Medicine
PY  - 2011
DA  - 2011/12/12/
VL  - 171
IS  - 22
SP  - 2019
EP  - 2026
SN  - 0003-9926
DO  - https://doi.org/10.1001/archinternmed.2011.524
KW  - yoga
KW  - back pain
AB  - One line
and another
ER  - 
`

describe('RIS', () => {
  it('becomes CSL', () => {
    expect(readRis(article, 'a.ris').map(({item}) => item)).toEqual([
      {
        id: 'sherman2011',
        type: 'article-journal',
        title: 'A trial of yoga',
        author: [{family: 'Sherman', given: 'Karen J.'}, {literal: 'World Health Organization'}],
        'container-title': 'Archives of Internal Medicine',
        issued: {'date-parts': [[2011, 12, 12]]},
        volume: '171',
        issue: '22',
        page: '2019-2026',
        ISSN: '0003-9926',
        DOI: 'https://doi.org/10.1001/archinternmed.2011.524',
        keyword: 'yoga, back pain',
        abstract: 'One line and another'
      }
    ])
  })

  it.each(['\n', '\r\n', '\r'])('keeps places with line ends of %j', (end) => {
    const text = `\uFEFF${article.replaceAll('\n', end)}`
    const [reference] = readRis(text, 'a.ris')
    const {start, end: to} = reference?.origin.locate(['DOI']) ?? {start: 0, end: 0}
    expect(text.slice(start, to)).toBe('https://doi.org/10.1001/archinternmed.2011.524')
    expect(reference?.faults).toBeUndefined()
  })

  it('calls an entry without ID by its first author and year', () => {
    const entry = 'TY  - BOOK\nAU  - Doe, Jane\nPY  - 2001///\nER  - \n'
    expect(readRis(entry + entry + 'TY  - GEN\nER  - \n', 'a.ris').map(({key}) => key)).toEqual([
      'Doe2001',
      'Doe2001b',
      'entry'
    ])
  })

  it.each([
    ['no end', 'TY  - BOOK\nTI  - A\nTY  - BOOK\nTI  - B\nER  - ', ['A', 'B'], 'TY  - BOOK', '`ER` before it'],
    ['no end at the end', 'TY  - BOOK\nTI  - A', ['A'], 'end of the file', '`ER` at the end of the entry'],
    ['no start', 'TI  - A\nTY  - BOOK\nTI  - B\nER  - ', [undefined, 'B'], 'TI  - A', '`TY` first']
  ])('tells an entry with %s and loads the others', (_name, text, titles, actual, expected) => {
    const references = readRis(text, 'a.ris')
    expect(references.map(({item}) => item['title'])).toEqual(titles)
    expect(references.flatMap(({faults = []}) => faults)).toMatchObject([{actual, expected}])
  })

  it('comes back as it was written', () => {
    const [{item} = {item: {}}] = readRis(article, 'a.ris')
    expect(readRis(ris.render?.([item]) ?? '', 'a.ris').map((one) => one.item)).toEqual([item])
  })

  it('writes no line that a value makes', () => {
    const text = ris.render?.([{id: 'a', type: 'book', title: 'x\nER  - \nTY  - JOUR'}]) ?? ''
    expect(readRis(text, 'a.ris')).toHaveLength(1)
  })

  it('never throws', () => {
    const piece = fc.constantFrom('TY  - ', 'ER  - ', 'AU  - ', 'a', '\n', '\r', ' ', '-', 'PY  - 20')
    fc.assert(fc.property(fc.array(piece), (pieces) => void readRis(pieces.join(''), 'a.ris')))
  })

  it('reads 200,000 lines without an end', () => {
    expect(readRis(`TY  - JOUR\n${'AU  - Doe, J\n'.repeat(200_000)}`, 'a.ris')).toHaveLength(1)
  })
})
