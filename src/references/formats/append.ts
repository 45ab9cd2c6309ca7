/** The line end that a text uses: its first one; LF where it has none. */
export function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
}

/**
 * A text with another behind it, from a line of its own, with a blank line between the two; the line ends of the second
 * become those of the first.
 */
export function appendText(text: string, added: string): string {
  const end = lineEndOf(text)
  const isBlank = text.replace('\uFEFF', '').trim() === ''
  const gap = isBlank ? '' : /(?:\r\n|\n|\r)$/.test(text) ? end : end + end
  return text + gap + added.replaceAll('\n', end)
}
