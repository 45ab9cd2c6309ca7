import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {parseDoi} from '../identifiers/doi.ts'
import type {Reference} from '../model/reference.ts'
import {safeWebAddress} from './addresses.ts'
import {textField, type Item} from './csl-fields.ts'
import {textOf} from './csl-text.ts'
import {toHast, token} from './csl-tokens.ts'
import {toHtml} from './html.ts'
import type {StyledReference} from './reference-style.ts'

/** A reference as the list prints it, as HTML that is safe to print, and its words. */
export interface ReferenceEntry {
  readonly html: string
  readonly text: string
}

/** Entries that say no number are the same in each article. */
const entries = new WeakMap<StyledReference, ReferenceEntry>()

/**
 * The entry of a reference: what its style makes of it, with links, and behind it the address of the work where the
 * style prints none.
 */
export function renderEntry(styled: StyledReference, reference: Reference, number: number): ReferenceEntry {
  const known = entries.get(styled)
  if (known) return known
  const url = addressOf(reference.item)
  // Nothing is known of the work but its identifier, which its address says.
  const content = reference.origin.kind === 'citation' && url !== undefined ? [] : toHast(styled.entry, {number})
  const text = textOf(content)
  if (url !== undefined && !hasLink(content) && !text.includes(url)) {
    if (content.length > 0) content.push({type: 'text', value: ' '})
    content.push(h('a', {href: url}, url))
  }
  const entry = {html: toHtml(content), text: textOf(content).replaceAll(/\s+/g, ' ').trim()}
  if (!styled.entry.includes(token.number)) entries.set(styled, entry)
  return entry
}

/** Where a work is found: the address of its DOI, else its own, else that of its PubMed record. */
export function addressOf(item: Item): string | undefined {
  const doi = textField(item, 'DOI')
  const parsed = doi === '' ? undefined : parseDoi(doi)
  if (parsed?.ok) return parsed.url
  const address = safeWebAddress(textField(item, 'URL'))
  if (address !== undefined) return address
  const pmid = textField(item, 'PMID')
  return /^[1-9]\d{0,8}$/.test(pmid) ? `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` : undefined
}

function hasLink(nodes: readonly ElementContent[]): boolean {
  return nodes.some((node) => node.type === 'element' && (node.tagName === 'a' || hasLink(node.children)))
}
