import type {Nodes} from 'mdast'
import type {Article} from '../model/article.ts'
import {collapseSpace} from '../text/collapse-space.ts'
import {subjectOf} from './citation-marker.ts'
import {markCitations} from './citation-tree.ts'
import {linkReferences, namedSections} from './cross-references.ts'
import {shapeFigures} from './figures.ts'
import type {MathMark} from './marks.ts'
import type {Numbering} from './numbering.ts'
import type {Outline} from './outline.ts'
import {shiftDigits} from './plain-text.ts'

/** What a page shows in another way: references, attributes, narrative citations, formulas, raised digits. */
const mayDiffer = /[{@$^~]/

/**
 * The sentences of an article as its page shows them, without the markers of citations: `@fig:a` is “Figure 1”, a role of
 * MyST is its words, a narrative citation the name of its author, and of a formula stays its source. What the page leaves
 * out is as the writer wrote it.
 *
 * @param lang - the language of the article: what figures are called.
 * @returns one text for each sentence.
 */
export function sentenceTexts(
  article: Article,
  outline: Outline,
  numbering: Numbering,
  lang: string
): readonly string[] {
  const {sentences, source} = article
  if (!sentences.some(({text}) => mayDiffer.test(text))) return sentences.map(({text}) => text)
  const marked = sentences.map(({start, end, block}, index) => ({start, end, block, claim: {id: `${index}`, kind: ''}}))
  const tree = linkReferences(
    shapeFigures(markCitations(article, marked, outline.dropped)),
    source,
    lang,
    namedSections(article, outline)
  )
  const shown = new Map<string, string>()
  const read = (node: Nodes): void => {
    if (node.type === 'claimMark') {
      const {id} = node.claim
      // A sentence that goes on elsewhere is that of a term and what it means.
      const before = shown.get(id)
      shown.set(id, (before === undefined ? '' : `${before} `) + node.children.map(wordsOf).join(''))
    } else for (const child of childrenOf(node)) read(child)
  }
  const wordsOf = (node: Nodes): string => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return node.value
      case 'break':
        return ' '
      case 'citationMark':
        return nameOf(node.citation)
      case 'mathMark':
        return sourceOf(node)
      case 'tagMark': {
        const words = node.children.map(wordsOf).join('')
        return node.tag === 'sub' || node.tag === 'sup' ? shiftDigits(node.tag, words) : words
      }
      default:
        return childrenOf(node).map(wordsOf).join('')
    }
  }
  /** What stays of a citation in its sentence: the subject that it is. */
  const nameOf = (index: number): string => {
    const citation = article.citations[index]
    if (citation?.items[0]?.mode !== 'narrative' || citation.keepsText === true) return ''
    return subjectOf(index, numbering) ?? source.slice(citation.start, citation.end)
  }
  read(tree)
  return sentences.map(({text}, index) => {
    const words = mayDiffer.test(text) ? shown.get(`${index}`) : undefined
    const clean = words === undefined ? '' : collapseSpace(words, 0, words.length)
    return clean === '' ? text : clean
  })
}

/** A formula between the marks that it was written with. */
function sourceOf({formula, written}: MathMark): string {
  const marks = written.startsWith('$$') ? '$$' : '$'
  return marks + formula.tex + marks
}

function childrenOf(node: Nodes): readonly Nodes[] {
  switch (node.type) {
    case 'figureMark':
      return node.caption
    case 'captionedTable':
      return [node.table, node.caption]
    case 'definitionList':
      return node.items.flatMap(({term, definitions}) => [...term, ...definitions.flat()])
    default:
      return 'children' in node ? node.children : []
  }
}
