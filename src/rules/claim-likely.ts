import {defineRule, type Rule} from './define-rule.ts'
import {reportUncited} from './uncited-claim.ts'

const claimLikely: Rule = defineRule(
  {
    id: 'claim-likely',
    description: 'Require a citation for each sentence that is probably a claim',
    severity: 'warning',
    weakens: 'claim-cited',
    messages: {uncited: 'Unexpected sentence without a citation that is probably a claim ({cues})'}
  },
  {},
  {
    article({article, report}) {
      reportUncited(article, 'claim-likely', ({sure}) => !sure, report)
    }
  }
)

export default claimLikely
