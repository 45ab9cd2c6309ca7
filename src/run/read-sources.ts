import {RunError} from '../io/failure.ts'
import {findLibraries, findMissing, isGuess, isManaged} from '../io/find-libraries.ts'
import {openImages} from '../io/images.ts'
import {displayPath, type Project, readAuthors} from '../io/project.ts'
import {readText, type ReadLimits} from '../io/read-text.ts'
import {defaultLimits} from '../model/limits.ts'
import {declaredBibliographies} from '../pipeline/declared-bibliographies.ts'
import type {ArticleSource} from '../pipeline/judge-article.ts'
import type {LibrarySource} from '../pipeline/library.ts'
import {createManuscriptReader, type ReadManuscript} from './read-manuscript.ts'

/** Reads a project's articles with what they are judged with. Paths are absolute. */
export interface SourceReader {
  /** @throws {RunError} where it cannot be read or is too large. */
  readonly readArticle: (path: string) => string
  /** The libraries that an article can cite from, in order of precedence. */
  readonly librariesOf: (path: string, text: string) => readonly string[]
  /** The manuscript of several files that it is one of; absent where it is none. */
  readonly manuscriptOf: (path: string, text: string) => ReadManuscript | undefined
  /**
   * An article with its libraries.
   *
   * @throws {RunError} where one of them cannot be read, or the article is too large.
   */
  readonly sourceOf: (
    path: string,
    text: string,
    libraries: readonly string[],
    manuscript?: ReadManuscript
  ) => ArticleSource
  /** A library, which is read once. @throws {RunError} where it cannot be read. */
  readonly readLibrary: (path: string) => LibrarySource
  /** Those that were read so far, by path. */
  readonly libraries: ReadonlyMap<string, LibrarySource>
}

/**
 * Opens a reader of a project's articles.
 *
 * @param texts - what articles and libraries hold instead of what is in their files, by absolute path.
 * @throws {RunError} where the authors file cannot be read.
 */
export function createSourceReader(project: Project, texts: ReadonlyMap<string, string>): SourceReader {
  const {cwd, config} = project
  const limits = {...defaultLimits, ...config.limits}
  const authors = readAuthors(project)
  const authorIds = new Set(Object.keys(authors))
  const libraries = new Map<string, LibrarySource>()
  const read = (path: string, name: string, limit: ReadLimits): string => texts.get(path) ?? readText(path, name, limit)
  const readLibrary = (path: string): LibrarySource => {
    const known = libraries.get(path)
    if (known) return known
    const file = displayPath(path, cwd)
    const text = read(path, file, {bytes: limits.libraryBytes, setting: 'limits.libraryBytes'})
    const library = {file, text, guessed: isGuess(path)}
    libraries.set(path, library)
    return library
  }
  return {
    readArticle: (path) =>
      read(path, displayPath(path, cwd), {bytes: limits.articleBytes, setting: 'limits.articleBytes'}),
    librariesOf: (path, text) => findLibraries(path, project, declaredBibliographies(text)),
    manuscriptOf: createManuscriptReader(project, read),
    sourceOf(path, text, own, manuscript) {
      const file = displayPath(path, cwd)
      checkSize(text, file, limits.articleBytes)
      return {
        path: file,
        text: manuscript?.files.find((one) => one.path === file)?.text ?? text,
        managed: isManaged(path, project),
        authorIds,
        authors,
        siteDisclaimer: config.site?.disclaimer,
        missingBibliographies: findMissing(path, project, declaredBibliographies(text)),
        findImage: openImages(path, project),
        libraries: own.map(readLibrary),
        ...(manuscript && {manuscript})
      }
    },
    readLibrary,
    libraries
  }
}

function checkSize(text: string, file: string, limit: number): void {
  if (text.length <= limit) return
  const reason = `has ${text.length} characters, more than the ${limit} bytes that \`limits.articleBytes\` allows`
  throw new RunError(reason, {file, line: 1})
}
