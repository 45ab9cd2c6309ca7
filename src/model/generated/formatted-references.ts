/* Made from schemas/formatted-references.schema.json by `npm run generate`. */

export type Directions = (1 | -1)[]
export type Keys = (string | null)[]

/**
 * What the citation processor formatted in one style and locale, kept between builds. It is no output: it may be deleted at any time.
 */
export interface FormattedReferences {
  /**
   * SHA-256 of the entries as they stand in the file
   */
  digest: string
  entries: {
    [k: string]: FormattedEntry
  }
}
export interface FormattedEntry {
  facts?: {
    numeric: boolean
    opening: string
    delimiter: string
    closing: string
    groupDelimiter: string
    collapse: 'none' | 'number' | 'year'
    sort: Directions
    citeSort: Directions
    names: 'cites' | 'initials' | 'primary' | 'all'
  }
  references?: {
    entry: string
    sort: Keys
    cite: string
  }[]
  parts?: {
    author: string
    rest: string
    sort: Keys
  }[]
  locator?: {
    text: string
  }
}
