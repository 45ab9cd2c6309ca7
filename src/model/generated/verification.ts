/* Made from schemas/verification.schema.json by `npm run generate`. */

/**
 * Scheme and identifier, such as `doi:10.1000/182`
 */
export type Identifier = string
export type ChangeKind =
  | 'absent'
  | 'found'
  | 'registered'
  | 'unlisted'
  | 'retraction'
  | 'concern'
  | 'correction'
  | 'reinstatement'
  | 'new-version'
  | 'title'
  | 'relation'
  | 'record'
/**
 * The references that name it, as file and key
 */
export type Places = string[]

/**
 * What `citewell verify --format json` prints
 */
export interface Verification {
  version: 1
  /**
   * The day of the run
   */
  asOf: string
  /**
   * How many the project names
   */
  identifiers: number
  /**
   * How many were asked and answered
   */
  asked: number
  /**
   * How many the lock answered
   */
  kept: number
  /**
   * What the answers say that the lock did not
   */
  changes: VerifiedChange[]
  /**
   * The registry in charge says that they do not exist
   */
  absent: PlacedIdentifier[]
  /**
   * Could not be asked; what the lock held of them is kept
   */
  unreachable: UnreachableIdentifier[]
  searches?: VerifiedSearches
  /**
   * With `--records`: the records that its folder holds, as the files of the lock that they are to be; absent without it
   */
  records?: VerifiedRecord[]
  retractions?: VerifiedRetractions
}
export interface VerifiedChange {
  identifier: Identifier
  kind: ChangeKind
  /**
   * In words
   */
  text: string
  items?: Places
}
export interface PlacedIdentifier {
  identifier: Identifier
  items: Places
}
export interface UnreachableIdentifier {
  identifier: Identifier
  reason: string
}
/**
 * Searches for works whose reference has no DOI, or one that does not exist; absent where there were none
 */
export interface VerifiedSearches {
  /**
   * How many were asked and answered
   */
  asked: number
  /**
   * How many the lock answered
   */
  kept: number
  /**
   * What the answers of this run found, as suggestions: the DOI and the references that may mean it
   */
  found: PlacedIdentifier[]
}
export interface VerifiedRecord {
  /**
   * The path in the lock
   */
  file: string
  /**
   * What that file is to hold
   */
  text: string
}
/**
 * What the tables that `--retractions` named told
 */
export interface VerifiedRetractions {
  /**
   * How many identifiers of the project they tell something of
   */
  works: number
  /**
   * In the order in which they were named
   */
  tables: RetractionTable[]
}
export interface RetractionTable {
  /**
   * The file or address as it was given
   */
  source: string
  /**
   * How many it holds, without the heading
   */
  rows: number
  /**
   * How many rows could not be read, or not whole
   */
  unread: number
  /**
   * Why, for the first of them
   *
   * @maxItems 20
   */
  problems: RetractionProblem[]
}
export interface RetractionProblem {
  line: number
  /**
   * In words that go after “line 7”
   */
  reason: string
}
