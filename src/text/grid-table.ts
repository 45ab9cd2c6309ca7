/**
 * True for a table drawn with plus signs and lines, as Pandoc's grid tables are
 * (https://pandoc.org/MANUAL.html#extension-grid_tables): Markdown reads a paragraph.
 *
 * @param text - of a paragraph, without what containers put before its lines.
 */
export function isGridTable(text: string): boolean {
  if (!text.startsWith('+')) return false
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.trim())
  return (
    lines.length > 2 &&
    /^\+(?:[-=:]+\+)+$/.test(lines[0] ?? '') &&
    /^\+(?:[-=:]+\+)+$/.test(lines.at(-1) ?? '') &&
    lines.every((line) => /^[+|]/.test(line))
  )
}
