import type {CslDate, Name, RecordVariants, Reference} from '../model/generated/record.ts'
import {markupText} from '../text/markup-text.ts'

type TextOrNone = string | number | null | undefined
type Texts = readonly (string | null)[] | string | null | undefined

/** Names and texts beyond these are cut: they are no facts of one work. */
const most = {names: 20_000, variants: 100, years: 20} as const

/** The texts of a field that is a list, one text or nothing: words without markup, none empty, none twice. */
export function textsOf(texts: Texts): readonly string[] {
  const list = texts === null || texts === undefined ? [] : typeof texts === 'string' ? [texts] : texts
  return [...new Set(list.slice(0, 1000).map((text) => markupText(text ?? '')))].filter((text) => text !== '')
}

/** A short text: volume, page, publisher. Cut at what the schema of references allows. */
export function shortText(value: TextOrNone): string {
  return markupText(String(value ?? '')).slice(0, 1000)
}

/** A name as registries write it. */
export interface WrittenName {
  readonly given?: string | null | undefined
  readonly family?: string | null | undefined
  /** A group, or a person in one text. */
  readonly literal?: string | null | undefined
  readonly suffix?: string | null | undefined
  readonly orcid?: string | null | undefined
}

/** Names in CSL; groups are literals, what says nothing is left out. */
export function toNames(names: readonly WrittenName[]): Name[] {
  return names.slice(0, most.names).flatMap(({given, family, literal, suffix, orcid}): Name[] => {
    const id = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/i.exec(orcid ?? '')?.[0]
    const extra = id === undefined ? {} : {ORCID: `https://orcid.org/${id.toUpperCase()}`}
    const parts = withoutEmpty({
      family: shortText(family),
      given: shortText(given),
      suffix: shortText(suffix).slice(0, 200)
    })
    if ('family' in parts) return [{...parts, ...extra}]
    const whole = shortText(literal) || shortText(given)
    return whole === '' || whole === 'NA' ? [] : [{literal: whole, ...extra}]
  })
}

/** The object without members that are empty texts. */
export function withoutEmpty<T extends Readonly<Record<string, string>>>(members: T): {[K in keyof T]?: string} {
  const kept: {[K in keyof T]?: string} = {}
  for (const key in members) if (members[key] !== '') kept[key] = members[key]
  return kept
}

/** A date of numbers; absent where there is no year. Months and days that no calendar has are cut off. */
export function toDate(parts: readonly (number | string | null)[] | null | undefined): CslDate | undefined {
  const [year, month, day] = (parts ?? []).map((part) => (part === null || part === '' ? Number.NaN : Number(part)))
  if (year === undefined || !Number.isInteger(year) || year === 0 || Math.abs(year) > 9999) return undefined
  if (month === undefined || !Number.isInteger(month) || month < 1 || month > 12) return {'date-parts': [[year]]}
  if (day === undefined || !Number.isInteger(day) || day < 1 || day > 31) return {'date-parts': [[year, month]]}
  return {'date-parts': [[year, month, day]]}
}

/** A day, month or year of ISO 8601, also with a time behind it or the end of a range. */
export function toIsoDate(text: string): CslDate | undefined {
  const match = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?!\d)/.exec(text.trim())
  return match ? toDate(match.slice(1).map((part: string | undefined) => part ?? null)) : undefined
}

/** The year of a date of ours. */
export function yearOf(date: CslDate | undefined): number | undefined {
  const year = date?.['date-parts']?.[0]?.[0]
  return typeof year === 'number' ? year : undefined
}

/** A calendar day `YYYY-MM-DD`; absent where month or day are not known or there is no such day. */
export function dayOf(date: CslDate | undefined): string | undefined {
  const [year, month, day] = date?.['date-parts']?.[0] ?? []
  if (typeof year !== 'number' || year < 1 || month === undefined || day === undefined) return undefined
  const pad = (value: number | string, width: number): string => String(value).padStart(width, '0')
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  const time = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text) ? text : undefined
}

/** Other forms of an item's facts: without those that the item itself holds. Absent where there are none. */
export function toVariants(
  item: Reference,
  {
    titles = [],
    containers = [],
    years = [],
    editors = []
  }: {
    readonly titles?: readonly string[]
    readonly containers?: readonly string[]
    readonly years?: readonly (number | undefined)[]
    readonly editors?: readonly string[]
  }
): {readonly variants?: RecordVariants} {
  const others = (texts: readonly string[], own: readonly (string | undefined)[]): string[] =>
    [...new Set(texts)].filter((text) => text !== '' && !own.includes(text)).slice(0, most.variants)
  const issued = yearOf(item.issued)
  const found = {
    titles: others(titles, [item.title]),
    containers: others(containers, [item['container-title'], item['container-title-short']]),
    years: [...new Set(years)].filter((year) => year !== undefined && year !== issued).slice(0, most.years),
    editors: others(editors, [])
  }
  const variants: RecordVariants = {
    ...(found.titles.length > 0 && {titles: found.titles}),
    ...(found.containers.length > 0 && {containers: found.containers}),
    ...(found.years.length > 0 && {years: found.years.filter((year) => year !== undefined)}),
    ...(found.editors.length > 0 && {editors: found.editors})
  }
  return Object.keys(variants).length > 0 ? {variants} : {}
}

/** A name in one text, family first. */
export function nameText({family, given, literal}: Name): string {
  return literal ?? [family, given].filter((part) => part !== undefined && part !== '').join(', ')
}
