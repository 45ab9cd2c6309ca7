import {defineRule, type Rule} from './define-rule.ts'
import {locateReference, schemeName} from './recorded.ts'

interface Options {
  /** Days after which a record is too old; 0 for no limit. */
  readonly maxAge: number
}

const dayMs = 86_400_000

const referenceVerified: Rule = defineRule<Options>(
  {
    id: 'reference-verified',
    description: 'Require a record in the lock for each identifier of a reference',
    severity: 'warning',
    readsLock: true,
    options: {
      type: 'object',
      additionalProperties: false,
      properties: {
        maxAge: {
          description: 'Days after which a record is too old; 0 for no limit',
          type: 'integer',
          minimum: 0,
          maximum: 36500,
          default: 0
        }
      }
    },
    messages: {
      missing: 'Unexpected reference `{key}` without a record of its {scheme} `{identifier}`, expected one in the lock',
      old: 'Unexpected record of the {scheme} `{identifier}` in reference `{key}` from {asked}, expected one of at most {days} days',
      edited: 'Unexpected record of the {scheme} `{identifier}` in reference `{key}`: it was edited by hand'
    }
  },
  {maxAge: 0},
  {
    bibliography({bibliography, options, records, asOf, report}) {
      if (!records) return
      for (const reference of bibliography.references) {
        const {key} = reference
        const all = records.of(reference)
        // One that is verified by its DOI needs no second witness.
        const isVerified = all.some(({comparison, edited}) => comparison?.verdict === 'verified' && !edited)
        for (const {scheme, identifier, record, edited} of all) {
          const isOld =
            record !== undefined &&
            asOf !== undefined &&
            options.maxAge > 0 &&
            Date.parse(asOf) - Date.parse(record.asked) > options.maxAge * dayMs
          const message = !record ? 'missing' : edited ? 'edited' : isOld ? 'old' : undefined
          if (message === undefined || (message === 'missing' && isVerified)) continue
          report({
            message,
            data: {
              key,
              scheme: schemeName(scheme),
              identifier,
              asked: record?.asked ?? '',
              days: options.maxAge
            },
            place: locateReference(reference),
            note: 'Run `citewell verify`, which asks the registries and writes what they say to the lock.',
            reference: key
          })
          break
        }
      }
    }
  }
)

export default referenceVerified
