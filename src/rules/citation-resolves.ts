import {toLabel} from '../text/label.ts'
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
      none: 'Unexpected citation of `{key}`, expected a bibliography that holds it: none was found',
      noneOf:
        'Unexpected citation of `{key}` and of {count} more, expected a bibliography that holds them: none was found'
    }
  },
  {},
  {
    article({article, report}) {
      // What a footnote cites is told in the footnote.
      const unresolved = article.citations
        .filter(({syntax}) => syntax !== 'footnote')
        .flatMap((citation) => citation.items.filter((item) => !article.resolve(citation, item.key)))
      // Without any bibliography each of them says the same.
      const isWithout = unresolved.length > 0 && article.keys().length === 0
      const lost = isWithout ? unresolved.filter(({key}) => toLabel(key) === undefined) : []
      for (const item of unresolved) {
        const {key} = item
        if (lost.length > 0 && item !== lost[0] && toLabel(key) === undefined) continue
        const near = article.nearestKey(key)
        const label = near === undefined ? toLabel(key) : undefined
        const none = lost.length === 1 ? 'none' : 'noneOf'
        report({
          message: near !== undefined ? 'near' : label !== undefined ? 'label' : isWithout ? none : 'unknown',
          data: {key, near: near ?? '', label: label ?? '', count: lost.length - 1},
          place: item,
          note:
            label === undefined
              ? 'Nothing stands behind this marker. Mend the key, or add the reference to the bibliography.'
              : 'Labels of other forms are read as citations. Where a figure, table, equation or section is meant, rename its label, here and where it stands.',
          actual: key,
          ...(label !== undefined && {expected: [label]}),
          ...(near !== undefined && {
            expected: [near],
            suggestions: [replace(article.path, item, near, `Cite \`${near}\``)]
          })
        })
      }
    }
  }
)

export default citationResolves
