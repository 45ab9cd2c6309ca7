import {isCanonicalDoi, parseDoi} from '../identifiers/doi.ts'
import {defineRule, replace, type Rule} from './define-rule.ts'
import {readDois} from './reference-dois.ts'

const doiCanonical: Rule = defineRule(
  {
    id: 'doi-canonical',
    description: 'Require the bare DOI in fields and https://doi.org/ in links',
    severity: 'warning',
    offers: 'fix',
    messages: {
      field: 'Unexpected DOI `{actual}` in reference `{key}`, expected `{expected}`',
      link: 'Unexpected link to `{actual}`, expected `{expected}`'
    }
  },
  {},
  {
    article({article, report}) {
      for (const {url, urlSpan} of article.links) {
        if (!/^(?:http:\/\/(?:dx\.|www\.)?|https:\/\/(?:dx\.|www\.))doi\.org\//i.test(url)) continue
        const parsed = parseDoi(url)
        if (!parsed.ok) continue
        report({
          message: 'link',
          data: {actual: url, expected: parsed.url},
          place: urlSpan,
          note: 'The form that doi.org asks for is the one that lasts, and two spellings of one link look like two works.',
          actual: url,
          expected: [parsed.url],
          fix: replace(article.path, urlSpan, parsed.url, `Link to \`${parsed.url}\``)
        })
      }
    },
    bibliography({bibliography, report}) {
      for (const {key, raw, reference, locate} of readDois(bibliography)) {
        // In a list for readers, `doi:10…` and the address are both what styles ask for.
        if (reference.text || isCanonicalDoi(raw)) continue
        const parsed = parseDoi(raw)
        if (!parsed.ok) continue
        const {place, toEdit} = locate()
        const edit = toEdit?.(parsed.doi)
        report({
          message: 'field',
          data: {actual: raw, key, expected: parsed.doi},
          place,
          note: 'Programs that read the field put `https://doi.org/` before it. The DOI itself is good.',
          actual: raw,
          expected: [parsed.doi],
          reference: key,
          ...(edit && {fix: {message: `Write \`${parsed.doi}\``, edits: [edit]}})
        })
      }
    }
  }
)

export default doiCanonical
