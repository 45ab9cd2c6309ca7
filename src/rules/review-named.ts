import type {Article} from '../model/article.ts'
import {isPersonName} from '../text/person-name.ts'
import {defineRule, type Rule} from './define-rule.ts'
import {openingFence} from './opening-fence.ts'

const reviewNamed: Rule = defineRule(
  {
    id: 'review-named',
    description: 'Require a reviewer who is a person with a name, and not an author',
    severity: 'error',
    optional: true,
    messages: {
      author: 'Unexpected reviewer `{actual}`, who is an author of the article, expected another person',
      missing: 'Unexpected article without a reviewer, expected `reviewers` in its front matter',
      person: 'Unexpected reviewer `{actual}`, expected the name of a person, or the id of one in the authors file'
    }
  },
  {},
  {
    article({article, report}) {
      const {frontMatter} = article
      // What could not be read is not missing.
      if (frontMatter.problems.length > 0) return
      const reviewers = listOf(frontMatter.data['reviewers'])
      if (reviewers.length === 0) {
        report({
          message: 'missing',
          place: openingFence(frontMatter),
          note: 'Readers of medical pages are owed the name of a person who judged the text. Name who did, or have it reviewed.'
        })
        return
      }
      const authors = new Set(listOf(frontMatter.data['authors']).flatMap((one) => nameOf(one, article).toLowerCase()))
      for (const [index, one] of reviewers.entries()) {
        const name = nameOf(one, article)
        const place = frontMatter.locate(['reviewers', index])
        if (isBody(one, article) || !isPersonName(name)) {
          report({
            message: 'person',
            data: {actual: name},
            place,
            note: 'Nobody can be asked about a review that no person put a name to; the page does not show it.',
            actual: name
          })
        } else if (authors.has(name.toLowerCase())) {
          report({
            message: 'author',
            data: {actual: name},
            place,
            note: 'Who wrote a text does not see its mistakes. Have somebody else read it.',
            actual: name
          })
        }
      }
    }
  }
)

export default reviewNamed

/** Values of a key that holds a list; a value by itself is a list of one. */
function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null || value === '') return []
  return Array.isArray(value) ? (value as readonly unknown[]) : [value]
}

function nameOf(one: unknown, {authors}: Article): string {
  if (typeof one === 'string') return (Object.hasOwn(authors, one) ? authors[one]?.name : undefined) ?? one.trim()
  const name: unknown = typeof one === 'object' && one !== null ? Reflect.get(one, 'name') : undefined
  return typeof name === 'string' ? name.trim() : ''
}

function isBody(one: unknown, {authors}: Article): boolean {
  const type: unknown =
    typeof one === 'string'
      ? Object.hasOwn(authors, one) && authors[one]?.type
      : typeof one === 'object' && one !== null && Reflect.get(one, 'type')
  return type === 'organization'
}
