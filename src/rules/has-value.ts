/** True for a value that says something: not blank, not an empty list, a date with a year or words. */
export function hasValue(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  if (typeof value === 'number') return true
  if (Array.isArray(value)) return value.some(hasValue)
  if (typeof value === 'object' && value !== null) return Object.values(value).some(hasValue)
  return false
}
