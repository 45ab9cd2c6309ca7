import {defineRule, type Rule} from './define-rule.ts'

const claimCited: Rule = defineRule(
  {
    id: 'claim-cited',
    description: 'Require a citation for each claim',
    severity: 'error',
    messages: {uncited: 'Unexpected claim without a citation, expected one at or after it in its paragraph ({cues})'}
  },
  {},
  {
    article({article, report}) {
      for (const sentence of article.sentences) {
        if (sentence.coverage.status !== 'uncited') continue
        report({
          message: 'uncited',
          data: {cues: sentence.cues.join('; ')},
          place: sentence,
          note:
            'A reader cannot check what has no source. Cite one after the sentence, ' +
            'or put it as what it is: an opinion, a question or advice.',
          facts: {score: sentence.score, cues: sentence.cues}
        })
      }
    }
  }
)

export default claimCited
