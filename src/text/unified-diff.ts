import {structuredPatch} from 'diff'
import {escapeControls} from './escape.ts'

/** A line of a diff, with what it is. */
export interface DiffLine {
  readonly kind: 'file' | 'place' | 'kept' | 'removed' | 'added'
  readonly text: string
}

/** What GitHub Actions reads as a command, also behind white space. */
const command = /^([ \t]*):(?=:[\w-])/

/**
 * The lines of a unified diff with three lines around each change (POSIX, `diff -u`), none where the texts are the same.
 * Control characters are shown and not sent, so that it is safe on a terminal; only a carriage return at the end of a line
 * stays, so that `git apply` takes the patch of a file with CR LF.
 *
 * @param file - the name that stands in the header.
 */
export function unifiedDiff(file: string, before: string, after: string): readonly DiffLine[] {
  if (before === after) return []
  const {hunks} = structuredPatch(file, file, before, after, undefined, undefined, {context: 3})
  const name = escapeControls(file)
  return [
    {kind: 'file', text: `--- a/${name}`},
    {kind: 'file', text: `+++ b/${name}`},
    ...hunks.flatMap(({oldStart, oldLines, newStart, newLines, lines}) => [
      {kind: 'place', text: `@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@`} as const,
      ...lines.map(toLine)
    ])
  ]
}

function range(start: number, lines: number): string {
  return lines === 1 ? String(start) : `${start},${lines}`
}

function toLine(line: string): DiffLine {
  const mark = line.charAt(0)
  const [, body = '', end = ''] = /^(.*?)(\r?)$/s.exec(line.slice(1)) ?? []
  const shown = escapeControls(body)
  if (mark === '+') return {kind: 'added', text: `+${shown}${end}`}
  if (mark === '-') return {kind: 'removed', text: `-${shown}${end}`}
  return {kind: 'kept', text: `${mark}${shown.replace(command, String.raw`$1\x3a`)}${end}`}
}
