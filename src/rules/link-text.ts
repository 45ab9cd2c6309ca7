import type {PhrasingContent} from 'mdast'
import {toString} from 'mdast-util-to-string'
import type {Article} from '../model/article.ts'
import type {Span} from '../model/span.ts'
import {defineRule, type Rule} from './define-rule.ts'

const linkText: Rule = defineRule(
  {
    id: 'link-text',
    description: 'Require links to have a text',
    severity: 'warning',
    messages: {
      link: 'Unexpected link without a text, expected words that say where it leads',
      image: 'Unexpected link around an image without a description, expected `![words](…)` that say where it leads'
    }
  },
  {},
  {
    article({article, report}) {
      for (const {hasImage, ...place} of findTextless(article)) {
        report({
          message: hasImage ? 'image' : 'link',
          place,
          note: 'Nobody sees where to click, and a screen reader reads out the address, or nothing.'
        })
      }
    }
  }
)

export default linkText

interface Textless extends Span {
  readonly hasImage: boolean
}

/** Links in which a page shows nothing. A link that is a citation is shown as one. */
function findTextless({blocks, citations}: Article): readonly Textless[] {
  const found: Textless[] = []
  const look = (node: PhrasingContent): void => {
    if (node.type === 'link' || node.type === 'linkReference') {
      const start = node.position?.start.offset ?? 0
      const end = node.position?.end.offset ?? start
      const isCitation = (): boolean => citations.some((citation) => citation.start < end && citation.end > start)
      // What is named in the same article gives such a link its words.
      const isNamed = node.type === 'link' && /^#./.test(node.url)
      // Raw HTML is no text: pages drop it.
      if (!isNamed && toString(node, {includeHtml: false}).trim() === '' && !isCitation()) {
        found.push({start, end, hasImage: node.children.some(isImage)})
      }
    }
    if ('children' in node) for (const child of node.children) look(child)
  }
  for (const {node} of blocks) for (const child of node.children) look(child)
  return found
}

function isImage({type}: PhrasingContent): boolean {
  return type === 'image' || type === 'imageReference'
}
