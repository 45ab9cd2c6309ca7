/* Made from schemas/article.schema.json by `npm run generate`. */

/**
 * `verified`: every field that the article gives agrees with the registry's record. `differs`: one does not. `wrong-work`: the identifier belongs to another work. `absent`: it does not exist. `could-not-verify`: it exists, and not everything could be confirmed. `unverified`: no registry was asked.
 */
export type ArtifactVerification = 'verified' | 'differs' | 'wrong-work' | 'absent' | 'could-not-verify' | 'unverified'
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
 * articles/<slug>/article.json: one published article with its claims and the references behind each. Readers ignore fields that they do not know. citewell says that a claim cites, never that it is true.
 */
export interface ArticleArtifact {
  $schema: string
  version: 1
  slug: string
  /**
   * The canonical address; absent where the site has none
   */
  url?: string
  title: string
  description?: string
  authors: ArtifactAuthor[]
  published?: string
  updated?: string
  /**
   * The kind of page in schema.org's words: a `MedicalWebPage` where the preset `health` holds
   */
  type?: 'ScholarlyArticle' | 'MedicalWebPage'
  review?: ArtifactReview
  disclaimer?: string
  tags?: string[]
  lang: string
  license?: string
  /**
   * The file it was made from, relative to the project
   */
  source: string
  asOf: string
  /**
   * Findings at error level that the article was published with
   */
  errors: number
  coverage: ArtifactCoverage
  /**
   * The article's body, sanitised, without the reference list
   */
  html: string
  /**
   * The same as plain text, a blank line between blocks
   */
  text: string
  /**
   * The pictures that the page shows; absent where there are none
   */
  images?: ArtifactImage[]
  sections: ArtifactSection[]
  /**
   * Every sentence of the body, in its order
   */
  sentences?: ArtifactSentence[]
  claims: ArtifactClaim[]
  citations: ArtifactCitation[]
  /**
   * In the order of the reference list
   */
  references: ArtifactReference[]
  [k: string]: unknown
}
export interface ArtifactAuthor {
  name: string
  type: 'person' | 'organization'
  orcid?: string
  affiliation?: string
  url?: string
  [k: string]: unknown
}
/**
 * Who reviewed it and when; absent unless both a person's name and a day are on record
 */
export interface ArtifactReview {
  /**
   * @minItems 1
   */
  reviewers: ArtifactAuthor[]
  reviewed: string
  [k: string]: unknown
}
export interface ArtifactCoverage {
  claims: number
  /**
   * Those that a citation covers
   */
  cited: number
  /**
   * Those that say again what another claim of the article says, which cites
   */
  restated: number
  /**
   * Claims that are concluded from another claim of their paragraph, which is covered; they are among `claims` and not among `cited`
   */
  follows?: number
  /**
   * Claims on the authors' own work, which need no source from outside; they are not among `claims`
   */
  ownWork?: number
  /**
   * Claims that cite nothing and that a waiver lets stand; they are among `claims` and not among `cited`
   */
  waived?: number
  ratio: number | null
  [k: string]: unknown
}
export interface ArtifactImage {
  /**
   * Its file, relative to the page
   */
  url: string
  /**
   * The words that stand for it; empty for one that decorates
   */
  alt: string
  /**
   * In pixels of CSS
   */
  width: number
  /**
   * In pixels of CSS
   */
  height: number
  [k: string]: unknown
}
export interface ArtifactSection {
  /**
   * The anchor in the page
   */
  id: string
  depth: number
  title: string
  [k: string]: unknown
}
export interface ArtifactSentence {
  /**
   * As a reader sees it, without the markers of its citations
   */
  text: string
  /**
   * The id of the section it stands in
   */
  section?: string
  /**
   * The id of the claim that it makes; absent where it makes none
   */
  claim?: string
  [k: string]: unknown
}
export interface ArtifactClaim {
  /**
   * Made of the sentence's words, so that it survives edits elsewhere
   */
  id: string
  /**
   * As a reader sees it, without the markers of its citations
   */
  text: string
  /**
   * The id of the section it stands in
   */
  section?: string
  score: number
  cues: string[]
  /**
   * `restated`: it says again what another claim of the article says, which cites. `follows`: it says that it is a conclusion from another claim, which is covered. `own-work`: it tells of the authors' own work, so that the article is its source. `waived`: it cites nothing, and the writer says why that may be
   */
  support: 'cited' | 'restated' | 'follows' | 'own-work' | 'uncited' | 'waived'
  /**
   * The id of the claim that it says again
   */
  restates?: string
  /**
   * The id of the claim that it is concluded from
   */
  follows?: string
  waiver?: ArtifactWaiver
  /**
   * Keys of the references behind it
   */
  references: string[]
  [k: string]: unknown
}
/**
 * Only where the support is `waived`
 */
export interface ArtifactWaiver {
  reason: string
  [k: string]: unknown
}
export interface ArtifactCitation {
  /**
   * The anchor in the page
   */
  id: string
  items: ArtifactCitationItem[]
  [k: string]: unknown
}
export interface ArtifactCitationItem {
  key: string
  mode: 'parenthetical' | 'narrative' | 'suppressed'
  prefix?: string
  suffix?: string
  locator?: string
  [k: string]: unknown
}
export interface ArtifactReference {
  key: string
  /**
   * The anchor of its entry, to which the citations in `html` lead
   */
  id?: string
  number: number
  verification: ArtifactVerification
  /**
   * Which registry said so
   */
  registry?: string
  /**
   * The day it was asked
   */
  asked?: string
  /**
   * What happened to the work since it appeared; absent where nothing is known
   */
  standing?: 'retracted' | 'withdrawn' | 'concern' | 'corrected' | 'reinstated'
  /**
   * The DOI of the notice of it
   */
  notice?: string
  /**
   * The entry as the page prints it
   */
  text: string
  /**
   * Where the work is found: its DOI, else its address
   */
  url?: string
  item: Reference
  [k: string]: unknown
}
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
