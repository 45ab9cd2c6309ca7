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
}

/** A bibliographic item as it was read: `item` need not be valid, which is for the rules to say. */
export interface Reference {
  /** What citations call it: its id, or its number in a list. */
  readonly key: string
  readonly item: Readonly<Record<string, unknown>>
  /** What keeps `item` from being a valid CSL item; empty where it is one. */
  readonly problems: readonly SchemaProblem[]
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
