import {isCertainRepair, parseDoi, repairDoi} from '../identifiers/doi.ts'
import type {Article} from '../model/article.ts'
import type {Edit} from '../model/finding.ts'
import type {Span} from '../model/span.ts'
import {defineRule, type Rule, type RuleReport} from './define-rule.ts'
import {readDois} from './reference-dois.ts'

const note = 'No registry can know a name of this form, so the link leads nowhere. Copy the DOI from the work itself.'

/** A link that means to name a work. Pages of doi.org that speak of DOIs do not start with `10`. */
const named = /^https?:\/\/(?:dx\.|www\.)?doi\.org\/(?:https?:|(?:dx\.|www\.)?doi\.org|doi|[\s:=/]|%20)*10/i

const doiSyntax: Rule = defineRule(
  {
    id: 'doi-syntax',
    description: 'Require DOIs that can be ones',
    severity: 'error',
    offers: 'both',
    messages: {
      field: 'Unexpected DOI `{actual}` in reference `{key}`: {reason}',
      link: 'Unexpected DOI in the link to `{actual}`: {reason}'
    }
  },
  {},
  {
    article({article, report}) {
      for (const {url, urlSpan} of article.links) {
        const parsed = named.test(url) ? parseDoi(url) : undefined
        if (!parsed || parsed.ok || isEntry(article, urlSpan)) continue
        const repaired = repairDoi(url)
        const isWritten = article.source.slice(urlSpan.start, urlSpan.end) === url
        report({
          message: 'link',
          data: {actual: url, reason: parsed.reason},
          place: urlSpan,
          note,
          actual: url,
          // Where the address is written otherwise, its place is the whole link.
          ...(repaired !== undefined &&
            offer(url, repaired, toAddress(repaired), (text) =>
              isWritten ? {file: article.path, ...urlSpan, text} : undefined
            ))
        })
      }
    },
    bibliography({bibliography, report}) {
      for (const {key, raw, reference, locate} of readDois(bibliography)) {
        const parsed = parseDoi(raw)
        if (parsed.ok) continue
        const {place, toEdit} = locate()
        const meant = repairDoi(raw)
        // In a list for readers an address stays one.
        const isLink = reference.text !== undefined && /^https?:/i.test(raw)
        report({
          message: 'field',
          data: {actual: raw, key, reason: parsed.reason},
          place,
          note,
          actual: raw,
          reference: key,
          ...(meant !== undefined && offer(raw, meant, isLink ? toAddress(meant) : meant, toEdit))
        })
      }
    }
  }
)

export default doiSyntax

/** True for an address in the article's own list: it is told once, as the DOI of its entry. */
function isEntry({own}: Article, {start, end}: Span): boolean {
  return own.flatMap(readDois).some(({locate}) => {
    const {place} = locate()
    return place.start < end && start < place.end
  })
}

/** The address of a DOI that was read. */
function toAddress(doi: string): string {
  const parsed = parseDoi(doi)
  return parsed.ok ? parsed.url : doi
}

/** What to write: a fix where nothing but the form was wrong, else a suggestion. */
function offer(
  written: string,
  doi: string,
  text: string,
  toEdit: ((text: string) => Edit | undefined) | undefined
): Pick<RuleReport, 'expected' | 'fix' | 'suggestions'> {
  const edit = toEdit?.(text)
  const change = edit && {message: `Write \`${text}\``, edits: [edit]}
  const isCertain = isCertainRepair(written, doi)
  return {expected: [text], ...(change && (isCertain ? {fix: change} : {suggestions: [change]}))}
}
