import type {Reference} from '../../model/reference.ts'

/** A format of bibliography files. */
export interface BibliographyFormat {
  readonly id: string
  /** Endings of file names, in small letters, each with its dot. */
  readonly endings: readonly string[]
  /**
   * The references of a file. A bad entry is one with problems or faults, and costs no other.
   *
   * @throws {UnreadableBibliographyError} where nothing of the file can be read.
   */
  readonly read: (text: string, file: string) => readonly Reference[]
  /** Items as a file of the format; absent where citewell does not write it. */
  readonly render?: (items: readonly Readonly<Record<string, unknown>>[]) => string
}
