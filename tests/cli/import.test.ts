import {existsSync, lstatSync, readdirSync, readFileSync, symlinkSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {formatOf} from '../../src/references/formats/index.ts'
import {citewell, makeFolder} from '../tools/command-line.ts'

const yoga = {
  id: 'sherman2011',
  type: 'article-journal',
  title: 'A randomized trial of yoga',
  author: [{family: 'Sherman', given: 'Karen J.'}],
  issued: {'date-parts': [[2011]]},
  DOI: '10.1001/archinternmed.2011.524'
}
const massage = {
  id: 'furlan2015',
  type: 'article-journal',
  title: 'Massage for low-back pain',
  author: [{family: 'Furlan', given: 'A. D.'}],
  issued: {'date-parts': [[2015]]}
}
const both = JSON.stringify([yoga, massage])
const read = (folder: string, name: string): string => readFileSync(path.join(folder, name), 'utf8')
const itemsOf = (folder: string, name: string): readonly object[] =>
  formatOf(name)
    .read(read(folder, name), name)
    .map(({item}) => item)

describe('what stands in a library stays, and what is new is read back', () => {
  it.each<readonly [name: string, library: string, kept: readonly [head: string, tail: string]]>([
    ['a.json', '[\n  {"id": "x", "type": "book"}\n]\n', ['[\n  {"id": "x", "type": "book"},\n  {"id":', '\n]\n']],
    [
      'b.json',
      '\uFEFF[\r\n\t{\r\n\t\t"id": "x",\r\n\t\t"type": "book"\r\n\t}\r\n]',
      [
        '\uFEFF[\r\n\t{\r\n\t\t"id": "x",\r\n\t\t"type": "book"\r\n\t},\r\n\t{\r\n\t\t"id": "sherman2011"',
        '\r\n\t}\r\n]'
      ]
    ],
    ['c.json', '[{"id":"x","type":"book"}]', ['[{"id":"x","type":"book"}, {"id":', '}]']],
    ['d.json', '[]', ['[\n  {\n    "id"', '\n]']],
    [
      'a.yaml',
      '---\n# ours\nreferences:\n  - id: x # first\n    type: book\n  # end\nnocite: "@*"\n...\n',
      [
        '---\n# ours\nreferences:\n  - id: x # first\n    type: book\n  - id: sherman2011\n',
        '\n  # end\nnocite: "@*"\n...\n'
      ]
    ],
    ['b.yml', '- id: x\r\n  type: book', ['- id: x\r\n  type: book\r\n- id: sherman2011\r\n', '']],
    [
      'c.yaml',
      '- id: x\n  abstract: |\n    One.\n\n    Two.\n',
      ['- id: x\n  abstract: |\n    One.\n\n    Two.\n- id', '']
    ],
    ['d.yaml', 'references: [{id: x}] # none\n', ['references: [{id: x}, {"id":', '] # none\n']],
    ['e.yaml', 'references: []\n', ['references: [{"id":', ']\n']],
    ['a.bib', '% ours\n@book{x, title = {X}}', ['% ours\n@book{x, title = {X}}\n\n@article{sherman2011,\n', '}\n']],
    ['b.bib', '\uFEFF@book{x,\r\n}\r\n', ['\uFEFF@book{x,\r\n}\r\n\r\n@article{sherman2011,\r\n', '}\r\n']],
    ['a.ris', 'TY  - BOOK\nID  - x\nER  - \n', ['TY  - BOOK\nID  - x\nER  - \n\nTY  - JOUR\nID  - sherman2011\n', '']]
  ])('%s', (name, library, [head, tail]) => {
    const cwd = makeFolder({[name]: library, 'in.json': both})
    const before = itemsOf(cwd, name)
    expect(citewell(cwd, ['import', 'in.json', '--to', name])).toEqual({
      status: 0,
      stdout:
        `${name}: 2 added\n` +
        '  added `sherman2011`: A randomized trial of yoga\n' +
        '  added `furlan2015`: Massage for low-back pain\n',
      stderr: ''
    })
    const text = read(cwd, name)
    expect(text.startsWith(head), text).toBe(true)
    expect(text.endsWith(tail), text).toBe(true)
    expect(itemsOf(cwd, name)).toEqual([...before, yoga, massage])
    // Once more: everything is there.
    const again = citewell(cwd, ['import', 'in.json', '--to', name])
    expect(again.stdout).toBe(
      `${name}: 0 added, 2 already there\n` +
        '  already there as `sherman2011` (DOI 10.1001/archinternmed.2011.524)\n' +
        '  already there as `furlan2015` (same title, year and first author)\n'
    )
    expect(read(cwd, name)).toBe(text)
  })
})

describe('what is read', () => {
  const ris = 'TY  - JOUR\nTI  - Massage for low-back pain\nAU  - Furlan, A. D.\nPY  - 2015\nER  - \n'
  const nbib = 'PMID- 22025101\nTI  - A randomized trial of yoga.\nFAU - Sherman, Karen J\nDP  - 2011 Dec 12\n'
  const list =
    'References\n\n1. Sherman, K. J. (2011). A randomized trial of yoga. Archives of Internal Medicine, 171(22), 2019-2026. https://doi.org/10.1001/archinternmed.2011.524\n'
  it.each<readonly [name: string, text: string, keys: readonly string[]]>([
    ['in.json', both, ['sherman2011', 'furlan2015']],
    ['in.yaml', 'references:\n- id: y\n  type: book\n  title: Y\n', ['y']],
    ['in.bib', '@book{, title = {Yoga}, author = {Doe, A.}, year = 2001}', ['Doe2001']],
    ['in.ris', ris, ['Furlan2015']],
    ['in.nbib', nbib, ['pmid:22025101']],
    ['in.txt', list, ['Sherman2011']],
    ['in.md', `# Pain\n\nYoga helps (1).\n\n## ${list}`, ['Sherman2011']]
  ])('%s', (name, text, keys) => {
    const cwd = makeFolder({[name]: text})
    expect(citewell(cwd, ['import', name])).toMatchObject({status: 0, stderr: ''})
    expect(itemsOf(cwd, 'content/references.json')).toMatchObject(keys.map((id) => ({id})))
  })

  it('standard input, in a format that is named', () => {
    const cwd = makeFolder({})
    expect(citewell(cwd, ['import', '-', '--format', 'ris'], {input: ris}).stdout).toMatch(
      /^content\/references\.json \(new\): 1 added\n/
    )
    expect(citewell(cwd, ['import', '-'], {input: ris})).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^citewell: `-` needs `--format`/) as string
    })
  })
})

describe('where it goes', () => {
  it.each<readonly [what: string, files: Readonly<Record<string, string>>, library: string]>([
    ['a new library', {}, 'content/references.json'],
    ['the library that is there', {'content/references.yaml': '[]'}, 'content/references.yaml'],
    ['the nearest one', {'paper.bib': ''}, 'paper.bib'],
    ['the first that can be written', {'references.nbib': '', 'paper.bib': ''}, 'paper.bib'],
    [
      'the one that the config names, also where it is not there yet',
      {'citewell.config.json': '{"references": "our/refs.ris"}', 'content/references.json': '[]'},
      'our/refs.ris'
    ]
  ])('%s', (_, files, library) => {
    const cwd = makeFolder({...files, 'in.json': both})
    expect(citewell(cwd, ['import', 'in.json'])).toMatchObject({status: 0, stderr: ''})
    expect(itemsOf(cwd, library)).toHaveLength(2)
  })

  it('is what a link leads to', () => {
    const cwd = makeFolder({'real.json': '[]', 'in.json': both})
    symlinkSync('real.json', path.join(cwd, 'link.json'))
    expect(citewell(cwd, ['import', 'in.json', '--to', 'link.json']).status).toBe(0)
    expect(lstatSync(path.join(cwd, 'link.json')).isSymbolicLink()).toBe(true)
    expect(itemsOf(cwd, 'real.json')).toHaveLength(2)
  })

  it('is nowhere in a dry run, which prints the new lines', () => {
    const cwd = makeFolder({'a.bib': '@book{x, title = {X}}\n', 'in.json': JSON.stringify([massage])})
    const {stdout, status} = citewell(cwd, ['import', 'in.json', '--to', 'a.bib', '--dry-run'])
    expect(status).toBe(0)
    expect(stdout).toBe(
      'a.bib: 1 would be added\n  added `furlan2015`: Massage for low-back pain\n\n' +
        '+ @article{furlan2015,\n+   author = {Furlan, A. D.},\n+   title = {Massage for low-back pain},\n+   date = {2015},\n+ }\n'
    )
    expect(read(cwd, 'a.bib')).toBe('@book{x, title = {X}}\n')
    expect(citewell(cwd, ['import', 'in.json', '--dry-run']).stdout).toContain(
      'content/references.json (would be made)'
    )
    expect(existsSync(path.join(cwd, 'content'))).toBe(false)
  })
})

describe('keys', () => {
  it('of another work get a letter, also where two of one file share one', () => {
    const cwd = makeFolder({
      'content/references.json': JSON.stringify([{id: 'sherman2011', type: 'book', title: 'Another'}]),
      'in.json': JSON.stringify([yoga, {...massage, id: 'sherman2011'}, {id: 'web', type: 'webpage', title: 'A page'}])
    })
    const words = ['import', 'in.json']
    expect(citewell(cwd, words).stdout).toBe(
      'content/references.json: 3 added\n' +
        '  added `sherman2011b` (was `sherman2011`: another work has that key): A randomized trial of yoga\n' +
        '  added `sherman2011c` (was `sherman2011`: another work has that key): Massage for low-back pain\n' +
        '  added `web`: A page\n'
    )
    expect(citewell(cwd, words).stdout).toBe(
      'content/references.json: 0 added, 3 already there\n' +
        '  already there as `sherman2011b`: `sherman2011` (DOI 10.1001/archinternmed.2011.524)\n' +
        '  already there as `sherman2011c`: `sherman2011` (same title, year and first author)\n' +
        '  already there as `web` (same title, year, author and address)\n'
    )
  })

  it('are written as the format can, and two works with two DOIs are two', () => {
    const cwd = makeFolder({
      'a.bib': '',
      'in.json': JSON.stringify([
        {...yoga, id: 'a key, {odd}'},
        {...yoga, id: 'b', DOI: '10.1101/2011.01.01.123'}
      ])
    })
    const {stdout} = citewell(cwd, ['import', 'in.json', '--to', 'a.bib'])
    expect(stdout).toMatch(/^a\.bib: 2 added\n {2}added `a-key-odd-` \(was `a key, \{odd\}`\): A randomized/)
    expect(itemsOf(cwd, 'a.bib')).toMatchObject([{id: 'a-key-odd-'}, {id: 'b'}])
  })
})

describe('what cannot be done', () => {
  it('with one entry costs no other, and ends with 1', () => {
    const cwd = makeFolder({
      'in.bib': '@book{a, title = {One}}\n@book{b, title = {Two}\n@book{c, title = {Three}}\n',
      'in.json': '[{"id": "d"}]'
    })
    expect(citewell(cwd, ['import', 'in.bib'])).toEqual({
      status: 1,
      stdout:
        'content/references.json (new): 2 added, 1 left out\n' +
        '  added `a`: One\n' +
        '  left out: `b` (in.bib:3): unexpected `@book`, expected a field or `}`. Mend it there and import again.\n' +
        '  added `c`: Three\n',
      stderr: ''
    })
    expect(citewell(cwd, ['import', 'in.json'])).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('left out: `d` (in.json:1): expected ') as string
    })
  })

  it.each<readonly [words: readonly string[], reason: RegExp]>([
    [[], /expected one file to import/],
    [['a.json', 'b.json'], /expected one file to import/],
    [['no.json'], /^citewell: no\.json: no such file or folder/],
    [['a.doc'], /no format is known by the ending `\.doc`; say which one with `--format`/],
    [['in.json', '--format', 'xml'], /there is no format `xml`, expected one of bibtex, csl-json/],
    [['in.json', '--to', 'a.nbib'], /^citewell: a\.nbib: cannot be added to; expected `--to` a file that ends in/],
    [['in.json', '--to', 'folder.json'], /^citewell: folder\.json: is a folder/],
    [['in.json', '--to', 'broken.json'], /^citewell: broken\.json:1: is not JSON/],
    [['in.json', '--to', 'alias.yaml'], /^citewell: alias\.yaml:1: names its list by an alias/],
    [
      ['in.json', '--to', 'open.bib'],
      /^citewell: open\.bib:2: its last entry is not whole: unexpected `\{`, expected a closing brace; mend/
    ],
    [
      ['in.json', '--to', 'open.ris'],
      /^citewell: open\.ris:2: its last entry is not whole: unexpected `end of the file`, expected `ER` at/
    ],
    [['latin.bib'], /^citewell: latin\.bib:1: is not valid UTF-8/],
    [['empty.json'], /^citewell: empty\.json: holds no reference; read as csl-json, which `--format` sets/]
  ])('%j', (words, reason) => {
    const files = {
      'in.json': both,
      'folder.json/x': '',
      'broken.json': '[{]',
      'alias.yaml': 'a: &a [{id: x, type: book}]\nreferences: *a\n',
      'open.bib': '@book{x, title = {X}}\n@book{y, title = {Y\n',
      'open.ris': 'TY  - BOOK\nID  - x\n',
      'latin.bib': new Uint8Array([0x40, 0x62, 0xe9]),
      'empty.json': '[]'
    }
    const cwd = makeFolder(files)
    const {status, stdout, stderr} = citewell(cwd, ['import', ...words])
    expect({status, stdout}).toEqual({status: 2, stdout: ''})
    expect(stderr).toMatch(reason)
    expect(readdirSync(cwd).toSorted()).toEqual(
      [...new Set(Object.keys(files).map((name) => name.split('/')[0]))].toSorted()
    )
    expect(read(cwd, 'open.bib')).toBe(files['open.bib'])
  })
})
