import type {Element} from 'xast'
import {toXml} from 'xast-util-to-xml'

/** What XML 1.0 has no way to write, as a reference neither; lone surrogates among it. */
const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** A text that can stand in XML: characters that XML has none for are left out. */
export function xmlText(text: string): string {
  return text.replaceAll(illegal, '')
}

/** An XML document. There are no CDATA sections in it, and nothing that could be taken for the end of one. */
export function xmlDocument(root: Element): string {
  const xml = toXml(root, {closeEmptyElements: true}).replaceAll(']]>', ']]&#x3E;')
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`
}

/** Elements with a line for each. */
export function inLines(nodes: readonly Element[]): (Element | string)[] {
  return ['\n', ...nodes.flatMap((node) => [node, '\n'])]
}
