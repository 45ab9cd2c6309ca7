import type {Reference} from '../model/reference.ts'
import type {RecordLookup, Standing, VerifiedIdentifier} from '../model/verification.ts'
import {defineRule, type Rule} from './define-rule.ts'
import {locateReference} from './recorded.ts'

const referenceRetracted: Rule = defineRule(
  {
    id: 'reference-retracted',
    description: 'Require of each cited work that it was neither retracted nor withdrawn, by the records of the lock',
    severity: 'error',
    readsLock: true,
    messages: {
      cited: 'Unexpected citation of `{key}`, which was {state}{date}'
    }
  },
  {},
  {
    article({article, records, report}) {
      if (!records) return
      for (const citation of article.citations) {
        for (const item of citation.items) {
          const reference = article.resolve(citation, item.key)
          const found = reference && findRetracted(reference, records)
          if (!found) continue
          const {start, end} = locateReference(reference)
          const {file} = reference.origin
          report({
            message: 'cited',
            data: {key: item.key, ...inWords(found.standing)},
            place: item,
            note: advice(found),
            ...(file !== '' &&
              reference.origin.kind !== 'citation' && {related: [{file, start, end, message: 'the reference'}]}),
            reference: reference.key
          })
        }
      }
    }
  }
)

export default referenceRetracted

interface Retracted {
  readonly identifier: VerifiedIdentifier
  readonly standing: Standing
}

function findRetracted(reference: Reference, records: RecordLookup): Retracted | undefined {
  for (const identifier of records.of(reference)) {
    const {standing, edited, comparison} = identifier
    // The record of another work says nothing of this one; `doi-matches` tells that.
    if (!standing || edited || comparison?.verdict === 'wrong-work') continue
    if (standing.status === 'retracted' || standing.status === 'withdrawn') return {identifier, standing}
  }
  return undefined
}

function inWords({status, evidence}: Standing): {readonly state: string; readonly date: string} {
  const date = evidence?.date
  return {state: status, date: date === undefined ? '' : ` on ${date}`}
}

function advice({identifier: {scheme, identifier, record}, standing: {evidence}}: Retracted): string {
  const says = (evidence?.sources ?? []).map((source) => sources[source]).join(' and ')
  const reason = evidence?.reason === undefined ? '' : ` Reason: ${evidence.reason}.`
  const notice = evidence?.notice === undefined ? '' : ` See doi:${evidence.notice}.`
  return (
    `Its findings no longer stand, by the word of ${says} (${scheme}:${identifier}, asked on ${record?.asked ?? ''}).${reason}${notice} ` +
    'Cite another source, or say in the text that the work was retracted.'
  )
}

const sources = {
  publisher: 'the publisher',
  registry: 'the registry',
  'retraction-watch': 'Retraction Watch',
  title: 'its title'
} as const
