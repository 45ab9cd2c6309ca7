import type {Reference} from '../model/reference.ts'
import {dialectOf, parseArticle} from '../parse/article.ts'
import type {Bounds} from '../parse/bounds.ts'
import {bibliographyFormats, formatOf} from '../references/formats/index.ts'
import {mergeReferences} from '../references/merge.ts'
import {readReferenceList} from '../references/reference-list.ts'
import {LineIndex} from '../text/line-index.ts'
import {InputError, withFile} from './input-error.ts'
import type {LibrarySource} from './library.ts'

/** What references can be imported from: the bibliography formats, and a list of references in a text. */
export const importedFormats: readonly string[] = [...bibliographyFormats.map(({id}) => id), 'text']

/** What became of one reference of an imported file. */
export interface ImportedReference {
  readonly outcome: 'added' | 'known' | 'refused'
  /** The key in the library; where it was refused, its own, or what stands for one. */
  readonly key: string
  readonly title: string
  /** The key that it had in its own file, where that is another one. */
  readonly was?: string
  /** Why the work is the same, what is wrong with it, or why it has another key. */
  readonly reason?: string
  /** Its line in the imported file, from 1. */
  readonly line: number
}

/** A library with what was added to it. */
export interface ImportResult {
  /** The whole new file. */
  readonly text: string
  /** Where in `text` something new stands; empty where nothing is new. */
  readonly added: {readonly start: number; readonly end: number}
  readonly references: readonly ImportedReference[]
}

export interface ImportOptions {
  /** The library as it is; the text is absent where the file is to be made. */
  readonly library: {readonly file: string; readonly text: string | undefined}
  readonly source: LibrarySource
  /** One of `importedFormats`. */
  readonly format: string
  readonly bounds: Bounds
}

/** True for a file that citewell can write references into, by the ending of its name. */
export function isWritable(file: string): boolean {
  return formatOf(file).append !== undefined
}

/**
 * Adds the references of a file to a library, behind those that it has, and none twice. What stands in the library stays
 * character by character; what was made is read again before it is handed out.
 *
 * @throws {InputError} where one of the two cannot be read, or the library cannot be added to.
 */
export function importReferences({library, source, format, bounds}: ImportOptions): ImportResult {
  const {read, render, append, toKey = (key: string) => key} = formatOf(library.file)
  const old = library.text ?? ''
  const held = library.text === undefined ? [] : withFile(library.file, old, () => read(old, library.file))
  const incoming = withFile(source.file, source.text, () => readSource(source, format, bounds))
  const merged = mergeReferences(held, incoming, toKey)
  const items = merged.flatMap((one) => (one.outcome === 'added' ? [one.item] : []))
  const make = (): string => {
    if (items.length === 0) return old
    return (library.text === undefined ? render?.(items) : append?.(old, items)) ?? old
  }
  const text = withFile(library.file, old, make)
  if (items.length > 0) {
    refuseOpenEnd(library.file, old, held)
    const expected = [...held.map(({key}) => key), ...items.map(({id}) => String(id))]
    const again = withFile(library.file, text, () => read(text, library.file))
    const isSame = held.every(({item}, index) => JSON.stringify(again[index]?.item) === JSON.stringify(item))
    if (!isSame || expected.join('\n') !== again.map(({key}) => key).join('\n')) {
      const line = new LineIndex(old).place(Math.max(0, old.trimEnd().length - 1)).line
      const reason = 'what is put behind its last entry is not read back as it was written; mend that entry first'
      throw new InputError(reason, library.file, line)
    }
  }
  const lines = new LineIndex(source.text)
  return {
    text,
    added: changed(old, text),
    references: merged.map((one): ImportedReference => {
      const {reference} = one
      const own = reference.item['id']
      const was = typeof own === 'string' || typeof own === 'number' ? String(own) : undefined
      const key = one.outcome === 'refused' ? reference.key : one.key
      const path = one.outcome === 'refused' ? one.path : []
      const fault = one.outcome === 'refused' ? reference.faults?.[0] : undefined
      const title = reference.item['title']
      return {
        outcome: one.outcome,
        key,
        title: typeof title === 'string' ? title.trim().replaceAll(/\s+/g, ' ') : '',
        ...(was !== undefined && was !== key && {was}),
        ...(one.outcome === 'known' && {reason: one.evidence}),
        ...(one.outcome === 'refused' && {reason: one.reason}),
        ...(one.outcome === 'added' && one.taken !== undefined && {reason: 'another work has that key'}),
        line: lines.place((fault ?? reference.origin.locate(path)).start).line
      }
    })
  }
}

/** Other readers do not find their way out of an entry that breaks off, as ours does: what follows it would be lost. */
function refuseOpenEnd(file: string, text: string, held: readonly Reference[]): void {
  const last = held.at(-1)
  const [fault] = last?.origin.notation === 'tex' || last?.origin.notation === 'line' ? (last.faults ?? []) : []
  if (!fault) return
  const reason = `its last entry is not whole: unexpected \`${fault.actual}\`, expected ${fault.expected}; mend it first`
  throw new InputError(reason, file, new LineIndex(text).place(fault.start).line)
}

function readSource({file, text}: LibrarySource, format: string, bounds: Bounds): readonly Reference[] {
  const bibliography = bibliographyFormats.find(({id}) => id === format)
  if (bibliography) return bibliography.read(text, file)
  const list = readReferenceList(parseArticle(text, {path: file, dialect: dialectOf(file), bounds}))
  // A number is no key: it says where in the list an entry stands.
  return (list?.bibliography.references ?? []).map((reference): Reference => {
    const item = Object.entries(reference.item).filter(([field]) => field !== 'id')
    return {...reference, item: Object.fromEntries(item)}
  })
}

/** What of the second text the first has not: one span, since all of it stands in one place. */
function changed(old: string, text: string): {readonly start: number; readonly end: number} {
  if (old === text) return {start: text.length, end: text.length}
  let start = 0
  while (start < old.length && old[start] === text[start]) start++
  let back = 0
  while (back < old.length - start && old.at(-1 - back) === text.at(-1 - back)) back++
  return {start, end: text.length - back}
}
