import {describe, expect, it} from 'vitest'
import {read} from './read.ts'

const source = [
  'Before.',
  '',
  '# One',
  '',
  'Text *of* one.',
  '',
  '## Two `code`',
  '',
  '- item',
  '',
  '  more',
  '',
  '> quote',
  '>',
  '> - in quote',
  '',
  '| a | b |',
  '| - | - |',
  '| c | d |',
  '',
  '# Three',
  '',
  'Note[^n].',
  '',
  '[^n]: The note.',
  '',
  '> # Not a section',
  '',
  '# One'
].join('\n')

describe.each([
  ['LF', source],
  ['CR LF', source.replaceAll('\n', '\r\n')],
  ['CR', source.replaceAll('\n', '\r')],
  ['a byte order mark', `\uFEFF${source}`]
])('blocks, with %s', (_name, text) => {
  const {blocks, sections} = read(text)

  it('are paragraphs, headings and cells, in order, with what is around them', () => {
    expect(
      blocks.map((block) => [block.kind, text.slice(block.start, block.end), block.section, block.ancestors.join(' ')])
    ).toEqual([
      ['paragraph', 'Before.', -1, ''],
      ['heading', '# One', 0, ''],
      ['paragraph', 'Text *of* one.', 0, ''],
      ['heading', '## Two `code`', 1, ''],
      ['paragraph', 'item', 1, 'list listItem'],
      ['paragraph', 'more', 1, 'list listItem'],
      ['paragraph', 'quote', 1, 'blockquote'],
      ['paragraph', 'in quote', 1, 'blockquote list listItem'],
      ['cell', '| a ', 1, 'table tableRow'],
      ['cell', '| b |', 1, 'table tableRow'],
      ['cell', '| c ', 1, 'table tableRow'],
      ['cell', '| d |', 1, 'table tableRow'],
      ['heading', '# Three', 2, ''],
      ['paragraph', 'Note[^n].', 2, ''],
      ['paragraph', 'The note.', 2, 'footnoteDefinition'],
      ['heading', '# Not a section', 2, 'blockquote'],
      ['heading', '# One', 3, '']
    ])
  })

  it('stand in sections that end at the next of their rank', () => {
    expect(
      sections.map(({title, depth, slug, start, end}) => [
        title,
        depth,
        slug,
        text.slice(start, start + 3),
        lines(text, end)
      ])
    ).toEqual([
      ['One', 1, 'one', '# O', 21],
      ['Two code', 2, 'two-code', '## ', 21],
      ['Three', 1, 'three', '# T', 29],
      ['One', 1, 'one-1', '# O', 29]
    ])
  })
})

/** The line of an offset. */
function lines(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\n|\r/).length
}

describe('plain text', () => {
  const text = 'Title\n\n    An indented paragraph, over\n    two lines.\n\n\tOne with a tab.\n\n  1. A title\n'

  it('has prose where Markdown has code', () => {
    expect(read(text, 'text').blocks.map(({visible}) => visible.value)).toEqual([
      'Title',
      'An indented paragraph, over\ntwo lines.',
      'One with a tab.',
      'A title'
    ])
    expect(read(text).blocks.map(({visible}) => visible.value)).toEqual(['Title', 'A title'])
  })
})
