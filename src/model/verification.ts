import type {RecordUpdate, RegistryRecord} from './generated/record.ts'
import type {Reference} from './reference.ts'

/** How a work stands. `stands`: nothing is known that speaks against it. */
export type StandingStatus = 'retracted' | 'withdrawn' | 'concern' | 'corrected' | 'reinstated' | 'stands'

/** Something that happened to a work, whoever tells it. */
export interface StandingEvent {
  readonly type: RecordUpdate['type']
  /** Who tells it, the publisher first. */
  readonly sources: readonly RecordUpdate['source'][]
  /** The DOI of the notice; absent where the notice is the work's own page. */
  readonly notice?: string
  /** `YYYY-MM-DD`. */
  readonly date?: string
  readonly reason?: string
}

export interface Standing {
  readonly status: StandingStatus
  /** What the status rests on; absent where the work stands. */
  readonly evidence?: StandingEvent
  /** All that happened, oldest first, what has no date before what has one. */
  readonly events: readonly StandingEvent[]
}

/**
 * Whether a value that a writer gives is what a registry holds: `yes`; `form` for the same fact in another form
 * (capitals, markup, an abbreviation); `no` on positive evidence only; `unknown` where there is nothing to compare with, or
 * comparing would say nothing.
 */
export type Agreement = 'yes' | 'form' | 'no' | 'unknown'

/** The fields of CSL that are compared. Publishers are not: their names have too many forms to be evidence. */
export type ComparedField = 'DOI' | 'title' | 'author' | 'issued' | 'container-title' | 'volume' | 'issue' | 'page'

/** A field that the writer gives, beside what the registry holds. */
export interface FieldComparison {
  readonly field: ComparedField
  readonly written: string
  /** Empty where the record has nothing to compare with. */
  readonly recorded: string
  readonly agrees: Agreement
}

/** What comes of comparing a reference with the record behind its identifier. */
export interface WorkComparison {
  /**
   * `verified`: every field that the writer gives is confirmed. `differs`: this work, and a field of it says something
   * else. `wrong-work`: the record is of another work, told by title, first author, year and container together.
   * `could-not-verify`: nothing speaks against it, and not every field could be confirmed.
   */
  readonly verdict: 'verified' | 'differs' | 'wrong-work' | 'could-not-verify'
  readonly fields: readonly FieldComparison[]
}

/** An identifier of a reference with what the lock holds of it. */
export interface VerifiedIdentifier {
  readonly scheme: Exclude<RegistryRecord['scheme'], 'url' | 'search'>
  readonly identifier: string
  /** Absent where the lock has no record of it. */
  readonly record?: RegistryRecord
  /** Somebody changed the record by hand, so that it proves nothing. */
  readonly edited: boolean
  /** Only where the record describes a work. */
  readonly comparison?: WorkComparison
  readonly standing?: Standing
}

/** The lock, as rules and publishers ask it. */
export interface RecordLookup {
  /** The identifiers of a reference that registries can be asked about, in the order of their weight. */
  readonly of: (reference: Reference) => readonly VerifiedIdentifier[]
  /** The DOI that is meant by one that does not exist, where the lock knows it. */
  readonly meantBy: (doi: string) => string | undefined
  /**
   * The address under which a reference is found, where nothing else leads to it; absent where it has none or needs none.
   * `record`: what came of the last visit, where there was one.
   */
  readonly addressOf: (
    reference: Reference
  ) => {readonly identifier: string; readonly record?: RegistryRecord} | undefined
  /** The work that a search found for a reference; a suggestion, no evidence. */
  readonly foundBySearch: (reference: Reference) => RegistryRecord | undefined
}
