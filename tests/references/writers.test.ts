import {describe, expect, it} from 'vitest'
import {bibliographyFormats, formatOf} from '../../src/references/formats/index.ts'
import {toNormalForm} from '../../src/references/normal-form.ts'
import {isBibliography} from '../../src/io/find-libraries.ts'
import {listReferences, renderReferences} from '../../src/pipeline/references.ts'

type Item = Readonly<Record<string, unknown>>

const items: readonly Item[] = [
  {
    id: 'a2011',
    type: 'article-journal',
    title: 'A {trial} of 50% & more_or^less ~ \\x $5',
    author: [
      {family: 'van der Berg', given: 'Jan'},
      {family: 'Gogh', given: 'Vincent', 'dropping-particle': 'van'},
      {family: 'King', given: 'Martin', suffix: 'Jr'},
      {literal: 'Ernst and Young, Inc.'}
    ],
    'container-title': 'Pain',
    publisher: 'Chalk and Cheese',
    issued: {'date-parts': [[2011, 7]]},
    volume: '3',
    issue: '2',
    number: 'e17',
    page: '10-24',
    DOI: '10.1002/(SICI)1096-9861(19960129)365:1<113::AID-CNE9>3.0.CO;2-6',
    URL: 'https://example.org/a_b?c=%20d'
  },
  {
    id: 'b',
    type: 'webpage',
    title: 'H<sub>2</sub>O',
    issued: {literal: 'in press'},
    accessed: {'date-parts': [[2020, 1, 2]]}
  },
  {id: '__proto__', type: 'book', title: 'Keys'}
]

describe('what is written is read back', () => {
  it.each(['bibtex', 'csl-json', 'csl-yaml'])('%s', (id) => {
    const format = bibliographyFormats.find((one) => one.id === id)
    const text = format?.render?.(items) ?? ''
    expect(format?.read(text, 'a').map(({item}) => item)).toEqual(items)
    expect(format?.read(text, 'a').flatMap(({faults = [], problems}) => [...faults, ...problems])).toEqual([])
  })
})

describe('the normal form', () => {
  it.each<readonly [Item, Item]>([
    [{DOI: 'https://doi.org/10.1000/A%2Fb'}, {DOI: '10.1000/A/b'}],
    [{DOI: 'no DOI'}, {DOI: 'no DOI'}],
    [{issued: {'date-parts': [['2011', '07']]}}, {issued: {'date-parts': [[2011, 7]]}}],
    [{issued: {raw: '2011-07-04'}}, {issued: {'date-parts': [[2011, 7, 4]]}}],
    [{issued: {literal: 'in press'}}, {issued: {literal: 'in press'}}],
    [{page: '10–24, 30--31'}, {page: '10-24, 30-31'}],
    [{title: ' A  Trial\n of Yoga '}, {title: 'A Trial of Yoga'}],
    [{author: [{family: ' Doe ', given: ''}], publisher: ' '}, {author: [{family: 'Doe'}]}],
    [
      {author: 'Doe', issued: 2011, volume: 3},
      {author: 'Doe', issued: 2011, volume: 3}
    ]
  ])('of %j', (item, expected) => {
    expect(toNormalForm(item)).toEqual(expected)
    expect(toNormalForm(expected)).toEqual(expected)
  })
})

it('files of every format are known by their endings, and only these', () => {
  for (const ending of bibliographyFormats.flatMap(({endings}) => endings)) {
    expect(isBibliography(`a${ending}`), ending).toBe(true)
    expect(formatOf(`A${ending.toUpperCase()}`).endings).toContain(ending)
  }
  expect(isBibliography('a.md')).toBe(false)
})

it('lists each key once, in order, and tells what was not whole', () => {
  const {items: listed, faults} = listReferences([
    {file: 'a.bib', text: '@book{b, title = {One}}\n@book{a, title = {Two}'},
    {file: 'b.json', text: '[{"id": "b", "type": "book", "title": "Three"}]'}
  ])
  expect(listed.map(({id, title}) => [id, title])).toEqual([
    ['b', 'One'],
    ['a', 'Two']
  ])
  expect(faults).toMatchObject([{file: 'a.bib', expected: 'a field or `}`'}])
  expect(renderReferences(listed, 'ris')).toContain('TI  - One')
})
