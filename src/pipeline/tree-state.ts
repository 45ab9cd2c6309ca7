import {createHash} from 'node:crypto'
import type {TracedFinding} from '../findings/match-findings.ts'
import type {Article, Coverage, Sentence} from '../model/article.ts'
import type {ChangedReference, CoverageChange, Place, Report, ReportFinding} from '../model/generated/report.ts'
import type {Bibliography, Reference} from '../model/reference.ts'
import type {Span} from '../model/span.ts'
import type {RecordLookup} from '../model/verification.ts'
import {publishVerification} from '../publish/verification.ts'
import {canonicalJson} from '../text/canonical-json.ts'
import {lazy} from '../text/lazy.ts'
import {LineIndex} from '../text/line-index.ts'
import type {CheckedArticle, CheckedLibrary} from './check.ts'

/** What two states of a project are compared by. */
export interface TreeState {
  readonly articles: readonly ArticleState[]
  readonly sentences: readonly SentenceState[]
  readonly references: readonly ReferenceState[]
  readonly findings: readonly TracedFinding[]
  readonly coverage: CoverageChange['after']
}

export interface ArticleState {
  readonly file: string
  /** Two are the same where the text is, line ends apart. */
  readonly digest: string
  readonly coverage: CoverageChange['after']
}

/** A sentence, by its words without markers. */
export interface SentenceState {
  readonly file: string
  readonly text: string
  /** `not-a-claim` also for one that needs no source from outside. */
  readonly status: Coverage['status']
  readonly start: Place
  readonly end: Place
}

/** A reference with what it says. */
export interface ReferenceState extends ChangedReference {
  /** Its content without its key. */
  readonly content: string
}

/** Takes a state down, one article at a time. */
export interface StateTaker {
  readonly add: (checked: CheckedArticle) => void
  readonly finish: (end: StateEnd) => TreeState
}

/** What is known when the last article was checked. */
export interface StateEnd {
  readonly report: Report
  readonly libraries: readonly CheckedLibrary[]
  /** The text of each file with findings. */
  readonly sources: ReadonlyMap<string, string>
  readonly records: RecordLookup | undefined
}

/** The state of a project without an article. */
export const emptyState: TreeState = {articles: [], sentences: [], references: [], findings: [], coverage: null}

/** Starts to take a state down. */
export function takeState(): StateTaker {
  const articles = new Map<string, string>()
  const sentences: SentenceState[] = []
  const references: ReferenceState[] = []
  /** By fingerprint. */
  const traced = new Map<string, TracedFinding>()

  const addReferences = ({references: list}: Bibliography, text: string, records: RecordLookup | undefined): void => {
    const lines = lazy(() => new LineIndex(text))
    for (const reference of list) references.push(stateOf(reference, lines, records))
  }

  return {
    add({article, findings, records}) {
      const {path, source} = article
      articles.set(path, digest(source))
      const lines = lazy(() => new LineIndex(source))
      for (const {start, end, text, coverage} of article.sentences) {
        const status = coverage.status === 'own-work' ? 'not-a-claim' : coverage.status
        const [from, to] = [lines().place(start), lines().place(end)]
        sentences.push({file: path, text, status, start: {...from}, end: {...to}})
      }
      for (const bibliography of article.own) addReferences(bibliography, source, records)
      const trace = traceIn(article)
      for (const finding of findings) if (finding.file === path) traced.set(finding.fingerprint, trace(finding))
    },
    finish({report, libraries, sources, records}) {
      const inLibraries = new Map(libraries.map((library) => [library.bibliography.file, traceInLibrary(library)]))
      for (const {bibliography, text} of libraries) addReferences(bibliography, text, records)
      return {
        articles: report.articles.map(({file, coverage}) => ({file, coverage, digest: articles.get(file) ?? ''})),
        sentences,
        references,
        findings: report.findings.map((finding) => {
          const known = traced.get(finding.fingerprint)
          return known ?? (inLibraries.get(finding.file) ?? traceByLines(sources.get(finding.file) ?? ''))(finding)
        }),
        coverage: report.summary.coverage
      }
    }
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text.replaceAll(/\r\n?/g, '\n')).digest('hex')
}

function stateOf(reference: Reference, lines: () => LineIndex, records: RecordLookup | undefined): ReferenceState {
  const {key, item, origin, text} = reference
  const {title} = item
  const content = Object.entries(item).filter(([name]) => name !== 'id')
  return {
    file: origin.file,
    start: {...lines().place(origin.locate([]).start)},
    key,
    ...(typeof title === 'string' && {title}),
    verification: publishVerification(reference, records).verification,
    content: canonicalJson([Object.fromEntries(content), text === undefined ? null : collapse(text.value)])
  }
}

function isNumberedList(kind: Bibliography['kind']): boolean {
  return kind === 'list' || kind === 'footnote'
}

/** The number before an entry of a list is its place, no part of what it says. */
const listNumber = /^[\s[(]*\d+[\s\])}.:]*/

/** A span with what stands in it. */
interface Surroundings extends Span {
  readonly context: string
  /** The key of the reference that it is; absent for a sentence, and for a number of a list. */
  readonly key?: string
}

/** Recognises the findings of an article: by the entry of its own list, else the sentences, else the lines. */
function traceIn(article: Article): (finding: ReportFinding) => TracedFinding {
  const {source, sentences, own} = article
  const readSource = withoutNumbers(article)
  const entries = lazy(() => own.flatMap(({references}) => references.flatMap((one) => entryOf(one, source) ?? [])))
  const byLines = traceByLines(source)
  return (finding) => {
    const {start, end} = finding
    const text = readSource(start.offset, end.offset)
    const entry = entries().find((one) => one.start <= start.offset && start.offset < one.end)
    if (entry) {
      const words = entry.key === undefined ? text.replace(listNumber, '') : text
      return {finding, identity: identify(finding, words, entry.key), context: entry.context, movable: true}
    }
    const around = sentencesAround(sentences, start.offset, end.offset)
    const [first] = around
    const last = around.at(-1)
    if (!first || !last) return byLines(finding)
    const context = squeeze(around.map((one) => readSource(one.start, one.end)).join(''))
    return {finding, identity: identify(finding, text, referenceOf(finding)), context, movable: true}
  }
}

function entryOf({key, origin}: Reference, source: string): Surroundings | undefined {
  // What is nothing but a citation stands in a sentence.
  if (origin.kind === 'citation') return undefined
  const {start, end} = origin.locate([])
  const text = source.slice(start, end)
  const isNumbered = isNumberedList(origin.kind)
  const words = isNumbered ? text.replace(listNumber, '') : text
  return {start, end, context: squeeze(words), ...(!isNumbered && {key})}
}

function sentencesAround(sentences: readonly Sentence[], start: number, end: number): readonly Sentence[] {
  return sentences.filter((one) => one.start < Math.max(end, start + 1) && one.end > start)
}

/**
 * The source of an article with the numbers of numbered citations left out: they change with each reference before
 * them, and the text does not.
 */
function withoutNumbers({source, citations}: Article): (start: number, end: number) => string {
  const numbered = citations.filter(({items}) => items.every(({key}) => /^\^?\d+$/.test(key)))
  return (start, end) => {
    let text = ''
    let from = start
    for (const one of numbered) {
      if (one.start >= end || one.end <= from) continue
      text += `${source.slice(from, Math.max(from, one.start))}#`
      from = one.end
    }
    return text + source.slice(from, Math.max(from, end))
  }
}

/** Recognises the findings of a bibliography by the entry. */
function traceInLibrary({bibliography, text}: CheckedLibrary): (finding: ReportFinding) => TracedFinding {
  const entries = lazy(() =>
    bibliography.references
      .flatMap((one) => entryOf(one, text) ?? [])
      .toSorted((left, right) => left.start - right.start)
  )
  const byLines = traceByLines(text)
  return (finding) => {
    const {start, end} = finding
    const entry = findEntry(entries(), start.offset)
    if (!entry) return byLines(finding)
    const words = text.slice(start.offset, end.offset)
    return {finding, identity: identify(finding, words, entry.key), context: entry.context, movable: true}
  }
}

/** The entry that an offset is in, of entries in their order. */
function findEntry(entries: readonly Surroundings[], offset: number): Surroundings | undefined {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const entry = entries[low - 1]
  return entry && offset < entry.end ? entry : undefined
}

/** Recognises findings by the lines that they stand on. */
function traceByLines(source: string): (finding: ReportFinding) => TracedFinding {
  const lines = lazy(() => new LineIndex(source))
  return (finding) => {
    const {start, end} = finding
    const context = squeeze(source.slice(lines().start(start.line), lines().start(end.line + 1)))
    const text = source.slice(start.offset, end.offset)
    return {finding, identity: identify(finding, text, referenceOf(finding)), context, movable: false}
  }
}

function referenceOf({data}: ReportFinding): string | undefined {
  const key = data?.['reference']
  return typeof key === 'string' ? key : undefined
}

/** Rules that tell of one fault in two strengths: which of them does depends on the text around it. */
const stronger: ReadonlyMap<string, string> = new Map([['claim-likely', 'claim-cited']])

/** What is missed at a place where no word stands is known by the message alone. */
function identify({rule, message}: ReportFinding, text: string, reference = ''): string {
  const words = /[\p{L}\p{N}]/u.test(text) ? collapse(text) : message
  return [stronger.get(rule) ?? rule, reference, words].join('\u0000')
}

function collapse(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ')
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, '')
}
