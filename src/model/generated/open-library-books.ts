/* Made from schemas/open-library-books.schema.json by `npm run generate`. */

export type OpenLibraryNames =
  | {
      name?: string | null
      [k: string]: unknown
    }[]
  | null
export type OpenLibraryIdentifiers = {
  isbn_10?: OpenLibraryTexts
  isbn_13?: OpenLibraryTexts
  [k: string]: unknown
} | null
export type OpenLibraryTexts = (string | null)[] | null

/**
 * What is read of an answer of Open Library's `/api/books` with `jscmd=data`: one entry for each ISBN that is known
 */
export interface OpenLibraryBooks {
  [k: string]: OpenLibraryBook
}
export interface OpenLibraryBook {
  title?: string | null
  subtitle?: string | null
  authors?: OpenLibraryNames
  publishers?: OpenLibraryNames
  publish_places?: OpenLibraryNames
  publish_date?: string | null
  identifiers?: OpenLibraryIdentifiers
  [k: string]: unknown
}
