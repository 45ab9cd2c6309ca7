import type {Citation} from '../model/citation.ts'
import type {Bibliography, Reference} from '../model/reference.ts'

/** References by key. */
export type ReferenceIndex = ReadonlyMap<string, Reference>

/** Indexes bibliographies by key; of two references with one key the first counts. */
export function indexReferences(bibliographies: readonly Bibliography[]): ReferenceIndex {
  const index = new Map<string, Reference>()
  for (const {references} of bibliographies) {
    for (const reference of references) if (!index.has(reference.key)) index.set(reference.key, reference)
  }
  return index
}

/** The references that an article can cite, in order of precedence: its own first, then the library. */
export interface Catalogue {
  readonly resolve: (citation: Citation, key: string) => Reference | undefined
  readonly keys: () => readonly string[]
}

/**
 * Joins an article's own references and the library. Numbers are answered by the list in the text alone, keys by
 * everything else: front matter, then the sidecar, then the library.
 */
export function createCatalogue(own: readonly Bibliography[], shared: readonly ReferenceIndex[]): Catalogue {
  const numbered = indexReferences(own.filter(({kind}) => kind === 'list'))
  const keyed = [indexReferences(own.filter(({kind}) => kind !== 'list')), ...shared]
  return {
    resolve: ({syntax}, key) =>
      syntax === 'numeric' ? numbered.get(key) : keyed.find((index) => index.has(key))?.get(key),
    keys: () => [...new Set(keyed.flatMap((index) => [...index.keys()]))]
  }
}
