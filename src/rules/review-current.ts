import {defineRule, type Rule} from './define-rule.ts'
import {openingFence} from './opening-fence.ts'

interface Options {
  /** The most months that may have passed since the review. */
  readonly maxAge: number
}

const reviewCurrent: Rule = defineRule<Options>(
  {
    id: 'review-current',
    description: 'Require a review that is not too old and that saw the text as it is',
    severity: 'error',
    optional: true,
    options: {
      type: 'object',
      additionalProperties: false,
      properties: {
        maxAge: {
          description: 'Months after which an article is to be reviewed again',
          type: 'integer',
          minimum: 1,
          maximum: 240,
          default: 36
        }
      }
    },
    messages: {
      future: 'Unexpected day of review `{actual}`, which lies after {asOf}',
      missing: 'Unexpected article without the day of its review, expected `reviewed` in its front matter',
      old: 'Unexpected age of the review: it is of {actual}, more than {maxAge} months before {asOf}',
      unseen: 'Unexpected day of review `{actual}`, before the article was {change} on {day}',
      value: 'Unexpected day of review `{actual}`, expected a calendar day of the form YYYY-MM-DD'
    }
  },
  {maxAge: 36},
  {
    article({article: {frontMatter}, options: {maxAge}, asOf, report}) {
      // What could not be read is not missing.
      if (frontMatter.problems.length > 0) return
      const {reviewed, published, updated} = frontMatter.data
      if (reviewed === undefined || reviewed === null) {
        report({
          message: 'missing',
          place: openingFence(frontMatter),
          note: 'A review without a day tells nobody whether it still counts; the page does not show it.'
        })
        return
      }
      const place = frontMatter.locate(['reviewed'])
      const actual = typeof reviewed === 'string' ? reviewed : JSON.stringify(reviewed)
      if (!isDay(reviewed)) {
        const note = 'Write the day as 2026-11-25; the page does not show a review without one.'
        report({message: 'value', data: {actual}, place, note, actual})
        return
      }
      const changed = isDay(updated) ? updated : isDay(published) ? published : undefined
      if (changed !== undefined && changed > reviewed) {
        report({
          message: 'unseen',
          data: {actual, change: changed === updated ? 'updated' : 'published', day: changed},
          place,
          note: 'The reviewer did not see the text as it is now. Have the change reviewed, and write that day.',
          actual
        })
      }
      if (asOf === undefined) return
      if (reviewed > asOf) {
        const note = 'Write the day on which the review was done, when it was.'
        report({message: 'future', data: {actual, asOf}, place, note, actual})
      } else if (addMonths(reviewed, maxAge) < asOf) {
        report({
          message: 'old',
          data: {actual, maxAge, asOf},
          place,
          note: 'What was right then may be wrong now. Have the article reviewed again, and write that day.',
          actual
        })
      }
    }
  }
)

export default reviewCurrent

function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value
}

/** The same day some months later; a day that the month lacks sorts behind its last one. */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const total = year * 12 + (month - 1) + months
  return `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}${day.slice(7)}`
}
