import type {RecordUpdate, RegistryRecord} from './generated/record.ts'
import type {Reference} from './reference.ts'

/** How a work stands, by what happened to it since it appeared. */
export interface Standing {
  readonly state: 'stands' | 'retracted' | 'withdrawn' | 'concern' | 'corrected' | 'reinstated'
  /** What says so, oldest first; the same event from two sources is one. */
  readonly evidence: readonly RecordUpdate[]
}

/** A field of a reference beside the same of its record. `form`: one fact in two forms. `unknown`: not compared. */
export interface ComparedField {
  /** As CSL calls it. */
  readonly field: string
  readonly written: string
  readonly recorded: string
  readonly agrees: 'yes' | 'form' | 'no' | 'unknown'
}

/** What a record says of a reference that gives its identifier. */
export interface Comparison {
  readonly verdict: 'verified' | 'differs' | 'wrong-work' | 'could-not-verify'
  readonly fields: readonly ComparedField[]
}

/** An identifier of a reference with what the lock holds of it. */
export interface VerifiedIdentifier {
  readonly scheme: RegistryRecord['scheme']
  readonly identifier: string
  /** Absent where the lock has no record of it. */
  readonly record?: RegistryRecord
  /** Somebody changed the record by hand, so that it proves nothing. */
  readonly edited: boolean
  /** Only where there is a record of a work. */
  readonly standing?: Standing
  readonly comparison?: Comparison
}

/** The lock, as rules and publishers ask it. */
export interface RecordLookup {
  /** The identifiers of a reference that registries can be asked about, in the order of their weight. */
  readonly of: (reference: Reference) => readonly VerifiedIdentifier[]
  /** The DOI that is meant by one that does not exist, where the lock knows it. */
  readonly meantBy: (doi: string) => string | undefined
}
