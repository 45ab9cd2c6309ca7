/** Labels of pandoc-crossref (`fig:…`) and Quarto (`fig-…`), also with a capital at the start of a sentence. */
const label =
  /^(?:(?:fig|tbl|tab|eq|sec|lst):|(?:fig|tbl|eq|sec|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|nte|tip|wrn|imp|cau)-)/
const capital = /^[A-Z][a-z]{1,2}[:-]/

/** True for a key that points to a figure, table, equation or section of the article itself. */
export function isCrossReference(key: string): boolean {
  return label.test(capital.test(key) ? key.charAt(0).toLowerCase() + key.slice(1) : key)
}
