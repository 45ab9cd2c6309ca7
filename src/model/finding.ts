import type {Severity} from './generated/report.ts'
import type {Span} from './span.ts'

export type {Severity}

/** A replacement in a file. */
export interface Edit extends Span {
  readonly file: string
  readonly text: string
}

/** Edits that belong together, with what they do in words. */
export interface Change {
  readonly message: string
  readonly edits: readonly Edit[]
}

/** Another place that a finding speaks of. */
export interface Related extends Span {
  readonly file: string
  readonly message: string
}

/** Why a finding is let stand, and where that is said. */
export interface FindingWaiver extends Span {
  readonly reason: string
  readonly file: string
}

/** One message on one place. Offsets are those of the decoded file with its byte order mark. */
export interface Finding extends Span {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly note?: string
  readonly actual?: string
  readonly expected?: readonly string[]
  readonly file: string
  readonly related?: readonly Related[]
  readonly fix?: Change
  readonly suggestions?: readonly Change[]
  readonly data?: Readonly<Record<string, unknown>>
  /** Present on a finding that is waived: it stays in reports, and counts neither as error nor as warning. */
  readonly waiver?: FindingWaiver
}
