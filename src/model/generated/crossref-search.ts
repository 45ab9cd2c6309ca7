/* Made from schemas/crossref-search.schema.json by `npm run generate`. */

/**
 * What is read of a list of works as the Crossref REST API answers a search; each item is read as a work
 */
export interface CrossrefSearch {
  /**
   * @maxItems 1000
   */
  items: {
    [k: string]: unknown
  }[]
  [k: string]: unknown
}
