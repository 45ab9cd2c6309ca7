import {createHash} from 'node:crypto'
import type {FormatCache} from '../model/format-cache.ts'
import type {FormattedEntry} from '../model/generated/formatted-references.ts'
import type {Reference} from '../model/reference.ts'
import {lazy} from '../text/lazy.ts'
import {nameField, textField, yearOf} from './csl-fields.ts'
import {publishItem} from './csl-item.ts'
import {creditsOf, shortCredits} from './csl-names.ts'
import {compareKeyLists} from './csl-order.ts'
import {prepareItem} from './csl-prepare.ts'
import {
  type CiteParts,
  createProcessor,
  type FormattedReference,
  type Processor,
  processorVersion,
  readLocale,
  type StyleFacts
} from './csl-processor.ts'
import {privateUse, token} from './csl-tokens.ts'

/** A reference as an article prints it: its style has told it apart from the others that are cited there. */
export interface StyledReference extends FormattedReference {
  readonly parts: () => CiteParts
  /** What a locator adds to its citation, with a token in its place; absent where the style prints none. */
  readonly locator: (label: string, plural: boolean) => string | undefined
}

/** A citation style in a language. */
export interface ReferenceStyle {
  readonly facts: StyleFacts
  /** Formats what an article cites. */
  readonly format: (references: readonly Reference[]) => readonly StyledReference[]
}

/** Changes with the form of what is cached, and with what is done to the processor's data and output. */
const cacheVersion = 2

type Item = Readonly<Record<string, unknown>>

interface Prepared {
  readonly item: Item
  readonly key: string
}

/** References of a library are prepared once for all articles. */
const prepared = new WeakMap<Reference, Prepared>()

/**
 * A style that formats each reference once and keeps it by its content. The processor is set up when something is
 * asked for that neither this run nor the cache has.
 *
 * @param style - the text of an independent CSL style.
 */
export function createReferenceStyle(style: string, locale: string, cache?: FormatCache): ReferenceStyle {
  const processor = lazy((): Processor => createProcessor(style, locale))
  const group = hash(JSON.stringify([cacheVersion, processorVersion(), locale, readLocale(locale) ?? '', style]))
  const known = new Map<string, FormattedEntry>()
  const remember = <K extends keyof FormattedEntry>(
    kind: K,
    key: string,
    make: () => NonNullable<FormattedEntry[K]>
  ): NonNullable<FormattedEntry[K]> => {
    const name = `${kind}-${key}`
    const entry = known.get(name) ?? cache?.read(group, name)
    const found = entry?.[kind]
    if (found !== undefined && entry) {
      known.set(name, entry)
      return found
    }
    const value = make()
    const made: FormattedEntry = {[kind]: value}
    known.set(name, made)
    cache?.write(group, name, made)
    return value
  }
  const facts = remember('facts', 'style', () => processor().facts)

  const formatSet = (set: readonly Prepared[]): readonly FormattedReference[] =>
    remember('references', keyOf(set), () => processor().format(set.map(({item}) => item)))
  const partsOf = (set: readonly Prepared[]): readonly CiteParts[] =>
    remember('parts', keyOf(set), () => processor().parts(set.map(({item}) => item)))
  /** Items of one type take locators in one way. */
  const locatorOf = ({item}: Prepared, label: string, plural: boolean): string | undefined => {
    const key = hash(JSON.stringify([item['type'] ?? '', label, plural]))
    return remember('locator', key, () => ({text: processor().locator(item, label, plural) ?? ''})).text || undefined
  }
  const styled = (set: readonly Prepared[], at: number, formatted: FormattedReference): StyledReference => ({
    ...formatted,
    parts: () => partsOf(set)[at] ?? {author: '', rest: formatted.cite, sort: []},
    locator: (label, plural) => {
      const own = set[at]
      return own && locatorOf(own, label, plural)
    }
  })
  /** What does not depend on the other works of an article is the same in each. */
  const alone = new WeakMap<Reference, StyledReference>()
  const beside = new WeakMap<Reference, StyledReference>()
  const formatAlone = (reference: Reference): StyledReference => {
    const found = alone.get(reference)
    if (found) return found
    const set = [prepare(reference)]
    const made = isVerbatim(reference)
      ? verbatim(reference, facts)
      : styled(set, 0, formatSet(set)[0] ?? {entry: '', sort: [], cite: ''})
    alone.set(reference, made)
    return made
  }
  /** With the initials of its first author. */
  const formatBesideNamesake = (reference: Reference): StyledReference => {
    const found = beside.get(reference)
    if (found) return found
    const own = prepare(reference)
    const set = [own, ...namesakesOf([own])]
    const [formatted] = formatSet(set)
    const made = formatted ? styled(set, 0, formatted) : formatAlone(reference)
    beside.set(reference, made)
    return made
  }
  return {
    facts,
    format(references) {
      if (facts.numeric) return references.map(formatAlone)
      const crowded = facts.names === 'initials' ? findCrowded(references) : new Set<number>()
      const result = references.map((reference, at) =>
        crowded.has(at) ? formatBesideNamesake(reference) : formatAlone(reference)
      )
      for (const members of findAmbiguous(references, result, facts)) {
        // In the order of the list, which is that of the letters after a year.
        const sorted = members
          .flatMap((at) => {
            const [reference, formatted] = [references[at], result[at]]
            return reference && formatted ? [{at, formatted, ...prepare(reference)}] : []
          })
          .sort((left, right) => compareForList(left.formatted, right.formatted, facts) || left.at - right.at)
        const set = [...sorted, ...namesakesOf(sorted.filter(({at}) => crowded.has(at)))]
        const together = formatSet(set)
        for (const [index, {at}] of sorted.entries()) {
          const formatted = together[index]
          if (formatted) result[at] = styled(set, index, formatted)
        }
      }
      return result
    }
  }
}

/** Orders the references of a list as their style has it; where it says nothing, they keep their order. */
export function compareForList(left: FormattedReference, right: FormattedReference, {sort}: StyleFacts): number {
  return compareKeyLists(left.sort, right.sort, sort)
}

/**
 * Which of the cited works need the initials of their first author in a citation, where the style adds them: those whose
 * first author has the family name of another one's first author and other initials. It takes no processor to see that, and
 * how such a work is cited depends on nothing else, so that it is formatted once for all articles.
 */
function findCrowded(references: readonly Reference[]): ReadonlySet<number> {
  const families = new Map<string, {readonly members: number[]; readonly initials: Set<string>}>()
  for (const [at, reference] of references.entries()) {
    const first = isVerbatim(reference) ? undefined : firstNameOf(prepare(reference))
    if (!first) continue
    const family = families.get(first.family) ?? {members: [], initials: new Set<string>()}
    families.set(first.family, family)
    family.members.push(at)
    family.initials.add(first.initials)
  }
  return new Set([...families.values()].flatMap(({members, initials}) => (initials.size > 1 ? members : [])))
}

/** For each family name of the first authors a work of someone else of that name. */
function namesakesOf(works: readonly Prepared[]): readonly Prepared[] {
  const namesakes = new Map<string, Prepared>()
  for (const work of works) {
    const first = firstNameOf(work)
    if (!first || namesakes.has(first.family)) continue
    const author = [{...first.name, given: first.initials.startsWith('Q') ? 'X.' : 'Q.'}]
    const item = {type: 'book', title: 'T', author}
    namesakes.set(first.family, {item, key: hash(JSON.stringify(item))})
  }
  return [...namesakes.values()]
}

interface FirstName {
  readonly name: Item
  /** With its particle. */
  readonly family: string
  readonly initials: string
}

/** The first author of a work, else its first editor; absent where that is a group or unknown. */
function firstNameOf({item}: Prepared): FirstName | undefined {
  const list = item['author'] ?? item['editor']
  const name: unknown = Array.isArray(list) ? list[0] : undefined
  if (typeof name !== 'object' || name === null) return undefined
  const {family, given, 'non-dropping-particle': particle} = name as Readonly<Record<string, string>>
  if (family === undefined) return undefined
  const initials = (given?.match(/(?<![\p{L}\p{M}'’\u2011])\p{L}/gu) ?? []).join('')
  return {
    name: {family, ...(particle !== undefined && {'non-dropping-particle': particle})},
    family: particle === undefined ? family : `${particle} ${family}`,
    initials
  }
}

/**
 * Which of the cited works have to be told apart: those that are cited by the same words, and, where the style adds
 * given names for it, those whose first authors (or any authors) share a family name and are not the same person.
 */
function findAmbiguous(
  references: readonly Reference[],
  formatted: readonly FormattedReference[],
  {names}: StyleFacts
): readonly (readonly number[])[] {
  const leaders = references.map((_, at) => at)
  const leaderOf = (at: number): number => {
    let leader = at
    while (leaders[leader] !== undefined && leaders[leader] !== leader) leader = leaders[leader] ?? leader
    leaders[at] = leader
    return leader
  }
  const join = (members: readonly number[]): void => {
    const [first = 0, ...others] = members.map(leaderOf)
    for (const other of others) leaders[other] = first
  }
  const byCite = new Map<string, number[]>()
  const byFamily = new Map<string, {readonly members: number[]; readonly people: Set<string>}>()
  for (const [at, reference] of references.entries()) {
    if (isVerbatim(reference)) continue
    add(byCite, formatted[at]?.cite ?? '', at)
    if (names === 'cites' || names === 'initials') continue
    const credited = creditsOf(reference.item).names
    for (const name of names === 'primary' ? credited.slice(0, 1) : credited) {
      const family = name.family.toLowerCase()
      if (family === '') continue
      const found = byFamily.get(family) ?? {members: [], people: new Set<string>()}
      byFamily.set(family, found)
      found.members.push(at)
      found.people.add(name.given)
    }
  }
  for (const members of byCite.values()) join(members)
  for (const {members, people} of byFamily.values()) if (people.size > 1) join(members)
  const sets = new Map<number, number[]>()
  for (const at of references.keys()) add(sets, leaderOf(at), at)
  return [...sets.values()].filter(({length}) => length > 1)
}

function add<K>(map: Map<K, number[]>, key: K, at: number): void {
  const list = map.get(key)
  if (list) list.push(at)
  else map.set(key, [at])
}

/** True for a reference that is printed as it was written: nothing but an identifier, or words that were not taken apart. */
function isVerbatim({item, text, origin}: Reference): boolean {
  if (origin.kind === 'citation') return true
  // A footnote may say more than its reference.
  if (text && (textField(item, 'title') === '' || origin.kind === 'footnote')) return true
  return (
    textField(item, 'title') === '' &&
    nameField(item, 'author').count === 0 &&
    textField(item, 'container-title') === ''
  )
}

function verbatim({item, key, text, origin}: Reference, {numeric}: StyleFacts): StyledReference {
  const words = origin.kind === 'citation' || !text ? key : text.value.slice(0, 10_000)
  const entry = plain(words)
  const author = plain(origin.kind === 'citation' ? key : shortCredits(item) || key)
  const year = plain(yearOf(item))
  const cite = numeric ? token.number : [author, year].filter((part) => part !== '').join(', ')
  return {
    entry,
    sort: [entry],
    cite,
    parts: () => ({author, rest: numeric ? token.number : year, sort: [author, year]}),
    locator: () => undefined
  }
}

function plain(text: string): string {
  return text
    .replaceAll(privateUse, '')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}

function prepare(reference: Reference): Prepared {
  const found = prepared.get(reference)
  if (found) return found
  const item = prepareItem(publishItem(reference, ''))
  const made = {item, key: hash(JSON.stringify(item))}
  prepared.set(reference, made)
  return made
}

function keyOf(set: readonly Prepared[]): string {
  const [only] = set
  return only && set.length === 1 ? only.key : hash(set.map(({key}) => key).join('\n'))
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
