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
  /**
   * A file of the format with items after those that it has. What stands there stays, character by character. The text
   * must be one that `read` takes. Absent where citewell does not write the format.
   */
  readonly append?: (text: string, items: readonly Readonly<Record<string, unknown>>[]) => string
  /** A key as the format can write it; absent where it can write any. */
  readonly toKey?: (key: string) => string
}
