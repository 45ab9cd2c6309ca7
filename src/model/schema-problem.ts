/** One thing that keeps a value from fitting its schema. */
export interface SchemaProblem {
  /** Where: steps from the value. For a missing or unknown key, those of the object that should (not) have it. */
  readonly path: readonly (string | number)[]
  /** The key that is missing or unknown, where that is the problem. */
  readonly key?: string
  readonly kind: 'missing' | 'unknown-key' | 'value'
  /** “expected …”, in words. */
  readonly expected: string
  /** Every name that could stand instead of an unknown key, also those that `expected` has no room for. */
  readonly candidates?: readonly string[]
  /** The value as found, short enough for a sentence; absent for a missing key. */
  readonly actual?: string
}
