/* Made from schemas/authors.schema.json by `npm run generate`. */

/**
 * The authors file: one person or organisation an id
 */
export interface Authors {
  [k: string]: Author
}
export interface Author {
  name: string
  /**
   * A person where it is absent
   */
  type?: 'person' | 'organization'
  orcid?: string
  affiliation?: string
  url?: string
  [k: string]: unknown
}
