import type {Heading, Root, RootContent} from 'mdast'
import {readAttributes} from '../text/attributes.ts'

/**
 * Takes what Pandoc and Quarto write of a heading in braces behind it (https://pandoc.org/MANUAL.html#heading-identifiers)
 * out of its text, and keeps the name in it.
 */
export function readHeadingAttributes({children}: {readonly children: readonly RootContent[]} | Root): void {
  for (const node of children) {
    if (node.type === 'heading') readHeading(node)
    else if (node.type === 'directive') readHeadingAttributes(node)
  }
}

function readHeading(node: Heading): void {
  const last = node.children.at(-1)
  if (last?.type !== 'text' || !last.value.trimEnd().endsWith('}')) return
  const at = last.value.lastIndexOf('{')
  // `[words]{lang=fr}` are the attributes of a span.
  if (!/\s/.test(last.value.charAt(at - 1))) return
  const attributes = readAttributes(last.value, at)
  // `{-}` is Pandoc's word for a heading without a number.
  const isUnnumbered = last.value.slice(at).trimEnd() === '{-}'
  if ((!attributes || last.value.slice(attributes.end).trim() !== '') && !isUnnumbered) return
  last.value = last.value.slice(0, at).trimEnd()
  if (attributes?.id !== undefined) node.data = {...node.data, anchor: attributes.id}
}
