import type {Reference as CslItem} from './generated/reference.ts'
import type {SchemaProblem} from './schema-problem.ts'
import type {Span} from './span.ts'

export type {CslItem}

/** Steps from an item to one of its values: `['author', 0, 'family']`. The empty path is the whole item. */
export type ValuePath = readonly (string | number)[]

/** A place that a reference was read from. */
export interface ReferenceOrigin {
  /**
   * `library`: a file of its own; `front-matter`, `list` and `footnote`: the article itself; `citation`: nothing but the
   * identifier that is cited.
   */
  readonly kind: 'library' | 'front-matter' | 'list' | 'footnote' | 'citation'
  /** The file as findings name it. */
  readonly file: string
  /** The narrowest place of a value of the item, or of the nearest thing that exists on the way to it. */
  readonly locate: (path: ValuePath) => Span
  /** How values stand in the file, for what puts another one there; absent where they stand in prose. */
  readonly notation?: Notation
}

/** A string of JSON, of YAML, TeX in braces or quotes, or the rest of a line. */
export type Notation = 'json' | 'yaml' | 'tex' | 'line'

/** A place of a bibliography file that cannot be read as its format. */
export interface SourceFault extends Span {
  /** What stands there, short enough for a sentence. */
  readonly actual: string
  /** “expected …”, in words. */
  readonly expected: string
}

/** A bibliographic item as it was read: `item` need not be valid, which is for the rules to say. */
export interface Reference {
  /** What citations call it: its id, or its number in a list. */
  readonly key: string
  /** Other keys that citations may call it by; a reference that has one of them for its key goes before. */
  readonly aliases?: readonly string[]
  readonly item: Readonly<Record<string, unknown>>
  /** What keeps `item` from being a valid CSL item; empty where it is one. */
  readonly problems: readonly SchemaProblem[]
  /** What of its source could not be read; the rest of it was. */
  readonly faults?: readonly SourceFault[]
  readonly origin: ReferenceOrigin
  /** For an entry that was parsed from text. */
  readonly text?: {
    readonly value: string
    /** A DOI as written, also a malformed one. */
    readonly rawDoi?: string
    /** “Retrieved from” and then nothing. */
    readonly danglingAccess?: Span
    /** Says itself that it has no date. */
    readonly undated?: boolean
  }
}

/** The references of one file, with what cites them. */
export interface Bibliography {
  readonly kind: ReferenceOrigin['kind']
  readonly file: string
  readonly references: readonly Reference[]
}
