/**
 * Pairs what has the same key, each once and in order, and takes both out of their sets. Without a key nothing is paired.
 *
 * @returns pairs of what was before and what is after.
 */
export function takePairs<T>(
  before: Set<T>,
  after: Set<T>,
  keyBefore: (one: T) => string | undefined,
  keyAfter: (one: T) => string | undefined
): readonly (readonly [before: T, after: T])[] {
  const pool = new Map<string, T[]>()
  for (const one of before) {
    const key = keyBefore(one)
    if (key === undefined) continue
    const list = pool.get(key)
    if (list) list.push(one)
    else pool.set(key, [one])
  }
  // From the end, the first comes off last.
  for (const list of pool.values()) list.reverse()
  return [...after].flatMap((one) => {
    const key = keyAfter(one)
    const partner = key === undefined ? undefined : pool.get(key)?.pop()
    if (partner === undefined) return []
    before.delete(partner)
    after.delete(one)
    return [[partner, one] as const]
  })
}
