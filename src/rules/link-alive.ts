import type {Reference} from '../model/reference.ts'
import {defineRule, type Rule} from './define-rule.ts'
import {hasValue} from './has-value.ts'
import {locateReference} from './recorded.ts'

/** Types of CSL that can be complete without an address, by their publisher, and that readers look for on the web. */
const onTheWeb: ReadonlySet<unknown> = new Set(['dataset', 'software'])
/** Types that need none, unless a day of access says that they were read there. */
const alsoOnTheWeb: ReadonlySet<unknown> = new Set([
  'article-magazine',
  'article-newspaper',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'report'
])
const identifiers = ['URL', 'DOI', 'PMID', 'PMCID', 'ISBN', 'archive_location'] as const

const linkAlive: Rule = defineRule(
  {
    id: 'link-alive',
    description:
      'Require that the address of a reference leads to a page, by the records of the lock, and that what is on the web has one',
    severity: 'warning',
    messages: {
      dead: 'Unexpected dead address `{address}` in reference `{key}`, expected one that leads to the work: {host} answered on {asked} that there is no such page',
      missing: 'Unexpected reference `{key}` without an address, expected `URL` or `DOI` for the type `{type}`',
      accessed: 'Unexpected day of access in reference `{key}`, expected the address that was read then'
    }
  },
  {},
  {
    bibliography({bibliography, records, report}) {
      for (const reference of bibliography.references) {
        const {key, item, origin} = reference
        const address = records?.addressOf(reference)
        if (address?.record?.status === 'absent') {
          report({
            message: 'dead',
            data: {key, address: address.identifier, host: address.record.registry, asked: address.record.asked},
            place: origin.locate(['URL']),
            note: 'A reader cannot follow it. Find where the page has gone, name a copy of it in a web archive, or cite another source; then run `citewell verify`.',
            actual: address.identifier,
            reference: key
          })
          continue
        }
        const lacks = lacking(reference)
        if (lacks === undefined) continue
        report({
          message: lacks,
          data: {key, type: String(item['type'])},
          place: lacks === 'accessed' ? origin.locate(['accessed']) : locateReference(reference),
          note: 'What is on the web is found by its address. Add it.',
          expected: ['URL', 'DOI'],
          reference: key
        })
      }
    }
  }
)

export default linkAlive

/** What a described item lacks that `reference-complete` does not ask for; a text may have an address that was not read. */
function lacking({item, origin, text, faults = []}: Reference): 'missing' | 'accessed' | undefined {
  if (text || origin.kind === 'citation' || faults.length > 0) return undefined
  if (identifiers.some((field) => hasValue(item[field]))) return undefined
  const type = item['type']
  // Without a publisher it is `reference-complete` that asks for an address.
  if (onTheWeb.has(type)) return hasValue(item['publisher']) ? 'missing' : undefined
  return alsoOnTheWeb.has(type) && hasValue(item['accessed']) ? 'accessed' : undefined
}
