import {compareText} from './compare.ts'

/**
 * JSON with sorted keys and without blanks, as RFC 8785 has it: the same value gives the same text on every machine.
 * Members that are `undefined` are left out, as `JSON.stringify` does.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sortKeys(value))
}

/** The value with the keys of each object in the order of their code units. */
export function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  // No prototype: a key `__proto__` is a key like others.
  const sorted = Object.create(null) as Record<string, unknown>
  for (const [key, inner] of Object.entries(value).toSorted(([left], [right]) => compareText(left, right))) {
    sorted[key] = sortKeys(inner)
  }
  return sorted
}
