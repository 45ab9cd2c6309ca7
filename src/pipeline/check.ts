import {countFindings} from '../findings/count-findings.ts'
import {createFingerprinter} from '../findings/fingerprint.ts'
import {packFindings} from '../findings/packed-findings.ts'
import {type FindingSource, toReportFindings} from '../findings/report-finding.ts'
import type {ClaimSettings} from '../model/claim-settings.ts'
import type {ArticleSummary, Omission, Report, ReportFinding} from '../model/generated/report.ts'
import type {Finding} from '../model/finding.ts'
import type {LoadedPlugin} from '../model/lint-plugin.ts'
import type {Bibliography} from '../model/reference.ts'
import type {RecordLookup} from '../model/verification.ts'
import type {Waiver} from '../model/waiver.ts'
import type {Bounds} from '../parse/bounds.ts'
import {type Rule, ruleUrl} from '../rules/define-rule.ts'
import {lazy} from '../text/lazy.ts'
import {LineIndex} from '../text/line-index.ts'
import {compareText} from '../text/compare.ts'
import {sumClaims} from './article-summary.ts'
import {defaultClaimSettings} from './claim-settings.ts'
import {
  type ArticleOutcome,
  type ArticleSource,
  type CheckedFileSettings,
  type JudgedArticle,
  type JudgedLibrary,
  openJudge
} from './judge-article.ts'
import {type LibrarySource, loadLibrary} from './library.ts'
import type {RuleSettings} from './rule-settings.ts'
import {applyWaivers, openLedger} from './waivers.ts'

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

/** A configuration that waives findings. */
export interface ConfiguredWaivers {
  readonly file: string
  readonly text: () => string
  readonly waivers: readonly Waiver[]
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

interface Library extends JudgedLibrary {
  readonly source: FindingSource
  readonly cited: Set<string>
  readonly guessed: boolean
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
  const reported = packFindings()
  const articles: ArticleSummary[] = []
  const references = new Map<string, boolean>()
  const unjudged: Omission[] = []
  const fingerprint = createFingerprinter()
  let sentences = 0
  const run = {asOf, ...(records && {records})}
  const hasLock = records !== undefined
  const ledger =
    configured && configured.waivers.length > 0
      ? openLedger(configured.waivers, asOf === '' ? undefined : asOf, plugins.length > 0)
      : undefined
  const waive = (rule: Rule, findings: readonly Finding[]): readonly Finding[] =>
    ledger ? applyWaivers([ledger], rule, findings, hasLock) : findings

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
        waive(rule, rule.checkBibliography(loaded.bibliography, setting, run))
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

  const {judge, urlOf} = openJudge({
    settingsOf,
    bounds,
    asOf,
    records,
    plugins,
    configFile: configured?.file,
    configured: ledger,
    libraryOf
  })

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
    if (outcome.waiverUse) ledger?.addUse(outcome.waiverUse)
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
          for (const finding of waive(rule, rule.checkUse(bibliography, cited, setting, run))) all.push(finding)
      } else {
        for (const {rule} of watchesUse) ledger?.apply(rule.meta.id, [], false)
        const reason = 'not every article that can cite from this file was read, so no reference is called unused'
        incomplete.push(...watchesUse.map(({rule}) => ({rule: rule.meta.id, file: bibliography.file, reason})))
      }
      reported.add(toReportFindings(all, (file) => configSource(file) ?? source, ruleUrl, fingerprint))
    }
    if (configured && ledger) {
      const judged = ledger.judge().map((one) => (isWhole ? one : {...one, idle: []}))
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

/** Another file of the article's manuscript, for places in it. */
function otherFile(
  {path, manuscript}: Pick<ArticleSource, 'path' | 'manuscript'>,
  file: string
): FindingSource | undefined {
  const text = file === path ? undefined : manuscript?.files.find((one) => one.path === file)?.text
  return text === undefined ? undefined : {text, lines: new LineIndex(text)}
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
