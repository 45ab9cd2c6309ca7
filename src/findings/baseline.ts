import type {KnownFinding} from '../model/generated/baseline.ts'
import {compareText} from '../text/compare.ts'
import {fingerprintFinding} from './fingerprint.ts'

/** A finding as a baseline sees it. */
export interface Baselined {
  readonly rule: string
  /** As the baseline names files: relative to its folder. */
  readonly file: string
  readonly reference?: string | undefined
  /** The source at its place. */
  readonly text: string
}

/** What a run knows of files. */
export interface BaselineFiles {
  /** True where the run read the file and the rule ran on it, so that a finding that is not there any more was mended. */
  readonly isChecked: (file: string, rule: string) => boolean
  /** True where there is such a file. */
  readonly isThere: (file: string) => boolean
}

export interface BaselineMatch<T> {
  /** The findings that the baseline does not hold. */
  readonly added: readonly T[]
  /** How many it holds. */
  readonly known: number
  /** How many of it were not found where they would have been. */
  readonly gone: number
  /** The baseline with all that was found, and with what this run could not look for. */
  readonly next: readonly KnownFinding[]
}

/** So much of what the baseline holds of a file that is gone must be in a new one, for it to be the same file renamed. */
const leastShared = 0.5

/**
 * Holds findings against a baseline. A finding is known by its rule, its reference and the text at its place, in its file:
 * lines may move, and of several alike as many are known as there were. What the baseline holds of a file that is no longer
 * there counts for the file that took its place: one that the baseline does not name, with at least half of the same
 * findings.
 */
export function matchBaseline<T extends Baselined>(
  findings: readonly T[],
  baseline: readonly KnownFinding[],
  {isChecked, isThere}: BaselineFiles
): BaselineMatch<T> {
  const found = new Map<string, Map<string, T[]>>()
  for (const finding of findings) {
    const ofFile = found.get(finding.file) ?? new Map<string, T[]>()
    found.set(finding.file, ofFile)
    addTo(ofFile, fingerprintOf(finding), finding)
  }
  const held = new Map<string, KnownFinding[]>()
  for (const one of baseline) addTo(held, one.file, one)
  const renamed = findRenamed(held, found, isThere)
  const known = new Set<T>()
  const left: KnownFinding[] = []
  let gone = 0
  for (const one of baseline) {
    const {count = 1, fingerprint, file, rule} = one
    const here = (found.get(renamed.get(file) ?? file)?.get(fingerprint) ?? []).filter((finding) => !known.has(finding))
    for (const finding of here.slice(0, count)) known.add(finding)
    const missing = Math.max(0, count - here.length)
    if (missing === 0) continue
    if (renamed.has(file) || isChecked(file, rule) || !isThere(file)) gone += missing
    else left.push({...one, count: missing})
  }
  const next = findings.map((finding): KnownFinding => ({
    file: finding.file,
    rule: finding.rule,
    fingerprint: fingerprintFinding({...finding, file: undefined, ordinal: 0})
  }))
  return {added: findings.filter((one) => !known.has(one)), known: known.size, gone, next: addUp([...next, ...left])}
}

/** The fingerprint of a finding without its file and its rank, so that it stays when either changes. */
function fingerprintOf({rule, reference, text}: Baselined): string {
  return fingerprintFinding({rule, reference, text, ordinal: 0})
}

function addTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** For each file that is no longer there, the new one that has most of its findings. */
function findRenamed(
  held: ReadonlyMap<string, readonly KnownFinding[]>,
  found: ReadonlyMap<string, ReadonlyMap<string, readonly unknown[]>>,
  isThere: (file: string) => boolean
): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>()
  const taken = new Set<string>()
  const fresh = [...found].filter(([file]) => !held.has(file))
  for (const [file, known] of [...held].sort(([left], [right]) => compareText(left, right))) {
    if (fresh.length === 0 || isThere(file)) continue
    const total = known.reduce((sum, {count = 1}) => sum + count, 0)
    let best: string | undefined
    let most = 0
    for (const [other, byKey] of fresh) {
      if (taken.has(other)) continue
      const shared = known.reduce(
        (sum, {fingerprint, count = 1}) => sum + Math.min(count, byKey.get(fingerprint)?.length ?? 0),
        0
      )
      if (shared > most) {
        most = shared
        best = other
      }
    }
    if (best === undefined || most < leastShared * total) continue
    renamed.set(file, best)
    taken.add(best)
  }
  return renamed
}

/** Entries that are alike in one, sorted by file, then rule, then fingerprint: a change of one is a change of one place. */
function addUp(entries: readonly KnownFinding[]): readonly KnownFinding[] {
  const sums = new Map<string, KnownFinding>()
  for (const {file, rule, fingerprint, count = 1} of entries) {
    const key = [file, rule, fingerprint].join('\u0000')
    const sum = (sums.get(key)?.count ?? (sums.has(key) ? 1 : 0)) + count
    sums.set(key, {file, rule, fingerprint, ...(sum > 1 && {count: sum})})
  }
  return [...sums.values()].sort(
    (left, right) =>
      compareText(left.file, right.file) ||
      compareText(left.rule, right.rule) ||
      compareText(left.fingerprint, right.fingerprint)
  )
}
