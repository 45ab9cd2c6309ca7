import {createHash} from 'node:crypto'

/** What makes a finding the one it is. No line and no offset is among it, so that edits elsewhere leave it as it is. */
export interface FindingIdentity {
  readonly rule: string
  /** The file as findings name it; absent for a fingerprint that survives a new name of the file. */
  readonly file?: string
  /** The key of the reference that it speaks of, where it speaks of one. */
  readonly reference?: string | undefined
  /** The source between its offsets. White space counts as one blank: a text may be wrapped anew. */
  readonly text: string
  /** How many findings of the run stand before it that are the same in all of the above. */
  readonly ordinal: number
}

/** The key of a reference without one: its number in the file, which edits elsewhere change. */
const placeKey = /^#\d+$/

/**
 * The fingerprint of a finding: 32 hexadecimal digits that two runs share where they found the same thing, also when it
 * has moved within its file. It changes with the text under the finding.
 *
 * SARIF's partial fingerprints, GitLab's code quality and baselines are made of it.
 */
export function fingerprintFinding({rule, file, reference, text, ordinal}: FindingIdentity): string {
  const named = reference === undefined || placeKey.test(reference) ? [] : [reference]
  const parts = [rule, file ?? '', ...named, text.trim().replaceAll(/\s+/g, ' ')]
  return createHash('sha256')
    .update(`${parts.join('\u0000')}\u0000${ordinal}`)
    .digest()
    .toString('hex', 0, 16)
}

/** Gives a finding its fingerprint, and its ordinal among those that were given one before. */
export type Fingerprinter = (identity: Omit<FindingIdentity, 'ordinal'>) => string

/** Starts to fingerprint the findings of a run, in their order. */
export function createFingerprinter(): Fingerprinter {
  const seen = new Map<string, number>()
  return (identity) => {
    const first = fingerprintFinding({...identity, ordinal: 0})
    const ordinal = seen.get(first) ?? 0
    seen.set(first, ordinal + 1)
    return ordinal === 0 ? first : fingerprintFinding({...identity, ordinal})
  }
}
