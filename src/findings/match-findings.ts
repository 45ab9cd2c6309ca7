import type {ReportFinding} from '../model/generated/report.ts'
import {takePairs} from '../text/pair.ts'

/** A finding with what it is recognised by in another state of the same files. */
export interface TracedFinding {
  readonly finding: ReportFinding
  /** What it says of which text; no line, offset or file is in it. */
  readonly identity: string
  /** The sentence, reference or lines that it stands in, without white space. */
  readonly context: string
  /** True where the context is enough to recognise it in another file: a sentence or a reference. */
  readonly movable: boolean
}

/** The findings of two states, told apart. */
export interface MatchedFindings {
  /** Only there afterwards. */
  readonly introduced: readonly ReportFinding[]
  /** There before and afterwards, in something that was changed. */
  readonly touched: readonly ReportFinding[]
  /** There before and afterwards, in what is as it was, wherever it stands now. */
  readonly known: readonly ReportFinding[]
  /** Only there before. */
  readonly resolved: readonly ReportFinding[]
}

/**
 * Tells which findings are new, by what they say rather than by lines: what has only moved is known, and what a change
 * brings about elsewhere is new. Of several that are alike, as many are known as there were.
 *
 * @param formerName - the name that a file had before.
 */
export function matchFindings(
  before: readonly TracedFinding[],
  after: readonly TracedFinding[],
  formerName: (file: string) => string
): MatchedFindings {
  const [old, current] = [new Set(before), new Set(after)]
  /** Pairs what has the same key and is not paired yet. */
  const pair = (keyOf: (traced: TracedFinding, file: string) => string | undefined): readonly ReportFinding[] =>
    takePairs(
      old,
      current,
      (traced) => keyOf(traced, traced.finding.file),
      (traced) => keyOf(traced, formerName(traced.finding.file))
    ).map(([, {finding}]) => finding)
  const state = ({finding}: TracedFinding): string => (finding.waiver ? 'waived' : 'open')
  const inPlace = pair((traced, file) => join(state(traced), file, traced.identity, traced.context))
  const moved = pair((traced) => (traced.movable ? join(state(traced), traced.identity, traced.context) : undefined))
  const touched = pair((traced, file) => join(state(traced), file, traced.identity))
  // One that is waived now is not resolved, and one whose waiver is gone is new.
  const other = pair((traced, file) => join(file, traced.identity))
  return {
    introduced: [...other, ...[...current].map(({finding}) => finding)],
    touched,
    known: [...inPlace, ...moved],
    resolved: [...old].map(({finding}) => finding)
  }
}

function join(...parts: readonly string[]): string {
  return parts.join('\u0000')
}
