import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {PhrasingContent} from 'mdast'
import type {Dialect, ParsedArticle} from '../../src/model/article.ts'
import {TooDeepError} from '../../src/parse/bounds.ts'
import {read} from './read.ts'

/** Pieces that Markdown makes something of, and some text. */
const piece = fc.constantFrom(
  ...[
    'a',
    'word',
    ' ',
    ' ',
    '\n',
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '\t',
    '> ',
    '>',
    '- ',
    '1. ',
    '# ',
    '    ',
    '|',
    '| - |\n'
  ],
  ...[
    '*',
    '_',
    '**',
    '~~',
    '`',
    '``',
    '```\n',
    '[',
    ']',
    '](',
    ')',
    '![',
    '<',
    '>',
    '<b>',
    '<!--',
    '-->',
    '\\',
    '\\*',
    '\\\n'
  ],
  ...[
    '&amp;',
    '&gt;',
    '&#62;',
    '&NotEqualTilde;',
    '&#x1F600;',
    '&#0;',
    '&',
    ';',
    '  \n',
    '[^1]',
    '[^1]: ',
    '[x]: y\n',
    '---\n'
  ],
  ...[
    'http://a.b/c',
    'a@b.cd',
    '<http://a.b>',
    'www.a.b',
    '@key',
    '[@key; see @b, p. 3]',
    '(1)',
    '$',
    '$x$',
    '😀',
    'é',
    '漢',
    '\uFEFF'
  ],
  ...['===', '+ ', '* ', '\u00A0', '"', '“', '.', '. ', '!', ': ']
)
const markdown = fc.array(piece, {maxLength: 40}).map((pieces) => pieces.join(''))
const text = fc.oneof(
  {weight: 4, arbitrary: markdown},
  {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 60})}
)
const dialect = fc.constantFrom<Dialect>('markdown', 'text')

/** Holds for every article that is not refused. */
function hold(check: (article: ParsedArticle) => void): void {
  fc.assert(
    fc.property(text, dialect, (source, as) => {
      let article: ParsedArticle
      try {
        article = read(source, as)
      } catch (error) {
        if (error instanceof TooDeepError) return
        throw error
      }
      check(article)
    }),
    {numRuns: 1500}
  )
}

describe('any text', () => {
  it('has blocks in order, each with a run as long as its source', () => {
    hold(({blocks, source}) => {
      let last = 0
      for (const {start, end, run} of blocks) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeLessThanOrEqual(source.length)
        expect(run).toHaveLength(end - start)
        last = end
      }
    })
  })

  it('has runs that hold a character of the source, or blank it', () => {
    hold(({blocks, source}) => {
      for (const {start, run} of blocks) {
        for (let at = 0; at < run.length; at++) expect([source[start + at], ' ', '\uFFFC']).toContain(run[at])
      }
    })
  })

  it('has visible text whose way to the source never turns back and never leaves the block', () => {
    hold(({blocks}) => {
      for (const {start, end, visible} of blocks) {
        let last = start
        for (let at = 0; at < visible.value.length; at++) {
          const offset = visible.toSource(at)
          expect(offset).toBeGreaterThanOrEqual(last)
          expect(visible.toSourceEnd(at + 1)).toBeGreaterThanOrEqual(offset)
          expect(visible.toSourceEnd(at + 1)).toBeLessThanOrEqual(end)
          last = offset
        }
      }
    })
  })

  it('has visible characters that stand in the source where they are said to', () => {
    hold(({blocks, source}) => {
      for (const {node, visible} of blocks) {
        // Code, alternative texts and hard breaks are others' pieces; escapes and references stand for another text.
        if (holds(node.children, ['inlineCode', 'image', 'imageReference', 'break'])) continue
        for (let at = 0; at < visible.value.length; at++) {
          const written = source.slice(visible.toSource(at), visible.toSourceEnd(at + 1))
          const shown = visible.value[at] ?? ''
          if (written === '\0' || /^(?:\\.|&[^;]*;?|[^&]*;)$/s.test(written)) continue
          expect(written).toBe(shown)
        }
      }
    })
  })

  it('has sections that lie in the source and in each other', () => {
    hold(({sections, source}) => {
      for (const {start, end} of sections) {
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(source.length)
        for (const other of sections) {
          expect(other.start >= end || other.start < start || other.end <= end).toBe(true)
        }
      }
    })
  })

  it('has front matter whose places lie in it', () => {
    const yaml = fc.array(
      fc.constantFrom(
        'a: ',
        'b: ',
        '- ',
        'x',
        '\n',
        '\r\n',
        '  ',
        '[',
        ']',
        '{',
        '}',
        ', ',
        '"',
        "'",
        '#',
        '&a ',
        '*a',
        '|',
        ': ',
        '?'
      ),
      {maxLength: 25}
    )
    fc.assert(
      fc.property(yaml, fc.boolean(), (pieces, marked) => {
        const source = `${marked ? '\uFEFF' : ''}---\n${pieces.join('')}\n---\n`
        const {start, end, problems, locate, data} = read(source).frontMatter
        for (const at of [...problems, ...Object.keys(data).map((key) => locate([key]))]) {
          expect(at.start).toBeGreaterThanOrEqual(start)
          expect(at.end).toBeLessThanOrEqual(Math.max(end, at.start + 1))
          expect(at.end).toBeGreaterThanOrEqual(at.start)
        }
      }),
      {numRuns: 1500}
    )
  })
})

function holds(nodes: readonly PhrasingContent[], types: readonly string[]): boolean {
  return nodes.some((node) => types.includes(node.type) || ('children' in node && holds(node.children, types)))
}
