import type {Change} from '../model/finding.ts'
import type {Reference} from '../model/reference.ts'
import type {FieldComparison} from '../model/verification.ts'
import {registryName} from '../identifiers/registry-name.ts'
import {defineRule, type Rule} from './define-rule.ts'
import {describeWork, locateIdentifier, locateReference, schemeName} from './recorded.ts'
import {toValueEdit} from './written-value.ts'

const doiMatches: Rule = defineRule(
  {
    id: 'doi-matches',
    description: 'Require that an identifier belongs to the work and that its record agrees, by the lock',
    severity: 'error',
    readsLock: true,
    offers: 'suggestions',
    messages: {
      work: 'Unexpected {scheme} `{identifier}` in reference `{key}`, expected that of this work: it belongs to {other}',
      field: 'Unexpected {field} `{written}` in reference `{key}`, expected `{recorded}` as {registry} has it'
    }
  },
  {},
  {
    bibliography({bibliography, records, report}) {
      if (!records) return
      for (const reference of bibliography.references) {
        const {key} = reference
        // Of a work that only its identifier names, nothing else is written.
        if (reference.origin.kind === 'citation') continue
        const told = new Set<string>()
        for (const one of records.of(reference)) {
          const {scheme, identifier, record, edited, comparison} = one
          if (!record || edited || !comparison) continue
          if (comparison.verdict === 'wrong-work') {
            report({
              message: 'work',
              data: {scheme: schemeName(scheme), identifier, key, other: describeWork(record)},
              place: locateIdentifier(reference, one),
              note: `${sideBySide(comparison.fields)} Copy the identifier from the work that you mean, or describe the work that it names.`,
              actual: identifier,
              reference: key
            })
            continue
          }
          if (comparison.verdict !== 'differs') continue
          for (const field of comparison.fields) {
            if (field.agrees !== 'no' || told.has(field.field)) continue
            told.add(field.field)
            const change = toChange(reference, field)
            report({
              message: 'field',
              data: {
                field: names[field.field] ?? field.field,
                written: field.written,
                recorded: field.recorded,
                key,
                registry: registryName(record.registry)
              },
              place: reference.text ? locateReference(reference) : reference.origin.locate([field.field]),
              note: `The record of ${schemeName(scheme)} \`${identifier}\` (asked on ${record.asked}) says otherwise. Look at the work itself, and mend the field or the identifier.`,
              actual: field.written,
              expected: [field.recorded],
              ...(change && {suggestions: [change]}),
              reference: key
            })
          }
        }
      }
    }
  }
)

export default doiMatches

const names: Readonly<Record<string, string>> = {
  author: 'author',
  'container-title': 'title of what it appeared in',
  issued: 'year',
  page: 'page'
}

/** The evidence: what is written beside what is recorded. */
function sideBySide(fields: readonly FieldComparison[]): string {
  return fields
    .filter(({agrees}) => agrees === 'no')
    .map(({field, written, recorded}) => `${names[field] ?? field}: “${written}” here, “${recorded}” there.`)
    .join(' ')
}

function toChange(reference: Reference, {field, written, recorded}: FieldComparison): Change | undefined {
  // Names and dates are lists, which one value cannot stand for.
  if (field === 'author' || field === 'issued') return undefined
  const edit = toValueEdit(reference, field, written, recorded)
  return edit && {message: `Put \`${recorded}\``, edits: [edit]}
}
