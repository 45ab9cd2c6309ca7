import type {Reference, ValuePath} from '../model/reference.ts'
import {defineRule, type Rule, type RuleReport} from './define-rule.ts'
import {readDates, type WrittenDate} from './written-dates.ts'

interface Options {
  /** Years after which a work counts as too old; absent where none does. */
  readonly maxAge?: number
}

const fields = ['issued', 'accessed', 'original-date', 'event-date', 'submitted', 'available-date'] as const

/** The first number of the first journal, Journal des sçavans. */
const firstJournal = 1665

const months = 'January February March April May June July August September October November December'.split(' ')

const referenceDate: Rule = defineRule<Options>(
  {
    id: 'reference-date',
    description: 'Require dates that a calendar has and that can be true',
    severity: 'warning',
    options: {
      type: 'object',
      additionalProperties: false,
      properties: {
        maxAge: {
          description: 'Years after which a work counts as too old; without it none does',
          type: 'integer',
          minimum: 1,
          maximum: 1000
        }
      }
    },
    messages: {
      month: 'Unexpected month `{actual}` in `{field}` of reference `{key}`, expected 1 to 12',
      day: 'Unexpected day `{actual}` in `{field}` of reference `{key}`: {month} has {days} days',
      future:
        'Unexpected year `{actual}` in `{field}` of reference `{key}`: it lies after {next}, the year after {asOf}',
      early: 'Unexpected year `{actual}` of the journal article `{key}`, expected {first} or later',
      old: 'Unexpected age of reference `{key}`: it is of {actual}, more than {maxAge} years before {asOf}'
    }
  },
  {},
  {
    bibliography({bibliography: {references}, options: {maxAge}, asOf, report}) {
      const thisYear = asOf === undefined ? undefined : Number(asOf.slice(0, 4))
      for (const reference of references) {
        const {key, item, origin} = reference
        for (const field of fields) {
          for (const date of readDates(item[field])) {
            const found = findImpossible(date, field, reference) ?? findFuture(date, field, reference)
            if (found) report(found)
          }
        }
        const years = readDates(item['issued']).flatMap(({parts}) => parts.slice(0, 1))
        const newest = Math.max(...years)
        if (years.length === 0) continue
        if (item['type'] === 'article-journal' && newest < firstJournal) {
          report({
            message: 'early',
            data: {actual: newest, key, first: firstJournal},
            place: origin.locate(placeOf('issued', readDates(item['issued'])[0], 0)),
            note: 'There were no journals before. Copy the year from the work itself.',
            actual: String(newest),
            reference: key
          })
        }
        if (maxAge !== undefined && thisYear !== undefined && asOf !== undefined && newest < thisYear - maxAge) {
          report({
            message: 'old',
            data: {actual: newest, key, maxAge, asOf},
            place: origin.locate(placeOf('issued', readDates(item['issued'])[0], 0)),
            note: 'Newer evidence may say otherwise. Look for it, or say in the text why this work still counts.',
            actual: String(newest),
            reference: key
          })
        }
      }

      /** A work of next year is one that a journal put online before its issue. */
      function findFuture(date: WrittenDate, field: string, {key, origin}: Reference): RuleReport | undefined {
        const [year] = date.parts
        if (asOf === undefined || thisYear === undefined || year === undefined || year <= thisYear + 1) return undefined
        return {
          message: 'future',
          data: {actual: year, field, key, next: thisYear + 1, asOf},
          place: origin.locate(placeOf(field, date, 0)),
          note: 'Copy the year from the work itself. A work that is not out yet has words for a date, such as “in press”.',
          actual: String(year),
          reference: key
        }
      }
    }
  }
)

export default referenceDate

function placeOf(field: string, date: WrittenDate | undefined, part: number): ValuePath {
  return [field, ...(date?.path(part) ?? [])]
}

/** A month or a day that no calendar has. Months 21 to 41 are seasons and parts of years (EDTF, ISO 8601-2, level 2). */
function findImpossible(date: WrittenDate, field: string, {key, origin}: Reference): RuleReport | undefined {
  const [year = 0, month, day] = date.parts
  if (month === undefined || (month >= 21 && month <= 41)) return undefined
  const name = months[month - 1]
  const note = 'No calendar has it. Copy the date from the work itself.'
  if (name === undefined) {
    const place = origin.locate(placeOf(field, date, 1))
    return {message: 'month', data: {actual: month, field, key}, place, note, actual: String(month), reference: key}
  }
  const days = daysOf(year, month)
  if (day === undefined || (day >= 1 && day <= days)) return undefined
  return {
    message: 'day',
    data: {actual: day, field, key, month: month === 2 ? `${name} ${year}` : name, days},
    place: origin.locate(placeOf(field, date, 2)),
    note,
    actual: String(day),
    reference: key
  }
}

/** Of the Gregorian calendar, and of the Julian, which the last country left in 1923. */
function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year < 1924 || year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
