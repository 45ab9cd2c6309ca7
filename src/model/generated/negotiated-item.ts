/* Made from schemas/negotiated-item.schema.json by `npm run generate`. */

/**
 * A list in the REST API, a single text in what content negotiation gives
 */
export type NegotiatedTexts = (string | null)[] | string | null
export type NegotiatedNames = NegotiatedName[] | null
/**
 * `date-parts` may be `[[null]]`
 */
export type NegotiatedDate = {
  'date-parts'?: ((number | string | null)[] | null)[] | null
  [k: string]: unknown
} | null

/**
 * What is read of an item that DOI content negotiation gave as CSL-JSON
 */
export interface NegotiatedItem {
  type?: string | null
  DOI?: string | null
  title?: NegotiatedTexts
  'original-title'?: NegotiatedTexts
  'container-title'?: NegotiatedTexts
  'container-title-short'?: NegotiatedTexts
  publisher?: string | null
  'publisher-place'?: string | null
  language?: string | null
  URL?: string | null
  volume?: string | number | null
  issue?: string | number | null
  page?: string | number | null
  number?: string | number | null
  edition?: string | number | null
  ISBN?: NegotiatedTexts
  ISSN?: NegotiatedTexts
  author?: NegotiatedNames
  editor?: NegotiatedNames
  issued?: NegotiatedDate
  'published-print'?: NegotiatedDate
  'published-online'?: NegotiatedDate
  [k: string]: unknown
}
export interface NegotiatedName {
  given?: string | null
  family?: string | null
  name?: string | null
  literal?: string | null
  suffix?: string | null
  ORCID?: string | null
  [k: string]: unknown
}
