import {type Node, parseTree} from 'jsonc-parser'
import {lineEndOf} from './append.ts'
import type {CslItemLike} from './written-values.ts'

/**
 * A CSL-JSON file with items behind the last one, laid out as that one is: on one line or over several, with its
 * indentation. Nothing else of the text changes.
 *
 * @param text - an array, as `readCslJson` takes it.
 */
export function appendToCslJson(text: string, items: readonly CslItemLike[]): string {
  const mark = text.startsWith('\uFEFF') ? 1 : 0
  const tree = parseTree(text.slice(mark))
  const end = lineEndOf(text)
  const [last, before] = [tree?.children?.at(-1), tree?.children?.at(-2)]
  if (!tree || !last) {
    const open = text.indexOf('[', mark) + 1
    const close = text.indexOf(']', open)
    const list = items.map((item) => `${end}  ${layOut(item, '  ', '  ', end)}`).join(',')
    return text.slice(0, open) + list + end + text.slice(close)
  }
  const start = mark + last.offset
  const body = text.slice(start, start + last.length)
  // What stands before an item: a line end and its indentation, or a space.
  const from = before ? before.offset + before.length : tree.offset + 1
  const gap =
    text
      .slice(mark + from, start)
      .split(',')
      .at(-1) ?? ''
  const indent = gap.slice(Math.max(gap.lastIndexOf('\n'), gap.lastIndexOf('\r')) + 1)
  const isOneLine = !/[\r\n]/.test(body)
  const unit = isOneLine ? '' : unitOf(text, mark, last, indent)
  const separator = before === undefined && gap === '' ? ' ' : gap
  const added = items.map(
    (item) => `,${separator}${isOneLine ? JSON.stringify(item) : layOut(item, indent, unit, end)}`
  )
  return text.slice(0, start + last.length) + added.join('') + text.slice(start + last.length)
}

/** How far a file indents the fields of an item. */
function unitOf(text: string, mark: number, {children: [field] = []}: Node, indent: string): string {
  const at = mark + (field?.offset ?? 0)
  const before = /(?:^|[\r\n])([ \t]*)$/.exec(text.slice(Math.max(0, at - 200), at))?.[1]
  return before?.startsWith(indent) === true && before.length > indent.length ? before.slice(indent.length) : '  '
}

function layOut(item: CslItemLike, indent: string, unit: string, end: string): string {
  return JSON.stringify(item, undefined, unit).replaceAll('\n', end + indent)
}
