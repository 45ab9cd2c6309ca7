import type {HtmlBlock} from '../model/article.ts'
import type {Citation, CitationItem} from '../model/citation.ts'
import {spanOf, visitInlines} from './inlines.ts'
import type {CitationSyntax} from './syntax.ts'

const opening = /^<d-cite\b[^>]*?\s(?:bibtex-)?key\s*=\s*(?:"([^"]*)"|'([^']*)')/i

/** Distill's element: `<d-cite key="a, b"></d-cite>`. What stands within it is part of the marker. */
export const distill: CitationSyntax = {
  id: 'distill',
  find({node, run}) {
    if (!run.includes('\uFFFC')) return []
    const citations: Citation[] = []
    visitInlines(node, (child, index, siblings) => {
      if (child.type !== 'html') return
      const match = opening.exec(child.value)
      if (!match) return
      const {start, end} = spanOf(child)
      const keys = match[1] ?? match[2] ?? ''
      const items = readItems(keys, start + match[0].length - 1 - keys.length)
      if (items.length === 0) return
      // Up to its end, where that is near: text in between would be a writer's note to himself.
      const close = siblings
        .slice(index + 1, index + 4)
        .find((other) => other.type === 'html' && /^<\/d-cite\s*>$/i.test(other.value))
      citations.push({syntax: distill.id, start, end: close ? spanOf(close).end : end, items})
    })
    return citations
  }
}

/**
 * The same in raw HTML that makes a block of its own, such as a figure's caption. Comments, and what HTML reads as plain
 * text, hold none. An element is looked for in a bounded stretch, so that the whole is linear.
 */
export function findInHtml({start: base, value}: HtmlBlock): readonly Citation[] {
  if (!value.includes('<d-cite')) return []
  const citations: Citation[] = []
  for (let at = value.indexOf('<'); at !== -1; at = value.indexOf('<', at + 1)) {
    const hidden = value.startsWith('<!--', at) ? '-->' : plain(value.slice(at, at + 20))
    if (hidden !== undefined) {
      const close = value.indexOf(hidden, at + 4)
      if (close === -1) break
      at = close
      continue
    }
    if (!value.startsWith('<d-cite', at)) continue
    const match = opening.exec(value.slice(at, at + longest))
    if (!match) continue
    const keys = match[1] ?? match[2] ?? ''
    const items = readItems(keys, base + at + match[0].length - 1 - keys.length)
    const end = value.indexOf('>', at + match[0].length)
    if (items.length === 0 || end === -1) continue
    const close = /^.{0,100}?<\/d-cite\s{0,10}>/is.exec(value.slice(end + 1, end + 120))?.[0].length ?? 0
    citations.push({syntax: distill.id, start: base + at, end: base + end + 1 + close, items, unprinted: true})
  }
  return citations
}

/** The longest opening tag that is read in raw HTML. */
const longest = 5000

/** How the element that opens here ends, if it is one of plain text. */
function plain(text: string): string | undefined {
  const name = /^<(script|style|textarea|title|pre|code)[\s>]/i.exec(text)?.[1]
  return name === undefined ? undefined : `</${name.toLowerCase()}`
}

function readItems(keys: string, base: number): readonly CitationItem[] {
  return [...keys.matchAll(/[^\s,]+/g)].map(({0: key, index}) => ({
    start: base + index,
    end: base + index + key.length,
    key,
    mode: 'parenthetical',
    prefix: '',
    suffix: ''
  }))
}
