import {validate} from '../validate/validators.ts'
import {defineRule, type Rule} from './define-rule.ts'
import {openingFence} from './opening-fence.ts'

const frontMatterSchema: Rule = defineRule(
  {
    id: 'front-matter-schema',
    description: 'Require front matter that fits its schema',
    severity: 'error',
    firm: true,
    messages: {
      yaml: '{message}',
      missing: 'Unexpected front matter without `{key}`, expected {expected}',
      author: 'Unexpected author `{actual}`, expected an id of the authors file, a name or a mapping',
      value: 'Unexpected value `{actual}` of `{key}` in the front matter, expected {expected}'
    }
  },
  {},
  {
    article({article: {frontMatter, managed, authorIds}, report}) {
      const fence = openingFence(frontMatter)
      for (const {message, expected, start, end} of frontMatter.problems) {
        report({
          message: 'yaml',
          data: {message},
          place: {start, end},
          note: 'Nothing of the front matter can be used until it reads as YAML 1.2.',
          ...(expected !== undefined && {expected: [expected]})
        })
      }
      // What could not be read is not missing.
      if (frontMatter.problems.length > 0) return
      if (managed) {
        for (const [index, author] of list(frontMatter.data['authors']).entries()) {
          if (typeof author !== 'string' || !idForm.test(author) || authorIds.has(author)) continue
          report({
            message: 'author',
            data: {actual: author},
            place: frontMatter.locate(['authors', index]),
            note: 'One small word reads as an id, and the authors file has no such id.',
            actual: author,
            expected: [...authorIds].slice(0, 20)
          })
        }
      }
      const checked = validate('front-matter', frontMatter.data)
      if (checked.ok) return
      for (const {kind, path, key, expected, actual} of checked.problems) {
        // Other tools give these keys other shapes: only an article of a citewell content folder owes ours.
        if (!managed) continue
        const name = [...path, ...(kind === 'missing' && key !== undefined ? [key] : [])].join('.')
        report({
          message: kind === 'missing' ? 'missing' : 'value',
          data: {key: name, expected, actual: actual ?? ''},
          place: kind === 'missing' && path.length === 0 ? fence : frontMatter.locate(path),
          note: 'The page, the feeds and the JSON are made of these keys. See schemas/front-matter.schema.json.',
          ...(actual !== undefined && {actual}),
          expected: [expected]
        })
      }
    }
  }
)

export default frontMatterSchema

/** What an id looks like and a name does not: one word without capitals. */
const idForm = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : []
}
