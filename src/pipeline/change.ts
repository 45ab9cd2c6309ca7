import {countFindings} from '../findings/count-findings.ts'
import {matchFindings} from '../findings/match-findings.ts'
import type {
  ChangedArticle,
  ChangedReference,
  ClaimsChange,
  LockChange,
  ReferencesChange,
  Report,
  ReportFinding,
  SinceChange,
  UnreadBefore
} from '../model/generated/report.ts'
import {compareText} from '../text/compare.ts'
import {takePairs} from '../text/pair.ts'
import type {ArticleState, ReferenceState, SentenceState, TreeState} from './tree-state.ts'

/** Two states of a project, and what lies between them. */
export interface ComparedStates {
  /** Absent where it is not known: every finding is told then, and nothing is compared. */
  readonly before: TreeState | undefined
  readonly after: TreeState
  /** The names that renamed files had, by those they have. */
  readonly formerNames: ReadonlyMap<string, string>
  /** The files that were there and could not be read or checked: nothing in them is called added. */
  readonly unknown: ReadonlySet<string>
}

/** What the state before was, for a report. */
export interface ChangeFacts {
  /** The commit as it was given. */
  readonly since: string
  /** The one that was compared with. */
  readonly base: string
  readonly lock: LockChange
  readonly unread: readonly UnreadBefore[]
}

/**
 * The report of a change: the findings that it brings, and what it does to claims, references and coverage.
 *
 * @param report - that of the whole state afterwards.
 */
export function reportChange(report: Report, states: ComparedStates, facts: ChangeFacts): Report {
  const {after, formerNames, unknown} = states
  const before = states.before ?? {...after, findings: [], coverage: null}
  const isKnown = ({file}: {readonly file: string}): boolean => !unknown.has(file)
  const formerName = (file: string): string => formerNames.get(file) ?? file
  const matched = matchFindings(before.findings, after.findings, formerName)
  const told = new Set([...matched.introduced, ...matched.touched])
  const findings = report.findings.filter((finding) => told.has(finding))
  const countOpen = (list: readonly ReportFinding[]): number => list.filter(({waiver}) => !waiver).length
  const {since, base, lock, unread} = facts
  const change: SinceChange = {
    since,
    base,
    articles: compareArticles(before.articles, after.articles.filter(isKnown), formerName),
    claims: compareClaims(before.sentences, after.sentences.filter(isKnown), formerName),
    references: compareReferences(before.references, after.references.filter(isKnown), formerName),
    lock,
    coverage: {before: before.coverage, after: after.coverage},
    findings: {
      introduced: countOpen(matched.introduced),
      touched: countOpen(matched.touched),
      known: countOpen(matched.known),
      resolved: countOpen(matched.resolved)
    },
    ...(unread.length > 0 && {unread: [...unread]})
  }
  return {
    ...report,
    summary: {
      ...report.summary,
      ...countFindings(findings)
    },
    change,
    findings
  }
}

function compareArticles(
  before: readonly ArticleState[],
  after: readonly ArticleState[],
  formerName: (file: string) => string
): ChangedArticle[] {
  const old = new Map(before.map((one) => [one.file, one]))
  const now = after.flatMap(({file, digest, coverage}): ChangedArticle[] => {
    const formerly = formerName(file)
    const was = old.get(formerly)
    old.delete(formerly)
    if (!was) return [{file, kind: 'added', coverage: {before: null, after: coverage}}]
    const both = {before: was.coverage, after: coverage}
    if (formerly !== file) return [{file, kind: 'renamed', formerly, coverage: both}]
    return was.digest === digest ? [] : [{file, kind: 'changed', coverage: both}]
  })
  const gone = [...old.values()].map(({file, coverage}): ChangedArticle => {
    return {file, kind: 'removed', coverage: {before: coverage, after: null}}
  })
  return [...now, ...gone].sort((left, right) => compareText(left.file, right.file))
}

const supported: readonly SentenceState['status'][] = ['cited', 'restates', 'follows']

/**
 * Sentences are the same where their words are, first in their file, then in any. One that was there is no claim that was
 * added, also where the text around it makes it one now.
 */
function compareClaims(
  before: readonly SentenceState[],
  after: readonly SentenceState[],
  formerName: (file: string) => string
): ClaimsChange {
  const isClaim = ({status}: SentenceState): boolean => status !== 'not-a-claim'
  const [old, current] = [new Set(before), new Set(after)]
  const inFile = takePairs(
    old,
    current,
    ({file, text}) => `${file}\u0000${text}`,
    ({file, text}) => `${formerName(file)}\u0000${text}`
  )
  const textOf = ({text}: SentenceState): string => text
  const pairs = [...inFile, ...takePairs(old, current, textOf, textOf)]
  const added = [...current].filter(isClaim)
  const isUncited = ({status}: SentenceState): boolean => status === 'uncited'
  const isSupported = ({status}: SentenceState): boolean => supported.includes(status)
  const addedUncited = new Set(added.filter(isUncited))
  const lost = new Set(pairs.filter(([was, now]) => isUncited(now) && isSupported(was)).map(([, now]) => now))
  return {
    added: added.length,
    addedUncited: addedUncited.size,
    removed: [...old].filter(isClaim).length,
    sourceLost: lost.size,
    sourceGained: pairs.filter(([was, now]) => isSupported(now) && isUncited(was)).length,
    uncited: after
      .filter((sentence) => addedUncited.has(sentence) || lost.has(sentence))
      .map((sentence) => {
        const {file, start, end, text} = sentence
        return {file, start, end, text, kind: lost.has(sentence) ? ('source-lost' as const) : ('added' as const)}
      })
  }
}

/** References are the same where their content is; those of one file and key with other content were changed. */
function compareReferences(
  before: readonly ReferenceState[],
  after: readonly ReferenceState[],
  formerName: (file: string) => string
): ReferencesChange {
  const present = new Set(after.map(({content}) => content))
  const known = new Set(before.map(({content}) => content))
  const nameOf = ({key}: ReferenceState, file: string): string => `${file}\u0000${key}`
  const gone = new Map(before.filter(({content}) => !present.has(content)).map((one) => [nameOf(one, one.file), one]))
  const added: ReferenceState[] = []
  const changed: ReferenceState[] = []
  for (const reference of after) {
    const {content, file} = reference
    if (known.has(content)) continue
    known.add(content)
    if (gone.delete(nameOf(reference, formerName(file)))) changed.push(reference)
    else added.push(reference)
  }
  return {
    added: added.map(toChangedReference),
    changed: changed.map(toChangedReference),
    removed: new Set([...gone.values()].map(({content}) => content)).size
  }
}

function toChangedReference({file, start, key, title, verification}: ReferenceState): ChangedReference {
  return {file, start, key, ...(title !== undefined && {title}), verification}
}
