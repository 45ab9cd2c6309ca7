import {bibliographyFormats} from '../references/formats/index.ts'
import {toNormalForm} from '../references/normal-form.ts'
import type {SourceFault} from '../model/reference.ts'
import {loadLibrary, type LibrarySource} from './library.ts'

/** The formats that references can be written in. */
export const writtenFormats: readonly string[] = bibliographyFormats.flatMap(({id, render}) => (render ? [id] : []))

/** The id of the format that a file has by the ending of its name; absent where that is no format's. */
export function bibliographyFormatOf(file: string): string | undefined {
  const name = file.toLowerCase()
  return bibliographyFormats.find(({endings}) => endings.some((ending) => name.endsWith(ending)))?.id
}

/** The items of bibliographies, one each key, in their order. */
export interface ListedReferences {
  readonly items: readonly Readonly<Record<string, unknown>>[]
  /** Entries that could not be read whole, with the file of each. */
  readonly faults: readonly (SourceFault & {readonly file: string})[]
}

/**
 * Reads bibliographies into the one form. Of two items with one key the first counts, as citations have it.
 *
 * @throws {InputError} where one cannot be read at all.
 */
export function listReferences(sources: readonly LibrarySource[]): ListedReferences {
  const items = new Map<string, Readonly<Record<string, unknown>>>()
  const faults = sources.flatMap((source) =>
    loadLibrary(source).bibliography.references.flatMap(({key, item, faults: own = []}) => {
      if (!items.has(key)) items.set(key, toNormalForm({id: key, ...item}))
      return own.map((fault) => ({...fault, file: source.file}))
    })
  )
  return {items: [...items.values()], faults}
}

/** References in a format of `writtenFormats`. */
export function renderReferences(items: readonly Readonly<Record<string, unknown>>[], format: string): string {
  return bibliographyFormats.find(({id}) => id === format)?.render?.(items) ?? ''
}
