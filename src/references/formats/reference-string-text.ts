import type {Span} from '../../model/span.ts'

/** Characters that stand for an ASCII one in reference strings: dashes, quotation marks, full-width punctuation, spaces. */
const plainForms: ReadonlyMap<string, string> = new Map(
  [
    ['-', '‐‑‒–—―−－'],
    ['"', '“”„‟«»＂「」『』'],
    ["'", '‘’‚‛'],
    [',', '，、'],
    ['.', '。．'],
    [':', '：'],
    [';', '；'],
    ['(', '（'],
    [')', '）'],
    ['[', '［【〔'],
    [']', '］】〕'],
    ['&', '＆'],
    ['/', '／']
  ].flatMap(([plain = '', others = '']) => Array.from(others, (other) => [other, plain] as const))
)

/**
 * The text with punctuation in its ASCII form and every white space as a blank. It has the same length, so that places found in
 * it are places of the text.
 */
export function toWorkingText(text: string): string {
  return text.replaceAll(/[^\x20-\x7e\p{L}\p{N}]/gu, (character) => {
    if (/^\s$/.test(character)) return ' '
    return plainForms.get(character) ?? character
  })
}

/** The text with the spans blanked, which are in order and apart. */
export function blank(text: string, ...spans: readonly Span[]): string {
  const parts: string[] = []
  let at = 0
  for (const {start, end} of spans) {
    parts.push(text.slice(at, start), ' '.repeat(Math.max(0, end - start)))
    at = Math.max(at, end)
  }
  return parts.join('') + text.slice(at)
}

/** The span without white space and the given punctuation at its ends. */
export function trimSpan(text: string, {start, end}: Span, marks = ''): Span {
  const isEdge = (character: string): boolean => /\s/.test(character) || marks.includes(character)
  let from = start
  let to = end
  while (from < to && isEdge(text.charAt(from))) from++
  while (to > from && isEdge(text.charAt(to - 1))) to--
  return {start: from, end: to}
}

/**
 * The value at a span: white space runs as one blank, and a word that a line break hyphenated joined again.
 *
 * The hyphen is dropped before a small letter, unless the word has another one (`epithelial-to-⏎mesenchymal`).
 */
export function valueAt(text: string, {start, end}: Span): string {
  return text
    .slice(start, end)
    .replaceAll(/([\p{L}\p{N}'-]{1,60})-[^\S\n]{0,3}\r?\n\s{0,8}(\p{L}?)/gu, (_whole, before: string, next: string) => {
      const joins = /^\p{Ll}$/u.test(next) && !before.includes('-') && /\p{L}{2}$/u.test(before)
      return joins ? before + next : `${before}-${next}`
    })
    .replaceAll(/\s+/g, ' ')
    .trim()
}
