import type {Link, Nodes, PhrasingContent, Root} from 'mdast'
import {toSlug} from '../text/slug.ts'
import type {CaptionedTable, FigureMark, Numbered} from './marks.ts'

/** What figures and tables are called, by language. */
const names: Readonly<Record<string, readonly [figure: string, table: string]>> = {
  de: ['Abbildung', 'Tabelle'],
  en: ['Figure', 'Table'],
  es: ['Figura', 'Tabla'],
  fr: ['Figure', 'Tableau'],
  nl: ['Figuur', 'Tabel']
}
/** A word before a reference, which then is a number alone: “in figure @fig:a”. */
const namedBefore =
  /(?<!\p{L})(?:abb\.?|abbildung(?:en)?|fig\.?|figs\.?|figur[ae]s?|figuur|figuren|tab\.?|tabels?|tabellen?|tablas?|tables?|tableaux?)\s*$/iu
/** `@fig:a` of pandoc-crossref and pandoc-fignos, `@fig-a` of Quarto, in brackets or not. */
const reference = /(\[)?\+?@((?:fig|tbl)[:-][\w:.-]{0,199}\w)(\])?/g

/**
 * Numbers the figures and tables that have a label (`{#fig:a}`, `{#tbl-a}`), as pandoc-crossref and Quarto do, and makes links
 * of the references to them. A reference to a label that nothing has stays as it is written. A new tree; the given one
 * stays.
 *
 * @param lang - the language of the article: what figures and tables are called.
 */
export function numberFigures(tree: Root, lang: string): Root {
  const marks = new Map<string, Numbered>()
  const counts = {figureMark: 0, captionedTable: 0}
  const [figure, table] = names[lang.split('-', 1)[0]?.toLowerCase() ?? ''] ?? ['Figure', 'Table']
  const numbers = new Map<FigureMark | CaptionedTable, Numbered>()
  for (const node of labelled(tree)) {
    const number = String(++counts[node.type])
    const {label = ''} = node
    const anchor = toSlug(label)
    const mark = {anchor, number, name: node.type === 'figureMark' ? figure : table}
    // Of two with one label the second has a number and no anchor.
    numbers.set(node, mark)
    if (!marks.has(label)) marks.set(label, mark)
  }
  return numbers.size === 0 ? tree : change(tree, marks, numbers)
}

function labelled(node: Nodes): readonly (FigureMark | CaptionedTable)[] {
  if (node.type === 'figureMark' || node.type === 'captionedTable')
    return /^(?:fig|tbl)[:-]/.test(node.label ?? '') ? [node] : []
  return 'children' in node ? node.children.flatMap((child) => labelled(child)) : []
}

type Marks = ReadonlyMap<string, Numbered>

function change<T extends Nodes>(node: T, marks: Marks, numbers: ReadonlyMap<Nodes, Numbered>): T {
  const inline = (nodes: PhrasingContent[]): PhrasingContent[] =>
    nodes.flatMap((child) => (child.type === 'text' ? link(child.value, marks) : change(child, marks, numbers)))
  const number = numbers.get(node)
  switch (node.type) {
    case 'link':
    case 'linkReference':
      return node
    case 'figureMark':
      return {...node, ...(number && {number}), caption: inline(node.caption)}
    case 'captionedTable':
      return {
        ...node,
        ...(number && {number}),
        table: change(node.table, marks, numbers),
        caption: change(node.caption, marks, numbers)
      }
    case 'definitionList':
      return {
        ...node,
        items: node.items.map(({term, definitions}) => ({term: inline(term), definitions: definitions.map(inline)}))
      }
    default:
      if (!('children' in node)) return node
      // Each child becomes one of its own kind, or, of a text, several inline ones.
      return {...node, children: inline(node.children as PhrasingContent[])}
  }
}

/** A text in which the references are links. */
function link(value: string, marks: Marks): PhrasingContent[] {
  const result: PhrasingContent[] = []
  let done = 0
  for (const {0: written, 1: open, 2: label = '', 3: close, index} of value.matchAll(reference)) {
    const mark = marks.get(label)
    if (!mark) continue
    const isBracketed = open !== undefined && close !== undefined
    const start = index + (open !== undefined && !isBracketed ? 1 : 0)
    const end = index + written.length - (close !== undefined && !isBracketed ? 1 : 0)
    const before = value.slice(done, start)
    const words = namedBefore.test(value.slice(Math.max(0, start - 20), start))
      ? mark.number
      : `${mark.name}\u00A0${mark.number}`
    const made: Link = {type: 'link', url: `#${mark.anchor}`, children: [{type: 'text', value: words}]}
    if (before !== '') result.push({type: 'text', value: before})
    result.push(made)
    done = end
  }
  const rest = value.slice(done)
  if (rest !== '' || result.length === 0) result.push({type: 'text', value: rest})
  return result
}
