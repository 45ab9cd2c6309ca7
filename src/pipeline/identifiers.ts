import {type RecordKey, recordName} from '../identifiers/record-key.ts'
import type {Reference} from '../model/reference.ts'
import {dialectOf, parseArticle} from '../parse/article.ts'
import type {Bounds} from '../parse/bounds.ts'
import type {ReferenceIndex} from '../references/catalogue.ts'
import {addressKeyOf, recordKeysOf} from '../references/record-keys.ts'
import type {ArticleSource, ManuscriptSource} from './judge-article.ts'
import {type DraftedArticle, draftManuscript} from './draft.ts'
import {withFile} from './input-error.ts'
import {type LibrarySource, loadLibrary, type LoadedLibrary} from './library.ts'
import {searchKeyOf, type WorkKeys} from './search-key.ts'

/** An identifier that references name. */
export interface NamedIdentifier {
  readonly key: RecordKey
  /** The references, as file and key, in the order in which they were met. */
  readonly items: readonly string[]
}

/** A reference that a search may find, where its identifiers do not. */
export interface SearchableReference {
  readonly key: RecordKey
  readonly reference: Reference
  /** The DOIs that it gives: a search is for where none of them exists. */
  readonly dois: WorkKeys
  /** The references, as file and key, in the order in which they were met. */
  readonly items: readonly string[]
}

export interface CollectionSettings {
  readonly bounds: Bounds
  /** The citation syntaxes to look for; all, where it is absent or `auto`. */
  readonly citations?: 'auto' | readonly string[] | undefined
}

/** Collects what registries can be asked about. */
export interface IdentifierCollection {
  /**
   * The references that stand in an article itself, those that it cites by an identifier alone, and its libraries.
   *
   * @throws {InputError} where its source goes over a bound or a library of it cannot be read.
   */
  readonly addArticle: (source: ArticleSource) => void
  /**
   * The references of a bibliography file; each file is read once.
   *
   * @throws {InputError} where it cannot be read.
   */
  readonly addLibrary: (source: LibrarySource) => void
  /** Each identifier once, in the order in which it was met. */
  readonly identifiers: () => readonly NamedIdentifier[]
  /** Each search once, in the order in which its reference was met. */
  readonly searches: () => readonly SearchableReference[]
}

/** Starts an empty collection. */
export function collectIdentifiers({bounds, citations}: CollectionSettings): IdentifierCollection {
  const found = new Map<string, {readonly key: RecordKey; readonly items: Set<string>}>()
  const searches = new Map<string, Omit<SearchableReference, 'items'> & {readonly items: Set<string>}>()
  const libraries = new Map<string, LoadedLibrary>()
  const add = (reference: Reference): void => {
    const item = `${reference.origin.file}#${reference.key}`
    const address = addressKeyOf(reference)
    for (const key of [...recordKeysOf(reference), ...(address ? [address] : [])]) {
      const name = recordName(key)
      const known = found.get(name) ?? {key, items: new Set()}
      known.items.add(item)
      found.set(name, known)
    }
    const search = searchKeyOf(reference)
    if (!search) return
    const name = recordName(search.key)
    const known = searches.get(name) ?? {...search, reference, items: new Set()}
    known.items.add(item)
    searches.set(name, known)
  }
  const addLibrary = (source: LibrarySource): LoadedLibrary => {
    const known = libraries.get(source.file)
    if (known) return known
    const library = loadLibrary(source)
    libraries.set(source.file, library)
    library.bibliography.references.forEach(add)
    return library
  }
  const drafted = new WeakMap<ManuscriptSource, readonly DraftedArticle[]>()
  const draft = ({files}: ManuscriptSource, indexes: readonly ReferenceIndex[]): readonly DraftedArticle[] =>
    draftManuscript(
      files.map(({path, text}) =>
        withFile(path, text, () => parseArticle(text, {path, dialect: dialectOf(path), bounds}))
      ),
      {libraries: indexes, citations}
    )
  return {
    addArticle({path, text, libraries: shared, manuscript = {files: [{path, text}], isPaper: false}}) {
      const indexes = shared.map((source) => addLibrary(source).index)
      const drafts = drafted.get(manuscript) ?? draft(manuscript, indexes)
      drafted.set(manuscript, drafts)
      const own = drafts.find((one) => one.parsed.path === path)?.own ?? []
      for (const {references} of own) references.forEach(add)
    },
    addLibrary(source) {
      addLibrary(source)
    },
    identifiers: () => [...found.values()].map(({key, items}) => ({key, items: [...items]})),
    searches: () => [...searches.values()].map((search) => ({...search, items: [...search.items]}))
  }
}
