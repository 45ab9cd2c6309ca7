import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {readTree} from '../../src/parse/article.ts'
import {readOne} from './read.ts'

/** A source of one block; what a reader sees, as pieces of the source that each visible character comes from. */
const seen: readonly (readonly [name: string, source: string, value: string, pieces: readonly string[]])[] = [
  ['plain text', 'ab', 'ab', ['a', 'b']],
  ['an escape', 'a\\*b', 'a*b', ['a', '\\*', 'b']],
  ['a backslash that escapes nothing', 'a\\b', 'a\\b', ['a', '\\', 'b']],
  ['named references', '&amp;&copy;x', '&©x', ['&amp;', '&copy;', 'x']],
  ['numbers for characters', '&#65;&#x42;', 'AB', ['&#65;', '&#x42;']],
  ['no characters', '&#0;&#x1FFFE;&#xD800;x', '\uFFFD\uFFFD\uFFFDx', ['&#0;', '&#x1FFFE;', '&#xD800;', 'x']],
  ['what is no reference', '&no;&x', '&no;&x', Array.from('&no;&x')],
  ['a reference of two units', '&NotEqualTilde;x', '≂̸x', ['&', 'NotEqualTilde;', 'x']],
  ['an astral character', '😀a', '😀a', ['\uD83D', '\uDE00', 'a']],
  ['a reference to an astral character', '&#x1F600;a', '😀a', ['&', '#x1F600;', 'a']],
  ['emphasis', '*a* **b** ~~c~~', 'a b c', ['a', ' ', 'b', ' ', 'c']],
  ['a link', '[a](http://x.y "t")b', 'ab', ['a', 'b']],
  ['an address', '<http://x.y>a', 'http://x.ya', Array.from('http://x.ya')],
  ['code, whose end is that of the last character', '`ab` c', 'ab c', ['a', 'b`', ' ', 'c']],
  ['code of backticks', '`` ` ``', '`', ['` ``']],
  ['an image', '![ab](x.png)', 'ab', ['a', 'b](x.png)']],
  ['raw HTML', 'a<b>c', 'ac', ['a', 'c']],
  ['a hard break', 'a  \nb', 'a\nb', ['a', '  \n', 'b']],
  ['a hard break by backslash', 'a\\\nb', 'a\nb', ['a', '\\\n', 'b']],
  ['a soft break', 'a \n b', 'a\nb', ['a', '\n', 'b']],
  ['a soft break of CR LF', 'a\r\nb', 'a\r\nb', ['a', '\r', '\n', 'b']],
  ['a soft break of CR', 'a\rb', 'a\rb', ['a', '\r', 'b']],
  ['a tab', 'a\tb\n\tc', 'a\tb\nc', ['a', '\t', 'b', '\n', 'c']],
  ['a break in a quote', '> a\n> b', 'a\nb', ['a', '\n', 'b']],
  ['a break in nested quotes', '> > a\n>> b', 'a\nb', ['a', '\n', 'b']],
  ['a lazy line', '> > a\nb', 'a\nb', ['a', '\n', 'b']],
  ['a break in a list', '- a\n  b', 'a\nb', ['a', '\n', 'b']],
  ['a break in a quote in a list', '1. > a\n   > b', 'a\nb', ['a', '\n', 'b']],
  ['a line of text that starts with >', '> a\n> &gt; b', 'a\n> b', ['a', '\n', '&gt;', ' ', 'b']],
  ['an escaped > at the start of a line', '> a\n> \\> b', 'a\n> b', ['a', '\n', '\\>', ' ', 'b']],
  ['a > after four spaces', '> a\n>      > b', 'a\n> b', ['a', '\n', '>', ' ', 'b']],
  ['an escaped address of e-mail', 'a\\@b.cd x', 'a@b.cd x', ['a', '\\@', ...Array.from('b.cd x')]],
  ['a heading', '## a *b*', 'a b', ['a', ' ', 'b']],
  ['a byte order mark', '\uFEFFa', 'a', ['a']],
  ['a footnote mark', 'a[^1] b\n\n[^1]:', 'a b', ['a', ' ', 'b']]
]

describe('visible text', () => {
  it.each(seen)('knows its source: %s', (_name, source, value, pieces) => {
    const {visible} = readOne(source)
    expect(visible.value).toBe(value)
    expect(Array.from({length: value.length}, (_, at) => piece(source, visible, at))).toEqual(pieces)
  })

  it.each([
    ['Mail a\\@b.cd, _or c\\@d.ef_ now.', 'Mail a@b.cd, or c@d.ef now.', 'now'],
    ['## Mail a\\@b.cd &amp; more', 'Mail a@b.cd & more', 'more'],
    ['> Mail\n> a\\@b.cd now', 'Mail\na@b.cd now', 'now']
  ])('knows its source where another processor left nodes without a place: %j', (source, value, word) => {
    const tree = unified().use(remarkParse).use(remarkGfm).parse(source)
    const [block] = readTree(tree, source, {path: 'a.md', dialect: 'markdown'}).blocks
    expect(block?.visible.value).toBe(value)
    expect(block?.visible.toSource(value.indexOf(word))).toBe(source.indexOf(word))
  })

  it('finds the way back', () => {
    const source = '> a *b* &amp;\n> \\_c_'
    const {visible} = readOne(source)
    expect(visible.value).toBe('a b &\n_c_')
    for (let at = 0; at < visible.value.length; at++) expect(visible.fromSource(visible.toSource(at))).toBe(at)
  })
})

function piece(
  source: string,
  {toSource, toSourceEnd}: {toSource: (at: number) => number; toSourceEnd: (at: number) => number},
  at: number
): string {
  return source.slice(toSource(at), toSourceEnd(at + 1))
}

/** What a syntax for citations reads: ￼ where something stands that is no running text. */
const runs: readonly (readonly [name: string, source: string, run: string])[] = [
  ['text', 'a [@b] (1)', 'a [@b] (1)'],
  ['code', 'a `@b` c', 'a ￼￼￼￼ c'],
  ['marks of emphasis', '_@b_ **c**', ' @b    c  '],
  ['the text and target of a link', '[@a](b) c', '￼￼￼￼￼￼￼ c'],
  ['an address that stands for itself', 'http://a.b/@c d', 'http://a.b/@c d'],
  ['an image, whose text may cite', '![@a](b)', '￼￼@a￼￼￼￼'],
  ['raw HTML', 'a <b c="@d"> e', 'a ￼￼￼￼￼￼￼￼￼￼ e'],
  ['an escape', '\\@a', '￼￼a'],
  ['a character reference', '[a&amp;b; @c]', '[a￼￼￼￼￼b; @c]'],
  ['what is no reference', '[@a&b; @c]', '[@a&b; @c]'],
  ['math before a digit', 'A $\\sim$500 km [@a] and $\\sim$1 m.', 'A ￼￼￼￼￼￼500 km [@a] and ￼￼￼￼￼￼1 m.'],
  ['math', '$@a$ and $$@b$$, $5 and $6', '￼￼￼￼ and ￼￼￼￼￼￼, $5 and $6'],
  ['container prefixes', '> a\n>   b', 'a\n    b'],
  ['a footnote mark', '[^1] a\n\n[^1]:', '￼￼￼￼ a']
]

describe('the run of a block', () => {
  it.each(runs)('blanks what is no running text: %s', (_name, source, run) => {
    expect(readOne(source).run).toBe(run)
  })
})
