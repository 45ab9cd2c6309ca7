import type {Citation} from '../model/citation.ts'
import {spanOf, visitInlines} from './inlines.ts'
import type {CitationSyntax} from './syntax.ts'

/**
 * Marks of footnotes that hold a reference, or that cite. Where the note is the reference, the mark points to it; where
 * it cites, the mark cites the same, and the note stays for what else it says. The mark of a mere remark is none.
 */
export const footnote: CitationSyntax = {
  id: 'footnote',
  find({node, run}, {notes}) {
    if (notes.size === 0 || !run.includes('\uFFFC')) return []
    const citations: Citation[] = []
    visitInlines(node, (child) => {
      if (child.type !== 'footnoteReference') return
      const note = notes.get(child.identifier)
      if (!note) return
      const span = spanOf(child)
      // `^label`, between the brackets.
      const place = {start: span.start + 1, end: span.end - 1}
      if (note === 'reference') {
        const item = {...place, key: `^${child.identifier}`, mode: 'parenthetical', prefix: '', suffix: ''} as const
        citations.push({syntax: footnote.id, ...span, items: [item]})
      } else {
        const items = note.map((item) => ({...item, ...place, mode: 'parenthetical'}) as const)
        citations.push({syntax: footnote.id, ...span, items, keepsText: true})
      }
    })
    return citations
  }
}
