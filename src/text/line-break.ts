/** True for raw HTML that is a line break, which keeps the words around it apart. */
export function isLineBreak(html: string): boolean {
  return /^<br\s*\/?>$/i.test(html)
}
