import type {Block} from '../model/article.ts'
import type {Citation} from '../model/citation.ts'
import {numeric} from './numeric.ts'
import {pandoc} from './pandoc.ts'
import type {CitationContext, CitationSyntax} from './syntax.ts'

export type {CitationContext, CitationSyntax}

/** Every way to cite that citewell knows, by id. */
export const citationSyntaxes: readonly CitationSyntax[] = [numeric, pandoc]

/** The citations of an article in the order of its text. An entry of its reference list cites nothing. */
export function findCitations(blocks: readonly Block[], context: CitationContext): readonly Citation[] {
  return blocks.flatMap((block) => {
    if (block.inReferences) return []
    const found = citationSyntaxes.flatMap((syntax) => syntax.find(block, context))
    return found.length > 1 ? found.sort((left, right) => left.start - right.start || left.end - right.end) : found
  })
}
