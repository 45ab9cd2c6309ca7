import {describe, expect, it} from 'vitest'
import {cslYaml, readCslYaml} from '../../src/references/formats/csl-yaml.ts'

const text = `# the library
references:
- id: sherman2011
  type: article-journal
  title: A trial of yoga
  author:
  - family: Sherman
    given: Karen J.
  issued: 2011-12-12
  DOI: "https://doi.org/10.1001/1"
- id: old
  type: book
  editor: {family: Doe}
  issued:
  - year: 1999
    month: 5
  - year: 2001
`

describe('CSL-YAML', () => {
  it('becomes CSL-JSON', () => {
    const references = readCslYaml(text, 'a.yaml')
    expect(references.map(({item}) => item)).toEqual([
      {
        id: 'sherman2011',
        type: 'article-journal',
        title: 'A trial of yoga',
        author: [{family: 'Sherman', given: 'Karen J.'}],
        issued: {'date-parts': [[2011, 12, 12]]},
        DOI: 'https://doi.org/10.1001/1'
      },
      {id: 'old', type: 'book', editor: [{family: 'Doe'}], issued: {'date-parts': [[1999, 5], [2001]]}}
    ])
    expect(references.flatMap(({problems}) => problems)).toEqual([])
  })

  it('keeps places, behind a byte order mark and with CR LF', () => {
    for (const changed of [text, `\uFEFF${text}`, text.replaceAll('\n', '\r\n')]) {
      const [first] = readCslYaml(changed, 'a.yaml')
      const {start, end} = first?.origin.locate(['DOI']) ?? {start: 0, end: 0}
      expect(changed.slice(start, end)).toBe('"https://doi.org/10.1001/1"')
    }
  })

  it('tells a key that stands twice at its place', () => {
    const twice = 'references:\n- id: a\n  type: book\n  type: book\n- id: b\n  type: book\n'
    const [a, b] = readCslYaml(twice, 'a.yaml')
    expect(a?.faults).toMatchObject([
      {start: twice.lastIndexOf('type: book\n- '), actual: 'type', expected: 'each key once'}
    ])
    expect(b?.faults).toBeUndefined()
  })

  it.each([
    ['no list', 'references: 3', 'is not CSL-YAML: expected a list, or `references:` with one'],
    ['no YAML', 'references:\n- id: [a', 'is not YAML'],
    [
      'aliases without end',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'.replaceAll(/./g, (name) => `${name}: &${name} [${Array.from({length: 9}, () => `*${String.fromCodePoint((name.codePointAt(0) ?? 0) - 1)}`).join()}]\n`)}references: []`,
      'is not CSL-YAML'
    ]
  ])('refuses %s', (_name, bad, message) => {
    expect(() => readCslYaml(bad, 'a.yaml')).toThrow(message)
  })

  it('keeps keys from outside as data', () => {
    const [reference] = readCslYaml('- id: __proto__\n  type: book\n  __proto__: {polluted: true}\n', 'a.yaml')
    expect(reference?.key).toBe('__proto__')
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('comes back as it was written', () => {
    const items = readCslYaml(text, 'a.yaml').map(({item}) => item)
    expect(readCslYaml(cslYaml.render?.(items) ?? '', 'a.yaml').map(({item}) => item)).toEqual(items)
  })
})
