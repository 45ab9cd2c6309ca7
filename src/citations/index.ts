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
export interface NoteContext extends Omit<CitationContext, 'notes'> {
  readonly references: ReadonlySet<string>
  /** Its raw HTML, which is no block of prose. */
  readonly html: readonly HtmlBlock[]
}

/** The footnotes of a file that are a reference or cite. */
export interface Notes {
  readonly labels: CitationContext['notes']
  /** The citations that stand in footnotes, by block. */
  readonly citations: ReadonlyMap<Block, readonly Citation[]>
}

/** What a citation may point to, beside what stands in its own file. */
export interface FindOptions extends NoteContext {
  /** Footnotes that only other files of the manuscript have, by label. */
  readonly elsewhere: CitationContext['notes']
}

/**
 * Looks through the footnotes of an article: what a footnote cites, its mark cites.
 *
 * @param ids - the syntaxes to look for; all of them where it is absent, since each asks for its own marks.
 */
export function readNotes(blocks: readonly Block[], context: NoteContext, ids?: readonly string[]): Notes {
  const labels = new Map<string, 'reference' | readonly CitationItem[]>()
  for (const label of context.references) labels.set(label, 'reference')
  const citations = new Map<Block, readonly Citation[]>()
  const find = finder({...context, notes: labels}, ids)
  for (const block of blocks) {
    if (block.root.type !== 'footnoteDefinition' || block.inReferences) continue
    const found = find(block)
    citations.set(block, found)
    const label = block.root.identifier
    const known = labels.get(label)
    // A number means another thing as a key.
    const items = found.filter(({syntax}) => syntax !== numeric.id).flatMap((citation) => citation.items)
    if (items.length > 0 && known !== 'reference') labels.set(label, [...(known ?? []), ...items])
  }
  return {labels, citations}
}

/** The citations of an article in the order of its text. An entry of its reference list cites nothing. */
export function findCitations(
  blocks: readonly Block[],
  {elsewhere, ...options}: FindOptions,
  {labels, citations}: Notes,
  ids?: readonly string[]
): readonly Citation[] {
  const find = finder({...options, notes: elsewhere.size > 0 ? new Map([...elsewhere, ...labels]) : labels}, ids)
  const found = blocks.flatMap((block) => (block.inReferences ? [] : (citations.get(block) ?? find(block))))
  const inHtml = ids?.includes(distill.id) === false ? [] : options.html.flatMap(findInHtml)
  return inHtml.length === 0 ? found : [...found, ...inHtml].sort((left, right) => left.start - right.start)
}

function finder(context: CitationContext, ids?: readonly string[]): (block: Block) => readonly Citation[] {
  const syntaxes = ids ? citationSyntaxes.filter(({id}) => ids.includes(id)) : citationSyntaxes
  return (block) => {
    const found = syntaxes.flatMap((syntax) => syntax.find(block, context))
    return found.length > 1 ? withoutOverlaps(found) : found
  }
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
