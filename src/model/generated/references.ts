/* Made from schemas/references.schema.json by `npm run generate`. */

export type Text = string
export type TextOrNumber = string | number
/**
 * A person (family, given) or a group (literal)
 */
export type Name = {
  [k: string]: unknown
} & {
  family?: string
  given?: string
  'dropping-particle'?: string
  'non-dropping-particle'?: string
  suffix?: string
  literal?: string
  ORCID?: string
  [k: string]: unknown
}
/**
 * @maxItems 20000
 */
export type Names = Name[]
/**
 * A date or a range of two dates: year, then month, then day; or EDTF, literal or raw text
 */
export type CslDate = {
  [k: string]: unknown
} & {
  /**
   * @minItems 1
   * @maxItems 2
   */
  'date-parts'?: (number | string)[][]
  season?: TextOrNumber
  circa?: string | number | boolean
  literal?: string
  raw?: string
  [k: string]: unknown
}
/**
 * references.json, the works that a site cites, and citation.json, an article as a work: lists in CSL-JSON
 */
export type References = Reference[]

/**
 * One bibliographic item in CSL-JSON. Unknown fields are kept: bibliographies carry more than a style prints.
 */
export interface Reference {
  /**
   * The key that citations use
   */
  id: string | number
  /**
   * A type of CSL 1.0.2
   */
  type:
    | 'article'
    | 'article-journal'
    | 'article-magazine'
    | 'article-newspaper'
    | 'bill'
    | 'book'
    | 'broadcast'
    | 'chapter'
    | 'classic'
    | 'collection'
    | 'dataset'
    | 'document'
    | 'entry'
    | 'entry-dictionary'
    | 'entry-encyclopedia'
    | 'event'
    | 'figure'
    | 'graphic'
    | 'hearing'
    | 'interview'
    | 'legal_case'
    | 'legislation'
    | 'manuscript'
    | 'map'
    | 'motion_picture'
    | 'musical_score'
    | 'pamphlet'
    | 'paper-conference'
    | 'patent'
    | 'performance'
    | 'periodical'
    | 'personal_communication'
    | 'post'
    | 'post-weblog'
    | 'regulation'
    | 'report'
    | 'review'
    | 'review-book'
    | 'software'
    | 'song'
    | 'speech'
    | 'standard'
    | 'thesis'
    | 'treaty'
    | 'webpage'
  title?: Text
  'title-short'?: Text
  'container-title'?: Text
  'container-title-short'?: Text
  'collection-title'?: Text
  'event-title'?: Text
  publisher?: Text
  'publisher-place'?: Text
  genre?: Text
  abstract?: string
  keyword?: string
  note?: string
  language?: string
  edition?: TextOrNumber
  volume?: TextOrNumber
  issue?: TextOrNumber
  number?: TextOrNumber
  page?: TextOrNumber
  version?: TextOrNumber
  author?: Names
  editor?: Names
  translator?: Names
  'container-author'?: Names
  'collection-editor'?: Names
  issued?: CslDate
  accessed?: CslDate
  'original-date'?: CslDate
  'event-date'?: CslDate
  submitted?: CslDate
  DOI?: string
  ISBN?: string
  ISSN?: string
  PMID?: TextOrNumber
  PMCID?: string
  URL?: string
  custom?: {
    [k: string]: unknown
  }
  [k: string]: unknown
}
