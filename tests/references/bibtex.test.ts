import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readBibtex} from '../../src/references/formats/bibtex.ts'

type Item = Readonly<Record<string, unknown>>

const read = (text: string): readonly Item[] => readBibtex(text, 'a.bib').map(({item}) => item)
const one = (fields: string, type = 'article'): Item => read(`@${type}{k,\n${fields}\n}`)[0] ?? {}

describe('fields become those of CSL', () => {
  const cases: readonly (readonly [name: string, fields: string, expected: Item, type?: string])[] = [
    [
      'an article',
      'title = {A Trial of {Yoga}}, journal = "Pain", volume = 3, number = {2}, pages = {10--24}',
      {
        type: 'article-journal',
        title: 'A Trial of Yoga',
        'container-title': 'Pain',
        volume: '3',
        issue: '2',
        page: '10-24'
      }
    ],
    [
      'other editors, by their part',
      'title = {Yoga}, editor = {Doe, A.}, editora = {Roe, B.}, editorb = {Poe, C.}, editorbtype = {compiler}',
      {
        editor: [
          {family: 'Doe', given: 'A.'},
          {family: 'Roe', given: 'B.'}
        ],
        compiler: [{family: 'Poe', given: 'C.'}]
      }
    ],
    ['a subtitle', 'title = {Yoga}, subtitle = {A trial}', {title: 'Yoga: A trial'}],
    [
      'a chapter',
      'title = {Needles}, booktitle = {Handbook of Pain}, number = 7, series = {Notes}',
      {
        type: 'chapter',
        'container-title': 'Handbook of Pain',
        'collection-number': '7',
        'collection-title': 'Notes'
      },
      'incollection'
    ],
    [
      'a thesis',
      'title = {Needles}, school = {Uppsala}',
      {type: 'thesis', genre: 'PhD thesis', publisher: 'Uppsala'},
      'phdthesis'
    ],
    ['software', 'title = {citewell}', {type: 'software'}, 'software'],
    ['a language by its name in babel', 'title = {x}, langid = {ngerman}', {language: 'de'}],
    ['a language by its code', 'title = {x}, language = {eng}', {language: 'en'}],
    ['a language as programs write locales', 'title = {x}, language = {pt\\_BR}', {language: 'pt-BR'}],
    [
      'a tag, and a language that is not known',
      'title = {x}, langid = {Klingon}, language = {en}',
      {language: 'Klingon'}
    ],
    ['a type that nobody knows', 'title = {x}', {type: 'document'}, 'zine'],
    ['a newspaper', 'title = {x}, entrysubtype = {newspaper}', {type: 'article-newspaper'}],
    ['old dates', 'year = {2011}, month = feb, day = 3', {issued: {'date-parts': [[2011, 2, 3]]}}],
    ['a month with a day beside it', 'year = 2011, month = "10~" # jan', {issued: {'date-parts': [[2011, 1, 10]]}}],
    ['a month in words', 'year = 2011, month = {September}', {issued: {'date-parts': [[2011, 9]]}}],
    ['a year with words', 'year = {2009 [Online]}', {issued: {'date-parts': [[2009]]}}],
    ['a year that is none', 'year = {in press}', {issued: {literal: 'in press'}}],
    [
      'EDTF',
      'date = {2011-07-04}, urldate = {2020-01-02}',
      {
        issued: {'date-parts': [[2011, 7, 4]]},
        accessed: {'date-parts': [[2020, 1, 2]]}
      }
    ],
    ['a range', 'date = {1999/2001}', {issued: {'date-parts': [[1999], [2001]]}}],
    ['about a year', 'date = {1904~}', {issued: {'date-parts': [[1904]], circa: true}}],
    ['a DOI as it is written', 'doi = {https://doi.org/10.1000/1}', {DOI: 'https://doi.org/10.1000/1'}],
    ['a DOI with escapes', 'doi = {10.1000/a\\_b}', {DOI: '10.1000/a_b'}],
    ['an empty DOI is none', 'doi = {}, title = {x}', {id: 'k', type: 'article-journal', title: 'x'}],
    ['an eprint', 'eprint = {1706.03762}, archivePrefix = {arXiv}', {URL: 'https://arxiv.org/abs/1706.03762'}],
    [
      'an address in howpublished',
      'howpublished = {\\url{https://example.org/a_b}}',
      {URL: 'https://example.org/a_b'},
      'misc'
    ],
    ['capital names of fields', 'TITLE = {x}', {title: 'x'}]
  ]
  it.each(cases.map((one) => [one[0], one] as const))('%s', (_name, [, fields, expected, type]) => {
    expect(one(fields, type)).toMatchObject(expected)
    if (expected['id'] !== undefined) expect(one(fields, type)).toEqual(expected)
  })
})

describe('names', () => {
  it.each<readonly [tex: string, expected: readonly Item[]]>([
    ['Karen Sherman', [{family: 'Sherman', given: 'Karen'}]],
    [
      'Sherman, Karen J. and Doe, Jane',
      [
        {family: 'Sherman', given: 'Karen J.'},
        {family: 'Doe', given: 'Jane'}
      ]
    ],
    ['Ludwig van Beethoven', [{family: 'Beethoven', given: 'Ludwig', 'dropping-particle': 'van'}]],
    ['van der Berg, Jan', [{family: 'Berg', given: 'Jan', 'dropping-particle': 'van der'}]],
    ['Hasselt, Hado van', [{family: 'Hasselt', given: 'Hado', 'dropping-particle': 'van'}]],
    ['{van der Berg}, Jan', [{family: 'van der Berg', given: 'Jan'}]],
    ['King, Jr, Martin Luther', [{family: 'King', given: 'Martin Luther', suffix: 'Jr'}]],
    ['{World Health Organization}', [{literal: 'World Health Organization'}]],
    ['{Ernst and Young} and others', [{literal: 'Ernst and Young'}, {literal: 'others'}]],
    ["Kwiecie{\\'n}, Kamila", [{family: 'Kwiecień', given: 'Kamila'}]],
    ['{\\"O}zg{\\"u}r, A.B.', [{family: 'Özgür', given: 'A. B.'}]],
    [
      'family=Gogh, given=Vincent, prefix=van, useprefix=true',
      [{family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van'}]
    ]
  ])('%s', (tex, expected) => {
    expect(one(`author = {${tex}}`)['author']).toEqual(expected)
  })
})

describe('TeX becomes text', () => {
  it.each([
    ["Kwiecie{\\'n} \\'{e} \\'e \\c{c} \\v{s} {\\o} {\\ss} \\aa b \\'{\\i}", 'Kwiecień é é ç š ø ß åb í'],
    ['A \\& B, 50\\%, a\\_b, \\$5, \\#1', 'A & B, 50%, a_b, $5, #1'],
    ['costs $5 and more', 'costs $5 and more'],
    ['$\\alpha$-blockers and H$_2$O, 10$^{-3}$', 'α-blockers and H<sub>2</sub>O, 10<sup>-3</sup>'],
    ['\\emph{In vivo} and \\textbf{b} {\\it c}', '<i>In vivo</i> and <b>b</b> <i>c</i>'],
    ["``a'' -- b --- c~d", '“a” – b — c\u00A0d'],
    ['{\\textless}b{\\textgreater}', '<b>'],
    ['\\input{/etc/passwd} \\write18{rm}', '/etc/passwd 18rm'],
    ['\\href{https://a.example}{words}', 'words'],
    ['two\n   lines', 'two lines'],
    ['{A} {Title} {KEEPS} its Case', 'A Title KEEPS its Case']
  ])('%s', (tex, text) => {
    expect(one(`title = {${tex}}`)['title']).toBe(text)
  })

  it('knows the journal macros of astronomers', () => {
    expect(one('journal = {\\mnras}')['container-title']).toBe('Monthly Notices of the Royal Astronomical Society')
  })
})

describe('a file', () => {
  it('has macros, comments, parentheses and entries on one line', () => {
    const text = `\uFEFF% A comment with an e-mail: a@example.org
@string{jp = "Journal of " # "Pain"}
@comment{@article{hidden, title = {x}}}
@preamble{"\\newcommand{\\x}{y}"}
@Article(a, journal = jp # { Extra}, title = {A},)@book{b, title = "B {\\"u} {"}", % end
year = 2001}@misc{https://example.org/x,title={C}}`
    expect(read(text)).toMatchObject([
      {id: 'a', 'container-title': 'Journal of Pain Extra'},
      {id: 'b', title: 'B ü "', issued: {'date-parts': [[2001]]}},
      {id: 'https://example.org/x', title: 'C'}
    ])
  })

  it('lends fields by crossref, and a cycle ends', () => {
    const text = `@inproceedings{a, title = {A}, crossref = {p}}
@proceedings{p, title = {Proceedings}, year = 2001, publisher = {P}, crossref = {q}}
@proceedings{q, crossref = {p}, editor = {Doe, Jane}}`
    expect(read(text)[0]).toMatchObject({
      title: 'A',
      'container-title': 'Proceedings',
      publisher: 'P',
      issued: {'date-parts': [[2001]]}
    })
  })

  it('keeps the place of each entry and field, in every line ending', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `@article{key1,${end}  title = {A {Title}},${end}  doi = "10.1000/1",${end}  year = 2001 # {}${end}}${end}`
      const [reference] = readBibtex(text, 'a.bib')
      const quote = (field: string): string => {
        const {start, end: to} = reference?.origin.locate([field]) ?? {start: 0, end: 0}
        return text.slice(start, to)
      }
      expect([quote('id'), quote('title'), quote('DOI'), quote('issued'), quote('publisher')]).toEqual([
        'key1',
        'A {Title}',
        '10.1000/1',
        '2001 # {}',
        'key1'
      ])
    }
  })
})

describe('one bad entry costs no other', () => {
  const next = '\n@book{next, title = {Next}}\n'
  it.each([
    ['an unclosed value', '@article{bad, title = {A {b}, year = 2001', '{', 'a closing brace'],
    ['a value that ends too late', '@article{bad, title = {A {b}, year = 2001}', '@book', 'a field or `}`'],
    ['an unclosed quote', '@article{bad, title = "A', '"', 'a closing quote'],
    ['an unclosed entry', '@article{bad, title = {A}, year = 2001', '@book', 'a field or `}`'],
    ['no equals sign', '@article{bad, title {A}}', '{', '`=` after the name of a field'],
    ['no value', '@article{bad, title = , year = 2001}', ',', 'a value in braces or quotes'],
    ['no comma', '@article{bad, title = {A} year = 2001}', 'year', 'a comma before it'],
    ['no key', '@article{title = {A}, year = 2001}', '@article{', 'a key and a comma after it']
  ])('%s', (_name, bad, actual, expected) => {
    const [first, second] = readBibtex(bad + next, 'a.bib')
    expect(first?.faults?.map((fault) => [fault.actual, fault.expected])).toEqual([[actual, expected]])
    const [fault] = first?.faults ?? []
    expect((bad + next).slice(fault?.start, fault?.end)).toBe(actual)
    expect(second).toMatchObject({key: 'next', item: {title: 'Next'}})
  })
})

describe('hostile input is inert', () => {
  it('keys are no properties', () => {
    const [reference] = readBibtex('@book{__proto__, title = {x}, __proto__ = {y}, constructor = {z}}', 'a.bib')
    expect(reference?.key).toBe('__proto__')
    expect(reference?.item).toEqual({id: '__proto__', type: 'book', title: 'x'})
    expect(Object.getPrototypeOf({})).toBe(Object.prototype)
  })

  it('a macro that refers to itself ends', () => {
    const doubling = Array.from({length: 60}, () => '@string{a = a # a}').join('\n')
    const [{title} = {}] = read(`@string{a = "x"}\n${doubling}\n@book{b, title = a}`)
    expect(String(title).length).toBeLessThanOrEqual(10_000)
  })

  it.each<readonly [name: string, make: (size: number) => string]>([
    ['an open brace again and again', (size) => `@book{a, title = {${'{'.repeat(size)}`],
    ['braces that nest', (size) => `@book{a, title = {${'{'.repeat(size)}${'}'.repeat(size)}}}`],
    ['parts without end', (size) => `@book{a, title = ${Array.from({length: size / 4}, () => '"a"').join('#')}}`],
    ['entries that break off', (size) => '@book{a, title = {\n'.repeat(size / 10)],
    ['comments that break off', (size) => '@comment{\n'.repeat(size / 10)],
    ['accents without end', (size) => `@book{a, title = {${"\\'".repeat(size)}}}`],
    ['declarations without end', (size) => `@book{a, title = {{${'\\it '.repeat(size / 4)}}}}`],
    ['names without end', (size) => `@book{a, author = {${'a and '.repeat(size / 6)}}}`],
    ['at signs', (size) => '@'.repeat(size)],
    ['white space', (size) => `@book{a,${' '.repeat(size)}`],
    ['math without end', (size) => `@book{a, title = {${'$^'.repeat(size)}}}`],
    ['one crossref for all', (size) => '@book{a, crossref = {a}}\n'.repeat(size / 20)]
  ])('in linear time: %s', (_name, make) => {
    const time = (size: number): number => {
      const text = make(size)
      const start = performance.now()
      readBibtex(text, 'a.bib')
      return performance.now() - start
    }
    time(20_000)
    const [half, whole] = [Math.min(time(100_000), time(100_000)), Math.min(time(200_000), time(200_000))]
    expect(whole).toBeLessThan(Math.max(150, half * 4))
  })

  it('never throws', () => {
    const piece = fc.constantFrom(
      '@',
      'book',
      '{',
      '}',
      '(',
      ')',
      '"',
      '#',
      ',',
      '=',
      '\\',
      "'",
      '\n',
      'a',
      '%',
      '$',
      '^',
      '~',
      ' and ',
      'string',
      'author',
      'title',
      'date',
      '2001',
      '-'
    )
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 60}), (pieces) => {
        const text = `@book{k, title = ${pieces.join('')}\n@misc{z, title = {End}}`
        for (const {origin, faults = []} of readBibtex(text, 'a.bib')) {
          for (const {start, end} of [origin.locate([]), origin.locate(['title']), ...faults]) {
            expect(start).toBeLessThanOrEqual(end)
            expect(end).toBeLessThanOrEqual(text.length)
          }
        }
      }),
      {numRuns: 500}
    )
  })
})
