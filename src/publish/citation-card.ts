import type {Element, ElementContent, Root, RootContent} from 'hast'
import {h} from 'hastscript'
import {shorten} from '../text/shorten.ts'
import {textField} from './csl-fields.ts'
import {plainText, textOf} from './csl-text.ts'
import type {NumberedReference, Numbering} from './numbering.ts'

/** A note in the margin is a pointer, not the entry. */
const longestTitle = 64

/**
 * The body of a page in which each citation opens the card of its work. The card is the entry of the reference list
 * itself, as a popover: nothing is said twice, and nothing runs. The link to the entry stays for browsers that know no
 * popovers, and for whoever copies the text; the label lets a click on it open the card where they are known.
 *
 * The first citation of a work carries its note for the margin of a wide screen. A new tree; the given one stays.
 */
export function addCards(body: Root, {references}: Numbering): Root {
  const byAddress = new Map(references.map((reference) => [`#${reference.id}`, reference]))
  const noted = new Set<NumberedReference>()
  const change = <T extends RootContent>(node: T, isCitation: boolean): T | Element => {
    if (node.type !== 'element') return node
    const {href} = node.properties
    const reference = isCitation && node.tagName === 'a' ? byAddress.get(String(href)) : undefined
    if (reference) {
      const note = noted.has(reference) ? undefined : writeNote(node, reference)
      noted.add(reference)
      return renderCardLink(node, reference, note)
    }
    const inCitation = isCitation || isMarker(node)
    return {...node, children: node.children.map((child): ElementContent => change(child, inCitation))}
  }
  return {...body, children: body.children.map((node) => change(node, false))}
}

function isMarker({properties: {className}}: Element): boolean {
  return Array.isArray(className) && className.includes('cite')
}

function renderCardLink(link: Element, {id, verification: {standing}}: NumberedReference, note?: string): Element {
  const fallen = standing === 'retracted' || standing === 'withdrawn' || standing === 'concern'
  // The sentence and the card say which work a number is.
  const {href} = link.properties
  return h('label', note === undefined ? {} : {dataNote: note}, [
    {...link, properties: {href}},
    h('button', {popoverTarget: id}),
    ...(fallen ? [h('strong.fallen', standing === 'concern' ? ' (expression of concern)' : ` (${standing})`)] : [])
  ])
}

/** Who, when and what, as far as a margin holds it, behind the number that the text shows. */
function writeNote(link: Element, {number, reference: {item}, description: {label}}: NumberedReference): string {
  const title = plainText(textField(item, 'title'))
  const note = title === '' || label.startsWith(title) ? label : `${label}: ${shortenWords(title)}`
  return textOf(link.children) === String(number) ? `${number}. ${note}` : note
}

/** Cut between words. */
function shortenWords(title: string): string {
  if (title.length <= longestTitle) return title
  const start = shorten(title, longestTitle)
  const end = start.lastIndexOf(' ')
  return end === -1 ? start : `${start.slice(0, end).replace(/[,;:–-]$/, '')} …`
}
