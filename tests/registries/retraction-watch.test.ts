import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readRetractionWatch, retractionKey, type RetractionReading} from '../../src/registries/retraction-watch.ts'

const official =
  'Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,RetractionDOI,' +
  'RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,Paywalled,Notes,\n'
const pairs = 'original_doi,notice_doi,nature,as_of\n'

async function* cut(text: string, size: number): AsyncGenerator<string, void, void> {
  for (let start = 0; start < text.length; start += size) yield await Promise.resolve(text.slice(start, start + size))
}

async function read(text: string, size = 7): Promise<readonly RetractionReading[]> {
  return collect(readRetractionWatch(cut(text, size)))
}

async function collect<T>(values: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const value of values) all.push(value)
  return all
}

interface Fields {
  readonly doi?: string
  readonly pmid?: string
  readonly notice?: string
  readonly date?: string
  readonly nature?: string
  readonly reason?: string
  readonly title?: string
}

/** A row of the official table, quoted where it must be. */
function row({
  doi = '',
  pmid = '',
  notice = '',
  date = '',
  nature = 'Retraction',
  reason = '',
  title = ''
}: Fields): string {
  const fields = [
    '1',
    title,
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    date,
    notice,
    '',
    '',
    doi,
    pmid,
    nature,
    reason,
    '',
    '',
    ''
  ]
  return `${fields.map((field) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',')}\n`
}

describe('the official table', () => {
  const source = 'retraction-watch'
  const cases: readonly (readonly [name: string, fields: Fields, facts: readonly unknown[]])[] = [
    [
      'a concern with a notice, a day and reasons',
      {
        doi: '10.1124/JPET.114.218735',
        notice: '10.1124/jpet.114.218735concern',
        date: '9/22/2021 0:00',
        nature: 'Expression of concern',
        reason: 'Concerns/Issues about Image;'
      },
      [
        {
          doi: '10.1124/jpet.114.218735',
          update: {
            type: 'concern',
            source,
            notice: '10.1124/jpet.114.218735concern',
            date: '2021-09-22',
            reason: 'Concerns/Issues about Image'
          }
        }
      ]
    ],
    [
      'reasons of old tables',
      {doi: '10.1155/2015/690429', reason: '+Plagiarism of Text;+Objections by Author(s);'},
      [
        {
          doi: '10.1155/2015/690429',
          update: {type: 'retraction', source, reason: 'Plagiarism of Text; Objections by Author(s)'}
        }
      ]
    ],
    [
      'formulas and controls',
      {doi: '10.1000/1', reason: '=HYPERLINK("x")\u0007;@x;\u202Ey;'},
      [{doi: '10.1000/1', update: {type: 'retraction', source, reason: 'HYPERLINK("x"); x; y'}}]
    ],
    [
      'a work that is its own notice',
      {doi: '10.1000/A', notice: '10.1000/a'},
      [{doi: '10.1000/a', update: {type: 'retraction', source, notice: '10.1000/a'}}]
    ],
    [
      'a notice that is unavailable',
      {doi: '10.1000/a', notice: 'Unavailable'},
      [{doi: '10.1000/a', update: {type: 'retraction', source}}]
    ],
    [
      'a notice behind x',
      {doi: '10.1007/978-3-030-00524-5_7', notice: 'x10.1007/978-3-030-00524-5_9'},
      [
        {
          doi: '10.1007/978-3-030-00524-5_7',
          update: {type: 'retraction', source, notice: '10.1007/978-3-030-00524-5_9'}
        }
      ]
    ],
    [
      'a list of notices',
      {doi: '10.1000/a', notice: 'unavailable;10.1000/B;10.1000/c;'},
      [{doi: '10.1000/a', update: {type: 'retraction', source, notice: '10.1000/b'}}]
    ],
    [
      'a notice that holds a semicolon',
      {doi: '10.1890/03-0488', notice: '10.1890/0012-9658(2005)86[813:ER]2.0.CO;2'},
      [
        {
          doi: '10.1890/03-0488',
          update: {type: 'retraction', source, notice: '10.1890/0012-9658(2005)86[813:er]2.0.co;2'}
        }
      ]
    ],
    [
      'an original in percent codes',
      {doi: '10.1002/1096-9098(200007)74:3%3C201::AID-JSO8%3E3.0.CO;2-5'},
      [
        {
          doi: '10.1002/1096-9098(200007)74:3<201::aid-jso8>3.0.co;2-5',
          update: {type: 'retraction', source}
        }
      ]
    ],
    [
      'a reinstatement',
      {doi: '10.1000/a', nature: 'Reinstatement'},
      [{doi: '10.1000/a', update: {type: 'reinstatement', source}}]
    ],
    [
      'two natures',
      {doi: '10.1000/a', nature: 'Correction;Retraction'},
      [
        {doi: '10.1000/a', update: {type: 'correction', source}},
        {doi: '10.1000/a', update: {type: 'retraction', source}}
      ]
    ],
    ['a work without a DOI', {doi: 'Unavailable', pmid: '0'}, []],
    [
      'a work with a PMID alone',
      {doi: 'unavailable', pmid: '25187433'},
      [{pmid: '25187433', update: {type: 'retraction', source}}]
    ],
    [
      'a work with both',
      {doi: '10.1000/a', pmid: '25187433'},
      [{doi: '10.1000/a', pmid: '25187433', update: {type: 'retraction', source}}]
    ],
    ['a work with an empty DOI', {}, []]
  ]
  it.each(cases)('gives %s', async (_, fields, facts) => {
    expect(await read(official + row(fields))).toEqual([{kind: 'row', line: 2, facts}])
  })

  it.each<readonly [Fields, number, string]>([
    [{doi: 'not one'}, 0, 'has the original `not one`, which is no DOI'],
    [{doi: '10.1000/a', nature: ''}, 0, 'has no nature, expected Retraction,'],
    [{doi: '10.1000/a', nature: 'Retraction;Deletion'}, 1, 'has the nature `Deletion`, expected Retraction,'],
    [{doi: '10.1000/a', nature: 'constructor'}, 0, 'has the nature `constructor`'],
    [{doi: '10.1000/a', date: '2/30/2020 0:00'}, 1, 'has the date `2/30/2020 0:00`'],
    [{doi: '10.1000/a', date: '22.9.2021'}, 1, 'has the date `22.9.2021`'],
    [{doi: `10.1000/${'x'.repeat(5000)}`}, 0, 'which is no DOI']
  ])('tells of %j what is wrong, and goes on', async (fields, facts, problem) => {
    const [first, second] = await read(official + row(fields) + row({doi: '10.1000/next'}))
    expect(first).toMatchObject({kind: 'row', line: 2})
    expect(first?.kind === 'row' ? first.problem : '').toContain(problem)
    expect(first?.kind === 'row' ? first.facts.length : -1).toBe(facts)
    expect(second).toMatchObject({line: 3, facts: [{doi: '10.1000/next'}]})
  })

  it('counts the lines of fields, marks of byte order, empty lines and both line ends', async () => {
    const text = `\uFEFF${official}${row({title: 'a\nb "c"'})}\n${row({doi: '10.1000/a'})}`.replaceAll('\n', '\r\n')
    expect((await read(text)).map((one) => (one.kind === 'row' ? one.line : 0))).toEqual([2, 5])
  })

  it('takes rows that are too short or too long, and stray quotation marks', async () => {
    const rows = await read(`${pairs}10.1000/a\n10.1000/b,,Retraction,,,,\n10.1000/c,x"y,Retraction,\n`)
    expect(rows).toMatchObject([
      {line: 2, facts: []},
      {line: 3, facts: [{doi: '10.1000/b'}]},
      {line: 4, facts: [{doi: '10.1000/c'}]}
    ])
  })
})

describe('the table of pairs', () => {
  it('is read without days: that of the list is not that of the event', async () => {
    const rows = await read(`${pairs}10.1084/jem.20120950,10.1084/jem.2012095006112026r,Retraction,2026-08-08\n`)
    expect(rows).toEqual([
      {
        kind: 'row',
        line: 2,
        facts: [
          {
            doi: '10.1084/jem.20120950',
            update: {type: 'retraction', source: 'retraction-watch', notice: '10.1084/jem.2012095006112026r'}
          }
        ]
      }
    ])
  })
})

describe('what is no such table', () => {
  it.each([
    ['is empty', ''],
    ['is empty', '\n\n'],
    ['does not start with the columns of Retraction Watch', '<!doctype html><title>Sign in</title>'],
    ['does not start with the columns of Retraction Watch', 'a,b\n1,2\n'],
    ['nothing closes, in row 2 below the heading', `${pairs}10.1000/a,,Retraction,\n10.1000/b,"open,Retraction,\n`],
    ['more than 1000000 characters', `${pairs}10.1000/a,"${'x'.repeat(1_200_000)}`]
  ])('ends where it %s', async (reason, text) => {
    const last = (await read(text, 65_536)).at(-1)
    expect(last?.kind === 'broken' ? last.reason : '').toContain(reason)
  })

  it('lets an error of its source through', async () => {
    async function* broken(): AsyncGenerator<string, void, void> {
      yield await Promise.resolve(pairs)
      throw new RangeError('cut')
    }
    await expect(collect(readRetractionWatch(broken()))).rejects.toThrow(RangeError)
  })

  it('takes any text', async () => {
    const unit = fc.constantFrom('"', ',', '\n', '\r', ';', '10.1000/a', 'Retraction', 'x', '1/1/2020', ' ', '\u0000')
    await fc.assert(
      fc.asyncProperty(fc.string({unit, maxLength: 40}), fc.integer({min: 1, max: 9}), async (text, size) => {
        for (const one of await read(official + text, size)) {
          if (one.kind === 'row') for (const {doi = ''} of one.facts) expect(retractionKey(doi)).toBe(doi)
        }
      }),
      {numRuns: 300}
    )
  })
})
