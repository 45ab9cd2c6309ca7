import type {Article} from '../model/article.ts'
import type {Span} from '../model/span.ts'
import {toLabel} from '../text/label.ts'
import {lazy} from '../text/lazy.ts'
import {defineRule, replace, type Rule} from './define-rule.ts'

const citationResolves: Rule = defineRule(
  {
    id: 'citation-resolves',
    description: 'Require a reference behind each citation',
    severity: 'error',
    offers: 'suggestions',
    messages: {
      unknown: 'Unexpected citation of `{key}`, expected a key of the bibliography',
      near: 'Unexpected citation of `{key}`, expected a key of the bibliography such as `{near}`',
      label: 'Unexpected citation of `{key}`, expected a key of the bibliography or the label `{label}`',
      none: 'Unexpected citation of `{key}`, expected a bibliography that holds it: none was found',
      missing: 'Unexpected bibliography `{path}` in the front matter, expected a file of the project: none is there',
      noneOf:
        'Unexpected citation of `{key}` and of {count} more, expected a bibliography that holds them: none was found',
      code: 'Unexpected citation of `{key}` in a code span, expected it in the text'
    }
  },
  {},
  {
    article({article, report}) {
      for (const [path, place] of missingBibliographies(article)) {
        report({
          message: 'missing',
          data: {path},
          place,
          note: 'No citation can find its reference there. Mend the path, which counts from the article or from the root of the project, or add the file.',
          actual: path
        })
      }
      for (const {key, start, end} of citationsInCode(article)) {
        const place = {start, end}
        report({
          message: 'code',
          data: {key},
          place,
          note: 'It shows as it is typed and cites nothing. Remove the backticks.',
          suggestions: [
            replace(article.path, place, article.source.slice(start + 1, end - 1), 'Take it out of the code span')
          ]
        })
      }
      // What a footnote cites is told in the footnote.
      const unresolved = article.citations
        .filter(({syntax}) => syntax !== 'footnote')
        .flatMap((citation) => citation.items.filter((item) => !article.resolve(citation, item.key)))
      // Without any bibliography each of them says the same.
      const isWithout = unresolved.length > 0 && article.keys().length === 0
      const lost = isWithout ? unresolved.filter(({key}) => toLabel(key) === undefined) : []
      for (const item of unresolved) {
        const {key} = item
        if (lost.length > 0 && item !== lost[0] && toLabel(key) === undefined) continue
        const near = article.nearestKey(key)
        const label = near === undefined ? toLabel(key) : undefined
        const none = lost.length === 1 ? 'none' : 'noneOf'
        report({
          message: near !== undefined ? 'near' : label !== undefined ? 'label' : isWithout ? none : 'unknown',
          data: {key, near: near ?? '', label: label ?? '', count: lost.length - 1},
          place: item,
          note:
            label === undefined
              ? 'Nothing stands behind this marker. Mend the key, or add the reference to the bibliography.'
              : 'Labels of other forms are read as citations. Where a figure, table, equation or section is meant, rename its label, here and where it stands.',
          actual: key,
          ...(label !== undefined && {expected: [label]}),
          ...(near !== undefined && {
            expected: [near],
            suggestions: [replace(article.path, item, near, `Cite \`${near}\``)]
          })
        })
      }
    }
  }
)

export default citationResolves

/** A code span that is a list of citations and nothing else: `[see @smith2019; @jones2020, p. 4]`. */
const codeSpan = /(?<!`)`\[[^`\]@]{0,40}@[^`\]]{1,500}\]`(?!`)/g
const typedKey = /@([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*)/gu

/**
 * Code spans where a claim has its source, or which follow words of a sentence and hold what the article cites nowhere,
 * each with a key that the bibliography has. The rest may show how a citation is written.
 */
function citationsInCode({sentences, source, keys, citations}: Article): readonly (Span & {readonly key: string})[] {
  const known = lazy(() => new Set(keys()))
  const cited = lazy(() => new Set(citations.flatMap(({items}) => items.map(({key}) => key))))
  return sentences.flatMap(({claim, coverage, start, end}) => {
    const isUncited = claim && coverage.status === 'uncited'
    return [...source.slice(start, end).matchAll(codeSpan)].flatMap(({0: span, index}) => {
      const key = [...span.matchAll(typedKey)].map(([, one = '']) => one).find((one) => known().has(one))
      if (key === undefined || !(isUncited || (index > 0 && !cited().has(key)))) return []
      return [{key, start: start + index, end: start + index + span.length}]
    })
  })
}

/** The bibliographies that the front matter names and that are not there, each with its place. */
function missingBibliographies({
  frontMatter,
  missingBibliographies: missing
}: Article): readonly (readonly [path: string, place: Span])[] {
  const declared = frontMatter.data['bibliography']
  return (Array.isArray(declared) ? (declared as readonly unknown[]) : [declared]).flatMap((path, index) =>
    typeof path === 'string' && missing.includes(path)
      ? [[path, frontMatter.locate(Array.isArray(declared) ? ['bibliography', index] : ['bibliography'])] as const]
      : []
  )
}
