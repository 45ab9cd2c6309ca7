import type {Bibliography} from '../model/reference.ts'
import {indexReferences, type ReferenceIndex} from '../references/catalogue.ts'
import {formatOf} from '../references/formats/index.ts'
import {toReference} from '../references/reference.ts'
import {withFile} from './input-error.ts'

/** A bibliography file as it was read. */
export interface LibrarySource {
  readonly file: string
  readonly text: string
  /** True where its name alone made it one: it counts where something cites from it. */
  readonly guessed?: boolean
}

/** The references of a bibliography file, and the same by key. */
export interface LoadedLibrary {
  readonly bibliography: Bibliography
  readonly index: ReferenceIndex
}

/**
 * Reads a bibliography file.
 *
 * @throws {InputError} where it cannot be read at all.
 */
export function loadLibrary({file, text}: LibrarySource): LoadedLibrary {
  return toLibrary({kind: 'library', file, references: withFile(file, text, () => formatOf(file).read(text, file))})
}

/** CSL items at hand, as a library that stands in no file. */
export function libraryOfItems(items: readonly unknown[]): LoadedLibrary {
  const nowhere = {start: 0, end: 0}
  const references = items.map((value, index) =>
    toReference(value, index, {kind: 'library', file: '', locate: () => nowhere})
  )
  return toLibrary({kind: 'library', file: '', references})
}

function toLibrary(bibliography: Bibliography): LoadedLibrary {
  return {bibliography, index: indexReferences([bibliography])}
}
