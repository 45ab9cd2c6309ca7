import stringWidth from 'string-width'

/** Words of a text over lines of so many columns; a longer word has a line for itself. */
export function wrapWords(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const word of text.split(' ')) {
    const own = stringWidth(word)
    if (line !== '' && width + 1 + own > columns) {
      lines.push(line)
      line = word
      width = own
    } else {
      line = line === '' ? word : `${line} ${word}`
      width += (width === 0 ? 0 : 1) + own
    }
  }
  return [...lines, line]
}
