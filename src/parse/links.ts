import type {Definition, Link as LinkNode, PhrasingContent} from 'mdast'
import type {Link} from '../model/article.ts'
import type {Span} from '../model/span.ts'

/** Adds the links in a piece of running text, in the source's order. */
export function collectLinks(node: PhrasingContent, source: string, links: Link[]): void {
  if (node.type === 'link') links.push(readLink(node, source))
  if ('children' in node) for (const child of node.children) collectLinks(child, source, links)
}

/** A link, or the definition of one, with the place of its address. */
export function readLink(node: LinkNode | Definition, source: string): Link {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  const url = withoutMark(node)
  return {start, end, url, urlSpan: locateUrl(node, url, source, {start, end})}
}

/** An address that stands in the text as itself, without the mark of a footnote that GFM takes into it. */
function withoutMark(node: LinkNode | Definition): string {
  const at = node.url.indexOf('[^')
  const isLiteral = node.type === 'link' && node.children[0]?.position?.start.offset === node.position?.start.offset
  return isLiteral && at > 0 ? node.url.slice(0, at) : node.url
}

/** Where the address stands: after the text or label, or the whole of one that stands for itself. */
function locateUrl(node: LinkNode | Definition, url: string, source: string, {start, end}: Span): Span {
  const written = source.slice(start, end)
  const text = node.type === 'link' ? node.children.at(-1)?.position?.end.offset : start + written.indexOf(']:')
  for (const from of [text ?? start, start]) {
    const at = written.indexOf(url, from - start)
    if (at !== -1) return {start: start + at, end: start + at + url.length}
  }
  return {start, end}
}
