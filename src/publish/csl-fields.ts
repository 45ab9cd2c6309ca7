/** A bibliographic item as read: any field may be absent or of another type than it should be. */
export type Item = Readonly<Record<string, unknown>>

export interface CslName {
  readonly family: string
  readonly given: string
  readonly suffix: string
  /** The name of a group, or a name that was not taken apart. */
  readonly literal: string
}

/** How many names of an item are read; more are never printed. */
const mostNames = 50

/** A text or number field, trimmed and with its white space collapsed; empty where there is none. */
export function textField(item: Item, field: string): string {
  const value = item[field]
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  return typeof value === 'string' ? value.slice(0, 10_000).replaceAll(/\s+/g, ' ').trim() : ''
}

/** The names of a field, the first fifty of them, and how many there are. */
export function nameField(item: Item, field: string): {readonly names: readonly CslName[]; readonly count: number} {
  const value = item[field]
  if (!Array.isArray(value)) return {names: [], count: 0}
  const list: readonly unknown[] = value
  const names = list.slice(0, mostNames).flatMap((entry) => {
    if (!isItem(entry)) return []
    const particles = [textField(entry, 'non-dropping-particle'), textField(entry, 'family')]
    const name = {
      family: particles.filter((part) => part !== '').join(' '),
      given: [textField(entry, 'given'), textField(entry, 'dropping-particle')].filter((part) => part !== '').join(' '),
      suffix: textField(entry, 'suffix'),
      literal: textField(entry, 'literal')
    }
    return name.family === '' && name.given === '' && name.literal === '' ? [] : [name]
  })
  return {names, count: list.length > mostNames ? list.length : names.length}
}

/** Year, month and day of a date, as far as they are given, or its words. */
export interface CslDateValue {
  readonly parts: readonly number[]
  readonly end?: readonly number[]
  readonly circa: boolean
  readonly words: string
}

/** A date field; absent where nothing can be read from it. */
export function dateField(item: Item, field: string): CslDateValue | undefined {
  const value = item[field]
  if (!isItem(value)) return undefined
  const list: readonly unknown[] = Array.isArray(value['date-parts']) ? value['date-parts'] : []
  const parts = readParts(list[0])
  const end = readParts(list[1])
  const words = (textField(value, 'literal') || textField(value, 'raw')).slice(0, 60)
  if (parts.length === 0 && words === '') return undefined
  const {circa} = value
  const isCirca = circa !== undefined && circa !== false && circa !== 0 && circa !== '' && circa !== 'false'
  return {parts, ...(end.length > 0 && {end}), circa: isCirca, words}
}

/** The year of publication as a reader writes it: `2011`, `c. 1850`, `2011–2012`, `44 BC`; empty where none is known. */
export function yearOf(item: Item): string {
  const date = dateField(item, 'issued')
  if (!date) return ''
  const [year] = date.parts
  if (year === undefined) return /\b\d{4}\b/.exec(date.words)?.[0] ?? date.words
  const last = date.end?.[0]
  const range = last === undefined || last === year ? writeYear(year) : `${writeYear(year)}–${writeYear(last)}`
  return date.circa ? `c. ${range}` : range
}

/** A date as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; empty where it is none of those. */
export function isoDate(date: CslDateValue | undefined): string {
  const [year, month, day] = date?.parts ?? []
  if (year === undefined || year < 1 || year > 9999) return ''
  let text = String(year).padStart(4, '0')
  if (month === undefined || month < 1 || month > 12) return text
  text += `-${String(month).padStart(2, '0')}`
  return day === undefined || day < 1 || day > 31 ? text : `${text}-${String(day).padStart(2, '0')}`
}

function writeYear(year: number): string {
  return year < 0 ? `${-year} BC` : String(year)
}

function readParts(value: unknown): readonly number[] {
  if (!Array.isArray(value)) return []
  const list: readonly unknown[] = value
  const parts: number[] = []
  for (const entry of list.slice(0, 3)) {
    const number = typeof entry === 'string' && /^-?\d{1,4}$/.test(entry) ? Number(entry) : entry
    if (typeof number !== 'number' || !Number.isInteger(number)) break
    parts.push(number)
  }
  return parts
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
