import stringWidth from 'string-width'
import type {Place} from '../model/generated/report.ts'
import {escapeUnseen} from '../text/escape.ts'

/** Lines of an excerpt, and what to underline in each. */
export interface FrameRow {
  /** The line's number; absent where a row goes on with the line above. */
  readonly line?: number
  readonly before: string
  readonly marked: string
  readonly after: string
  readonly indent: number
  readonly length: number
}

/** A finding over many lines shows this many rows. */
const mostRows = 4
/** What is shown of a long line before the finding. */
const lead = 12

/**
 * The source under a finding, cut to a width: a paragraph on one line is shown from a little before the finding, and a
 * long sentence over several rows.
 */
export function readFrame(
  source: string,
  lineStarts: (line: number) => number,
  start: Place,
  end: Place,
  width: number
): readonly FrameRow[] {
  const rows: FrameRow[] = []
  for (let line = start.line; line <= end.line && rows.length < mostRows; line++) {
    // A byte order mark is none of the text.
    const from = lineStarts(line) + (line === 1 && source.startsWith('\uFEFF') ? 1 : 0)
    const text = source.slice(from, lineStarts(line + 1)).replace(/\r?\n$|\r$/, '')
    const first = line === start.line ? Math.max(0, start.offset - from) : firstVisible(text)
    const last = line === end.line ? end.offset - from : text.length
    // What ends with a line end marks nothing on the next line, and a blank line has nothing to mark.
    if (line > start.line && last <= first) continue
    rows.push(...cutLine(text, line, first, Math.max(last, first), width))
  }
  return rows.slice(0, mostRows)
}

function firstVisible(text: string): number {
  return /\S/.exec(text)?.index ?? 0
}

function cutLine(text: string, line: number, first: number, last: number, width: number): readonly FrameRow[] {
  const room = Math.max(20, width)
  const fits = text.length <= room
  const from = fits || last <= room - 1 ? 0 : Math.max(0, first - lead)
  const rows: FrameRow[] = []
  let at = first
  do {
    const isFirst = at === first
    const begin = isFirst ? from : at
    const stop = last - begin <= room ? last : breakAt(text, begin + room, at)
    const before = isFirst ? (from > 0 ? '…' : '') + text.slice(from, first) : ''
    const tail = stop === last ? text.slice(last, Math.max(last, begin + room)) : ''
    const more = stop === last && last + tail.length < text.length ? '…' : ''
    rows.push(toRow(isFirst ? line : undefined, before, text.slice(at, stop), tail + more))
    at = stop
  } while (at < last && rows.length < mostRows)
  return rows
}

/** The last space before a limit, so that words stay whole. */
function breakAt(text: string, limit: number, from: number): number {
  const space = text.lastIndexOf(' ', limit)
  return space > from ? space + 1 : limit
}

function toRow(line: number | undefined, before: string, marked: string, after: string): FrameRow {
  const shown = {before: show(before), marked: show(marked), after: show(after)}
  return {
    ...(line !== undefined && {line}),
    ...shown,
    indent: stringWidth(shown.before),
    length: Math.max(1, stringWidth(shown.marked.trimEnd()))
  }
}

function show(text: string): string {
  return escapeUnseen(text.replaceAll('\t', '  '))
}
