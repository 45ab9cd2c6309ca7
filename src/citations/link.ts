import type {Link, LinkReference} from 'mdast'
import {identifierKey, parseIdentifierUrl} from '../identifiers/work-identifier.ts'
import type {Block} from '../model/article.ts'
import type {Citation} from '../model/citation.ts'
import type {Span} from '../model/span.ts'
import {spanOf, visitInlines} from './inlines.ts'
import type {CitationSyntax} from './syntax.ts'

/**
 * Links that lead to one work: to a DOI, or to its page in PubMed, PMC or arXiv. The link stays what it is in the text,
 * unless its words are a mere number: `[1](https://doi.org/10…)`.
 */
export const link: CitationSyntax = {
  id: 'link',
  find(block, {definitions}) {
    // The run leaves links out, unless they stand in the text as themselves.
    if (block.autolinks.length === 0 && !block.run.includes('\uFFFC')) return []
    const citations: Citation[] = []
    visitInlines(block.node, (node) => {
      if (node.type !== 'link' && node.type !== 'linkReference') return
      const url = node.type === 'link' ? node.url : definitions.get(node.identifier)
      const identifier = url === undefined ? undefined : parseIdentifierUrl(url)
      if (url === undefined || !identifier) return
      const span = spanOf(node)
      const words = wordsOf(node, block)
      const isNumber = /^[[(]{0,2}\d{0,3}[\])]{0,2}$/.test(words.trim())
      citations.push({
        syntax: link.id,
        ...span,
        items: [
          {
            ...locate(node, url, span, block),
            key: identifierKey(identifier),
            mode: isNumber ? 'parenthetical' : 'narrative',
            prefix: '',
            suffix: ''
          }
        ],
        ...(!isNumber && {keepsText: true})
      })
    })
    return citations
  }
}

/** What a reader sees of a link. */
export function wordsOf(node: Link | LinkReference, {visible: {value, fromSource}}: Block): string {
  const first = node.children[0]
  const last = node.children.at(-1)
  return first && last ? value.slice(fromSource(spanOf(first).start), fromSource(spanOf(last).end)) : ''
}

/** Where the address stands, as it is; else the whole link. */
function locate(node: Link | LinkReference, url: string, span: Span, {source}: Block): Span {
  if (node.type === 'linkReference') return span
  const last = node.children.at(-1)
  const from = last && spanOf(last).end < span.end - url.length ? spanOf(last).end : span.start
  const at = source(from, span.end).indexOf(url)
  return at === -1 ? span : {start: from + at, end: from + at + url.length}
}
