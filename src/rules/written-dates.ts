/** A date as a reference has it: year, then month, then day, as far as they are known. */
export interface WrittenDate {
  readonly parts: readonly number[]
  /** Steps from the field to each part; to the whole value where the date is one text. */
  readonly path: (part: number) => readonly (string | number)[]
}

/** The dates of a CSL date, both ends of a range; none where it holds only words. */
export function readDates(value: unknown): readonly WrittenDate[] {
  if (typeof value !== 'object' || value === null) return []
  const written: unknown = Reflect.get(value, 'date-parts')
  if (Array.isArray(written) && written.length > 0) {
    return written.flatMap((date: unknown, index) => {
      if (!Array.isArray(date)) return []
      const parts = date.map((part: unknown) =>
        typeof part === 'number' || (typeof part === 'string' && /^-?\d{1,4}$/.test(part)) ? Number(part) : Number.NaN
      )
      // What is no number is for the schema to say.
      const known = parts.findIndex((part) => !Number.isInteger(part))
      const usable = known === -1 ? parts : parts.slice(0, known)
      return usable.length === 0 ? [] : [{parts: usable, path: (part) => ['date-parts', index, part]}]
    })
  }
  for (const field of ['raw', 'literal']) {
    const text: unknown = Reflect.get(value, field)
    const match = typeof text === 'string' ? /^\s*(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?\s*$/.exec(text) : undefined
    if (!match) continue
    const parts = match.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]))
    return [{parts, path: () => [field]}]
  }
  return []
}
