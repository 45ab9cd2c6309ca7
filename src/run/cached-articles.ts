import {createHash} from 'node:crypto'
import {deserialize, serialize} from 'node:v8'
import {type ArticleCache, articleKey, openArticleCache} from '../io/article-cache.ts'
import {digestInstallation} from '../io/digest-installation.ts'
import {RunError} from '../io/failure.ts'
import type {Lock} from '../io/lock.ts'
import {displayPath, type Project, readAuthors, readConfigText} from '../io/project.ts'
import type {ImageFile} from '../model/image.ts'
import type {ArticleOutcome, ArticleSource, JudgedArticle} from '../pipeline/judge-article.ts'
import type {LibrarySource} from '../pipeline/library.ts'
import {lazy} from '../text/lazy.ts'
import type {ArticleMaker, MadeArticle} from './article-maker.ts'

/** Which cache of articles a run uses: by what it does, or the one that the run's main thread uses. */
export type CacheChoice = OwnChoice | CacheHandle

interface OwnChoice {
  readonly name: 'build' | 'check'
  /** What decides what is made of articles beside what any run depends on; as JSON. */
  readonly facts: (project: Project) => unknown
}

/** The cache of a run, for another thread of it. */
export interface CacheHandle {
  readonly name: 'build' | 'check'
  /** A digest of what is the same for all articles of the run. */
  readonly base: string
}

/** An article that was judged in this run or in an earlier one. */
export interface CachedArticle<M> {
  readonly outcome: ArticleOutcome
  readonly made: MadeArticle<M>
  readonly entry: CacheEntry
}

/** What a run has done with an entry. */
export interface CacheEntry {
  readonly key: string
  /** True where it was written. */
  readonly isNew: boolean
}

/** The articles that earlier runs have judged, and this one. */
export interface CachedArticles {
  readonly handle: CacheHandle
  /** True where an earlier run seems to have judged an article from the same text, libraries and settings. */
  readonly isKept: (source: ArticleSource) => boolean
  /**
   * Takes an article from the cache where everything is the same that it was made of, else judges and stores it.
   *
   * @throws what `judge` and `maker` throw; then nothing is stored.
   */
  readonly judge: <M, T>(
    source: ArticleSource,
    maker: ArticleMaker<M, T>,
    judge: (source: ArticleSource) => JudgedArticle
  ) => CachedArticle<M>
  /**
   * Ends the run, in its main thread: what was written while something changed that all articles depend on is removed.
   *
   * @param isWhole - true where every article was looked for, so that entries of no use can be removed.
   */
  readonly close: (entries: readonly CacheEntry[], isWhole: boolean) => void
}

export interface CacheContext {
  /** Opens the project as it is now. */
  readonly open: () => Project
  readonly lock: Lock
  readonly asOf: string
}

/** Opens a cache of articles; absent where the project has no place for one, or what articles depend on cannot be told. */
export function openCachedArticles(
  project: Project,
  choice: CacheChoice,
  context: CacheContext
): CachedArticles | undefined {
  const {name} = choice
  const base = 'base' in choice ? choice.base : digestRun(() => project, loaded(), choice, context)
  const cache = base === undefined ? undefined : openArticleCache(project.root, name)
  if (base === undefined || !cache) return undefined
  const libraries = new WeakMap<LibrarySource, string>()
  const digestLibrary = (library: LibrarySource): string => {
    const digest = libraries.get(library) ?? digestOf(library.text)
    libraries.set(library, digest)
    return digest
  }
  const keyOf = ({path, text, managed, missingBibliographies = [], libraries: own}: ArticleSource): string => {
    const read = own.map((library) => [library.file, library.guessed === true, digestLibrary(library)])
    return articleKey(path, JSON.stringify([base, path, text, managed, missingBibliographies, read]))
  }
  return {
    handle: {name, base},
    isKept: (source) => cache.has(keyOf(source)),
    judge(source, maker, judge) {
      const key = keyOf(source)
      const recalled = recall(cache, key, source, maker)
      if (recalled) return {...recalled, entry: {key, isNew: false}}
      const pictures = new Map<string, ImageFile>()
      const {findImage} = source
      const judged = judge({
        ...source,
        ...(findImage && {
          findImage(url) {
            const picture = findImage(url)
            pictures.set(url, picture)
            return picture
          }
        })
      })
      const made = maker.make(judged)
      const {outcome} = judged
      const isNew = maker.isLasting(made.about)
      if (isNew) cache.write(key, pack(outcome, made, pictures))
      return {outcome, made, entry: {key, isNew}}
    },
    close(entries, isWhole) {
      const written = entries.filter(({isNew}) => isNew)
      const isSame = (): boolean =>
        'base' in choice || digestRun(context.open, digestInstallation(), choice, context) === base
      if (written.length > 0 && !isSame()) cache.remove(written.map(({key}) => key))
      else if (isWhole) cache.keepOnly(new Set(entries.map(({key}) => key)))
    }
  }
}

/** A process runs the code that it has loaded, whatever is installed over it meanwhile. */
const loaded = lazy(() => digestInstallation())

/** A digest of what is the same for all articles of a run; absent where something of it cannot be told. */
function digestRun(
  open: () => Project,
  installation: string | undefined,
  {name, facts}: OwnChoice,
  {lock, asOf}: CacheContext
): string | undefined {
  if (installation === undefined) return undefined
  try {
    const project = open()
    const {root, cwd, configFile} = project
    const parts = [
      installation,
      name,
      asOf,
      // Where the project stands does not matter, but from where it is looked at does.
      displayPath(root, cwd),
      configFile,
      readConfigText(project),
      readAuthors(project),
      lock.names,
      lock.digest(),
      facts(project)
    ]
    return digestOf(JSON.stringify(parts))
  } catch (error) {
    if (error instanceof RunError) return undefined
    throw error
  }
}

/** What is stored of an article. */
interface StoredArticle {
  readonly outcome: ArticleOutcome
  /** What its addresses of pictures led to, by a digest. */
  readonly pictures: readonly (readonly [url: string, digest: string])[]
  /** Its files, each with what is in it or the number of the picture that it is. */
  readonly files: readonly (readonly [path: string, content: Uint8Array | number])[]
  readonly about: unknown
}

function pack<M>(
  outcome: ArticleOutcome,
  {files, about}: MadeArticle<M>,
  pictures: ReadonlyMap<string, ImageFile>
): Uint8Array {
  const shown = new Map<Uint8Array, number>()
  for (const [index, picture] of [...pictures.values()].entries()) if (picture.found) shown.set(picture.bytes, index)
  const stored: StoredArticle = {
    outcome,
    pictures: [...pictures].map(([url, picture]) => [url, digestPicture(picture)]),
    files: files.map(({path, bytes}) => [path, shown.get(bytes) ?? bytes]),
    about
  }
  return serialize(stored)
}

function recall<M, T>(
  cache: ArticleCache,
  key: string,
  {path, findImage}: ArticleSource,
  maker: ArticleMaker<M, T>
): Omit<CachedArticle<M>, 'entry'> | undefined {
  const bytes = cache.read(key)
  const stored = bytes && unpack(bytes)
  if (!stored) return undefined
  const contents: (Uint8Array | undefined)[] = []
  for (const [url, digest] of stored.pictures) {
    const picture = findImage?.(url)
    if (!picture || digestPicture(picture) !== digest) return undefined
    contents.push(picture.found ? picture.bytes : undefined)
  }
  const files = stored.files.flatMap(([file, content]) => {
    const held = typeof content === 'number' ? contents[content] : content
    return held ? [{path: file, bytes: held}] : []
  })
  const made = files.length === stored.files.length ? maker.recall(stored.about, path) : undefined
  return made && {outcome: stored.outcome, made: {files, about: made.about}}
}

function unpack(bytes: Uint8Array): StoredArticle | undefined {
  try {
    const value: unknown = deserialize(bytes)
    return isStored(value) ? value : undefined
  } catch {
    // Another format than this Node's.
    return undefined
  }
}

/** True for what a run has stored. Its digest says that it is whole; its form is looked at as far as a run goes through it. */
function isStored(value: unknown): value is StoredArticle {
  if (!isRecord(value)) return false
  const {outcome, pictures, files} = value
  return (
    isRecord(outcome) &&
    Array.isArray(outcome['findings']) &&
    outcome['findings'].every(isRecord) &&
    outcome['cited'] instanceof Map &&
    outcome['works'] instanceof Map &&
    isRecord(outcome['summary']) &&
    typeof outcome['sentences'] === 'number' &&
    Array.isArray(pictures) &&
    pictures.every((pair: unknown) => isPair(pair) && typeof pair[1] === 'string') &&
    Array.isArray(files) &&
    files.every((pair: unknown) => isPair(pair) && (typeof pair[1] === 'number' || pair[1] instanceof Uint8Array))
  )
}

function isPair(value: unknown): value is readonly [string, unknown] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string'
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function digestPicture(picture: ImageFile): string {
  if (!picture.found) return digestOf(JSON.stringify([picture.reason]))
  const {bytes, type, width, height, name} = picture
  return digestOf(JSON.stringify([digestOf(bytes), type, width, height, name]))
}

function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
