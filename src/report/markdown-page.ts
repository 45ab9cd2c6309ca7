import type {List, ListItem, PhrasingContent, Table, TableCell} from 'mdast'
import {messageText, paragraph, plainText, writeBlock} from './markdown-nodes.ts'

/**
 * The longest text that a comment, a pull request or a check of GitHub takes is 65,535 characters; the summary of a job
 * takes more, but is to be read. Bytes of UTF-8 are counted, of which there are never fewer.
 */
export const mostBytes = 65_535

/** A paragraph of a message, in which values stand between backticks. */
export function sentence(message: string): string {
  return writeBlock(paragraph(messageText(message)))
}

/** Bytes of blocks with what stands between them. */
export function size(blocks: readonly string[]): number {
  return blocks.reduce((sum, block) => sum + Buffer.byteLength(block) + 2, 0)
}

/** Things from the first on, as many as have room in so many bytes. */
export function takeWhileRoom<T>(list: readonly T[], write: (one: T) => string, room: number): readonly T[] {
  let used = 0
  const end = list.findIndex((one) => {
    used += Buffer.byteLength(write(one)) + 2
    return used > room
  })
  return end === -1 ? list : list.slice(0, end)
}

export function item(children: ListItem['children']): ListItem {
  return {type: 'listItem', spread: children.length > 1, children}
}

export function list(items: readonly ListItem[]): string {
  const node: List = {
    type: 'list',
    ordered: false,
    spread: items.some(({spread}) => spread === true),
    children: [...items]
  }
  return writeBlock(node)
}

/** A table: its head, and rows of cells that are escaped already. */
export function table(
  titles: readonly string[],
  align: readonly ('left' | 'right')[],
  rows: readonly (readonly PhrasingContent[])[]
): string {
  const node: Table = {
    type: 'table',
    align: [...align],
    children: [
      {type: 'tableRow', children: titles.map((title) => cell(plainText(title)))},
      ...rows.map((cells) => ({type: 'tableRow' as const, children: cells.map(cell)}))
    ]
  }
  return writeBlock(node)
}

function cell(content: PhrasingContent): TableCell {
  return {type: 'tableCell', children: [content]}
}
