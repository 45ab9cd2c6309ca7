import {describe, expect, it} from 'vitest'
import {escapeControls, escapeUnseen, escapeWorkflowData, escapeWorkflowProperty} from '../../src/text/escape.ts'

describe('text for a terminal', () => {
  it.each([
    ['plain é漢😀\ttext', 'plain é漢😀\ttext'],
    ['\u001B[31m', '\\x1b[31m'],
    ['\u001B]8;;http://x\u0007', '\\x1b]8;;http://x\\x07'],
    ['\u009B2J', '\\x9b2J'],
    ['a\b\r\nb', 'a\\x08\\x0d\\x0ab'],
    ['\u0000\u007F', '\\x00\\x7f'],
    ['\u202Eabc\u2066\u2069', '\\u202eabc\\u2066\\u2069'],
    ['\u200E\u200F\u061C', '\\u200e\\u200f\\u061c'],
    ['\u2028\u2029', '\\u2028\\u2029']
  ])('shows controls: %j', (text, shown) => {
    expect(escapeControls(text)).toBe(shown)
  })
})

describe('source that a person looks at', () => {
  it.each([
    ['In\u200Bsulin', 'In\\u200bsulin'],
    ['a\u2060b\u2062c\uFEFFd', 'a\\u2060b\\u2062c\\ufeffd'],
    ['hy\u00ADphen', 'hy\\xadphen'],
    ['glu\u200Dcose, a\u200Cb', 'glu\\u200dcose, a\\u200cb'],
    ['\u200E\u200F\u202Ea\u0007', '\\u200e\\u200f\\u202ea\\x07'],
    ['a\uFE0F 1\uFE0F x\u{E0100}', 'a\\ufe0f 1\\ufe0f x\\u{e0100}'],
    ['x\u{E0041}\u{E007F}', 'x\\u{e0041}\\u{e007f}'],
    ['\u{1F3F4}\u{E0041}\u{E0042}', '\u{1F3F4}\\u{e0041}\\u{e0042}'],
    ['a\u034Fb\u3164c\u180Ed\uFFF9', 'a\\u034fb\\u3164c\\u180ed\\ufff9']
  ])('shows what nobody sees: %j', (text, shown) => {
    expect(escapeUnseen(text)).toBe(shown)
  })

  it.each([
    [
      'joined emoji',
      '\u{1F469}\u{1F3FD}\u200D\u{1F52C} \u{1F3F3}\uFE0F\u200D\u{1F308} \u{1F469}\u200D\u{1F469}\u200D\u{1F467}'
    ],
    ['emoji by a selector', '\u2764\uFE0F 1\uFE0F\u20E3'],
    ['the flag of Scotland', '\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'],
    ['Persian and Hindi', '\u0645\u06CC\u200C\u0631\u0648\u0645 \u0915\u094D\u200D\u0937'],
    ['breaks in Thai', '\u0E2A\u0E27\u0E31\u0E2A\u200B\u0E14\u0E35'],
    ['a variant of a Chinese character and of a sign', '\u845B\u{E0100} \u2A7D\uFE00'],
    ['letters with marks', 'e\u0301\u00A0\u00E9']
  ])('leaves %s', (_, text) => {
    expect(escapeUnseen(text)).toBe(text)
  })
})

describe('a workflow command', () => {
  it.each([
    ['100%\r\n::error::x', '100%25%0D%0A::error::x'],
    ['%0A', '%250A'],
    ['a,b:c', 'a,b:c']
  ])('has a message: %j', (text, escaped) => {
    expect(escapeWorkflowData(text)).toBe(escaped)
  })

  it.each([
    ['a,b:c', 'a%2Cb%3Ac'],
    ['a%0A::stop-commands::x', 'a%250A%3A%3Astop-commands%3A%3Ax'],
    ['a\nb', 'a%0Ab']
  ])('has properties: %j', (text, escaped) => {
    expect(escapeWorkflowProperty(text)).toBe(escaped)
  })
})
