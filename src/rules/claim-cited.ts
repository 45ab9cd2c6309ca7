import {defineRule, type Rule} from './define-rule.ts'

/** Cues that a message names; the report's data has all. */
const shownCues = 3

const claimCited: Rule = defineRule(
  {
    id: 'claim-cited',
    description: 'Require a citation for each claim',
    severity: 'error',
    messages: {uncited: 'Unexpected claim without a citation ({cues})'}
  },
  {},
  {
    article({article, report}) {
      for (const sentence of article.sentences) {
        if (sentence.coverage.status !== 'uncited') continue
        report({
          message: 'uncited',
          data: {cues: sentence.cues.slice(0, shownCues).join('; ')},
          place: sentence,
          note:
            'A reader cannot check it. Cite a source at or after it in its paragraph, ' +
            'or put it as what it is: an opinion, a question or advice.',
          facts: {score: sentence.score, cues: sentence.cues}
        })
      }
    }
  }
)

export default claimCited
