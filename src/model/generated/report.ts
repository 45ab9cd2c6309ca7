/* Made from schemas/report.schema.json by `npm run generate`. */

export type Count = number
/**
 * Claims cited or restated / claims; null where there is no claim
 */
export type Coverage = number | null
export type Severity = 'error' | 'warning' | 'info'

/**
 * What `citewell check --format json` prints. Readers ignore fields that they do not know.
 */
export interface Report {
  /**
   * The version of this shape
   */
  version: 1
  tool: Tool
  /**
   * The day that counted as today
   */
  asOf: string
  /**
   * What this run could not do, in words
   */
  incomplete?: Omission[]
  /**
   * How far a citation reaches
   */
  scope: 'sentence' | 'paragraph' | 'section'
  summary: Summary
  change?: SinceChange
  findings: ReportFinding[]
  articles: ArticleSummary[]
  [k: string]: unknown
}
export interface Tool {
  name: 'citewell'
  version: string
  [k: string]: unknown
}
export interface Omission {
  rule?: string
  file?: string
  reason: string
  [k: string]: unknown
}
export interface Summary {
  articles: Count
  sentences: Count
  claims: Count
  /**
   * Claims that a citation covers
   */
  cited: number
  /**
   * Claims that say again what another claim of their article says, which cites
   */
  restated: number
  coverage: Coverage
  /**
   * How many references the articles cite, each once
   */
  references: number
  /**
   * How many of them agree with the record of a registry in the lock; the others are unverified
   */
  verified: number
  errors: Count
  warnings: Count
  infos: Count
  /**
   * Findings that a waiver lets stand, of any severity
   */
  waived: number
  /**
   * Findings that the baseline holds, of any severity: they are counted here alone and are not among `findings`; absent without a baseline
   */
  known?: number
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
  claimsWaived?: number
  [k: string]: unknown
}
/**
 * What was done since a commit; only after `--since`. `findings` and the numbers of them in `summary` are then those that the change brings
 */
export interface SinceChange {
  /**
   * The commit, branch or tag as it was given
   */
  since: string
  /**
   * The commit that was compared with: where HEAD left the other
   */
  base: string
  /**
   * The articles that are new, gone or other than they were, by name
   */
  articles: ChangedArticle[]
  claims: ClaimsChange
  references: ReferencesChange
  lock: LockChange
  coverage: CoverageChange
  findings: FindingsChange
  /**
   * What could not be read or checked as it was, in words: every finding in it is told
   */
  unread?: UnreadBefore[]
  [k: string]: unknown
}
export interface ChangedArticle {
  file: string
  kind: 'added' | 'changed' | 'renamed' | 'removed'
  /**
   * The name that a renamed file had
   */
  formerly?: string
  coverage: CoverageChange
  [k: string]: unknown
}
export interface CoverageChange {
  before: Coverage
  after: Coverage
  [k: string]: unknown
}
/**
 * Claims by their words; one that was worded anew is added and removed, one that was moved is neither
 */
export interface ClaimsChange {
  added: Count
  /**
   * How many of those no source supports
   */
  addedUncited: number
  removed: Count
  /**
   * Claims that were there, with a source, and have none now
   */
  sourceLost: number
  sourceGained: Count
  /**
   * Where the claims stand that were added without a source or lost theirs
   */
  uncited: ChangedClaim[]
  [k: string]: unknown
}
export interface ChangedClaim {
  file: string
  start: Place
  end: Place
  text: string
  kind: 'added' | 'source-lost'
  [k: string]: unknown
}
/**
 * In the decoded file with its byte order mark, in UTF-16 units: line and column from 1, offset from 0
 */
export interface Place {
  line: number
  column: number
  offset: number
  [k: string]: unknown
}
export interface ReferencesChange {
  added: ChangedReference[]
  changed: ChangedReference[]
  removed: Count
  [k: string]: unknown
}
export interface ChangedReference {
  file: string
  start: Place
  key: string
  title?: string
  /**
   * What the lock says of it
   */
  verification: 'verified' | 'differs' | 'wrong-work' | 'could-not-verify' | 'absent' | 'unverified'
  [k: string]: unknown
}
/**
 * Records of the lock
 */
export interface LockChange {
  added: Count
  changed: Count
  removed: Count
  /**
   * Of those added or changed, the ones that were edited by hand: the content does not fit the hash, or is no record
   */
  edited: EditedRecord[]
  [k: string]: unknown
}
export interface EditedRecord {
  file: string
  identifier?: string
  [k: string]: unknown
}
/**
 * Findings that no waiver lets stand
 */
export interface FindingsChange {
  /**
   * New since then, wherever they stand
   */
  introduced: number
  /**
   * There before, in a sentence, reference or line that was changed
   */
  touched: number
  /**
   * There before, in what was not changed: not among `findings`
   */
  known: number
  /**
   * There before, and gone
   */
  resolved: number
  [k: string]: unknown
}
export interface UnreadBefore {
  file?: string
  reason: string
  [k: string]: unknown
}
export interface ReportFinding {
  rule: string
  severity: Severity
  message: string
  note?: string
  actual?: string
  expected?: string[]
  file: string
  start: Place
  end: Place
  related?: ReportRelated[]
  url: string
  fix?: Change
  suggestions?: Change[]
  waiver?: ReportWaiver
  fingerprint: string
  data?: {
    [k: string]: unknown
  }
  [k: string]: unknown
}
export interface ReportRelated {
  file: string
  start: Place
  end: Place
  message: string
  [k: string]: unknown
}
export interface Change {
  message: string
  /**
   * @minItems 1
   */
  edits: Edit[]
  [k: string]: unknown
}
export interface Edit {
  file: string
  start: Place
  end: Place
  text: string
  [k: string]: unknown
}
/**
 * Why the finding is let stand, and where that is said. A finding that has one counts in `summary.waived`, not as an error, warning or info.
 */
export interface ReportWaiver {
  reason: string
  file: string
  start: Place
  [k: string]: unknown
}
export interface ArticleSummary {
  file: string
  slug: string
  claims: Count
  cited: Count
  /**
   * Claims that say again what another says, which cites
   */
  restated: Restatement[]
  /**
   * Claims that are concluded from another claim of their paragraph, which is covered; they are among `claims` and not among `cited`
   */
  follows?: number
  /**
   * Claims on the authors' own work, which need no source from outside; they are not among `claims`
   */
  ownWork?: number
  /**
   * Claims that cite nothing and that a waiver lets stand
   */
  claimsWaived?: number
  coverage: Coverage
  /**
   * How many references the article cites
   */
  references: number
  /**
   * How many of them agree with the record of a registry
   */
  verified: number
  /**
   * The ways to cite that the article uses, by id, in alphabetic order
   */
  syntaxes: string[]
  [k: string]: unknown
}
export interface Restatement {
  start: Place
  restates: Place
  [k: string]: unknown
}
