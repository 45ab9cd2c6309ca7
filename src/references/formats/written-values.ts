/** An item as the writers of formats take it: values of any kind, of which those are written that are of the right one. */
export type CslItemLike = Readonly<Record<string, unknown>>

/** A text or number of an item; empty where there is none. */
export function textOf(item: CslItemLike, field: string): string {
  const value = item[field]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** The names of a role. */
export function namesOf(item: CslItemLike, field: string): readonly CslItemLike[] {
  const names = item[field]
  if (!Array.isArray(names)) return []
  return names.filter((name: unknown): name is CslItemLike => typeof name === 'object' && name !== null)
}

/** A name with its family name first: `van Gogh, Vincent, Jr`; a group's as it is. */
export function renderName(name: CslItemLike): string {
  const literal = textOf(name, 'literal')
  if (literal !== '') return literal
  const particle = textOf(name, 'non-dropping-particle') || textOf(name, 'dropping-particle')
  const family = [particle, textOf(name, 'family')].filter((part) => part !== '').join(' ')
  return [family, textOf(name, 'given'), textOf(name, 'suffix')].filter((part) => part !== '').join(', ')
}

/** The words of a date that has no numbers. */
export function wordsOf(item: CslItemLike, field: string): string {
  const date = item[field]
  const words: unknown = typeof date === 'object' && date !== null ? Reflect.get(date, 'literal') : undefined
  return typeof words === 'string' ? words : ''
}

/** The year, month and day of a date, of a range those of both ends. */
export function datesOf(item: CslItemLike, field: string): readonly (readonly (string | number)[])[] {
  const date = item[field]
  const parts: unknown = typeof date === 'object' && date !== null ? Reflect.get(date, 'date-parts') : undefined
  if (!Array.isArray(parts)) return []
  return parts.flatMap((part: unknown) =>
    Array.isArray(part)
      ? [part.filter((step: unknown): step is string | number => typeof step === 'string' || typeof step === 'number')]
      : []
  )
}
