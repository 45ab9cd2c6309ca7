import type {RecordRelation, RegistryRecord} from '../model/generated/record.ts'
import type {Standing} from '../model/verification.ts'
import {defineRule, type Rule} from './define-rule.ts'
import {locateReference} from './recorded.ts'

const referenceUpdated: Rule = defineRule(
  {
    id: 'reference-updated',
    description:
      'Require a look at corrections, expressions of concern, newer versions and published preprints, by the lock',
    severity: 'warning',
    readsLock: true,
    messages: {
      concern:
        'Unexpected reference `{key}` to a work under an expression of concern{date}, expected a look at its notice',
      corrected: 'Unexpected reference `{key}` to a work that was corrected{date}, expected a look at its notice',
      reinstated:
        'Unexpected reference `{key}` to a work that was retracted and reinstated{date}, expected a look at its notice',
      published: 'Unexpected reference `{key}` to a preprint, expected the published version `{other}`',
      newer: 'Unexpected reference `{key}` to an older version, expected the newer one `{other}`'
    }
  },
  {},
  {
    bibliography({bibliography, records, report}) {
      if (!records) return
      for (const reference of bibliography.references) {
        const {key} = reference
        const place = locateReference(reference)
        const all = records.of(reference)
        const told = new Set<string>()
        for (const {record, edited, standing, comparison} of all) {
          if (!record || edited || comparison?.verdict === 'wrong-work') continue
          const state = standing?.status
          if (
            standing &&
            (state === 'concern' || state === 'corrected' || state === 'reinstated') &&
            !told.has(state)
          ) {
            told.add(state)
            report({
              message: state,
              data: {key, ...dateOf(standing)},
              place,
              note: advice(standing),
              reference: key
            })
          }
          const newer = newerOf(record)
          // Whoever gives both identifiers cites the published version already.
          if (!newer || told.has('newer') || all.some((one) => one.identifier === newer.identifier)) continue
          told.add('newer')
          report({
            message: newer.type === 'has-published-version' ? 'published' : 'newer',
            data: {key, other: `${newer.scheme}:${newer.identifier}`},
            place,
            note: 'Check whether what you say still holds there, then cite that version.',
            expected: [`${newer.scheme}:${newer.identifier}`],
            reference: key
          })
        }
      }
    }
  }
)

export default referenceUpdated

function newerOf({relations = []}: RegistryRecord): RecordRelation | undefined {
  return (
    relations.find(({type}) => type === 'has-published-version') ??
    relations.find(({type}) => type === 'has-newer-version')
  )
}

function dateOf({evidence}: Standing): {readonly date: string} {
  return {date: evidence?.date === undefined ? '' : ` on ${evidence.date}`}
}

function advice({status, evidence}: Standing): string {
  const what = status === 'concern' ? 'what is doubted' : status === 'corrected' ? 'what changed' : 'why'
  const where = evidence?.notice === undefined ? 'on the page of the work' : `at doi:${evidence.notice}`
  return `Read ${what} ${where}, and check that what you say still holds.`
}
