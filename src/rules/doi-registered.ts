import type {Change} from '../model/finding.ts'
import type {Reference} from '../model/reference.ts'
import {registryName} from '../identifiers/registry-name.ts'
import {defineRule, type Rule} from './define-rule.ts'
import {describeWork, locateIdentifier, schemeName} from './recorded.ts'
import {readDois} from './reference-dois.ts'

const doiRegistered: Rule = defineRule(
  {
    id: 'doi-registered',
    description: 'Require that each DOI and other identifier exists, by the records of the lock',
    severity: 'error',
    readsLock: true,
    offers: 'suggestions',
    messages: {
      absent:
        'Unexpected {scheme} `{identifier}` in reference `{key}`, expected one that exists: {registry} did not know it on {asked}',
      near: 'Unexpected {scheme} `{identifier}` in reference `{key}`, expected one that exists such as `{meant}`: {registry} did not know it on {asked}'
    }
  },
  {},
  {
    bibliography({bibliography, records, report}) {
      if (!records) return
      for (const reference of bibliography.references) {
        for (const one of records.of(reference)) {
          const {scheme, identifier, record, edited} = one
          if (record?.status !== 'absent' || edited) continue
          const repaired = scheme === 'doi' ? records.meantBy(identifier) : undefined
          const hit = scheme === 'doi' && repaired === undefined ? records.foundBySearch(reference) : undefined
          const meant = repaired ?? hit?.item?.DOI
          const change = meant === undefined ? undefined : toChange(reference, meant)
          report({
            message: meant === undefined ? 'absent' : 'near',
            data: {
              scheme: schemeName(scheme),
              identifier,
              key: reference.key,
              meant: meant ?? '',
              registry: registryName(record.registry),
              asked: record.asked
            },
            place: locateIdentifier(reference, one),
            note: hit
              ? `${advice} A search finds ${describeWork(hit)} under \`${meant ?? ''}\`: look whether it is meant.`
              : advice,
            actual: identifier,
            ...(meant !== undefined && {expected: [meant]}),
            ...(change && {suggestions: [change]}),
            reference: reference.key
          })
        }
      }
    }
  }
)

export default doiRegistered

const advice =
  'Nobody can find a work by it. Copy the identifier from the work itself; if it is new, run `citewell verify` again later.'

function toChange(reference: Reference, meant: string): Change | undefined {
  const [written] = readDois({kind: reference.origin.kind, file: reference.origin.file, references: [reference]})
  const edit = written?.locate().toEdit?.(meant)
  return edit && {message: `Use \`${meant}\``, edits: [edit]}
}
