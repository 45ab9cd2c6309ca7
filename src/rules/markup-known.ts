import {isGridTable} from '../text/grid-table.ts'
import {defineRule, type Rule} from './define-rule.ts'

const markupKnown: Rule = defineRule(
  {
    id: 'markup-known',
    description: 'Require tables that a page can show as tables',
    severity: 'warning',
    messages: {grid: 'Unexpected table drawn with `+` and `-`, expected one with pipes'}
  },
  {},
  {
    article({article: {blocks}, report}) {
      for (const {kind, start, end, visible} of blocks) {
        if (kind !== 'paragraph' || !isGridTable(visible.value)) continue
        report({
          message: 'grid',
          place: {start, end},
          note: 'Pandoc reads a grid table; the page shows it as it is typed, which a screen reader reads out sign by sign.'
        })
      }
    }
  }
)

export default markupKnown
