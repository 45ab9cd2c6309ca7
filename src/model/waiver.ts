import type {Finding} from './finding.ts'
import type {Span} from './span.ts'

/** A rule that a waiver names, with where its id stands. */
export interface NamedRule extends Span {
  readonly id: string
}

/** What a waiver is held against. */
export type Waivable = Pick<Finding, 'rule' | 'file' | 'start' | 'data'>

/** A word that findings of some rules are known and stand: a comment in an article, or an entry of the configuration. */
export interface Waiver extends Span {
  /** The file that it stands in, as findings name it. */
  readonly file: string
  readonly rules: readonly NamedRule[]
  /** Empty where none is given; then it waives nothing. */
  readonly reason: string
  /** The last day on which it holds, `YYYY-MM-DD`. */
  readonly until?: string
  /** The part of its own file that it reaches over: a block, or all. Absent where it reaches over other files. */
  readonly reach?: Span
  /** True where a finding of a rule that it names stands in its reach. */
  readonly covers: (finding: Waivable) => boolean
  /** What goes where it is removed; absent where it stands in no text that can be edited by itself. */
  readonly removal?: Span
  /** For a comment that looks like a waiver and is none: the same as one, where that can be told. */
  readonly malformed?: {readonly meant?: string}
}

/** What is wrong with a waiver, when every rule has run. */
export interface JudgedWaiver {
  readonly waiver: Waiver
  /** Ids that no rule has, with the nearest that one has. */
  readonly unknown: readonly (NamedRule & {readonly nearest?: string})[]
  /** Rules that no waiver silences. */
  readonly firm: readonly NamedRule[]
  /** Rules that ran and of which it waived no finding. */
  readonly idle: readonly NamedRule[]
  /** It ended before the day that counts as today. */
  readonly expired: boolean
}

/** What a ledger remembers, as plain data for another ledger of the same waivers. */
export interface WaiverUse {
  /** The waivers that were of use, each with the rule. */
  readonly used: ReadonlySet<string>
  /** The rules that ran, and those of them that could not look at everything. */
  readonly ran: ReadonlySet<string>
  readonly partly: ReadonlySet<string>
}

/** Puts waivers on findings and remembers which of them were of use. */
export interface WaiverLedger {
  /**
   * The findings of a rule, each with the waiver that covers it.
   *
   * @param ran - false where the rule could not look at everything, so that a waiver of it is not called idle.
   */
  readonly apply: (rule: string, findings: readonly Finding[], ran: boolean) => readonly Finding[]
  /** To be asked when the last finding was applied. */
  readonly judge: () => readonly JudgedWaiver[]
  /** What it remembers so far. */
  readonly use: () => WaiverUse
  /** Remembers what another ledger of the same waivers does. */
  readonly addUse: (use: WaiverUse) => void
  /** Another ledger of the same waivers, which remembers nothing yet. */
  readonly fork: () => WaiverLedger
}
