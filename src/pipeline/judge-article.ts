import type {Article} from '../model/article.ts'
import type {Authors} from '../model/generated/authors.ts'
import type {ArticleSummary, Omission} from '../model/generated/report.ts'
import type {Finding} from '../model/finding.ts'
import type {ImageLookup} from '../model/image.ts'
import type {LoadedPlugin} from '../model/lint-plugin.ts'
import type {Reference} from '../model/reference.ts'
import type {RecordLookup} from '../model/verification.ts'
import type {WaiverLedger, WaiverUse} from '../model/waiver.ts'
import {dialectOf, parseArticle} from '../parse/article.ts'
import type {Bounds} from '../parse/bounds.ts'
import {publishVerification} from '../publish/verification.ts'
import {ruleUrl, usedIn} from '../rules/define-rule.ts'
import {openPlugins, PluginError} from '../rules/lint-plugins.ts'
import {lazy} from '../text/lazy.ts'
import {LineIndex} from '../text/line-index.ts'
import {finishArticle} from './analyse.ts'
import {summariseArticle} from './article-summary.ts'
import {type DraftedArticle, draftManuscript} from './draft.ts'
import type {FileSettings} from './file-settings.ts'
import {PluginFailure, withFile} from './input-error.ts'
import type {LibrarySource, LoadedLibrary} from './library.ts'
import {applyWaivers, markWaived, openLedger} from './waivers.ts'

/** An article file as it was read, and the bibliographies that it can cite from, in order of precedence. */
export interface ArticleSource {
  readonly path: string
  readonly text: string
  readonly managed: boolean
  readonly authorIds: ReadonlySet<string>
  /** The authors file; no author is known by an id where it is absent. */
  readonly authors?: Authors
  /** What the site says below articles that say nothing themselves. */
  readonly siteDisclaimer?: string | undefined
  /** The bibliography files that its front matter names and that are not there, as written. */
  readonly missingBibliographies?: readonly string[]
  /** What the addresses of its pictures lead to; absent where no file can be read. */
  readonly findImage?: ImageLookup
  readonly libraries: readonly LibrarySource[]
  /** The manuscript that it is a file of; of one file where it is absent. */
  readonly manuscript?: ManuscriptSource
}

/** The files of a manuscript in their order; one object for all of its articles, so that it is read once. */
export interface ManuscriptSource {
  readonly files: readonly {readonly path: string; readonly text: string}[]
  /** True where it is known to be a paper. */
  readonly isPaper: boolean
}

/** What a run keeps of an article that was judged: plain data, so that another thread can have made it. */
export interface ArticleOutcome {
  readonly findings: readonly Finding[]
  /** The keys that it cites, by library. */
  readonly cited: ReadonlyMap<string, ReadonlySet<string>>
  /** The works that it cites, by a name that is theirs in the whole run, and whether registries confirm them. */
  readonly works: ReadonlyMap<string, boolean>
  readonly summary: ArticleSummary
  readonly sentences: number
  /** What could not be judged in it. */
  readonly unjudged?: Omission
  /** Which waivers of the configuration were of use in it; absent where there are none. */
  readonly waiverUse?: WaiverUse
}

/** An article that was judged by itself. */
export interface JudgedArticle {
  readonly article: Article
  /** How many errors it has that no waiver lets stand, with those of the references that it cites. */
  readonly errors: number
  readonly records?: RecordLookup | undefined
  readonly outcome: ArticleOutcome
}

/** What an override of the configuration can change. */
export type CheckedFileSettings = Pick<FileSettings, 'rules' | 'claims' | 'citations'> &
  Partial<Pick<FileSettings, 'pluginLevel'>>

/** A library of a run, with what its own rules found. */
export interface JudgedLibrary extends LoadedLibrary {
  readonly findings: readonly Finding[]
}

/** What articles are judged with. */
export interface JudgeContext {
  readonly settingsOf: (file: string) => CheckedFileSettings
  readonly bounds: Bounds
  readonly asOf: string
  readonly records: RecordLookup | undefined
  readonly plugins: readonly LoadedPlugin[]
  /** The configuration, as messages name it. */
  readonly configFile: string | undefined
  /** The waivers of the configuration; absent where it has none. */
  readonly configured: WaiverLedger | undefined
  /** @throws {InputError} where it cannot be read. */
  readonly libraryOf: (given: LibrarySource) => JudgedLibrary
}

/** Judges articles by themselves. */
export interface ArticleJudge {
  /**
   * Analyses and judges one article.
   *
   * @throws {InputError} where its source goes over a bound or a library of it cannot be read.
   */
  readonly judge: (source: ArticleSource) => JudgedArticle
  /** The page that says what a rule is, of ours or of a plugin that has run. */
  readonly urlOf: (rule: string) => string
}

/**
 * Opens a judge of articles.
 *
 * @throws {PluginFailure} where a plugin cannot be used.
 */
export function openJudge({
  settingsOf,
  bounds,
  asOf,
  records,
  plugins,
  configFile = '',
  configured,
  libraryOf
}: JudgeContext): ArticleJudge {
  const manuscripts = new WeakMap<ManuscriptSource, Map<string, DraftedArticle>>()
  const run = {asOf, ...(records && {records})}
  const day = asOf === '' ? undefined : asOf
  const hasPlugins = plugins.length > 0
  const runPlugins = hasPlugins ? withPlugins(configFile, () => openPlugins(plugins)) : undefined
  const pages = new Map<string, string>()
  const hasLock = records !== undefined

  /** Files of a manuscript are drafted together when the first of them comes, and let go as they are taken. */
  const draftOf = (
    {path, text, manuscript = {files: [{path, text}], isPaper: false}}: ArticleSource,
    shared: readonly JudgedLibrary[]
  ): DraftedArticle => {
    const known = manuscripts.get(manuscript)?.get(path)
    if (known) {
      manuscripts.get(manuscript)?.delete(path)
      return known
    }
    const parsed = manuscript.files.map((file) =>
      withFile(file.path, file.text, () =>
        parseArticle(file.text, {path: file.path, dialect: dialectOf(file.path), bounds})
      )
    )
    // The files of a manuscript cite in one way: as its first one does.
    const syntaxes = settingsOf(manuscript.files[0]?.path ?? path).citations
    const drafts = draftManuscript(parsed, {
      citations: syntaxes,
      libraries: shared.map(({index}) => index),
      isPaper: manuscript.isPaper
    })
    const rest = new Map(drafts.map((draft) => [draft.parsed.path, draft]))
    const own = rest.get(path)
    if (!own) throw new TypeError(`${path} is no file of its own manuscript`)
    rest.delete(path)
    if (rest.size > 0) manuscripts.set(manuscript, rest)
    return own
  }

  const judge = (source: ArticleSource): JudgedArticle => {
    const own = source.libraries.map(libraryOf)
    const {path, text} = source
    const draft = draftOf(source, own)
    const {claims, rules: ownRules, pluginLevel} = settingsOf(path)
    const analysed = withFile(path, text, () => finishArticle(draft, {...source, claims}))
    const findings: Finding[] = []
    const cited = usedIn(analysed)
    const ledger = openLedger(analysed.waivers, day, hasPlugins)
    // What is of use in the article alone is told with it: another run can take it.
    const ofConfiguration = configured?.fork()
    const ledgers = ofConfiguration ? [ledger, ofConfiguration] : [ledger]
    for (const {rule, setting} of ownRules) {
      append(findings, applyWaivers(ledgers, rule, rule.checkArticle(analysed, setting, run), hasLock))
      for (const bibliography of analysed.own) {
        append(findings, applyWaivers(ledgers, rule, rule.checkBibliography(bibliography, setting, run), hasLock))
        append(findings, applyWaivers(ledgers, rule, rule.checkUse(bibliography, cited, setting, run), hasLock))
      }
    }
    if (runPlugins) {
      for (const {finding, url} of withPlugins(path, () => runPlugins(analysed))) {
        const {rule} = finding
        const severity = pluginLevel?.(rule) ?? finding.severity
        if (severity === 'off') continue
        if (url !== undefined) pages.set(rule, url)
        append(
          findings,
          ledgers.reduce<readonly Finding[]>((left, one) => one.apply(rule, left, true), [{...finding, severity}])
        )
      }
    }
    const judged = lazy(() => ledger.judge())
    for (const {rule, setting} of ownRules) {
      if (rule.checksWaivers && analysed.waivers.length > 0)
        append(findings, rule.checkWaivers(judged(), path, setting, run))
    }
    const article = markWaived(analysed, findings)
    const citedFrom = new Map<string, Set<string>>(own.map(({bibliography}) => [bibliography.file, new Set()]))
    for (const citation of article.citations) {
      for (const {key} of citation.items) {
        const reference = article.resolve(citation, key)
        if (reference) citedFrom.get(reference.origin.file)?.add(reference.key)
      }
    }
    const works = new Map<string, boolean>()
    let verified = 0
    for (const reference of citedWorks(article)) {
      const isConfirmed = isVerified(reference, records)
      if (isConfirmed) verified++
      works.set(`${reference.origin.file}\n${reference.origin.kind}\n${reference.key}`, isConfirmed)
    }
    const ofReferences = own.flatMap((library) =>
      library.findings.filter(({data}) => citedFrom.get(library.bibliography.file)?.has(String(data?.['reference'])))
    )
    return {
      article,
      errors: [...findings, ...ofReferences].filter(isError).length,
      records,
      outcome: {
        findings,
        cited: citedFrom,
        works,
        summary: summariseArticle(
          article,
          lazy(() => new LineIndex(text)),
          verified
        ),
        sentences: article.sentences.length,
        ...(article.unjudged !== undefined && {unjudged: omissionOf(path, article.unjudged)}),
        ...(ofConfiguration && {waiverUse: ofConfiguration.use()})
      }
    }
  }

  return {judge, urlOf: (rule) => pages.get(rule) ?? ruleUrl(rule)}
}

/** What is left out of an article in a language that the claim model does not read. */
function omissionOf(file: string, unjudged: string): Omission {
  const language = unjudged === 'undetermined' ? 'is not in English' : `is in \`${unjudged}\``
  return {
    rule: 'claim-cited',
    file,
    reason: `it ${language}, which no claim model reads: no sentence was judged`
  }
}

function isError({severity, waiver}: Pick<Finding, 'severity' | 'waiver'>): boolean {
  return severity === 'error' && !waiver
}

/** What a plugin cannot do is told as a failure of the file that it ran on. */
function withPlugins<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    if (cause instanceof PluginError) throw new PluginFailure(cause.message, path, 1, {cause})
    throw cause
  }
}

/** Adds values; `push(...values)` ends with an error where there are more than a call can take. */
function append<T>(list: T[], values: readonly T[]): void {
  for (const value of values) list.push(value)
}

/** The references that an article cites, each once. */
function citedWorks({citations, resolve}: Article): readonly Reference[] {
  const works = citations.flatMap((citation) => citation.items.flatMap(({key}) => resolve(citation, key) ?? []))
  return [...new Set(works)]
}

function isVerified(reference: Reference, records: RecordLookup | undefined): boolean {
  return publishVerification(reference, records).verification === 'verified'
}
