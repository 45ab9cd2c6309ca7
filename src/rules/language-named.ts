import {defineRule, type Rule} from './define-rule.ts'

const languageNamed: Rule = defineRule(
  {
    id: 'language-named',
    description: 'Require an article that is not in English to name its language',
    severity: 'warning',
    messages: {
      missing: 'Unexpected text in another language than English without a name, expected `lang` in the front matter'
    }
  },
  {},
  {
    article({article: {frontMatter, sentences, unjudged}, report}) {
      const [first] = sentences
      if (!first || frontMatter.problems.length > 0 || unjudged !== 'undetermined') return
      report({
        message: 'missing',
        place: first,
        note: 'A screen reader would read the page out as English, and browsers break its lines so. Write `lang: fr`, or whichever it is, there or once in the `site` of the configuration.'
      })
    }
  }
)

export default languageNamed
