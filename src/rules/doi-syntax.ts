import {parseDoi, repairDoi} from '../identifiers/doi.ts'
import type {Change} from '../model/finding.ts'
import type {Span} from '../model/span.ts'
import {readDois} from './reference-dois.ts'
import {defineRule, replace, type Rule, type RuleReport} from './define-rule.ts'

const doiSyntax: Rule = defineRule(
  {
    id: 'doi-syntax',
    description: 'Require DOIs that can be ones',
    severity: 'error',
    offers: 'suggestions',
    messages: {
      field: 'Unexpected DOI `{actual}` in reference `{key}`: {reason}',
      link: 'Unexpected DOI in the link to `{actual}`: {reason}'
    }
  },
  {},
  {
    article({article, report}) {
      for (const {url, urlSpan} of article.blocks.flatMap(({links}) => links)) {
        if (!/^https?:\/\/(?:dx\.|www\.)?doi\.org\//i.test(url)) continue
        const parsed = parseDoi(url)
        if (!parsed.ok) report(describe('link', article.path, url, urlSpan, parsed.reason, ''))
      }
    },
    bibliography({bibliography, report}) {
      for (const {key, raw, place, file} of readDois(bibliography)) {
        const parsed = parseDoi(raw)
        if (!parsed.ok) report(describe('field', file, raw, place, parsed.reason, key))
      }
    }
  }
)

export default doiSyntax

function describe(
  message: 'field' | 'link',
  file: string,
  actual: string,
  place: Span,
  reason: string,
  key: string
): RuleReport {
  const repaired = repairDoi(actual)
  const meant = repaired === undefined || message === 'field' ? repaired : `https://doi.org/${repaired}`
  const suggestions: readonly Change[] = meant === undefined ? [] : [replace(file, place, meant, `Write \`${meant}\``)]
  return {
    message,
    data: {actual, key, reason},
    place,
    note: 'No registry can know a name of this form, so the link leads nowhere. Copy the DOI from the work itself.',
    actual,
    ...(key !== '' && {reference: key}),
    ...(meant !== undefined && {expected: [meant], suggestions})
  }
}
