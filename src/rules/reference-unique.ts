import {readDoi, signsOf} from '../identifiers/work-signs.ts'
import type {Reference} from '../model/reference.ts'
import {defineRule, type Rule} from './define-rule.ts'

const referenceUnique: Rule = defineRule(
  {
    id: 'reference-unique',
    description: 'Require each work to stand in a bibliography once',
    severity: 'error',
    messages: {
      key: 'Unexpected second reference with the key `{key}`, expected each key once',
      work: 'Unexpected reference `{key}`: the same work as `{other}` ({evidence})'
    }
  },
  {},
  {
    bibliography({bibliography: {references, file}, report}) {
      const keys = new Map<string, Reference>()
      const works = new Map<string, Reference>()
      for (const reference of references) {
        const sameKey = keys.get(reference.key)
        if (sameKey) {
          report({
            message: 'key',
            data: {key: reference.key},
            place: reference.origin.locate(['id']),
            note: 'Citations take the first one, so this one is never read. Give it a key of its own, or remove it.',
            actual: reference.key,
            reference: reference.key,
            related: [{file, ...sameKey.origin.locate(['id']), message: 'the first one'}]
          })
        } else keys.set(reference.key, reference)
        const signs = signsOf(reference.item)
        const known = signs.find(({sign, field}) => {
          const other = works.get(sign)
          return (
            other &&
            other.key !== reference.key &&
            (field !== 'title' || !(readDoi(other.item) && readDoi(reference.item)))
          )
        })
        const first = known && works.get(known.sign)
        if (known && first) {
          report({
            message: 'work',
            data: {key: reference.key, other: first.key, evidence: known.evidence},
            place: reference.origin.locate([known.field]),
            note: 'In a list of references one study under two numbers looks like two. Keep one and cite that.',
            actual: reference.key,
            reference: reference.key,
            expected: [first.key],
            related: [{file, ...first.origin.locate(['id']), message: 'the same work'}]
          })
        }
        for (const {sign} of signs) if (!works.has(sign)) works.set(sign, reference)
      }
    }
  }
)

export default referenceUnique
