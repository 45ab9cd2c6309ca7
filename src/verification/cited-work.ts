/** An item of CSL as it was read: its values need not be of the types that CSL has. */
export type Item = Readonly<Record<string, unknown>>

/** A name as it was written. */
export interface CitedName {
  readonly family: string
  readonly given: string
  readonly particle: string
  readonly literal: string
}

/** A text or number of an item as a text, empty where it is neither. */
export function textIn(item: Item, field: string): string {
  const value = Object.hasOwn(item, field) ? item[field] : undefined
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
}

/** The texts of these fields that are not empty. */
export function textsIn(item: Item, fields: readonly string[]): readonly string[] {
  return fields.map((field) => textIn(item, field)).filter((text) => text !== '')
}

/** What stands for the authors who are not named. */
const others = /^(?:and |& )?(?:others|et\.? al(?:ii|\.)?|u\. ?a\.|y otros|\.{3}|…)$/i

/** The names of a role, without “et al.”; what is no name is left out. */
export function namesIn(item: Item, role: string): readonly CitedName[] {
  const value = Object.hasOwn(item, role) ? item[role] : undefined
  if (!Array.isArray(value)) return []
  return value.flatMap((entry: unknown): CitedName[] => {
    if (typeof entry === 'string') return others.test(entry.trim()) ? [] : [literalName(entry)]
    if (typeof entry !== 'object' || entry === null) return []
    const fields: Item = {...entry}
    const name = {
      family: textIn(fields, 'family'),
      given: textIn(fields, 'given'),
      particle: textsIn(fields, ['dropping-particle', 'non-dropping-particle']).join(' '),
      literal: textIn(fields, 'literal')
    }
    const whole = name.literal || name.family || name.given
    return whole === '' || (others.test(whole) && (name.literal !== '' || name.given === '')) ? [] : [name]
  })
}

/** A name in one text. */
export function literalName(text: string): CitedName {
  return {family: '', given: '', particle: '', literal: text.trim()}
}

/** A name for a reader. */
export function nameText({family, given, particle, literal}: CitedName): string {
  if (literal !== '') return literal
  const full = particle === '' ? family : `${particle} ${family}`
  return given === '' ? full : full === '' ? given : `${full}, ${given}`
}

/** The year of a date; absent where it has none. */
export function yearIn(item: Item, field: string): number | undefined {
  const date = Object.hasOwn(item, field) ? item[field] : undefined
  if (typeof date === 'string' || typeof date === 'number') return fourDigits(String(date))
  if (typeof date !== 'object' || date === null) return undefined
  const fields: Item = {...date}
  const parts = fields['date-parts']
  const first: unknown = Array.isArray(parts) && Array.isArray(parts[0]) ? parts[0][0] : undefined
  const year = typeof first === 'string' && /^-?\d{1,4}$/.test(first) ? Number(first) : first
  if (typeof year === 'number' && Number.isInteger(year)) return year
  return fourDigits(textIn(fields, 'raw') || textIn(fields, 'literal'))
}

function fourDigits(text: string): number | undefined {
  const found = /(?<!\d)\d{4}(?!\d)/.exec(text.slice(0, 200))?.[0]
  return found === undefined ? undefined : Number(found)
}
