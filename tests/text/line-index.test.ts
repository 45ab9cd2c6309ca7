import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {LineIndex} from '../../src/text/line-index.ts'

const places: readonly (readonly [text: string, offset: number, line: number, column: number])[] = [
  ['', 0, 1, 1],
  ['a', 1, 1, 2],
  ['a\nb', 1, 1, 2],
  ['a\nb', 2, 2, 1],
  ['a\r\nb', 1, 1, 2],
  ['a\r\nb', 2, 1, 3],
  ['a\r\nb', 3, 2, 1],
  ['a\rb', 2, 2, 1],
  ['a\r\rb', 3, 3, 1],
  ['a\n\rb', 3, 3, 1],
  ['a\n', 2, 2, 1],
  ['\uFEFFa', 1, 1, 2],
  ['😀a', 2, 1, 3],
  // What is a line end elsewhere is none here.
  ['a\u2028b\u0085c\u000Bd', 7, 1, 8],
  ['ab', 9, 1, 3],
  ['ab', -1, 1, 1]
]

describe('a line index', () => {
  it.each(places)('of %j has offset %i at %i:%i', (text, offset, line, column) => {
    expect(new LineIndex(text).place(offset)).toEqual({
      line,
      column,
      offset: Math.max(0, Math.min(offset, text.length))
    })
  })

  it('counts lines and knows where each starts', () => {
    const lines = new LineIndex('a\r\nb\rc\n')
    expect(lines.lines).toBe(4)
    expect([0, 1, 2, 3, 4, 5].map((line) => lines.start(line))).toEqual([7, 0, 3, 5, 7, 7])
  })

  it('finds the way back', () => {
    const text = fc.array(fc.constantFrom('a', '\r', '\n', '\r\n', '😀', '\uFEFF')).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, fc.nat(60), (source, at) => {
        const offset = Math.min(at, source.length)
        const lines = new LineIndex(source)
        const {line, column} = lines.place(offset)
        expect(lines.start(line) + column - 1).toBe(offset)
        expect(lines.lines).toBe(source.split(/\r\n|\r|\n/).length)
      })
    )
  })
})
