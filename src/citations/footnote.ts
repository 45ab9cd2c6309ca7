import type {Citation, CitationItem} from '../model/citation.ts'
import type {Span} from '../model/span.ts'
import {spanOf, visitInlines} from './inlines.ts'
import type {CitationSyntax} from './syntax.ts'

/** A mark whose definition is not in the file is mere text; the label ends at the first bracket or space. */
const loose = /\[\^([^\s[\]]{1,200})\]/g

/**
 * Marks of footnotes that hold a reference, or that cite. Where the note is the reference, the mark points to it; where
 * it cites, the mark cites the same, and the note stays for what else it says. The mark of a mere remark is none. Another
 * file of the manuscript may hold the note.
 */
export const footnote: CitationSyntax = {
  id: 'footnote',
  find({node, run, start}, {notes}) {
    if (notes.size === 0) return []
    const citations = [...run.matchAll(loose)].flatMap(({0: mark, 1: label = '', index}) =>
      toCitation(label.toLowerCase(), {start: start + index, end: start + index + mark.length}, notes)
    )
    if (!run.includes('\uFFFC')) return citations
    visitInlines(node, (child) => {
      if (child.type === 'footnoteReference') citations.push(...toCitation(child.identifier, spanOf(child), notes))
    })
    return citations
  }
}

function toCitation(
  label: string,
  span: Span,
  notes: ReadonlyMap<string, 'reference' | readonly CitationItem[]>
): readonly Citation[] {
  const note = notes.get(label)
  if (!note) return []
  // `^label`, between the brackets.
  const place = {start: span.start + 1, end: span.end - 1}
  if (note === 'reference') {
    const item = {...place, key: `^${label}`, mode: 'parenthetical', prefix: '', suffix: ''} as const
    return [{syntax: footnote.id, ...span, items: [item]}]
  }
  const items = note.map((item) => ({...item, ...place, mode: 'parenthetical'}) as const)
  return [{syntax: footnote.id, ...span, items, keepsText: true}]
}
