import {parseDoi} from '../identifiers/doi.ts'

type Item = Readonly<Record<string, unknown>>

const dates = ['issued', 'accessed', 'original-date', 'event-date', 'submitted', 'available-date']
const roles = ['author', 'editor', 'translator', 'container-author', 'collection-editor', 'director']

/**
 * The one form of an item, whatever file it came from: the bare DOI, dates as numbers, trimmed names, pages with a plain
 * hyphen. What cannot be read as one stays as it is; letter case always does. The item as written is the reference's own.
 */
export function toNormalForm(item: Item): Item {
  return Object.fromEntries(
    Object.entries(item).flatMap(([field, value]): [string, unknown][] => {
      const normal = normalise(field, value)
      return normal === '' ? [] : [[field, normal]]
    })
  )
}

function normalise(field: string, value: unknown): unknown {
  if (dates.includes(field)) return normaliseDate(value)
  if (roles.includes(field)) return Array.isArray(value) ? value.map(normaliseName) : value
  if (typeof value !== 'string') return value
  if (field === 'id') return value
  const text = value.trim()
  if (field === 'DOI') {
    const parsed = parseDoi(text)
    return parsed.ok ? parsed.doi : text
  }
  if (field === 'page') return text.replaceAll(/ ?(?:[\u2010-\u2015\u2212]|-{1,3}) ?/g, '-')
  return field === 'abstract' || field === 'note' ? text : text.replaceAll(/\s+/g, ' ')
}

function normaliseName(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([part, text]: [string, unknown]): [string, unknown][] => {
      const trimmed = typeof text === 'string' ? text.trim().replaceAll(/\s+/g, ' ') : text
      return trimmed === '' ? [] : [[part, trimmed]]
    })
  )
}

function normaliseDate(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const parts: unknown = Reflect.get(value, 'date-parts')
  if (Array.isArray(parts)) {
    return {...value, 'date-parts': parts.map((part: unknown) => (Array.isArray(part) ? part.map(toNumber) : part))}
  }
  const raw: unknown = Reflect.get(value, 'raw') ?? Reflect.get(value, 'literal')
  const day = typeof raw === 'string' ? /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(raw.trim()) : null
  if (!day) return value
  return {
    'date-parts': [day.slice(1).flatMap((part: string | undefined) => (part === undefined ? [] : [Number(part)]))]
  }
}

function toNumber(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d{1,4}$/.test(value) ? Number(value) : value
}
