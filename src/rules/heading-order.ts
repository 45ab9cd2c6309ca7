import type {Article, Block} from '../model/article.ts'
import {defineRule, type Rule} from './define-rule.ts'

const headingOrder: Rule = defineRule(
  {
    id: 'heading-order',
    description: 'Require headings to go down one level at a time',
    severity: 'warning',
    messages: {
      first: 'Unexpected heading of level {actual} before all others, expected level {expected}',
      skipped: 'Unexpected heading of level {actual} under one of level {above}, expected level {expected}'
    }
  },
  {},
  {
    article({article, report}) {
      const headings = findHeadings(article)
      // The page has the title above all of them: where the text has headings of the first level, they stand under it.
      let above = headings.some(({depth}) => depth === 1) ? 0 : 1
      for (const [index, {depth, block}] of headings.entries()) {
        if (depth > above + 1) {
          report({
            message: index === 0 ? 'first' : 'skipped',
            data: {actual: depth, above, expected: above + 1},
            place: block,
            note: 'Who listens to a page, or jumps from heading to heading, takes a skipped level for a part that is missing.'
          })
        }
        above = depth
      }
    }
  }
)

export default headingOrder

interface Heading {
  readonly depth: number
  readonly block: Block
}

/** The headings of the page in its order, without the title. Those in notes stand elsewhere. */
function findHeadings({blocks, title}: Article): readonly Heading[] {
  const headings = blocks.flatMap((block): Heading | [] =>
    block.node.type === 'heading' && !block.ancestors.includes('footnoteDefinition')
      ? {depth: block.node.depth, block}
      : []
  )
  const [first, ...rest] = headings
  const isTitle = first?.depth === 1 && first.block.visible.value.trim() === title
  return isTitle ? rest : headings
}
