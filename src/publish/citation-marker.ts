import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Citation, CitationItem} from '../model/citation.ts'
import {compareKeyLists} from './csl-order.ts'
import {isolate, textOf} from './csl-text.ts'
import {toHast, token, toPlain} from './csl-tokens.ts'
import {parseLocator} from './locator.ts'
import {citationAnchor, type NumberedReference, type Numbering} from './numbering.ts'

/** One work of a citation. */
interface Cite {
  readonly item: CitationItem
  /** Absent where nothing stands behind its key. */
  readonly found: NumberedReference | undefined
  /** True where its author stands in the sentence. */
  readonly bare: boolean
}

/**
 * A citation as the page shows it, in the form of the article's style: `(1,3)`, `(see Sherman et al., 2011, p. 4)`,
 * `Sherman et al. (2011)`. Each work links to its entry. A key that nothing stands behind is shown as it was written.
 */
export function renderCitation({items, keepsText}: Citation, index: number, numbering: Numbering): ElementContent[] {
  const narrative = keepsText !== true && items[0]?.mode === 'narrative' ? numbering.find(index, 0) : undefined
  const cites = items.map((item, at): Cite => ({
    item,
    found: numbering.find(index, at),
    bare: item.mode === 'suppressed' || (at === 0 && narrative !== undefined)
  }))
  // The words stand before it already.
  if (keepsText) return [word('\u00A0'), renderCluster(cites, index, numbering)]
  if (!narrative) return [renderCluster(cites, index, numbering)]
  const subject = renderSubject(narrative, numbering)
  // Where no year is known, the name is all that there is to link.
  if (cites.length === 1 && coreOf(narrative, true, numbering) === '' && afterCite(cites[0], numbering) === '') {
    return [h('span.cite', {id: citationAnchor(index)}, renderLink(narrative, subject, numbering))]
  }
  return joinWords([...subject, word('\u00A0'), renderCluster(cites, index, numbering)])
}

/** The words of a narrative citation that belong to its sentence, as text; absent where nothing stands behind its key. */
export function subjectOf(index: number, numbering: Numbering): string | undefined {
  const found = numbering.find(index, 0)
  return found && textOf(renderSubject(found, numbering))
}

/** The words of a narrative citation that belong to its sentence. */
function renderSubject({styled, description}: NumberedReference, {facts}: Numbering): ElementContent[] {
  const author = facts.numeric ? '' : styled.parts().author
  return author === '' || author.includes('[NO_PRINTED_FORM]')
    ? [isolate(description.credits)]
    : toHast(author, {links: false})
}

function renderCluster(written: readonly Cite[], index: number, numbering: Numbering): Element {
  const {facts} = numbering
  const pieces: ElementContent[][] = []
  let text = facts.opening
  const put = (before: string, piece: ElementContent[]): void => {
    // A style that sets numbers close together knows nothing of words between them.
    const isWordy = piece[0]?.type === 'text'
    text += pieces.length === 0 ? token.piece : (isWordy ? before.trimEnd() + ' ' : before) + token.piece
    pieces.push(piece)
  }
  const cites = sortCites(written, numbering)
  for (let at = 0; at < cites.length; at++) {
    const cite = cites[at]
    if (!cite) continue
    const end = facts.collapse === 'number' ? endOfRange(cites, at, numbering) : at
    const last = cites[end]
    if (end > at + 1 && last) {
      put(facts.delimiter, [...renderCite(cite, numbering), word('–'), ...renderCite(last, numbering)])
      at = end
    } else if (facts.collapse === 'year' && sharesAuthor(cites[at - 1], cite)) {
      put(facts.groupDelimiter, renderCite({...cite, bare: true}, numbering))
    } else put(facts.delimiter, renderCite(cite, numbering))
  }
  return h('span.cite', {id: citationAnchor(index)}, toHast(text + facts.closing, {pieces}))
}

/** In the order of the style, unless words bind the works to the order in which they were written. */
function sortCites(cites: readonly Cite[], {facts}: Numbering): readonly Cite[] {
  const isBound = cites.some(({item: {prefix, suffix, locator}, bare}) => prefix + suffix !== '' || locator || bare)
  if (cites.length < 2 || isBound || facts.citeSort.length === 0) return cites
  const keysOf = ({found}: Cite): readonly (string | null)[] =>
    found === undefined || facts.numeric ? [] : found.styled.parts().sort
  const numberOf = ({found}: Cite): number => found?.number ?? Infinity
  return cites.toSorted((left, right) => {
    if (!left.found || !right.found) return Number(!left.found) - Number(!right.found)
    return compareKeyLists(keysOf(left), keysOf(right), facts.citeSort) || numberOf(left) - numberOf(right)
  })
}

/** Where a row of numbers that follow each other ends; it has nothing but numbers in it. */
function endOfRange(cites: readonly Cite[], start: number, numbering: Numbering): number {
  let end = start
  for (let at = start; ; at++) {
    const cite = cites[at]
    const number = cite?.found?.number
    const isBare = cite && cite.item.prefix === '' && afterCite(cite, numbering) === ''
    if (number === undefined || !isBare || (at > start && number !== (cites[at - 1]?.found?.number ?? 0) + 1))
      return end
    end = at
  }
}

/** True where the names of a work are those of the work before it, and nothing stands between them. */
function sharesAuthor(before: Cite | undefined, cite: Cite): boolean {
  if (!before?.found || !cite.found || cite.bare || cite.item.prefix !== '' || before.item.suffix !== '') return false
  const {author} = cite.found.styled.parts()
  return author !== '' && before.found.styled.parts().author === author
}

function renderCite(cite: Cite, numbering: Numbering): ElementContent[] {
  const {item, found, bare} = cite
  const content: ElementContent[] = item.prefix === '' ? [] : [isolate(item.prefix), word(' ')]
  if (found) {
    // Without its author a work of no known year has no words left.
    const core = coreOf(found, bare, numbering) || found.styled.cite
    content.push(renderLink(found, toHast(core, {number: found.number, links: false}), numbering, bare))
  } else content.push(h('span.unresolved', {title: 'No reference with this key'}, item.key))
  const after = afterCite(cite, numbering)
  if (after !== '') content.push(isolate(after))
  return content
}

function renderLink(
  {id, number, description, styled}: NumberedReference,
  content: ElementContent[],
  {facts}: Numbering,
  isBare = false
): Element {
  // A name and a year say which work it is; a number or a year alone does not.
  const {author, rest} = isBare && !facts.numeric ? styled.parts() : {author: '', rest: ''}
  const label = facts.numeric
    ? `Reference ${number}: ${description.label}`
    : `${toPlain(author)} ${toPlain(rest)}`.trim()
  return h('a', {href: `#${id}`, ...(label !== '' && {ariaLabel: label})}, content)
}

function coreOf({styled}: NumberedReference, bare: boolean, {facts}: Numbering): string {
  return bare && !facts.numeric ? styled.parts().rest : styled.cite
}

/** Locator and suffix, with what sets them apart from the work: as the style has it, else as written. */
function afterCite(cite: Cite | undefined, {facts}: Numbering): string {
  if (!cite) return ''
  const {suffix, locator} = cite.item
  if (locator === undefined) return lead(suffix)
  const parsed = parseLocator(locator)
  const styled = parsed && !facts.numeric ? cite.found?.styled.locator(parsed.label, parsed.plural) : undefined
  const place = parsed && styled !== undefined ? styled.replace(token.locator, () => parsed.value) : `, ${locator}`
  return place + lead(withoutLocator(suffix, locator))
}

/** What follows the locator in a suffix that starts with it. */
function withoutLocator(suffix: string, locator: string): string {
  const start = suffix.replace(/^[,{\s]+/, '')
  return start.startsWith(locator) ? start.slice(locator.length).replace(/^\}/, '') : suffix
}

function lead(suffix: string): string {
  return suffix === '' || /^[,;:.)\s]/.test(suffix) ? suffix : ` ${suffix}`
}

function word(value: string): ElementContent {
  return {type: 'text', value}
}

/** Neighbouring texts as one. */
function joinWords(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (node.type === 'text' && last?.type === 'text') last.value += node.value
    else result.push(node)
  }
  return result
}
