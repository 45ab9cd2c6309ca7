import {defineRule, type Rule} from './define-rule.ts'

const referenceCited: Rule = defineRule(
  {
    id: 'reference-cited',
    description: 'Require a citation of each reference',
    severity: 'warning',
    messages: {
      library: 'Unexpected reference `{key}`, expected an article that cites it',
      own: 'Unexpected reference `{key}`, expected a citation of it in the text'
    }
  },
  {},
  {
    use({bibliography: {kind, references}, cited, report}) {
      // A list that no marker points into is further reading, or is cited in a way that citewell does not know.
      if (kind === 'list' && !references.some(({key}) => cited.has(key))) return
      for (const {key, origin} of references) {
        if (cited.has(key)) continue
        report({
          message: kind === 'library' ? 'library' : 'own',
          data: {key},
          place: kind === 'library' ? origin.locate(['id']) : origin.locate([]),
          note: 'A reader takes a listed work for evidence that was used. Cite it where it is used, or remove it.',
          actual: key,
          reference: key
        })
      }
    }
  }
)

export default referenceCited
