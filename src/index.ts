import type {Citation} from './model/citation.ts'
import type {ArticleArtifact} from './model/generated/article.ts'
import type {Config} from './model/generated/config.ts'
import type {Report} from './model/generated/report.ts'
import {defaultLimits} from './model/limits.ts'
import type {Sentence} from './model/article.ts'
import type {ArticleParts, ArticleTemplate, FooterTemplate} from './model/theme.ts'
import {analyseArticle} from './pipeline/analyse.ts'
import {dialectOf} from './pipeline/dialect.ts'
import {settleFiles} from './pipeline/file-settings.ts'
import {libraryOfItems} from './pipeline/library.ts'
import {preset} from './remark.ts'
import {buildInThreads, type BuildOptions, type BuildResult} from './run/build-site.ts'
import {checkInThreads, type CheckOptions} from './run/check-project.ts'
import type {RunOptions} from './run/project-run.ts'

export {parseDoi, type ParsedDoi} from './identifiers/doi.ts'
export {remarkCitewell} from './remark.ts'
export type {
  ArticleArtifact,
  ArticleParts,
  ArticleTemplate,
  FooterTemplate,
  BuildOptions,
  BuildResult,
  CheckOptions,
  Citation,
  Config,
  Report,
  RunOptions,
  Sentence
}

/** The remark preset. */
export default preset

/**
 * Checks articles and their bibliographies, as `citewell check` does, and changes none of them. Files that could not be
 * read stand in the report's `incomplete`.
 *
 * @throws {Error} where the run itself cannot be done: a path that does not exist, a broken configuration, or a
 * broken library that it names.
 */
export async function check(options: CheckOptions = {}): Promise<Report> {
  const {report} = await checkInThreads(options)
  return report
}

/**
 * Checks articles and publishes them, as `citewell build` does.
 *
 * @throws {Error} where the run itself cannot be done.
 */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  return buildInThreads(options)
}

export interface AnalyseOptions {
  /** The file's name, which decides its dialect: plain text for `.txt`. */
  readonly path?: string
  /** The bibliography, as CSL-JSON items. */
  readonly references?: readonly unknown[]
  readonly config?: Config
}

/** A reference that an article can cite. */
export interface AnalysedReference {
  readonly key: string
  /** The item as CSL-JSON. */
  readonly item: Readonly<Record<string, unknown>>
  /** Where it stands in the article; absent for one of the bibliography that was given. */
  readonly start?: number
  readonly end?: number
}

export interface Analysis {
  readonly sentences: readonly Sentence[]
  readonly citations: readonly Citation[]
  /** Those of the article itself, then those of the bibliography that it cites. */
  readonly references: readonly AnalysedReference[]
}

/**
 * Reads an article from its text: sentences with label, score, cues and what covers them, citations with exact spans,
 * references. Reads no file. Offsets count UTF-16 units of the text as given.
 *
 * @throws {Error} where the text nests deeper than the configuration allows.
 */
export function analyse(
  markdown: string,
  {path = 'article.md', references = [], config = {}}: AnalyseOptions = {}
): Analysis {
  const settings = settleFiles(config).of(path)
  const article = analyseArticle(markdown, {
    path,
    dialect: dialectOf(path),
    bounds: {nesting: config.limits?.nesting ?? defaultLimits.nesting},
    libraries: [libraryOfItems(references).index],
    managed: false,
    authorIds: new Set(),
    citations: settings.citations,
    claims: settings.claims
  })
  const own = article.own.flatMap((bibliography) => bibliography.references)
  const cited = new Set(
    article.citations.flatMap((citation) =>
      citation.items.flatMap(({key}) => {
        const reference = article.resolve(citation, key)
        return reference?.origin.kind === 'library' ? [reference] : []
      })
    )
  )
  return {
    sentences: article.sentences,
    citations: article.citations,
    references: [
      ...own.map(({key, item, origin}) => ({key, item, ...origin.locate([])})),
      ...[...cited].map(({key, item}) => ({key, item}))
    ]
  }
}
