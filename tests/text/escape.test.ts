import {describe, expect, it} from 'vitest'
import {escapeControls, escapeWorkflowData, escapeWorkflowProperty} from '../../src/text/escape.ts'

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
