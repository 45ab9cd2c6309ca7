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
      const {headings, title, isInText} = findHeadings(article)
      // The page has the title above all of them: where the text has headings of its level, they stand under it.
      let above = headings.some(({depth}) => depth <= title) ? title - 1 : title
      for (const [index, {depth, block}] of headings.entries()) {
        if (depth > above + 1) {
          report({
            message: index === 0 && (above === 0 || !isInText) ? 'first' : 'skipped',
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

interface Outline {
  readonly headings: readonly Heading[]
  readonly title: number
  /** True where the title is a heading of the text. */
  readonly isInText: boolean
}

/** The headings of the page in its order, and the level of the title, which is none of them. Those in notes stand elsewhere. */
function findHeadings({blocks, title}: Article): Outline {
  const headings = blocks.flatMap((block): Heading | [] =>
    block.node.type === 'heading' && !block.ancestors.includes('footnoteDefinition')
      ? {depth: block.node.depth, block}
      : []
  )
  const [first, ...rest] = headings
  if (first?.block.visible.value.trim() !== title) return {headings, title: 1, isInText: false}
  // A heading of a lower level is the title only where it stands over all others.
  const isTitle = first.depth === 1 || rest.every(({depth}) => depth > first.depth)
  return isTitle ? {headings: rest, title: first.depth, isInText: true} : {headings, title: 1, isInText: false}
}
