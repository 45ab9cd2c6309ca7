import type {Root} from 'mdast'
import type {Plugin} from 'unified'
import {lintRule} from 'unified-lint-rule'
import type {Article} from '../model/article.ts'
import type {Change, Edit, Finding, Related, Severity} from '../model/finding.ts'
import type {Bibliography} from '../model/reference.ts'
import type {Span} from '../model/span.ts'
import type {RecordLookup} from '../model/verification.ts'
import type {JudgedWaiver, WaiverLedger} from '../model/waiver.ts'
import {LineIndex, type Place} from '../text/line-index.ts'

declare module 'vfile' {
  interface DataMap {
    /** The analysed article, put there by the loader of the preset. */
    citewell: Article
    /** The waivers of the article, held against what each rule finds. */
    citewellWaivers: WaiverLedger
  }
}

/** Everything that lists, pages, presets and schemas say about a rule. */
export interface RuleMeta {
  readonly id: string
  readonly description: string
  /** Its level where the config names none. */
  readonly severity: Severity
  /** True where it is off until a preset or the configuration asks for it. */
  readonly optional?: true
  /** What it can offer: a fix that a careful editor would take unseen, suggestions to choose from, or now one, now the other. */
  readonly offers?: 'fix' | 'suggestions' | 'both'
  /** True where it says nothing without a lock. */
  readonly readsLock?: true
  /** True where no waiver silences it: it keeps out what would break or taint what is published. */
  readonly firm?: true
  /** The rule that asks the same of what is more certain: a waiver of either holds for both. */
  readonly weakens?: string
  /** A JSON Schema of its options; a rule without one has none. */
  readonly options?: object
  /** The sentences it says, by name, with `{names}` of data in them. */
  readonly messages: Readonly<Record<string, string>>
}

/** What a rule says about one place. */
export interface RuleReport {
  readonly message: string
  readonly data?: Readonly<Record<string, string | number>>
  readonly place: Span
  /** Why it matters, then what to do. */
  readonly note?: string
  readonly actual?: string
  readonly expected?: readonly string[]
  readonly related?: readonly Related[]
  readonly fix?: Change
  readonly suggestions?: readonly Change[]
  /** The key of the reference that it speaks of. */
  readonly reference?: string
  /** Facts for machines, such as the score of a claim. */
  readonly facts?: Readonly<Record<string, unknown>>
}

/** What is the same for all that a run looks at. */
export interface RunFacts {
  /** The day that counts as today, `YYYY-MM-DD`; absent where none was given, as in an editor. */
  readonly asOf?: string
  /** What registries answered; absent where the project has no lock, so that nothing is known of any work. */
  readonly records?: RecordLookup
}

interface Context<O> extends RunFacts {
  readonly options: O
  readonly report: (report: RuleReport) => void
}

interface ArticleContext<O> extends Context<O> {
  readonly article: Article
}

interface BibliographyContext<O> extends Context<O> {
  readonly bibliography: Bibliography
}

interface UseContext<O> extends BibliographyContext<O> {
  /** The keys that are cited, by every article that could cite from the bibliography. */
  readonly cited: ReadonlySet<string>
}

interface WaiversContext<O> extends Context<O> {
  readonly waivers: readonly JudgedWaiver[]
}

/** What a rule looks at. A library is looked at once a run, a list in an article with that article. */
interface Checks<O> {
  readonly article?: (context: ArticleContext<O>) => void
  readonly bibliography?: (context: BibliographyContext<O>) => void
  /** A bibliography with what cites it: only when every article that could was read. */
  readonly use?: (context: UseContext<O>) => void
  /** The waivers of a file, when every other rule has run on it. */
  readonly waivers?: (context: WaiversContext<O>) => void
}

/** A level, and options that fit the rule's schema. */
export interface RuleSetting {
  readonly level: Severity
  readonly options: Readonly<Record<string, unknown>>
}

/** A remark-lint rule that also runs on bibliographies. */
export interface Rule extends Plugin<[config?: unknown], Root> {
  readonly meta: RuleMeta
  /** True where it needs to know what cites a bibliography. */
  readonly checksUse: boolean
  /** True where it judges waivers. */
  readonly checksWaivers: boolean
  readonly checkArticle: (article: Article, setting: RuleSetting, run: RunFacts) => readonly Finding[]
  readonly checkBibliography: (bibliography: Bibliography, setting: RuleSetting, run: RunFacts) => readonly Finding[]
  readonly checkUse: (
    bibliography: Bibliography,
    cited: ReadonlySet<string>,
    setting: RuleSetting,
    run: RunFacts
  ) => readonly Finding[]
  readonly checkWaivers: (
    waivers: readonly JudgedWaiver[],
    file: string,
    setting: RuleSetting,
    run: RunFacts
  ) => readonly Finding[]
}

/** Where the documentation of a rule is published. */
export function ruleUrl(id: string): string {
  return `https://citewell.github.io/rules/${id}/`
}

/**
 * Makes a rule: a plugin of `unified-lint-rule`, for remark, that carries its facts and its checks, for citewell's own
 * runs. Both say the same: the plugin calls the checks.
 */
export function defineRule<O extends object>(meta: RuleMeta, defaults: O, checks: Checks<O>): Rule {
  const checkArticle: Rule['checkArticle'] = (article, {level, options}, run) => {
    const findings: Finding[] = []
    checks.article?.({
      ...run,
      article,
      options: {...defaults, ...options},
      report: collector(meta, level, article.path, findings)
    })
    return findings
  }
  const checkBibliography: Rule['checkBibliography'] = (bibliography, {level, options}, run) => {
    const findings: Finding[] = []
    const report = collector(meta, level, bibliography.file, findings)
    checks.bibliography?.({...run, bibliography, options: {...defaults, ...options}, report})
    return findings
  }
  const checkUse: Rule['checkUse'] = (bibliography, cited, {level, options}, run) => {
    const findings: Finding[] = []
    const report = collector(meta, level, bibliography.file, findings)
    checks.use?.({...run, bibliography, cited, options: {...defaults, ...options}, report})
    return findings
  }
  const checkWaivers: Rule['checkWaivers'] = (waivers, file, {level, options}, run) => {
    const findings: Finding[] = []
    const report = collector(meta, level, file, findings)
    checks.waivers?.({...run, waivers, options: {...defaults, ...options}, report})
    return findings
  }
  const plugin = lintRule<Root>({origin: `citewell:${meta.id}`, url: ruleUrl(meta.id)}, (tree, file, options) => {
    const article = file.data.citewell
    if (article?.tree !== tree) {
      throw new Error(`Cannot run \`${meta.id}\`: the article was not analysed; use the preset, which loads it first`)
    }
    const setting: RuleSetting = {level: meta.severity, options: isRecord(options) ? options : {}}
    const ledger = file.data.citewellWaivers
    const found = [
      // Without a day of today: an editor's findings should not change overnight.
      ...checkArticle(article, setting, {}),
      ...article.own.flatMap((bibliography) => [
        ...checkBibliography(bibliography, setting, {}),
        ...checkUse(bibliography, usedIn(article), setting, {})
      ])
    ]
    const findings = [
      ...(ledger?.apply(meta.id, found, meta.readsLock !== true) ?? found),
      ...checkWaivers(checks.waivers ? (ledger?.judge() ?? []) : [], article.path, setting, {})
    ].filter(({waiver}) => !waiver)
    for (const finding of findings.toSorted((left, right) => left.start - right.start || left.end - right.end)) {
      const message = file.message(finding.message, {place: toPosition(finding, article.source)})
      if (finding.note !== undefined) message.note = finding.note
      if (finding.actual !== undefined) message.actual = finding.actual
      if (finding.expected) message.expected = [...finding.expected]
    }
  })
  return Object.assign(plugin, {
    meta,
    checksUse: checks.use !== undefined,
    checksWaivers: checks.waivers !== undefined,
    checkArticle,
    checkBibliography,
    checkUse,
    checkWaivers
  })
}

/** An edit of the file that a finding is in, as a change of its own. */
export function replace(file: string, place: Span, text: string, message: string): Change {
  const edit: Edit = {file, start: place.start, end: place.end, text}
  return {message, edits: [edit]}
}

/** The keys of the references that an article cites. */
export function citedIn({citations, resolve}: Article): ReadonlySet<string> {
  const cited = new Set<string>()
  for (const citation of citations) {
    for (const {key} of citation.items) {
      const reference = resolve(citation, key)
      if (reference) cited.add(reference.key)
    }
  }
  return cited
}

/** The keys that count as cited for the references that stand in an article: the rest of its manuscript cites them too. */
export function usedIn(article: Article): ReadonlySet<string> {
  return new Set([...citedIn(article), ...article.citedElsewhere])
}

function collector(
  meta: RuleMeta,
  severity: Severity,
  file: string,
  findings: Finding[]
): (report: RuleReport) => void {
  return ({message, data, place, facts, reference, ...rest}) => {
    const template = meta.messages[message]
    if (template === undefined) throw new Error(`The rule \`${meta.id}\` has no message \`${message}\``)
    findings.push({
      rule: meta.id,
      severity,
      message: template.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(data?.[name] ?? '')),
      file,
      start: place.start,
      end: place.end,
      ...rest,
      ...((facts ?? reference !== undefined) && {data: {...facts, ...(reference !== undefined && {reference})}})
    })
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function toPosition({start, end}: Span, source: string): {start: Place; end: Place} {
  const lines = new LineIndex(source)
  return {start: lines.place(start), end: lines.place(end)}
}
