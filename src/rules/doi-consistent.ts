import {type DoiFacts, problemOfIssn, readDoiFacts} from '../identifiers/doi-facts.ts'
import {findIssns} from '../identifiers/issn.ts'
import type {Reference} from '../model/reference.ts'
import {defineRule, type Rule} from './define-rule.ts'
import {readDois} from './reference-dois.ts'
import {readDates} from './written-dates.ts'

const note =
  'One of the two is wrong, or the DOI is of another work. Open the DOI, and copy the field or the DOI from there.'

const doiConsistent: Rule = defineRule(
  {
    id: 'doi-consistent',
    description: 'Require of references what their DOIs say',
    severity: 'warning',
    messages: {
      year: 'Unexpected year {actual} of reference `{key}`: its DOI `{doi}` is of {expected}',
      field: 'Unexpected {field} `{actual}` of reference `{key}`: its DOI `{doi}` says `{expected}`',
      issn: 'Unexpected ISSN `{issn}` in the DOI `{doi}` of reference `{key}`: it {reason}'
    }
  },
  {},
  {
    bibliography({bibliography, report}) {
      for (const {key, raw, reference, locate} of readDois(bibliography)) {
        const facts = readDoiFacts(raw)
        if (!facts) continue
        const doi = raw.trim()
        const reason = problemOfIssn(facts)
        if (reason !== undefined) {
          report({
            message: 'issn',
            data: {issn: facts.issn ?? '', doi, key, reason},
            place: locate().place,
            note: 'No journal has this ISSN, so the DOI was not copied whole. Copy it again from the work itself.',
            actual: raw,
            reference: key
          })
        }
        for (const {field, actual, expected} of compareDoiFacts(facts, reference)) {
          report({
            message: field === 'issued' ? 'year' : 'field',
            data: {key, doi, actual, expected, field},
            place: reference.origin.locate([field]),
            note,
            actual,
            expected: [expected],
            reference: key,
            related: [{file: reference.origin.file, ...locate().place, message: 'the DOI'}]
          })
        }
      }
    }
  }
)

export default doiConsistent

/** A field of a reference and what its DOI says instead. */
export interface DoiContradiction {
  readonly field: 'issued' | 'volume' | 'issue' | 'page' | 'ISSN'
  readonly actual: string
  readonly expected: string
}

/**
 * Holds a reference against what its DOI says, where both say something in numbers.
 *
 * Of one volume, its year, issue and page follow: the first contradiction tells of the work, the others would repeat it.
 * The ISSN counts only where the reference has both of a journal, in print and online, since the DOI may hold either.
 */
export function compareDoiFacts(facts: DoiFacts, {item}: Pick<Reference, 'item'>): readonly DoiContradiction[] {
  const {year, volume, issue, page, issn} = facts
  const found: DoiContradiction[] = []
  const years = readDates(item['issued']).flatMap(({parts}) => parts.slice(0, 1))
  if (year && years.length > 0 && years.every((one) => one < year.first || one > year.last)) {
    found.push({field: 'issued', actual: String(years[0]), expected: String(year.value)})
  }
  const compare = (field: 'volume' | 'issue' | 'page', expected: string | undefined, pattern: RegExp): void => {
    const actual = pattern.exec(textOf(item[field]).trim())?.[1]
    if (expected === undefined || actual === undefined || Number(actual) === Number(expected)) return
    found.push({field, actual, expected})
  }
  compare('volume', volume, /^(\d+)$/)
  compare('issue', issue, /^(\d+)$/)
  compare('page', page, /^(\d+)(?!\d)(?![.:]\d)/)
  const issns = findIssns(textOf(item['ISSN'])).flatMap(({parsed}) => (parsed.ok ? [parsed.value] : []))
  if (issn !== undefined && problemOfIssn(facts) === undefined && issns.length > 1 && !issns.includes(issn)) {
    found.push({field: 'ISSN', actual: issns.join(', '), expected: issn})
  }
  return found.slice(0, 1)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}
