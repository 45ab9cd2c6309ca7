/** A date as CSL has it. */
export type CslDate = Readonly<Record<string, unknown>>

const monthNames = [
  ['jan', 'january', 'januar', 'enero', 'janvier'],
  ['feb', 'february', 'februar', 'febrero', 'février'],
  ['mar', 'march', 'märz', 'marzo', 'mars'],
  ['apr', 'april', 'abril', 'avril'],
  ['may', 'mai', 'mayo'],
  ['jun', 'june', 'juni', 'junio', 'juin'],
  ['jul', 'july', 'juli', 'julio', 'juillet'],
  ['aug', 'august', 'agosto', 'août'],
  ['sep', 'sept', 'september', 'septiembre', 'septembre'],
  ['oct', 'october', 'oktober', 'okt', 'octubre', 'octobre'],
  ['nov', 'november', 'noviembre', 'novembre'],
  ['dec', 'december', 'dezember', 'dez', 'diciembre', 'décembre']
]
const months: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1]))
)

/** Reads a date of EDTF, as BibLaTeX writes it: `2020`, `2020-05-01`, `1999/2001`, `1904~`, `19XX`. */
export function readIsoDate(text: string): CslDate | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  const ends = trimmed.split('/').slice(0, 2)
  const parts = ends.map(readDay)
  const [first, second] = parts
  if (!first || (second === undefined && ends.length === 2 && !isOpen(ends[1]))) return {literal: trimmed.slice(0, 200)}
  const circa = /[~?%]/.test(trimmed)
  return {'date-parts': second ? [first, second] : [first], ...(circa && {circa: true})}
}

/** Reads `year`, `month` and `day` as BibTeX keeps them; a year that is no number stays as words. */
export function readOldDate(year: string, month = '', day = ''): CslDate | undefined {
  const trimmed = year.trim()
  if (trimmed === '') return undefined
  // Writers add remarks: `2009 [Online]`.
  const digits = /^(?:-?\d{1,4}$|\d{4}(?=[\s([,;]))/.exec(trimmed)?.[0]
  const number = digits === undefined ? undefined : Number(digits)
  if (number === undefined) return readIsoDate(trimmed)
  const monthNumber = readMonth(month)
  const dayNumber = /^\d{1,2}$/.test(day.trim()) ? Number(day) : dayOf(month)
  return {
    'date-parts': [
      [
        number,
        ...(monthNumber === undefined ? [] : [monthNumber]),
        ...(monthNumber === undefined || dayNumber === undefined ? [] : [dayNumber])
      ]
    ]
  }
}

/** The number of a month that is written as a number, a name or a macro; of a range the first. */
export function readMonth(text: string): number | undefined {
  const trimmed = text.trim().toLowerCase()
  if (/^\d{1,2}$/.test(trimmed)) {
    const number = Number(trimmed)
    return number >= 1 && number <= 12 ? number : undefined
  }
  for (const [word] of trimmed.matchAll(/\p{L}+/gu)) {
    const number = months.get(word)
    if (number !== undefined) return number
  }
  // The macro of a month with a day beside it: `"10~" # jan`.
  const beside = /^\d{1,2}[\s~.]+(\d{1,2})$/.exec(trimmed)?.[1]
  return beside === undefined ? undefined : readMonth(beside)
}

function dayOf(month: string): number | undefined {
  const day = /^(\d{1,2})[\s~.]+[\p{L}\d]/u.exec(month.trim())?.[1] ?? /\p{L}[\s~.]+(\d{1,2})(?!\d)/u.exec(month)?.[1]
  const number = Number(day)
  return number >= 1 && number <= 31 ? number : undefined
}

function readDay(text: string): readonly number[] | undefined {
  const form = /^([+-]?\d{2,4}[xu]{0,2})(?:-(\d{1,2}))?(?:-(\d{1,2}))?(?:T[\d:.Z+-]{1,40})?[~?%]?$/i.exec(text.trim())
  if (!form) return undefined
  const [, year = '', month, day] = form
  const known = year.replaceAll(/[xu]/gi, '0')
  if (known.replace(/^[+-]/, '').length !== 4) return undefined
  const numbers = [Number(known), ...[month, day].flatMap((part) => (part === undefined ? [] : [Number(part)]))]
  const [, monthNumber = 1, dayNumber = 1] = numbers
  if (monthNumber > 12 && monthNumber <= 24) return numbers.slice(0, 1)
  return monthNumber >= 1 && monthNumber <= 12 && dayNumber >= 1 && dayNumber <= 31 ? numbers : undefined
}

function isOpen(text: string | undefined): boolean {
  return text === undefined || text.trim() === '' || text.trim() === '..'
}
