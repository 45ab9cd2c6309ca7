import {identifierKey, parseIdentifierKey} from '../identifiers/work-identifier.ts'
import type {Citation} from '../model/citation.ts'
import type {Bibliography, Reference} from '../model/reference.ts'
import type {Span} from '../model/span.ts'
import {nearest} from '../text/nearest.ts'
import {identifiersOf, toIdentifierReference} from './identifier-reference.ts'

/** References by key. */
export type ReferenceIndex = ReadonlyMap<string, Reference>

/** Indexes bibliographies by key, then by alias; of two references with one key the first counts. */
export function indexReferences(bibliographies: readonly Bibliography[]): ReferenceIndex {
  const index = new Map<string, Reference>()
  for (const {references} of bibliographies) {
    for (const reference of references) if (!index.has(reference.key)) index.set(reference.key, reference)
  }
  for (const reference of bibliographies.flatMap(({references}) => references)) {
    for (const alias of reference.aliases ?? []) if (!index.has(alias)) index.set(alias, reference)
  }
  return index
}

/** The references that an article can cite, in order of precedence: its own first, then the library. */
export interface Catalogue {
  readonly resolve: (citation: Citation, key: string) => Reference | undefined
  readonly keys: () => readonly string[]
  /** The key that was most likely meant by one that nothing answers. Only so many are searched for, of one article. */
  readonly nearestKey: (key: string) => string | undefined
}

/** For how many keys of one article the nearest one is searched for: each is compared with every key. */
const mostSearches = 200

export interface CatalogueOptions {
  /** The article's file. */
  readonly file: string
  /** What the article itself holds, in order of precedence. */
  readonly own: readonly Bibliography[]
  /** What the other files of its manuscript hold, in their order. */
  readonly others: readonly Bibliography[]
  readonly shared: readonly ReferenceIndex[]
  /** Names that the article gives to keys: `[@tag:x]: doi:10…`. */
  readonly aliases: ReadonlyMap<string, string>
  /** The article's citations, which say where an identifier is cited first. */
  readonly citations: readonly Citation[]
}

/**
 * Joins an article's own references, those of the rest of its manuscript, and the library. Numbers are answered by the
 * list in the text alone, keys by everything else: front matter, then the sidecar, then the library. An identifier that none of them has, by its key or
 * in a field, is a reference by itself.
 */
export function createCatalogue({file, own, others, shared, aliases, citations}: CatalogueOptions): Catalogue {
  const inText = [...own, ...others]
  const numbered = indexReferences(inText.filter(({kind}) => kind === 'list'))
  const keyed = [indexReferences(inText.filter(({kind}) => kind !== 'list')), ...shared]
  const named = new Map<string, Reference>()
  const find = (key: string): Reference | undefined => {
    // Manubot: `raw:key` is the key of a work that no identifier names, with or without its prefix.
    const spellings = key.startsWith('raw:') ? [key, key.slice('raw:'.length)] : [key, `raw:${key}`]
    for (const spelling of spellings) {
      const byKey = keyed.find((index) => index.has(spelling))?.get(spelling)
      if (byKey) return byKey
    }
    const identifier = parseIdentifierKey(key)
    if (!identifier) return undefined
    const name = identifierKey(identifier)
    const known = named.get(name)
    if (known) return known
    const listed = keyed.map((index) => identifiersIn(index).get(name)).find((reference) => reference !== undefined)
    const reference = listed ?? toIdentifierReference(identifier, file, placeOf(name))
    named.set(name, reference)
    return reference
  }
  let places: ReadonlyMap<string, Span> | undefined
  const placeOf = (name: string): Span => {
    places ??= readPlaces(citations, aliases)
    return places.get(name) ?? {start: 0, end: 0}
  }
  let known: readonly string[] | undefined
  const keys = (): readonly string[] => {
    known ??= [
      ...new Set(
        [...aliases.keys(), ...keyed.flatMap((index) => [...index.keys()])].filter((key) => !key.startsWith('^'))
      )
    ]
    return known
  }
  const searched = new Map<string, string | undefined>()
  return {
    keys,
    nearestKey(key) {
      if (searched.has(key) || searched.size >= mostSearches) return searched.get(key)
      const found = nearest(key, keys())
      searched.set(key, found)
      return found
    },
    resolve: ({syntax}, key) => (syntax === 'numeric' ? numbered.get(key) : find(aliases.get(key) ?? key))
  }
}

/** Where each identifier is cited first: the identifier alone, without its prefix, where it stands so in the source. */
function readPlaces(citations: readonly Citation[], aliases: ReadonlyMap<string, string>): ReadonlyMap<string, Span> {
  const places = new Map<string, Span>()
  for (const {items} of citations) {
    for (const {key, start, end} of items) {
      const identifier = parseIdentifierKey(aliases.get(key) ?? key)
      const name = identifier && identifierKey(identifier)
      if (name === undefined || places.has(name)) continue
      const isWritten = end - start === key.length && key.endsWith(identifier?.value ?? ' ')
      places.set(name, {start: isWritten ? end - (identifier?.value.length ?? 0) : start, end})
    }
  }
  return places
}

/** Libraries are shared by all articles of a run, so that each is looked through once. */
const byIdentifier = new WeakMap<ReferenceIndex, ReferenceIndex>()

function identifiersIn(index: ReferenceIndex): ReferenceIndex {
  const known = byIdentifier.get(index)
  if (known) return known
  const found = new Map<string, Reference>()
  for (const reference of index.values()) {
    // A note is cited by its mark alone.
    if (reference.origin.kind === 'footnote') continue
    const named = parseIdentifierKey(reference.key)
    for (const identifier of [...(named ? [identifierKey(named)] : []), ...identifiersOf(reference.item)]) {
      if (!found.has(identifier)) found.set(identifier, reference)
    }
  }
  byIdentifier.set(index, found)
  return found
}
