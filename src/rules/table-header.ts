import type {Nodes, Root} from 'mdast'
import type {Article, Block} from '../model/article.ts'
import type {Span} from '../model/span.ts'
import {defineRule, type Rule} from './define-rule.ts'

const tableHeader: Rule = defineRule(
  {
    id: 'table-header',
    description: 'Require words in the headers of tables',
    severity: 'info',
    messages: {formula: 'Unexpected header that holds a formula alone, expected words too'}
  },
  {},
  {
    article({article, report}) {
      if (article.formulas.length === 0) return
      const headers = headersOf(article.tree)
      for (const block of article.blocks) {
        const place = headers.has(block.node) ? formulasAlone(block, article) : undefined
        if (!place) continue
        report({
          message: 'formula',
          place,
          note: 'A screen reader says the header before each cell, and not every one says formulas. Write what it stands for, as in `patients, $n$`.'
        })
      }
    }
  }
)

export default tableHeader

/** The cells in the first rows of tables. */
function headersOf(tree: Root): ReadonlySet<Nodes> {
  const headers = new Set<Nodes>()
  const open: Nodes[] = [tree]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'table') for (const cell of node.children[0]?.children ?? []) headers.add(cell)
    else if ('children' in node && node.type !== 'paragraph') open.push(...node.children)
  }
  return headers
}

/** Where the formulas stand in a cell without words; absent where it has some, or no formula. */
function formulasAlone({start, end, source}: Block, {formulas}: Article): Span | undefined {
  let at = start
  let place: Span | undefined
  for (const formula of formulas) {
    if (formula.start < start || formula.end > end) continue
    if (hasWords(source(at, formula.start))) return undefined
    at = formula.end
    place = {start: place?.start ?? formula.start, end: formula.end}
  }
  return hasWords(source(at, end)) ? undefined : place
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}
