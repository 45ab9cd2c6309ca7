import {defineRule, replace, type Rule} from './define-rule.ts'

const citationResolves: Rule = defineRule(
  {
    id: 'citation-resolves',
    description: 'Require a reference behind each citation',
    severity: 'error',
    offers: 'suggestions',
    messages: {
      unknown: 'Unexpected citation of `{key}`, expected a key of the bibliography',
      near: 'Unexpected citation of `{key}`, expected a key of the bibliography such as `{near}`',
      label: 'Unexpected citation of `{key}`, expected a key of the bibliography or the label `{label}`',
      none: 'Unexpected citation of `{key}`, expected a bibliography that holds it: none was found'
    }
  },
  {},
  {
    article({article, report}) {
      for (const citation of article.citations) {
        // What a footnote cites is told in the footnote.
        if (citation.syntax === 'footnote') continue
        for (const item of citation.items) {
          if (article.resolve(citation, item.key)) continue
          const keys = article.keys()
          const near = article.nearestKey(item.key)
          const label = near === undefined ? toLabel(item.key) : undefined
          report({
            message:
              near !== undefined ? 'near' : label !== undefined ? 'label' : keys.length === 0 ? 'none' : 'unknown',
            data: {key: item.key, near: near ?? '', label: label ?? ''},
            place: item,
            note:
              label === undefined
                ? 'Nothing stands behind this marker. Mend the key, or add the reference to the bibliography.'
                : 'Labels of other forms are read as citations. Where a figure, table, equation or section is meant, rename its label, here and where it stands.',
            actual: item.key,
            ...(label !== undefined && {expected: [label]}),
            ...(near !== undefined && {
              expected: [near],
              suggestions: [replace(article.path, item, near, `Cite \`${near}\``)]
            })
          })
        }
      }
    }
  }
)

export default citationResolves

/** How a label begins that nearly is one of Quarto's, with how it should. */
const beginnings: Readonly<Record<string, string>> = {
  equation: 'eq',
  figure: 'fig',
  section: 'sec',
  tab: 'tbl',
  table: 'tbl'
}

/** What Quarto would call the figure, table, equation or section that a key seems to mean: `tbl-a` for `tab-a`. */
function toLabel(key: string): string | undefined {
  const [, beginning = '', rest = ''] = /^(equation|figure|section|tab|table)-(.+)$/i.exec(key) ?? []
  const meant = beginnings[beginning.toLowerCase()]
  return meant === undefined ? undefined : `${meant}-${rest}`
}
