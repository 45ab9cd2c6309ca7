import {describe, expect, it} from 'vitest'
import {analyse} from '../../src/index.ts'

/** What a marker says: its source, then each key with what stands around it. */
type Marker = readonly [source: string, ...items: readonly object[]]

const references = [
  ...[
    'a',
    'b',
    'c',
    'doe99',
    'smith04',
    'Foo_bar.baz',
    'foo_bar.baz',
    'Foo_bar',
    'a b',
    'ä漢',
    'wiki:Open_science',
    'LDD+23'
  ],
  ...[
    'https://example.com/bib?name=foobar&date=2000',
    'Duncantl/CodeDepends:View',
    '__proto__',
    'constructor',
    '1',
    '_a'
  ],
  ...['moura_serrão_2019', 'DBLP:conf/iclr/Zhou', 'x.', 'a&b', 'doi:10.1016/j.jclinepi.2019.02.004', 'pmid:21346999'],
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
  return analyse(markdown, {references})
    .citations.filter(({syntax}) => syntax === 'pandoc')
    .map(({start, end, items}) => [
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
  ['a marker in emphasis and in a quote', '> It _helps [@a]_.', ['[@a]', {key: 'a'}]],

  // Pandoc User's Guide, “Citation syntax”, held against pandoc 2.17.
  [
    'prefix, locator and suffix with emphasis',
    'Blah blah [see @doe99, pp. 33-35 and *passim*; @smith04].',
    [
      '[see @doe99, pp. 33-35 and *passim*; @smith04]',
      {key: 'doe99', prefix: 'see', suffix: ', pp. 33-35 and passim', locator: 'pp. 33-35'},
      {key: 'smith04'}
    ]
  ],
  [
    'an address as a key, in braces',
    '[@{https://example.com/bib?name=foobar&date=2000}, p.  33]',
    [
      '[@{https://example.com/bib?name=foobar&date=2000}, p.  33]',
      {key: 'https://example.com/bib?name=foobar&date=2000', suffix: ', p. 33', locator: 'p. 33'}
    ]
  ],
  ['a final stop in a key, in braces', 'As [@{x.}].', ['[@{x.}]', {key: 'x.'}]],
  ['a double mark, which ends a key', 'As @Foo_bar--baz.', ['@Foo_bar', {key: 'Foo_bar', mode: 'narrative'}]],
  [
    'keys in a suffix, which are cited too',
    '[see @doe99, also @smith04, chap. 1]',
    [
      '[see @doe99, also @smith04, chap. 1]',
      {key: 'doe99', prefix: 'see', suffix: ', also'},
      {key: 'smith04', mode: 'narrative', suffix: ', chap. 1', locator: 'chap. 1'}
    ]
  ],
  [
    'a subject that more is cited with',
    '@a [p. 3; see @b, ch. 2] says so.',
    [
      '@a [p. 3; see @b, ch. 2]',
      {key: 'a', mode: 'narrative', suffix: 'p. 3', locator: 'p. 3'},
      {key: 'b', prefix: 'see', suffix: ', ch. 2', locator: 'ch. 2'}
    ]
  ],
  [
    'a subject before a group',
    '@a [see @b] x',
    ['@a [see @b]', {key: 'a', mode: 'narrative'}, {key: 'b', prefix: 'see'}]
  ],
  ['a hyphen outside brackets', 'This (-@a) is.', ['@a', {key: 'a', mode: 'narrative'}]],
  ['a bracket around a group', 'It [see [@a]].', ['[@a]', {key: 'a'}]],
  ['a bracket in a suffix', 'It [@a [p. 3]].', ['[@a [p. 3]]', {key: 'a', suffix: '[p. 3]'}]],
  ['a part without a key, which makes no group', 'It [x; @a].', ['@a', {key: 'a', mode: 'narrative'}]],
  ['spaces in brackets', 'It [ @a ; @b ].', ['[ @a ; @b ]', {key: 'a'}, {key: 'b'}]],
  ['round brackets', 'It (@a; @b).', ['@a', {key: 'a', mode: 'narrative'}], ['@b', {key: 'b', mode: 'narrative'}]],
  [
    'authors left out twice',
    '[-@a; -@b]',
    ['[-@a; -@b]', {key: 'a', mode: 'suppressed'}, {key: 'b', mode: 'suppressed'}]
  ],
  ['a possessive', "@a's trial", ['@a', {key: 'a', mode: 'narrative'}]],
  ['quotation marks', '"@a" says', ['@a', {key: 'a', mode: 'narrative'}]],
  ['a number as a key', 'As @1 says.', ['@1', {key: '1', mode: 'narrative'}]],
  ['a key that starts with _', 'As @_a says.', ['@_a', {key: '_a', mode: 'narrative'}]],

  // Where a marker can stand.
  [
    'across emphasis',
    'It *helps [see* the *@a*, p. 4].',
    ['[see* the *@a*, p. 4]', {key: 'a', prefix: 'see the', suffix: ', p. 4', locator: 'p. 4'}]
  ],
  ['emphasis by underscores', 'It _@a_ and __[@b]__.', ['@a', {key: 'a', mode: 'narrative'}], ['[@b]', {key: 'b'}]],
  ['a quote over lines', '> It [@a;\n> @b] x.', ['[@a;\n> @b]', {key: 'a'}, {key: 'b'}]],
  ['a quote in a list over lines', '- > It [see\n  > @a].', ['[see\n  > @a]', {key: 'a', prefix: 'see'}]],
  ['CR LF', 'It [@a,\r\np. 3].', ['[@a,\r\np. 3]', {key: 'a', suffix: ', p. 3', locator: 'p. 3'}]],
  ['a lone CR and a byte order mark', '\uFEFFIt\r[@a].', ['[@a]', {key: 'a'}]],
  ['a heading', '# Head [@a]', ['[@a]', {key: 'a'}]],
  ['cells', '| x [@a] |\n| - |\n| [@b] |', ['[@a]', {key: 'a'}], ['[@b]', {key: 'b'}]],
  ['a caption', '![Model of benefits [@a].](x.png)', ['[@a]', {key: 'a'}]],
  ['a footnote', 'x[^1]\n\n[^1]: See [@a].', ['[@a]', {key: 'a'}]],
  ['beside a link', '[text](http://x.y)[@a]', ['[@a]', {key: 'a'}]],
  ['beside code', '`code`[@a]', ['[@a]', {key: 'a'}]],
  ['code in a suffix, with a semicolon', 'It [@a, `x;y`].', ['[@a, `x;y`]', {key: 'a', suffix: ', x;y'}]],
  ['a character reference in a prefix', 'It [see &amp; @a].', ['[see &amp; @a]', {key: 'a', prefix: 'see &'}]],
  [
    'an address in brackets',
    'It [see <https://example.org/a;b> @a; @b].',
    ['[see <https://example.org/a;b> @a; @b]', {key: 'a', prefix: 'see https://example.org/a;b'}, {key: 'b'}]
  ],
  ['a definition of its label', 'It [@a].\n\n[@a]: doi:10.1000/182', ['[@a]', {key: 'a'}]],

  // Keys as people write them (../shared/corpus/cases.md).
  [
    'a colon and an underscore',
    'Wikipedia [@wiki:Open_science] says',
    ['[@wiki:Open_science]', {key: 'wiki:Open_science'}]
  ],
  ['a plus sign', '[@LDD+23]', ['[@LDD+23]', {key: 'LDD+23'}]],
  [
    'slashes',
    '[@Duncantl/CodeDepends:View; @DBLP:conf/iclr/Zhou]',
    [
      '[@Duncantl/CodeDepends:View; @DBLP:conf/iclr/Zhou]',
      {key: 'Duncantl/CodeDepends:View'},
      {key: 'DBLP:conf/iclr/Zhou'}
    ]
  ],
  ['an ampersand', 'As @a&b says.', ['@a&b', {key: 'a&b', mode: 'narrative'}]],
  [
    'names of JavaScript',
    '[@__proto__; @constructor]',
    ['[@__proto__; @constructor]', {key: '__proto__'}, {key: 'constructor'}]
  ],
  [
    'identifiers',
    'methods.[@doi:10.1016/j.jclinepi.2019.02.004; @pmid:21346999]',
    [
      '[@doi:10.1016/j.jclinepi.2019.02.004; @pmid:21346999]',
      {key: 'doi:10.1016/j.jclinepi.2019.02.004'},
      {key: 'pmid:21346999'}
    ]
  ],
  [
    'an address without braces',
    'It [@https://example.org/a/b/; @url:https://example.org/x.html].',
    [
      '[@https://example.org/a/b/; @url:https://example.org/x.html]',
      {key: 'https://example.org/a/b', suffix: '/'},
      {key: 'url:https://example.org/x.html'}
    ]
  ],
  ['a comma for a semicolon', '[@a, @b]', ['[@a, @b]', {key: 'a', suffix: ','}, {key: 'b', mode: 'narrative'}]]
]

/** A suffix, and the locator in it. */
const locators: readonly (readonly [suffix: string, locator: string | undefined])[] = [
  [', p. 3', 'p. 3'],
  [', p.3', 'p.3'],
  [' p. 3', 'p. 3'],
  [', pp. 3-5, 7', 'pp. 3-5, 7'],
  [', pp. 3–5.', 'pp. 3–5'],
  [', 12', '12'],
  [' 12', '12'],
  [', chap. 4 and on', 'chap. 4'],
  [', chapter 4', 'chapter 4'],
  [', sec. 4.1', 'sec. 4.1'],
  [', § 3', '§ 3'],
  [', fig. 2', 'fig. 2'],
  [', vol. 2', 'vol. 2'],
  [', pp. iv-vi', 'pp. iv-vi'],
  [', page x of it', 'page x'],
  [', see also p. 3', undefined],
  [', who did it', undefined],
  [' and more', undefined],
  [', mild cases', undefined],
  ['', undefined]
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
  ['a handle that nothing answers', 'Thanks to @octocat-the-cat.'],
  ['a handle as the text of a link', 'from [@a](https://github.com/a) that'],
  ['an at-sign in an address', 'See https://example.org/@a and <https://example.org/@a>.'],
  ['a code block in a list', '- x\n\n      [@a]'],
  ['a comment', 'x <!-- [@a] --> y\n\n<!--\n[@a]\n-->'],
  ['display math', '$$\n[@a]\n$$'],
  ['an escaped bracket and sign', '\\[\\@a\\]'],
  ['front matter', '---\ntitle: "[@a]"\n---\n'],
  ['equations and sections', 'See @eq:a, @sec:b, @fig-c, @tbl-d, [@thm-e] and {@fig:f}.'],
  ['signs in braces', 'At @{} and @{ a}.']
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

  it.each(locators)('have a locator: %j', (suffix, locator) => {
    const [citation] = analyse(`It helps [@a${suffix}].`, {references}).citations
    expect(citation?.items.map((item) => item.locator)).toEqual([locator])
  })
})
