/* Made from schemas/crossref-work.schema.json by `npm run generate`. */

/**
 * A list in the REST API, a single text in what content negotiation gives
 */
export type CrossrefTexts = (string | null)[] | string | null
export type CrossrefNames = CrossrefName[] | null
/**
 * `date-parts` may be `[[null]]`
 */
export type CrossrefDate = {
  'date-parts'?: ((number | string | null)[] | null)[] | null
  [k: string]: unknown
} | null
export type CrossrefEvent = {
  name?: string | null
  [k: string]: unknown
} | null
export type CrossrefUpdates = CrossrefUpdate[] | null

/**
 * What is read of a work as the Crossref REST API describes it; a reading of answers, not their definition
 */
export interface CrossrefWork {
  DOI: string
  type?: string | null
  subtype?: string | null
  title?: CrossrefTexts
  subtitle?: CrossrefTexts
  'short-title'?: CrossrefTexts
  'original-title'?: CrossrefTexts
  'container-title'?: CrossrefTexts
  'short-container-title'?: CrossrefTexts
  ISBN?: CrossrefTexts
  ISSN?: CrossrefTexts
  publisher?: string | null
  'publisher-location'?: string | null
  'group-title'?: string | null
  language?: string | null
  'article-number'?: string | null
  volume?: string | number | null
  issue?: string | number | null
  page?: string | number | null
  'edition-number'?: string | number | null
  author?: CrossrefNames
  editor?: CrossrefNames
  translator?: CrossrefNames
  issued?: CrossrefDate
  published?: CrossrefDate
  'published-print'?: CrossrefDate
  'published-online'?: CrossrefDate
  'published-other'?: CrossrefDate
  posted?: CrossrefDate
  accepted?: CrossrefDate
  approved?: CrossrefDate
  event?: CrossrefEvent
  aliases?: (string | null)[] | null
  'updated-by'?: CrossrefUpdates
  'update-to'?: CrossrefUpdates
  relation?: {
    [k: string]: CrossrefRelation[] | null
  } | null
  [k: string]: unknown
}
export interface CrossrefName {
  given?: string | null
  family?: string | null
  name?: string | null
  literal?: string | null
  suffix?: string | null
  ORCID?: string | null
  [k: string]: unknown
}
export interface CrossrefUpdate {
  DOI?: string | null
  type?: string | null
  source?: string | null
  updated?: CrossrefDate
  [k: string]: unknown
}
export interface CrossrefRelation {
  'id-type'?: string | null
  id?: string | null
  [k: string]: unknown
}
