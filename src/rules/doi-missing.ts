import {registryName} from '../identifiers/registry-name.ts'
import {defineRule, type Rule} from './define-rule.ts'
import {describeWork, locateIdentifier, locateReference, schemeName} from './recorded.ts'

const doiMissing: Rule = defineRule(
  {
    id: 'doi-missing',
    description: 'Require the DOI of a work that has one, by the record behind its other identifier or by a search',
    severity: 'warning',
    readsLock: true,
    messages: {
      missing:
        'Unexpected reference `{key}` without a DOI, expected `{doi}`: {registry} has it under the {scheme} `{identifier}`',
      searched:
        'Unexpected reference `{key}` without a DOI, expected one such as `{doi}`: a search at Crossref found {work} under it on {asked}'
    }
  },
  {},
  {
    bibliography({bibliography, records, report}) {
      if (!records) return
      for (const reference of bibliography.references) {
        if (typeof reference.item['DOI'] === 'string' && reference.item['DOI'].trim() !== '') continue
        const all = records.of(reference)
        // A DOI may stand in the address.
        if (all.some(({scheme}) => scheme === 'doi')) continue
        const hit = records.foundBySearch(reference)
        if (hit) {
          report({
            message: 'searched',
            data: {key: reference.key, doi: hit.item?.DOI ?? '', work: describeWork(hit), asked: hit.asked},
            place: locateReference(reference),
            note: `${advice} A search may err: look whether it is this work, then add it.`,
            expected: [hit.item?.DOI ?? ''],
            reference: reference.key
          })
          continue
        }
        for (const one of all) {
          const {scheme, identifier, record, edited, comparison} = one
          const doi = record?.item?.DOI
          if (!record || edited || doi === undefined || comparison?.verdict === 'wrong-work') continue
          report({
            message: 'missing',
            data: {
              key: reference.key,
              doi,
              registry: registryName(record.registry),
              scheme: schemeName(scheme),
              identifier
            },
            place: locateIdentifier(reference, one),
            note: `${advice} Add it.`,
            expected: [doi],
            reference: reference.key
          })
          break
        }
      }
    }
  }
)

export default doiMissing

const advice = 'A DOI leads every reader to the work, and corrections and retractions are told by it.'
