import type {RecordKey, WorkKey} from '../identifiers/record-key.ts'
import type {Reference} from '../model/reference.ts'
import {recordKeysOf} from '../references/record-keys.ts'
import {hasDoiAsARule, searchWords} from '../verification/search-words.ts'

export type WorkKeys = readonly WorkKey[]

/**
 * The search by which the DOI of a reference may be found: where it gives one, which need not exist; where it gives no
 * identifier and works of its type have a DOI as a rule. Absent for others, so that a library is not searched for work by
 * work.
 */
export function searchKeyOf(
  reference: Reference
): {readonly key: RecordKey; /** The DOIs that it gives. */ readonly dois: WorkKeys} | undefined {
  const {item, origin} = reference
  // A note is prose, and of a work that is cited by its identifier nothing else is known.
  if (origin.kind === 'citation' || origin.kind === 'footnote') return undefined
  const keys = recordKeysOf(reference)
  const dois = keys.filter(({scheme}) => scheme === 'doi')
  if (dois.length === 0 && (keys.length > 0 || hasMalformedDoi(item) || !hasDoiAsARule(item))) return undefined
  const words = searchWords(item)
  return words === undefined ? undefined : {key: {scheme: 'search', identifier: words}, dois}
}

/** What stands where a DOI should is for the rules on the form of DOIs. */
function hasMalformedDoi(item: Reference['item']): boolean {
  return typeof item['DOI'] === 'string' && item['DOI'].trim() !== ''
}
