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
        const old = /^(?:http:\/\/(?:dx\.|www\.)?|https:\/\/(?:dx\.|www\.))doi\.org\//i.exec(url)?.[0]
        if (old === undefined || !parseDoi(url).ok) continue
        const expected = `https://doi.org/${url.slice(old.length)}`
        // What follows the host stays as it is written: a character that is encoded there may have to be.
        const edit = editOfHost(article.source.slice(urlSpan.start, urlSpan.end), url, old)
        const place = {start: urlSpan.start, end: urlSpan.start + (edit ?? 0)}
        report({
          message: 'link',
          data: {actual: url, expected},
          place: urlSpan,
          note: 'The form that doi.org asks for is the one that lasts, and two spellings of one link look like two works.',
          actual: url,
          expected: [expected],
          ...(edit !== undefined && {
            fix: replace(article.path, place, 'https://doi.org/', `Link to \`${expected}\``)
          })
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

/**
 * How long the part of a written address is that `https://doi.org/` replaces; absent where the address does not stand there
 * as it is, since then its place is the whole link.
 */
function editOfHost(written: string, url: string, old: string): number | undefined {
  if (written === url) return old.length
  // GFM takes `www.doi.org/…` for an address and puts `http://` before it.
  return `http://${written}` === url ? old.length - 'http://'.length : undefined
}
