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
