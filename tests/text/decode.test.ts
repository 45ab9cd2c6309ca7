import {describe, expect, it} from 'vitest'
import {decodeUtf8} from '../../src/text/decode.ts'

const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))))

describe('UTF-8', () => {
  it.each(['', 'a\r\nb', 'é漢😀', '\uFEFFa', '\uFEFF\uFEFF', 'a\uFFFDb', '\u0001\u007F'])('is read: %j', (text) => {
    expect(decodeUtf8(Buffer.from(text))).toEqual({ok: true, text})
  })

  it.each([
    ['UTF-16 with its mark', bytes(0xff, 0xfe, 'a'), 1, 'is UTF-16'],
    ['UTF-16 the other way round', bytes(0xfe, 0xff, 'a'), 1, 'is UTF-16'],
    ['a zero byte', bytes('a\n\nb', 0, 'c'), 3, 'zero byte'],
    ['Latin-1', bytes('a\nb\n', 0xe9, '\nc'), 3, 'not valid UTF-8'],
    ['a character cut off', bytes('a\nb', 0xe6, 0xbc), 2, 'not valid UTF-8'],
    ['a character written too long', bytes('a', 0xc0, 0xaf), 1, 'not valid UTF-8'],
    ['half of a surrogate pair', bytes('a\n', 0xed, 0xa0, 0x80), 2, 'not valid UTF-8'],
    ['a byte after lines of CR LF', bytes('a\r\nb\r\n', 0xff), 3, 'not valid UTF-8'],
    ['a byte after lines of lone CR', bytes('a\rb\r', 0xff), 3, 'not valid UTF-8'],
    ['a zero byte after lines of lone CR', bytes('a\rb\r', 0), 3, 'zero byte']
  ])('is refused with its line: %s', (_name, source, line, reason) => {
    expect(decodeUtf8(source)).toEqual({ok: false, line, reason: expect.stringContaining(reason) as unknown})
  })
})
