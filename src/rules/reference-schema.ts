import {defineRule, type Rule} from './define-rule.ts'

const referenceSchema: Rule = defineRule(
  {
    id: 'reference-schema',
    description: 'Require each reference to be valid CSL-JSON',
    severity: 'error',
    firm: true,
    messages: {
      missing: 'Unexpected reference `{key}` without `{field}`, expected {expected}',
      value: 'Unexpected value `{actual}` of {field} in reference `{key}`, expected {expected}',
      source: 'Unexpected `{actual}` in entry `{key}`, expected {expected}',
      item: 'Unexpected `{actual}` in the bibliography, expected {expected}'
    }
  },
  {},
  {
    bibliography({bibliography, report}) {
      for (const {key, origin, problems, faults = []} of bibliography.references) {
        for (const {actual, expected, ...place} of faults) {
          report({
            message: 'source',
            data: {key, actual, expected},
            place,
            note: 'What follows it in the entry may be lost, here and in every other program that reads the file.',
            actual,
            expected: [expected],
            reference: key
          })
        }
        for (const {kind, path, key: missing, expected, actual} of problems) {
          const field = [...path, ...(kind === 'missing' && missing !== undefined ? [missing] : [])].join('.')
          report({
            message: kind === 'missing' ? 'missing' : path.length === 0 ? 'item' : 'value',
            data: {key, field: kind === 'missing' ? field : `\`${field}\``, expected, actual: actual ?? ''},
            place: origin.locate(path),
            note: 'Tools that read the bibliography refuse such an item or print it wrong. See schemas/reference.schema.json.',
            ...(actual !== undefined && {actual}),
            expected: [expected],
            reference: key
          })
        }
      }
    }
  }
)

export default referenceSchema
