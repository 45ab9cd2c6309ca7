import {decodeNamedCharacterReference} from 'decode-named-character-reference'
import type {PhrasingContent} from 'mdast'
import type {VisibleText} from '../model/article.ts'
import {isAsciiPunctuation} from '../text/ascii-punctuation.ts'

/** Pieces of the visible text, in order: where each starts in it and in the source, and how long it is in both. */
interface Pieces {
  value: string
  readonly at: number[]
  readonly source: number[]
  readonly sourceEnd: number[]
}

const reference = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]{0,31}));/iy

/**
 * The text that a reader sees in a block: markup gone, escapes and character references resolved, code and alternative
 * text kept, raw HTML and footnote marks left out. Each piece knows its place in the source.
 */
export function readVisibleText(children: readonly PhrasingContent[], source: string): VisibleText {
  const pieces: Pieces = {value: '', at: [], source: [], sourceEnd: []}
  for (const child of children) collect(child, source, pieces)
  const {value, at, source: starts, sourceEnd} = pieces
  return {
    value,
    toSource(position) {
      const piece = lastAtOrBefore(at, position)
      const start = starts[piece]
      if (start === undefined) return starts[0] ?? 0
      return Math.min(start + position - (at[piece] ?? 0), sourceEnd[piece] ?? start)
    },
    toSourceEnd(position) {
      const piece = lastAtOrBefore(at, Math.max(0, position - 1))
      const start = starts[piece]
      if (start === undefined) return starts[0] ?? 0
      const end = sourceEnd[piece] ?? start
      return position >= (at[piece + 1] ?? value.length) ? end : Math.min(start + position - (at[piece] ?? 0), end)
    },
    fromSource(offset) {
      const piece = lastAtOrBefore(starts, offset)
      if (piece < 0) return 0
      const from = at[piece] ?? 0
      return Math.min(from + offset - (starts[piece] ?? 0), at[piece + 1] ?? value.length)
    }
  }
}

function lastAtOrBefore(sorted: readonly number[], wanted: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) <= wanted) low = middle + 1
    else high = middle
  }
  return low - 1
}

function collect(node: PhrasingContent, source: string, pieces: Pieces): void {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  switch (node.type) {
    case 'text':
      alignText(node.value, source, start, end, pieces)
      break
    case 'inlineCode': {
      const inside = source.indexOf(node.value, start)
      add(pieces, node.value, inside === -1 || inside >= end ? start : inside, end)
      break
    }
    case 'image':
    case 'imageReference': {
      // `![` stands before the alternative text.
      if (node.alt) add(pieces, node.alt, start + 2, end)
      break
    }
    case 'break':
      add(pieces, '\n', start, end)
      break
    case 'html':
    case 'footnoteReference':
      break
    default:
      if ('children' in node) for (const child of node.children) collect(child, source, pieces)
  }
}

function add(pieces: Pieces, value: string, start: number, end: number): void {
  if (value === '') return
  pieces.at.push(pieces.value.length)
  pieces.source.push(start)
  pieces.sourceEnd.push(end)
  pieces.value += value
}

/** Adds a text node, piece by piece where escapes, references or line prefixes make its value differ from the source. */
function alignText(value: string, source: string, start: number, end: number, pieces: Pieces): void {
  if (end - start === value.length && source.startsWith(value, start)) {
    add(pieces, value, start, end)
    return
  }
  let from = start
  let at = start
  let piece = ''
  const flush = (): void => {
    add(pieces, piece, from, at)
    piece = ''
  }
  for (let index = 0; index < value.length;) {
    const character = value.charAt(index)
    const current = source.charAt(at)
    if (character === '\n' || character === '\r') {
      flush()
      const spaces = /[ \t]*/y
      spaces.lastIndex = at
      at += spaces.exec(source)?.[0].length ?? 0
      const width = value.startsWith('\r\n', index) ? 2 : 1
      const sourceWidth = source.startsWith('\r\n', at) ? 2 : 1
      add(pieces, value.slice(index, index + width), at, at + sourceWidth)
      at += sourceWidth
      index += width
      // What a block quote, list item or footnote puts before the line.
      while (at < end && /[ \t>]/.test(source.charAt(at)) && source.charAt(at) !== value.charAt(index)) at++
      from = at
    } else if (current === '\\' && isAsciiPunctuation(source.charAt(at + 1))) {
      flush()
      add(pieces, character, at, at + 2)
      at += 2
      index++
      from = at
    } else if (current === '&' && referenceLength(source, at) > 0) {
      const length = referenceLength(source, at)
      const decoded = decodeReference(source, at)
      flush()
      add(pieces, value.slice(index, index + decoded.length), at, at + length)
      at += length
      index += decoded.length
      from = at
    } else {
      piece += character
      at++
      index++
    }
  }
  flush()
}

function referenceLength(source: string, at: number): number {
  return decodeReference(source, at) === '' ? 0 : reference.lastIndex - at
}

/** The value of a character reference; empty where there is none. Leaves `reference.lastIndex` at its end. */
function decodeReference(source: string, at: number): string {
  reference.lastIndex = at
  const match = reference.exec(source)
  if (!match) return ''
  const [, hexadecimal, decimal, name] = match
  if (name !== undefined) return decodeNamedCharacterReference(name) || ''
  const code = hexadecimal === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hexadecimal, 16)
  return code === 0 || code > 0x10_ff_ff || (code >= 0xd8_00 && code <= 0xdf_ff) ? '\uFFFD' : String.fromCodePoint(code)
}
