import {describe, expect, it} from 'vitest'
import {analyse} from '../../src/index.ts'

/** What a marker says: its source, then each key with what stands around it. */
type Marker = readonly [source: string, ...items: readonly object[]]

const references = [
  'a',
  'b',
  'c',
  'doe99',
  'Foo_bar.baz',
  'a,(b)',
  'a{b}c',
  'ä漢',
  'x.y',
  'https://example.org/a.b'
].map((id) => ({id, type: 'book'}))

function find(markdown: string): readonly Marker[] {
  return analyse(markdown, {references}).citations.map(({start, end, items}) => [
    markdown.slice(start, end),
    ...items.map(({start: from, end: to, key, mode, prefix, suffix, locator}) => {
      expect(markdown.slice(from, to)).toBe(key)
      return {
        key,
        ...(mode !== 'parenthetical' && {mode}),
        ...(prefix !== '' && {prefix}),
        ...(suffix !== '' && {suffix}),
        ...(locator !== undefined && {locator})
      }
    })
  ])
}

const found: readonly (readonly [name: string, markdown: string, ...markers: readonly Marker[]])[] = [
  ['a key in brackets', 'It helps [@a].', ['[@a]', {key: 'a'}]],
  [
    'a group with prefixes, locators and suffixes',
    'It helps [see @a, pp. 33-35; also @b, chap. 1 and elsewhere].',
    [
      '[see @a, pp. 33-35; also @b, chap. 1 and elsewhere]',
      {key: 'a', prefix: 'see', suffix: ', pp. 33-35', locator: 'pp. 33-35'},
      {key: 'b', prefix: 'also', suffix: ', chap. 1 and elsewhere', locator: 'chap. 1'}
    ]
  ],
  ['an author left out', 'Doe says so [-@a].', ['[-@a]', {key: 'a', mode: 'suppressed'}]],
  ['the subject of a sentence', '@a says so.', ['@a', {key: 'a', mode: 'narrative'}]],
  [
    'the subject with a locator',
    '@a [p. 33] says so.',
    ['@a [p. 33]', {key: 'a', mode: 'narrative', suffix: 'p. 33', locator: 'p. 33'}]
  ],
  [
    'punctuation in a key, and not after it',
    'As @Foo_bar.baz.',
    ['@Foo_bar.baz', {key: 'Foo_bar.baz', mode: 'narrative'}]
  ],
  ['any key in braces', 'It helps [@{a,(b)}].', ['[@{a,(b)}]', {key: 'a,(b)'}]],
  ['braces within braces', 'It helps [@{a{b}c}].', ['[@{a{b}c}]', {key: 'a{b}c'}]],
  ['a key that goes on over one mark, not two', 'As @x.y..z says.', ['@x.y', {key: 'x.y', mode: 'narrative'}]],
  [
    'an address as a key, and what ends it',
    'As in [@https://example.org/a.b/].',
    ['[@https://example.org/a.b/]', {key: 'https://example.org/a.b', suffix: '/'}]
  ],
  [
    'a comma for the semicolon: the second is one of its own',
    'It helps [@a, and -@b; @c].',
    ['[@a, and -@b; @c]', {key: 'a', suffix: ', and'}, {key: 'b', mode: 'narrative'}, {key: 'c'}]
  ],
  [
    'a locator in braces and a suffix',
    'It helps [@a{pp. iv, vi-xi} with more].',
    ['[@a{pp. iv, vi-xi} with more]', {key: 'a', suffix: '{pp. iv, vi-xi} with more', locator: 'pp. iv, vi-xi'}]
  ],
  ['a bracket in a suffix', 'It helps [@a [sic; so]].', ['[@a [sic; so]]', {key: 'a', suffix: '[sic; so]'}]],
  ['a hyphen before a key in the text', 'The so-@a method.', ['@a', {key: 'a', mode: 'narrative'}]],
  [
    'a bracket that follows over a line end',
    '@a\n[p. 3] says so.',
    ['@a\n[p. 3]', {key: 'a', mode: 'narrative', suffix: 'p. 3', locator: 'p. 3'}]
  ],
  [
    'more keys after a narrative one',
    '@a [-@b; see @c] says so.',
    ['@a [-@b; see @c]', {key: 'a', mode: 'narrative'}, {key: 'b', mode: 'suppressed'}, {key: 'c', prefix: 'see'}]
  ],
  ['the keys of a note in the text', 'It helps.^[See @a.]', ['@a', {key: 'a', mode: 'narrative'}]],
  ['a part without a key: each key for itself', 'See [@a; and].', ['@a', {key: 'a', mode: 'narrative'}]],
  ['the text of a span', 'It is [@a]{.small} so.', ['@a', {key: 'a', mode: 'narrative'}]],
  ['marks that touch', 'It helps [@a][@b].', ['@a', {key: 'a', mode: 'narrative'}], ['[@b]', {key: 'b'}]],
  [
    'a caption over lines, with mark-up before it',
    '![A *figure* of\n  the back [@a; @b].](back.png)',
    ['[@a; @b]', {key: 'a'}, {key: 'b'}]
  ],
  ['letters of other scripts', '😀 It helps [@ä漢].', ['[@ä漢]', {key: 'ä漢'}]],
  [
    'two markers, across a line end',
    'It helps [@a;\n@b]. So does this [@c].',
    ['[@a;\n@b]', {key: 'a'}, {key: 'b'}],
    ['[@c]', {key: 'c'}]
  ],
  ['a marker in emphasis and in a quote', '> It _helps [@a]_.', ['[@a]', {key: 'a'}]]
]

const none: readonly (readonly [name: string, markdown: string])[] = [
  ['an address of e-mail', 'Write to doe@a or doe@example.org.'],
  ['code', 'Write `[@a]`.\n\n```text\n[@a]\n```'],
  ['the text and the target of a link', '[@a says](https://example.org/@a)'],
  ['an escape', 'Write \\@a.'],
  ['a mark right after a word or its full stop', 'Back.@a and back@a.'],
  ['an environment of LaTeX', '\\begin{table}\n\\caption{As in @a.}\n\\end{table}'],
  ['a label that is defined as a link', 'Thanks to [@octocat].\n\n[@octocat]: https://github.com/octocat'],
  ['a label with a capital', 'See @Fig:a and @Tbl-b.'],
  ['math', 'So $x@a$ is.'],
  ['raw HTML', 'See <span title="@a">this</span>.'],
  ['a sign alone', 'At @ and [@] and [@;].'],
  ['labels of figures', 'See @fig:a and [@tbl:b].'],
  ['a handle that nothing answers', 'Thanks to @octocat-the-cat.']
]

describe('citations in the way of Pandoc', () => {
  it.each(found.map(([name, markdown, ...markers]) => [name, markdown, markers] as const))(
    'are found: %s',
    (_name, markdown, markers) => {
      expect(find(markdown)).toEqual(markers)
    }
  )

  it.each(none)('are none: %s', (_name, markdown) => {
    expect(find(markdown)).toEqual([])
  })
})
