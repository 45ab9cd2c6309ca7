import {countFindings} from '../findings/count-findings.ts'
import {createFingerprinter} from '../findings/fingerprint.ts'
import {packFindings} from '../findings/packed-findings.ts'
import {toReportFindings, type FindingSource} from '../findings/report-finding.ts'
import type {Article} from '../model/article.ts'
import type {ClaimSettings} from '../model/claim-settings.ts'
import type {Authors} from '../model/generated/authors.ts'
import type {ArticleSummary, Omission, Report, ReportFinding} from '../model/generated/report.ts'
import type {Finding} from '../model/finding.ts'
import type {ImageLookup} from '../model/image.ts'
import type {LoadedPlugin} from '../model/lint-plugin.ts'
import type {Bibliography, Reference} from '../model/reference.ts'
import type {RecordLookup} from '../model/verification.ts'
import type {Waiver, WaiverLedger, WaiverUse} from '../model/waiver.ts'
import {dialectOf, parseArticle} from '../parse/article.ts'
import type {Bounds} from '../parse/bounds.ts'
import {publishVerification} from '../publish/verification.ts'
import {type Rule, ruleUrl, usedIn} from '../rules/define-rule.ts'
import {openPlugins, PluginError} from '../rules/lint-plugins.ts'
import {lazy} from '../text/lazy.ts'
import {LineIndex} from '../text/line-index.ts'
import {compareText} from '../text/compare.ts'
import {finishArticle} from './analyse.ts'
import {summariseArticle, sumClaims} from './article-summary.ts'
import {defaultClaimSettings} from './claim-settings.ts'
import {type DraftedArticle, draftManuscript} from './draft.ts'
import {PluginFailure, withFile} from './input-error.ts'
import {type LibrarySource, loadLibrary, type LoadedLibrary} from './library.ts'
import type {FileSettings} from './file-settings.ts'
import type {RuleSettings} from './rule-settings.ts'
import {markWaived, openLedger} from './waivers.ts'

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

export interface CheckSettings {
  /** The rules where no override fits. */
  readonly rules: RuleSettings
  /** What holds for a file; what stands here, where it is absent. */
  readonly settingsOf?: (file: string) => CheckedFileSettings
  readonly bounds: Bounds
  readonly asOf: string
  /** What registries answered; absent where the project has no lock. */
  readonly records?: RecordLookup | undefined
  readonly version: string
  /** The citation syntaxes to look for; all, where it is absent or `auto`. */
  readonly citations?: 'auto' | readonly string[] | undefined
  /** What counts as a claim and how far a citation reaches; the defaults where it is absent. */
  readonly claims?: ClaimSettings
  /** The remark plugins that the configuration names; none where it is absent. */
  readonly plugins?: readonly LoadedPlugin[]
  /** The waivers of the configuration, with the file that they stand in. */
  readonly configured?: ConfiguredWaivers
}

/** What an override of the configuration can change. */
export type CheckedFileSettings = Pick<FileSettings, 'rules' | 'claims' | 'citations'> &
  Partial<Pick<FileSettings, 'pluginLevel'>>

/** A configuration that waives findings. */
export interface ConfiguredWaivers {
  readonly file: string
  readonly text: () => string
  readonly waivers: readonly Waiver[]
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

/** An article with what its own rules found. */
export interface CheckedArticle extends JudgedArticle {
  readonly findings: readonly ReportFinding[]
}

/** What is known only when the last article was read. */
export interface CheckEnd {
  /** For each library file: whether each article that could cite from it was in the run. */
  readonly isComplete: (library: string) => boolean
  /** True where every article of the project was in the run, so that a waiver of the configuration can be called idle. */
  readonly isWhole?: boolean
  readonly omissions: readonly Omission[]
}

/** A run over articles, one at a time, so that none needs to be kept. */
export interface CheckRun {
  /**
   * Analyses and judges one article, and takes it into the run.
   *
   * @throws {InputError} where its source goes over a bound or a library of it cannot be read.
   */
  readonly add: (source: ArticleSource) => CheckedArticle
  /**
   * Analyses and judges one article without taking it into the run, which another run can do: articles are taken in the
   * order of the files, and can be judged in any.
   *
   * @throws {InputError} as `add` does.
   */
  readonly judge: (source: ArticleSource) => JudgedArticle
  /**
   * Takes an article that was judged into the run. It must not be one of a manuscript of several files.
   *
   * @throws {InputError} where a library of it cannot be read.
   */
  readonly take: (
    source: Pick<ArticleSource, 'path' | 'text' | 'libraries'>,
    outcome: ArticleOutcome
  ) => readonly ReportFinding[]
  /** Judges the libraries and makes the report. */
  readonly finish: (end: CheckEnd) => Report
  /** The libraries that were read; one that its name alone made a library only where something cites from it. */
  readonly libraries: () => readonly CheckedLibrary[]
}

/** A library with its text. */
export interface CheckedLibrary {
  readonly bibliography: Bibliography
  readonly text: string
}

interface Library extends LoadedLibrary {
  readonly source: FindingSource
  readonly cited: Set<string>
  readonly guessed: boolean
  readonly findings: readonly Finding[]
}

/** Starts a run. Libraries are read once, when the first article needs them. */
export function startCheck({
  rules,
  bounds,
  asOf,
  records,
  version,
  citations,
  claims: claimRules = defaultClaimSettings,
  settingsOf = () => ({rules, claims: claimRules, citations: citations ?? 'auto'}),
  plugins = [],
  configured
}: CheckSettings): CheckRun {
  const libraries = new Map<string, Library>()
  /** The libraries of the articles that were taken, in that order: one can be read earlier, for an article to come. */
  const used = new Set<Library>()
  const manuscripts = new WeakMap<ManuscriptSource, Map<string, DraftedArticle>>()
  const reported = packFindings()
  const articles: ArticleSummary[] = []
  const references = new Map<string, boolean>()
  const unjudged: Omission[] = []
  const fingerprint = createFingerprinter()
  let sentences = 0
  const run = {asOf, ...(records && {records})}
  const day = asOf === '' ? undefined : asOf
  const hasPlugins = plugins.length > 0
  const configuredWaivers = configured?.waivers ?? []
  const ofProject = openLedger(configuredWaivers, day, hasPlugins)
  const runPlugins = hasPlugins ? withPlugins(configured?.file ?? '', () => openPlugins(plugins)) : undefined
  const pages = new Map<string, string>()
  const urlOf = (rule: string): string => pages.get(rule) ?? ruleUrl(rule)
  // Without a lock, what a rule would find in it is unknown.
  const seesAll = ({meta}: Rule): boolean => meta.readsLock !== true || records !== undefined
  /** @param ledgers - those whose waivers cover the findings, the nearest first. */
  const waive = (rule: Rule, findings: readonly Finding[], ledgers: readonly WaiverLedger[]): readonly Finding[] =>
    ledgers.reduce((left, ledger) => ledger.apply(rule.meta.id, left, seesAll(rule)), findings)

  const libraryOf = (given: LibrarySource): Library => {
    const known = libraries.get(given.file)
    if (known) return known
    const loaded = loadLibrary(given)
    const library = {
      ...loaded,
      source: {text: given.text, lines: new LineIndex(given.text)},
      cited: new Set<string>(),
      guessed: given.guessed === true,
      findings: settingsOf(given.file).rules.flatMap(({rule, setting}) =>
        waive(rule, rule.checkBibliography(loaded.bibliography, setting, run), [ofProject])
      )
    }
    libraries.set(given.file, library)
    return library
  }

  const useLibrary = (given: LibrarySource): Library => {
    const library = libraryOf(given)
    used.add(library)
    return library
  }

  /** Files of a manuscript are drafted together when the first of them comes, and let go as they are taken. */
  const draftOf = (
    {path, text, manuscript = {files: [{path, text}], isPaper: false}}: ArticleSource,
    shared: readonly Library[]
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
    const ofConfiguration = ofProject.fork()
    const ledgers = [ledger, ofConfiguration]
    for (const {rule, setting} of ownRules) {
      append(findings, waive(rule, rule.checkArticle(analysed, setting, run), ledgers))
      for (const bibliography of analysed.own) {
        append(findings, waive(rule, rule.checkBibliography(bibliography, setting, run), ledgers))
        append(findings, waive(rule, rule.checkUse(bibliography, cited, setting, run), ledgers))
      }
    }
    if (runPlugins) {
      for (const {finding, url} of withPlugins(path, () => runPlugins(analysed))) {
        const {rule} = finding
        const severity = pluginLevel?.(rule) ?? finding.severity
        if (severity === 'off') continue
        if (url !== undefined) pages.set(rule, url)
        append(findings, ofConfiguration.apply(rule, ledger.apply(rule, [{...finding, severity}], true), true))
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
        ...(configuredWaivers.length > 0 && {waiverUse: ofConfiguration.use()})
      }
    }
  }

  const take = (
    source: Pick<ArticleSource, 'path' | 'text' | 'libraries' | 'manuscript'>,
    outcome: ArticleOutcome
  ): readonly ReportFinding[] => {
    for (const {bibliography, cited: all} of source.libraries.map(useLibrary))
      for (const key of outcome.cited.get(bibliography.file) ?? []) all.add(key)
    const lines = lazy(() => new LineIndex(source.text))
    const inReport = toReportFindings(
      outcome.findings,
      (file) =>
        libraries.get(file)?.source ??
        configSource(file) ??
        otherFile(source, file) ?? {text: source.text, lines: lines()},
      urlOf,
      fingerprint
    )
    reported.add(inReport)
    for (const [name, isConfirmed] of outcome.works) references.set(name, isConfirmed)
    articles.push(outcome.summary)
    sentences += outcome.sentences
    if (outcome.unjudged) unjudged.push(outcome.unjudged)
    if (outcome.waiverUse) ofProject.addUse(outcome.waiverUse)
    return inReport
  }

  const add = (source: ArticleSource): CheckedArticle => {
    source.libraries.forEach(useLibrary)
    const judged = judge(source)
    return {...judged, findings: take(source, judged.outcome)}
  }

  const sourceOfConfig = lazy((): FindingSource => {
    const text = configured?.text() ?? ''
    return {text, lines: new LineIndex(text)}
  })
  const configSource = (file: string): FindingSource | undefined =>
    file === configured?.file ? sourceOfConfig() : undefined

  const finish = ({isComplete, isWhole = false, omissions}: CheckEnd): Report => {
    const incomplete = [...omissions, ...unjudged]
    for (const {bibliography, source, cited, findings, guessed} of used) {
      if (guessed && cited.size === 0) continue
      const watchesUse = settingsOf(bibliography.file).rules.filter(({rule}) => rule.checksUse)
      const all = [...findings]
      if (isComplete(bibliography.file)) {
        for (const {rule, setting} of watchesUse)
          append(all, waive(rule, rule.checkUse(bibliography, cited, setting, run), [ofProject]))
      } else {
        for (const {rule} of watchesUse) ofProject.apply(rule.meta.id, [], false)
        const reason = 'not every article that can cite from this file was read, so no reference is called unused'
        incomplete.push(...watchesUse.map(({rule}) => ({rule: rule.meta.id, file: bibliography.file, reason})))
      }
      reported.add(toReportFindings(all, (file) => configSource(file) ?? source, ruleUrl, fingerprint))
    }
    if (configured && configuredWaivers.length > 0) {
      const judged = ofProject.judge().map((one) => (isWhole ? one : {...one, idle: []}))
      const found = rules.flatMap(({rule, setting}) => rule.checkWaivers(judged, configured.file, setting, run))
      reported.add(toReportFindings(found, () => sourceOfConfig(), ruleUrl, fingerprint))
    }
    const findings = reported.all().toSorted(compareReported)
    return {
      version: 1,
      tool: {name: 'citewell', version},
      asOf,
      scope: claimRules.scope,
      ...(incomplete.length > 0 && {incomplete}),
      summary: {
        articles: articles.length,
        sentences,
        ...sumClaims(articles),
        references: references.size,
        verified: [...references.values()].filter(Boolean).length,
        ...countFindings(findings)
      },
      findings,
      articles: articles.toSorted((left, right) => compareText(left.file, right.file))
    }
  }
  const listLibraries = (): readonly CheckedLibrary[] =>
    [...used]
      .filter(({guessed, cited}) => !guessed || cited.size > 0)
      .map(({bibliography, source}) => ({bibliography, text: source.text}))
  return {
    add,
    judge,
    take,
    finish,
    libraries: listLibraries
  }
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

function isError({severity, waiver}: Pick<Finding, 'severity' | 'waiver'> | ReportFinding): boolean {
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

/** Another file of the article's manuscript, for places in it. */
function otherFile(
  {path, manuscript}: Pick<ArticleSource, 'path' | 'manuscript'>,
  file: string
): FindingSource | undefined {
  const text = file === path ? undefined : manuscript?.files.find((one) => one.path === file)?.text
  return text === undefined ? undefined : {text, lines: new LineIndex(text)}
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

function compareReported(left: ReportFinding, right: ReportFinding): number {
  return (
    compareText(left.file, right.file) ||
    left.start.offset - right.start.offset ||
    left.end.offset - right.end.offset ||
    compareText(left.rule, right.rule) ||
    compareText(left.message, right.message)
  )
}
