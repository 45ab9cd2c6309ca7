/* Made from schemas/record.schema.json by `npm run generate`. */

/**
 * `url`: an address that was visited. `search`: a search by the words of a reference; `found` with the hit that is the reference, else `unlisted`.
 */
export type RecordScheme = 'doi' | 'pmid' | 'pmcid' | 'arxiv' | 'isbn' | 'url' | 'search'
/**
 * `found`: a record exists; of an address, the page is there. `registered`: the identifier exists and its metadata could not be had. `absent`: the registry in charge said that it does not exist. `unlisted`: a catalogue that is not in charge does not hold it, which says nothing of the work.
 */
export type RecordStatus = 'found' | 'registered' | 'absent' | 'unlisted'
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
 * @maxItems 100
 */
export type Texts = string[]
/**
 * Abbreviated and further names of what it appeared in
 *
 * @maxItems 100
 */
export type Texts1 = string[]
/**
 * Names that may stand as authors
 *
 * @maxItems 100
 */
export type Texts2 = string[]

/**
 * What a registry answered for one identifier: one file of the lock
 */
export interface RegistryRecord {
  $schema?: string
  version: 1
  scheme: RecordScheme
  /**
   * In canonical form, without its scheme
   */
  identifier: string
  status: RecordStatus
  /**
   * Of whom it was asked: the name of the registry, such as `crossref`
   */
  registry: string
  /**
   * The day it was asked
   */
  asked: string
  item?: Reference
  variants?: RecordVariants
  /**
   * What happened to the work since: oldest first
   *
   * @maxItems 1000
   */
  updates?: RecordUpdate[]
  /**
   * @maxItems 1000
   */
  relations?: RecordRelation[]
  /**
   * SHA-256 of the record without `asked` and `hash`, in canonical JSON: tells an edit by hand
   */
  hash: string
}
/**
 * The work in CSL-JSON, without its abstract; only where the status is `found`
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
/**
 * Other forms of the same facts that the registry holds: they are no differences
 */
export interface RecordVariants {
  titles?: Texts
  containers?: Texts1
  /**
   * Of print, online, acceptance
   *
   * @maxItems 20
   */
  years?: number[]
  editors?: Texts2
}
export interface RecordUpdate {
  type: 'retraction' | 'withdrawal' | 'removal' | 'concern' | 'correction' | 'reinstatement' | 'new-version'
  /**
   * Who says so
   */
  source: 'publisher' | 'retraction-watch' | 'title' | 'registry'
  /**
   * The DOI of the notice or of the newer version
   */
  notice?: string
  date?: string
  reason?: string
}
export interface RecordRelation {
  /**
   * What this work is to the other, or the other to it
   */
  type:
    | 'has-published-version'
    | 'has-preprint'
    | 'has-newer-version'
    | 'has-older-version'
    | 'is-identical-to'
    | 'is-part-of'
    | 'is-notice-of'
  scheme: 'doi' | 'pmid' | 'pmcid' | 'arxiv' | 'isbn' | 'url'
  identifier: string
}
