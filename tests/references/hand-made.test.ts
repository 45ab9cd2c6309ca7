/** What the corpus has none of: its `cases.md` asks for these in files made by hand. */
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {readText} from '../../src/io/read-text.ts'
import {analyse} from '../../src/index.ts'
import {loadLibrary} from '../../src/pipeline/library.ts'
import {settleRules} from '../../src/pipeline/rule-settings.ts'
import {bibliographyFormats, formatOf} from '../../src/references/formats/index.ts'
import {makeFolder} from '../tools/command-line.ts'

type Item = Readonly<Record<string, unknown>>

const items = (file: string, text: string): readonly Item[] =>
  formatOf(file)
    .read(text, file)
    .map(({item, faults = []}) => (faults.length > 0 ? {...item, faults} : item))

describe('BibTeX’s own commands', () => {
  it.each<readonly [name: string, text: string, expected: readonly Item[]]>([
    [
      'a macro in braces, in parentheses, in capitals, and joined',
      '@string{jp = "J Pain"}\n@STRING(jq = {Quart})\n@article{a, journal = JP # ", " # jq}',
      [{id: 'a', 'container-title': 'J Pain, Quart'}]
    ],
    [
      'a macro that is defined anew counts from there on',
      '@string{j = {A}}@article{a, journal = j}@string{j = {B}}@article{b, journal = j}',
      [
        {id: 'a', 'container-title': 'A'},
        {id: 'b', 'container-title': 'B'}
      ]
    ],
    ['a macro that nothing defines', '@article{a, journal = jpain}', [{id: 'a', 'container-title': 'jpain'}]],
    ['a macro of another', '@string{a = "x"}@string{b = a # "y"}@book{k, title = b}', [{id: 'k', title: 'xy'}]],
    [
      'a comment that holds entries, one of a program, and one that is a line',
      '@comment{@book{x, title = {X}}}\n@Comment{jabref-meta: databaseType:bibtex;}\n@comment a line\n@book{a, title = {A}}',
      [{id: 'a', title: 'A'}]
    ],
    [
      'entries on the line where the last one ends',
      '@book{a,\n title = {A}\n}@book{b, title = {B}}@book{c,\ntitle = {C}}',
      [
        {id: 'a', title: 'A'},
        {id: 'b', title: 'B'},
        {id: 'c', title: 'C'}
      ]
    ]
  ])('%s', (_name, text, expected) => {
    expect(items('a.bib', text)).toMatchObject(expected)
    expect(items('a.bib', text)).toHaveLength(expected.length)
  })

  it('give an entry other keys, and an entry that has one of them for its own goes before', () => {
    const text = '@book{new2002, ids = {old2001, b , }, title = {A}}\n@book{b, ids = {b2}, title = {B}}'
    const {index} = loadLibrary({file: 'a.bib', text})
    expect([...index].map(([key, reference]) => [key, reference.key])).toEqual([
      ['new2002', 'new2002'],
      ['b', 'b'],
      ['old2001', 'new2002'],
      ['b2', 'b']
    ])
  })
})

const texts: Readonly<Record<string, string>> = {
  'a.bib': '@article{a,\n  title = {Müller’s {Test}},\n  doi = {10.5555/12345678},\n}\n@book{b, title = {B}}\n',
  'a.json': '[\n  {"id": "a", "type": "book", "DOI": "10.5555/12345678"},\n  {"id": "b", "type": "book"}\n]\n',
  'a.nbib': 'PMID- 1\nTI  - A test\n      of two lines.\nLID - 10.5555/12345678 [doi]\n\nPMID- 2\nTI  - B.\n',
  'a.ris': 'TY  - BOOK\nID  - a\nDO  - 10.5555/12345678\nER  - \n\nTY  - BOOK\nID  - b\nER  - \n',
  'a.yaml': 'references:\n- id: a\n  type: book\n  DOI: 10.5555/12345678\n- id: b\n  type: book\n'
}

describe('bytes', () => {
  it.each(Object.entries(texts))('of a mark and of other line ends change nothing: %s', (file, text) => {
    const plain = items(file, text)
    expect(plain).toMatchObject([{DOI: '10.5555/12345678'}, {}])
    for (const changed of [`\uFEFF${text}`, text.replaceAll('\n', '\r\n'), `\uFEFF${text.replaceAll('\n', '\r')}`]) {
      expect(items(file, changed)).toEqual(plain)
    }
  })

  it('are of every format', () => {
    const covered = Object.keys(texts).map((file) => formatOf(file).id)
    expect(covered.toSorted()).toEqual(bibliographyFormats.map(({id}) => id))
  })

  it.each<readonly [name: string, bytes: readonly number[], reason: string]>([
    ['Latin-1', [0x0a, 0x4d, 0xfc, 0x6c], 'a.bib:2: is not valid UTF-8; save it as UTF-8'],
    ['UTF-16', [0xff, 0xfe, 0x40, 0x00], 'a.bib:1: is UTF-16; save it as UTF-8']
  ])('that are no UTF-8 are told with their line: %s', (_name, bytes, reason) => {
    const file = path.join(makeFolder({'a.bib': new Uint8Array(bytes)}), 'a.bib')
    expect(() => readText(file, 'a.bib', {bytes: 100, setting: 'x'})).toThrow(
      expect.objectContaining({summary: reason}) as Error
    )
  })
})

it('a DOI of the prefix 10.5555, which registries keep for tests, is a DOI', () => {
  for (const [file, text] of Object.entries(texts)) {
    const {bibliography} = loadLibrary({file, text})
    const findings = settleRules(undefined).flatMap(({rule, setting}) =>
      rule.checkBibliography(bibliography, setting, {})
    )
    expect(
      findings.filter(({rule}) => rule.startsWith('doi-')),
      file
    ).toEqual([])
  }
  const cite = (doi: string): readonly string[] =>
    analyse(`It helps [@doi:${doi}].`).references.map(({item}) => String(item['DOI']))
  expect(cite('10.5555/12345678')).toEqual(['10.5555/12345678'])
})

describe('footnotes within footnotes', () => {
  const entry =
    'Sherman, K. J., & Cherkin, D. C. (2011). A randomized trial of yoga. Archives of Internal Medicine, 171(22), 2019-2026.'
  it.each<readonly [name: string, markdown: string, cited: readonly (readonly string[])[]]>([
    ['a remark whose note is a reference', `Yoga helps[^1].\n\n[^1]: See it.[^2]\n\n[^2]: ${entry}`, [['^2'], ['^2']]],
    ['the same in the other order', `Yoga helps[^2].\n\n[^1]: ${entry}\n\n[^2]: See it.[^1]`, [['^1'], ['^1']]],
    ['a reference with a remark', `Yoga helps[^1].\n\n[^1]: ${entry}[^2]\n\n[^2]: Not I.`, [['^1']]],
    ['two that point to each other', 'Yoga helps[^1].\n\n[^1]: See.[^2]\n\n[^2]: See.[^1]', []],
    ['one that points to itself', 'Yoga helps[^1].\n\n[^1]: See.[^1]', []]
  ])('%s', (_name, markdown, cited) => {
    expect(analyse(markdown).citations.map(({items: keys}) => keys.map(({key}) => key))).toEqual(cited)
  })
})
