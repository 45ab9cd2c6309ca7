import type {Element, ElementContent, Root, RootContent} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'

/** HTML that a pipeline of ours wrote; it is printed as it is. */
export interface TrustedHtml {
  readonly type: 'raw'
  readonly value: string
}

const characterReferences = {useNamedReferences: true}
const writer = unified().use(rehypeStringify, {characterReferences}).freeze()
const framing = unified()
  .use(rehypeStringify, {characterReferences, collapseEmptyAttributes: true, allowDangerousHtml: true})
  .freeze()

/** What HTML forbids even in a text: controls, code points that are no characters, halves of surrogate pairs. */
const forbidden = /(?![\t\n\f\r])[\p{Cc}\p{Noncharacter_Code_Point}\p{Cs}]/gu

/** One that is no plain text for certain: most texts have none, and need not be read unit by unit. */
const suspect = /[^\t\n\f\r\x20-\x7E\u00A0-\uD7FF\uE000-\uFDCF\uFDF0-\uFFFD]/

/** Nodes as HTML. A `raw` node in them is shown as text. */
export function toHtml(nodes: readonly ElementContent[] | Root): string {
  return withoutForbidden(writer.stringify('type' in nodes ? nodes : {type: 'root', children: [...nodes]}))
}

/** A page of ours as HTML, with the HTML in it that we wrote before. */
export function frameHtml(children: RootContent[]): string {
  return withoutForbidden(framing.stringify({type: 'root', children}))
}

function withoutForbidden(html: string): string {
  return compose(suspect.test(html) ? html.replaceAll(forbidden, '') : html)
}

/**
 * Writes letters that were composed of several characters as one, which looks the same and is found by more. Addresses
 * stay, and so does what stands in a script, of which the page's policy has the hash.
 */
function compose(html: string): string {
  if (html.normalize('NFC') === html) return html
  return html.replaceAll(/<script\b[^>]*>[^<]*|>[^<>]+/g, (text) =>
    text.startsWith('<') ? text : text.normalize('NFC')
  )
}

/** HTML of ours as a node of a page. */
export function trusted(value: string): TrustedHtml {
  return {type: 'raw', value}
}

/** Elements with a line for each; absent ones leave none. */
export function inLines(
  ...nodes: readonly (ElementContent | TrustedHtml | Element | false | undefined)[]
): ElementContent[] {
  const present = nodes.filter((node) => node !== false && node !== undefined)
  return [
    {type: 'text', value: '\n'},
    ...present.flatMap((node): ElementContent[] => [node, {type: 'text', value: '\n'}])
  ]
}
