import {describe, expect, it} from 'vitest'
import {read} from './read.ts'

type Path = readonly (string | number)[]

const source = [
  '---',
  'title: "A: b"   # a remark',
  'authors:',
  '  - jane',
  '  - {name: Joe, orcid: 0000}',
  'tags: [x, "y z"]',
  'site: {deep: {er: 1}}',
  'empty:',
  '---',
  '',
  'Text.',
  ''
].join('\n')

/** Where a path leads: the text of the value, and that of its key. */
const places: readonly (readonly [path: Path, value: string, key: string])[] = [
  [['title'], '"A: b"', 'title'],
  [['authors'], '- jane\n  - {name: Joe, orcid: 0000}', 'authors'],
  [['authors', 0], 'jane', 'jane'],
  [['authors', 1, 'name'], 'Joe', 'name'],
  [['authors', 1, 'orcid'], '0000', 'orcid'],
  [['tags', 1], '"y z"', '"y z"'],
  [['site', 'deep', 'er'], '1', 'er'],
  [['site', 'deep', 'none'], '{er: 1}', '{er: 1}'],
  [['empty'], 'empty', 'empty'],
  [['empty', 'none'], 'empty', 'empty'],
  [['authors', 9], '- jane\n  - {name: Joe, orcid: 0000}', '- jane\n  - {name: Joe, orcid: 0000}']
]

const forms: readonly (readonly [name: string, change: (text: string) => string])[] = [
  ['as it is', (text) => text],
  ['with CR LF', (text) => text.replaceAll('\n', '\r\n')],
  ['with lone CR', (text) => text.replaceAll('\n', '\r')],
  ['with a byte order mark', (text) => `\uFEFF${text}`],
  ['with both', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ['with spaces after the fence', (text) => text.replace('---\n', '---  \n')]
]

describe.each(forms)('front matter %s', (_name, change) => {
  const text = change(source)
  const {frontMatter} = read(text)

  it.each(places)('knows the place of %j', (path, value, key) => {
    const at = frontMatter.locate(path)
    expect(text.slice(at.start, at.end).trimEnd()).toBe(change(value).replace(/^\uFEFF/, ''))
    const of = frontMatter.locate(path, 'key')
    expect(text.slice(of.start, of.end).trimEnd()).toBe(change(key).replace(/^\uFEFF/, ''))
  })

  it('is data', () => {
    expect(frontMatter.problems).toEqual([])
    expect(frontMatter.data).toEqual({
      title: 'A: b',
      authors: ['jane', {name: 'Joe', orcid: 0}],
      tags: ['x', 'y z'],
      site: {deep: {er: 1}},
      empty: null
    })
  })

  it('spans its fences', () => {
    const whole = text.slice(frontMatter.start, frontMatter.end)
    expect(whole.startsWith('---')).toBe(true)
    expect(whole.endsWith('---')).toBe(true)
    expect(frontMatter.locate(['nothing'])).toEqual({start: frontMatter.start, end: frontMatter.end})
  })
})

/** Front matter that cannot be used: where the problem starts (its text from there), and part of what is said. */
const broken: readonly (readonly [name: string, text: string, from: string, said: string])[] = [
  ['an unclosed quote', '---\ntitle: "a\n---\n', '\n---\n', 'closing "quote'],
  ['a key twice', '---\na: 1\nb: 2\na: 3\n---\n', 'a: 3\n---\n', 'unique'],
  ['a tag of a programming language', '---\na: !!js/function x\n---\n', '!!js/function x\n---\n', 'tag'],
  ['another format', '---json\n{"a": 1}\n---\n', '---json\n{"a": 1}\n---\n', 'expected YAML'],
  ['code', '---js\nmodule.exports = {}\n---\n', '---js\nmodule.exports = {}\n---\n', 'expected YAML'],
  ['no end', '---\ntitle: a\n\ntext\n', '---\ntitle: a\n\ntext\n', 'without an end'],
  ['a second document', '---\na: 1\n--- b\n---\n', '--- b\n---\n', 'second document'],
  ['a tab', '---\na:\n\t- b\n---\n', '\t- b\n---\n', 'ab']
]

describe('front matter that cannot be used', () => {
  it.each(broken)('is a problem at its place: %s', (_name, text, from, said) => {
    const {problems} = read(text).frontMatter
    expect(problems.map(({start}) => text.slice(start))).toEqual([from])
    expect(problems[0]?.message).toContain(said)
  })

  it('is no problem where there is none', () => {
    for (const text of ['', 'text', '***\n\ntext', '---\n\ntext\n', '----\na: b\n']) {
      expect(read(text).frontMatter).toMatchObject({data: {}, problems: []})
    }
  })

  it('never expands aliases without end', () => {
    const lol = [
      'a: &a [x, x]',
      ...Array.from('bcdefghijk').map(
        (name, index) => `${name}: &${name} [${`*${'abcdefghij'[index] ?? ''}, `.repeat(9)}x]`
      )
    ]
    const {problems, data} = read(`---\n${lol.join('\n')}\n---\n`).frontMatter
    expect(problems).toHaveLength(1)
    expect(data).toEqual({})
  })

  it('is refused over a size, and where it nests without end', () => {
    expect(read(`---\na: ${'x'.repeat(100_001)}\n---\n`).frontMatter.problems).toHaveLength(1)
    for (const open of ['[', '{a: ']) {
      const {problems} = read(`---\na:\n  ${open.repeat(20_000)}\n---\n`).frontMatter
      expect(problems.length).toBeGreaterThan(0)
    }
  })

  it('does not touch prototypes', () => {
    const {data} = read(
      '---\n__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\n---\n'
    ).frontMatter
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    expect(Object.hasOwn(data, '__proto__')).toBe(true)
  })
})
