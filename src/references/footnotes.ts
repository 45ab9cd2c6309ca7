import type {FootnoteDefinition} from 'mdast'
import type {Block, ParsedArticle} from '../model/article.ts'
import type {Bibliography, Reference} from '../model/reference.ts'
import {referenceLikeness} from './formats/reference-string.ts'
import {readEntry} from './reference-list.ts'

/** The kind of a work as GB/T 7714, the Chinese standard, marks it: `[J]`, `[EB/OL]`. */
const typed = /\[(?:[ACDGJMNPRSZ]|CP|DB|DS|EB)(?:\/(?:CD|DK|MT|OL))?\]/
/** An author, a title between quotation marks, then a year. */
const quoted = /^[^"“'‘\n]{2,120}["“'‘][^\n]{10,300}["”'’][^\n]{0,120}\b(?:19|20)\d\d\b/

/** From this likeness on, a footnote reads as a reference. */
const likely = 0.5

export interface Footnotes {
  readonly bibliography: Bibliography
  /** The notes that it was read from, as top-level nodes of the tree; of one that says more, its first paragraph. */
  readonly roots: ReadonlySet<unknown>
  /** Their labels: whether the whole note is the reference, or its first paragraph. */
  readonly labels: ReadonlyMap<string, 'whole' | 'part'>
}

/**
 * The footnotes that are a reference: their first paragraph reads as one, or is a link and no more. A remark is none, also
 * where it cites: what it cites stands in it as a citation.
 */
export function readFootnotes({blocks, path}: ParsedArticle): Footnotes | undefined {
  const references = new Map<string, Reference>()
  const roots = new Set<unknown>()
  const labels = new Map<string, 'whole' | 'part'>()
  for (const block of blocks) {
    const {root, node} = block
    if (root.type !== 'footnoteDefinition' || root.children[0] !== node || references.has(root.identifier)) continue
    const reference = readNote(root, block, path)
    if (!reference) continue
    references.set(root.identifier, reference)
    const isWhole = root.children.length === 1
    roots.add(isWhole ? root : node)
    labels.set(root.identifier, isWhole ? 'whole' : 'part')
  }
  if (roots.size === 0) return undefined
  return {
    bibliography: {kind: 'footnote', file: path, references: [...references.values()]},
    roots,
    labels
  }
}

function readNote({identifier}: FootnoteDefinition, block: Block, path: string): Reference | undefined {
  const {value} = block.visible
  const target = onlyLink(block)
  // Keys of a bibliography are cited, not described.
  const isReference = target !== undefined || referenceLikeness(value) >= likely || typed.test(value) || isQuoted(block)
  if (!isReference || (target === undefined && /\[[^\][]{0,200}@/.test(block.run))) return undefined
  const reference = readEntry({number: `^${identifier}`, block, start: 0, end: value.length}, path, 'footnote')
  if (target === undefined || !reference.text) return reference
  const {item, text} = reference
  const title = value.trim() === target ? undefined : value.trim()
  return {
    ...reference,
    item: {type: 'webpage', ...item, ...(title !== undefined && {title}), URL: target},
    // A page often has no date, and a link says none.
    text: {...text, undated: true}
  }
}

function isQuoted({node, visible: {value}}: Block): boolean {
  return node.children.some(({type}) => type === 'link') && quoted.test(value.replaceAll(/\s+/g, ' ').trim())
}

/** The address of a note that is a link and no more. */
function onlyLink({node, visible: {value}}: Block): string | undefined {
  const links = node.children.filter((child) => child.type === 'link')
  const [link] = links
  if (links.length !== 1 || !link || !/^https?:\/\//i.test(link.url)) return undefined
  const rest = node.children.filter((child) => child !== link)
  const says = rest.some((child) => child.type !== 'text' || /[\p{L}\p{N}]/u.test(child.value))
  return says || value.trim() === '' ? undefined : link.url
}
