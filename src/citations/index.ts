import type {Block, HtmlBlock} from '../model/article.ts'
import type {Citation, CitationItem} from '../model/citation.ts'
import {distill, findInHtml} from './distill.ts'
import {footnote} from './footnote.ts'
import {jekyll} from './jekyll.ts'
import {link} from './link.ts'
import {myst} from './myst.ts'
import {numeric} from './numeric.ts'
import {pandoc} from './pandoc.ts'
import type {CitationContext, CitationSyntax} from './syntax.ts'

/** Every way to cite that citewell knows, by id. */
export const citationSyntaxes: readonly CitationSyntax[] = [distill, footnote, jekyll, link, myst, numeric, pandoc]

/** What is known of the article; which of its footnotes are references, by label. */
export interface FindOptions extends Omit<CitationContext, 'notes'> {
  readonly references: ReadonlySet<string>
  /** Its raw HTML, which is no block of prose. */
  readonly html: readonly HtmlBlock[]
}

/**
 * The citations of an article in the order of its text. An entry of its reference list cites nothing.
 *
 * @param ids - the syntaxes to look for; all of them where it is absent, since each asks for its own marks.
 */
export function findCitations(
  blocks: readonly Block[],
  options: FindOptions,
  ids?: readonly string[]
): readonly Citation[] {
  const syntaxes = ids ? citationSyntaxes.filter(({id}) => ids.includes(id)) : citationSyntaxes
  const notes = new Map<string, 'reference' | readonly CitationItem[]>()
  for (const label of options.references) notes.set(label, 'reference')
  const context = {...options, notes}
  const find = (block: Block): readonly Citation[] => {
    const found = syntaxes.flatMap((syntax) => syntax.find(block, context))
    return found.length > 1 ? withoutOverlaps(found) : found
  }
  // What a footnote cites, its mark cites.
  const inNotes = new Map<Block, readonly Citation[]>()
  for (const block of blocks) {
    if (block.root.type !== 'footnoteDefinition' || block.inReferences) continue
    const found = find(block)
    inNotes.set(block, found)
    const label = block.root.identifier
    const known = notes.get(label)
    // A number means another thing as a key.
    const items = found.filter(({syntax}) => syntax !== numeric.id).flatMap((citation) => citation.items)
    if (items.length > 0 && known !== 'reference') notes.set(label, [...(known ?? []), ...items])
  }
  const found = blocks.flatMap((block) => (block.inReferences ? [] : (inNotes.get(block) ?? find(block))))
  const inHtml = syntaxes.includes(distill) ? options.html.flatMap(findInHtml) : []
  return inHtml.length === 0 ? found : [...found, ...inHtml].sort((left, right) => left.start - right.start)
}

/**
 * In the order of the text; of two that share a place, the one that starts first, else the longer one. A link whose words
 * are a number of the list means that entry, wherever it leads.
 */
function withoutOverlaps(found: Citation[]): readonly Citation[] {
  let end = -1
  return found
    .sort(
      (left, right) =>
        left.start - right.start ||
        right.end - left.end ||
        Number(left.syntax === link.id) - Number(right.syntax === link.id)
    )
    .filter((citation) => {
      const stands = citation.start >= end
      if (stands) end = citation.end
      return stands
    })
}
