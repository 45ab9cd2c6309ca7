import type {PhrasingContent} from 'mdast'
import type {BlockNode} from '../model/article.ts'
import type {Span} from '../model/span.ts'

/** Calls `visit` for each node within a block, in the source's order, with those that stand beside it. */
export function visitInlines(
  node: BlockNode | PhrasingContent,
  visit: (child: PhrasingContent, index: number, siblings: readonly PhrasingContent[]) => void
): void {
  if (!('children' in node)) return
  for (const [index, child] of node.children.entries()) {
    visit(child, index, node.children)
    visitInlines(child, visit)
  }
}

/** The place of a node in the source. */
export function spanOf({position}: PhrasingContent): Span {
  const start = position?.start.offset ?? 0
  return {start, end: position?.end.offset ?? start}
}
