/** How a label begins that nearly is one of Quarto's, with how it should. */
const beginnings: Readonly<Record<string, string>> = {
  equation: 'eq',
  figure: 'fig',
  section: 'sec',
  tab: 'tbl',
  table: 'tbl'
}

/** What Quarto would call the figure, table, equation or section that a key seems to mean: `tbl-a` for `tab-a`. */
export function toLabel(key: string): string | undefined {
  const [, beginning = '', rest = ''] = /^(equation|figure|section|tab|table)-(.+)$/i.exec(key) ?? []
  const meant = beginnings[beginning.toLowerCase()]
  return meant === undefined ? undefined : `${meant}-${rest}`
}
