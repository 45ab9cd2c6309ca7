import {nearest} from '../text/nearest.ts'
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
          const near = nearest(item.key, keys)
          report({
            message: near === undefined ? (keys.length === 0 ? 'none' : 'unknown') : 'near',
            data: {key: item.key, near: near ?? ''},
            place: item,
            note: 'Nothing stands behind this marker. Mend the key, or add the reference to the bibliography.',
            actual: item.key,
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
