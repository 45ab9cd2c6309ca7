import {defineRule, type Rule} from './define-rule.ts'
import {reportUncited} from './uncited-claim.ts'

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
      reportUncited(article, 'claim-cited', ({sure}) => sure, report)
    }
  }
)

export default claimCited
