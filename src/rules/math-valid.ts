import {readTex} from '../text/tex-math.ts'
import {defineRule, type Rule} from './define-rule.ts'

const mathValid: Rule = defineRule(
  {
    id: 'math-valid',
    description: 'Require formulas that can be shown',
    severity: 'warning',
    messages: {invalid: 'Unexpected formula `{tex}`: {reason}'}
  },
  {},
  {
    article({article, report}) {
      for (const {start, end, tex, display} of article.formulas) {
        const read = readTex(tex, display)
        if (read.ok) continue
        const shown = tex.trim().replaceAll(/\s+/g, ' ')
        report({
          message: 'invalid',
          data: {tex: shown.length > 60 ? `${shown.slice(0, 59)}…` : shown, reason: read.reason},
          place: {start, end},
          note: 'The page would show its source as code. Mend it, or write `\\$` where a dollar is meant.'
        })
      }
    }
  }
)

export default mathValid
