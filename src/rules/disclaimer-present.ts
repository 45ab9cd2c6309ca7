import {defineRule, type Rule} from './define-rule.ts'
import {openingFence} from './opening-fence.ts'

const disclaimerPresent: Rule = defineRule(
  {
    id: 'disclaimer-present',
    description: 'Require words that say what an article is not, such as medical advice',
    severity: 'error',
    optional: true,
    messages: {
      missing: 'Unexpected article without a disclaimer, expected `disclaimer` in its front matter or in the `site`'
    }
  },
  {},
  {
    article({article: {frontMatter, sections, sentences, siteDisclaimer}, report}) {
      // What could not be read is not missing.
      if (frontMatter.problems.length > 0 || siteDisclaimer !== undefined) return
      const own = frontMatter.data['disclaimer']
      if (typeof own === 'string' && own.trim() !== '') return
      if (sections.some(({title}) => /\bdisclaimer\b/i.test(title))) return
      if (sentences.some(({text}) => disclaims(text))) return
      report({
        message: 'missing',
        place: openingFence(frontMatter),
        note: 'A reader may take it for advice on their own case. Say once for the site, in `site.disclaimer` of the configuration, that it is none.'
      })
    }
  }
)

export default disclaimerPresent

/** True for a sentence such as “This is no substitute for medical advice”. */
function disclaims(text: string): boolean {
  return (
    /\b(?:advice|diagnosis|doctor|physician|treatment)\b/i.test(text) &&
    /\b(?:constitutes?|intended|replaces?|replacement|substitutes?)\b/i.test(text) &&
    /\b(?:cannot|never|no|not|nor)\b|n['’]t\b/i.test(text)
  )
}
