import type {Change} from '../model/generated/report.ts'

/** Something that changes files: a fix or a suggestion, with what its caller knows of it. */
interface Changing {
  readonly change: Pick<Change, 'edits'>
}

/** A replacement in one file, by offsets. */
export interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The changes that can be made at once, and what they put into each file, in the file's order. */
export interface MergedChanges<T> {
  readonly taken: readonly T[]
  readonly edits: ReadonlyMap<string, readonly Replacement[]>
}

/**
 * Takes changes in their order, each whole or not at all: one that meets an earlier one is left for the next pass, when
 * the text is another. Two meet where they would replace the same character, or where one puts something in at a place that
 * the other touches, since which of the two comes first is then open. The same edits asked for twice are made once.
 */
export function mergeChanges<T extends Changing>(changes: readonly T[]): MergedChanges<T> {
  const edits = new Map<string, Replacement[]>()
  const taken = changes.filter(({change}) => {
    const wanted = change.edits.map(({file, start, end, text}) => ({
      file,
      edit: {start: start.offset, end: end.offset, text}
    }))
    const known = wanted.map(({file, edit}) => edits.get(file)?.some((other) => isSame(other, edit)) ?? false)
    if (known.length > 0 && known.every(Boolean)) return true
    if (wanted.some(({file, edit}) => meets(edits.get(file) ?? [], edit))) return false
    for (const {file, edit} of wanted) {
      const own = edits.get(file) ?? []
      own.splice(indexAfter(own, edit.start), 0, edit)
      edits.set(file, own)
    }
    return true
  })
  return {taken, edits}
}

/** A text with replacements in it, which are in order and do not meet. */
export function applyReplacements(text: string, replacements: readonly Replacement[]): string {
  const parts: string[] = []
  let at = 0
  for (const {start, end, text: put} of replacements) {
    parts.push(text.slice(at, start), put)
    at = end
  }
  return parts.join('') + text.slice(at)
}

/** Replacements that are in order and do not meet: only the neighbours can meet another. */
function meets(sorted: readonly Replacement[], edit: Replacement): boolean {
  const index = indexAfter(sorted, edit.start)
  return [sorted[index - 1], sorted[index]].some((other) => other !== undefined && touches(other, edit))
}

function touches(left: Replacement, right: Replacement): boolean {
  const isInsertion = left.start === left.end || right.start === right.end
  return isInsertion
    ? left.start <= right.end && right.start <= left.end
    : left.start < right.end && right.start < left.end
}

/** Where a replacement that starts at an offset belongs: behind those that start there or before. */
function indexAfter(sorted: readonly Replacement[], start: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.start ?? Infinity) <= start) low = middle + 1
    else high = middle
  }
  return low
}

function isSame(left: Replacement, right: Replacement): boolean {
  return left.start === right.start && left.end === right.end && left.text === right.text
}
