import {describe, readDoi, signsOf} from '../identifiers/work-signs.ts'
import type {Reference} from '../model/reference.ts'
import {validate} from '../validate/validators.ts'
import {toFreeKey, toKey} from './keys.ts'
import {toNormalForm} from './normal-form.ts'

type Item = Readonly<Record<string, unknown>>

/** What becomes of one reference that is to be added to a library. */
export type Merged =
  | {
      readonly outcome: 'added'
      readonly reference: Reference
      /** In normal form, with the key that it gets. */
      readonly item: Item
      readonly key: string
      /** The key that it had, where another work of the library has that one. */
      readonly taken?: string
    }
  /** The library has the work, under a key, and why that is the same one. */
  | {readonly outcome: 'known'; readonly reference: Reference; readonly key: string; readonly evidence: string}
  /** It could not be read whole, or is no valid item. */
  | {readonly outcome: 'refused'; readonly reference: Reference; readonly reason: string; readonly path: Path}

type Path = readonly (string | number)[]

/**
 * Decides for each reference whether a library lacks it, and what key it gets there: its own, else its first author and
 * year; where another work has that key, with a letter behind it.
 *
 * A work is known by an identifier, else by title, year and first author as in the rule `reference-unique`; an item that
 * has none of these by all that describes it.
 *
 * @param adapt - the key as the library's format can write it.
 */
export function mergeReferences(
  library: readonly Reference[],
  incoming: readonly Reference[],
  adapt: (key: string) => string
): readonly Merged[] {
  const keys = new Set<string>()
  const works = new Map<string, {readonly key: string; readonly item: Item}>()
  const numbers = new Map<string, number>()

  const enter = (key: string, item: Item): void => {
    keys.add(key)
    for (const {sign} of signsOf(item)) if (!works.has(sign)) works.set(sign, {key, item})
    const whole = describe(item)
    if (whole !== '' && !works.has(whole)) works.set(whole, {key, item})
  }
  const find = (item: Item): {readonly key: string; readonly evidence: string} | undefined => {
    const whole = describe(item)
    const signs = [
      ...signsOf(item),
      ...(whole === '' ? [] : [{sign: whole, evidence: 'same title, year, author and address', field: 'title'}])
    ]
    for (const {sign, evidence, field} of signs) {
      const known = works.get(sign)
      const differ = known && field === 'title' && readDoi(known.item) !== undefined && readDoi(item) !== undefined
      if (known && !differ) return {key: known.key, evidence}
    }
    return undefined
  }
  const free = (key: string): string => {
    const found = toFreeKey(key, (tried) => keys.has(tried), numbers.get(key))
    if (found !== key) numbers.set(key, (numbers.get(key) ?? 1) + 1)
    return found
  }

  for (const {key, item} of library) enter(key, item)
  return incoming.map((reference): Merged => {
    const fault = reference.faults?.find((one) => !isMissingKey(reference, one.start))
    if (fault) {
      const reason = `unexpected \`${fault.actual}\`, expected ${fault.expected}`
      return {outcome: 'refused', reference, reason, path: []}
    }
    const {id, ...rest} = reference.item
    const own = typeof id === 'string' || typeof id === 'number' ? adapt(String(id)) : ''
    const wanted = own === '' ? adapt(toKey(rest)) : own
    const item = toNormalForm({id: wanted, ...rest})
    const checked = validate('reference', item)
    if (!checked.ok) {
      const problem = checked.problems[0] ?? {path: [], expected: 'a valid item'}
      const {path, expected} = problem
      const what = 'actual' in problem ? `unexpected \`${problem.actual}\`, ` : ''
      const where = path.length === 0 ? '' : ` in \`${path.join('.')}\``
      return {outcome: 'refused', reference, reason: `${what}expected ${expected}${where}`, path}
    }
    const known = find(item)
    if (known) return {outcome: 'known', reference, ...known}
    const key = free(wanted)
    const added = {...item, id: key}
    enter(key, added)
    return {outcome: 'added', reference, item: added, key, ...(own !== '' && key !== own && {taken: own})}
  })
}

/** True for the fault of an entry of BibTeX that has no key, which it gets here. */
function isMissingKey({item, origin}: Reference, start: number): boolean {
  return item['id'] === undefined && origin.notation === 'tex' && start === origin.locate([]).start
}
