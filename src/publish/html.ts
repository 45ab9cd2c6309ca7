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

/** Nodes as HTML. A `raw` node in them is shown as text. */
export function toHtml(nodes: readonly ElementContent[] | Root): string {
  return writer.stringify('type' in nodes ? nodes : {type: 'root', children: [...nodes]})
}

/** A page of ours as HTML, with the HTML in it that we wrote before. */
export function frameHtml(children: RootContent[]): string {
  return framing.stringify({type: 'root', children})
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
