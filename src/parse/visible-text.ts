import type {PhrasingContent} from 'mdast'
import {toString} from 'mdast-util-to-string'
import type {VisibleText} from '../model/article.ts'
import type {Span} from '../model/span.ts'
import {isAsciiPunctuation} from '../text/ascii-punctuation.ts'
import {readCharacterReference} from '../text/character-reference.ts'
import {isLineBreak} from '../text/line-break.ts'

/** Pieces of the visible text, in order: where each starts in it and in the source, and how long it is in both. */
interface Pieces {
  value: string
  readonly at: number[]
  readonly source: number[]
  readonly sourceEnd: number[]
}

/**
 * The text that a reader sees in a block: markup gone, escapes and character references resolved, code and alternative
 * text kept, raw HTML and footnote marks left out. Each piece knows its place in the source.
 */
export function readVisibleText(children: readonly PhrasingContent[], source: string, span: Span): VisibleText {
  const pieces: Pieces = {value: '', at: [], source: [], sourceEnd: []}
  for (const child of withPlaces(children, source, span)) collect(child, source, pieces)
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
      const written = source.slice(start, end)
      const inside = written.indexOf(node.value, /^`*/.exec(written)?.[0].length)
      add(pieces, node.value, inside === -1 ? start : start + inside, end)
      break
    }
    case 'image':
    case 'imageReference': {
      // `![` stands before the alternative text.
      if (node.alt) alignAlternative(node.alt, source, start + 2, end, pieces)
      break
    }
    case 'break':
      add(pieces, '\n', start, end)
      break
    case 'html':
      if (isLineBreak(node.value)) add(pieces, '\n', start, end)
      break
    case 'footnoteReference':
      break
    default:
      if ('children' in node) {
        for (const child of withPlaces(node.children, source, {start, end})) collect(child, source, pieces)
      }
  }
}

/**
 * Gives nodes that have no place one, as text: from the end of the node before to the start of the node after. A
 * processor that looks for addresses in finished text (mdast-util-gfm-autolink-literal) leaves such nodes.
 */
function withPlaces(children: readonly PhrasingContent[], source: string, span: Span): readonly PhrasingContent[] {
  if (children.every(({position}) => position)) return children
  const placed: PhrasingContent[] = []
  let at = span.start
  for (let index = 0; index < children.length; index++) {
    const next = children.findIndex(({position}, later) => later >= index && position !== undefined)
    if (next !== index) {
      const value = toString(children.slice(index, next === -1 ? undefined : next))
      const end = children[next]?.position?.start.offset ?? span.end
      // The marks of the node around it.
      if (index === 0)
        while (at < end && source.charAt(at) !== value.charAt(0) && /[#*_~[|\s]/.test(source.charAt(at))) at++
      placed.push({type: 'text', value, position: {start: pointAt(at), end: pointAt(end)}})
      if (next === -1) break
      index = next
    }
    const node = children[index]
    if (!node) break
    placed.push(node)
    at = node.position?.end.offset ?? at
  }
  return placed
}

/** Only the offset is read. */
function pointAt(offset: number): {line: number; column: number; offset: number} {
  return {line: 1, column: 1, offset}
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
    const reference = current === '&' ? readCharacterReference(source, at) : undefined
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
      at = skipPrefix(source, at, end, value, index)
      from = at
    } else if (current === '\\' && isAsciiPunctuation(source.charAt(at + 1))) {
      flush()
      add(pieces, character, at, at + 2)
      at += 2
      index++
      from = at
    } else if (reference) {
      flush()
      add(pieces, value.slice(index, index + reference.value.length), at, reference.end)
      at = reference.end
      index += reference.value.length
      from = at
    } else {
      piece += character
      at++
      index++
    }
  }
  flush()
}

/**
 * Where the text of a line starts in the source, after what containers put before it. Text may itself start with `>`
 * (as `&gt;`, or after four spaces), so that what follows is measured: the rest of the text has its length.
 */
function skipPrefix(source: string, at: number, end: number, value: string, index: number): number {
  const line = restOfLine(source, at, end)
  const wanted = restOfLine(value, index, value.length)
  // Spaces at the end of a line are no text, unless more text follows on it.
  const written = index + wanted.length < value.length ? line.trimEnd() : line
  const prefix = /^[ \t>]*/.exec(written)?.[0].length ?? 0
  return at + prefix - Math.max(0, Math.min(prefix, wanted.length - decodedLength(written, prefix)))
}

function restOfLine(text: string, at: number, end: number): string {
  const lineEnd = /[\r\n]/g
  lineEnd.lastIndex = at
  const found = lineEnd.exec(text)?.index ?? end
  return text.slice(at, Math.min(found, end))
}

/** The length of a piece of source once escapes and character references in it are resolved. */
function decodedLength(source: string, from: number): number {
  let length = 0
  for (let at = from; at < source.length; length++) {
    const reference = source.charAt(at) === '&' ? readCharacterReference(source, at) : undefined
    if (reference) {
      at = reference.end
      length += reference.value.length - 1
    } else at += source.charAt(at) === '\\' && isAsciiPunctuation(source.charAt(at + 1)) ? 2 : 1
  }
  return length
}

/**
 * Adds an alternative text, whose mark-up is gone from its value: each of its characters is the next one like it in the
 * source. What stands for it otherwise (an escape, a character reference) keeps the place where it was looked for.
 */
function alignAlternative(value: string, source: string, start: number, end: number, pieces: Pieces): void {
  if (source.startsWith(value, start)) {
    add(pieces, value, start, end)
    return
  }
  const nearby = 200
  let at = start
  let from = start
  let piece = ''
  for (const character of value) {
    const found = source.slice(at, Math.min(end, at + nearby)).indexOf(character)
    if (found > 0) {
      add(pieces, piece, from, at)
      piece = ''
      at += found
      from = at
    }
    piece += character
    if (found !== -1) at += character.length
  }
  add(pieces, piece, from, end)
}
