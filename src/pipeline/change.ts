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
import type {ClaimState, ReferenceState, TreeState} from './tree-state.ts'

/** Two states of a project, and what lies between them. */
export interface ComparedStates {
  readonly before: TreeState
  readonly after: TreeState
  /** The names that renamed files had, by those they have. */
  readonly formerNames: ReadonlyMap<string, string>
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
  const {before, after, formerNames} = states
  const formerName = (file: string): string => formerNames.get(file) ?? file
  const matched = matchFindings(before.findings, after.findings, formerName)
  const told = new Set([...matched.introduced, ...matched.touched])
  const findings = report.findings.filter((finding) => told.has(finding))
  const countOpen = (list: readonly ReportFinding[]): number => list.filter(({waiver}) => !waiver).length
  const count = (severity: string): number => countOpen(findings.filter((one) => one.severity === severity))
  const {since, base, lock, unread} = facts
  const change: SinceChange = {
    since,
    base,
    articles: compareArticles(states, formerName),
    claims: compareClaims(before.claims, after.claims, formerName),
    references: compareReferences(before.references, after.references, formerName),
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
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      waived: findings.length - countOpen(findings)
    },
    change,
    findings
  }
}

function compareArticles({before, after}: ComparedStates, formerName: (file: string) => string): ChangedArticle[] {
  const old = new Map(before.articles.map((one) => [one.file, one]))
  const now = after.articles.flatMap(({file, digest, coverage}): ChangedArticle[] => {
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

const supported: readonly ClaimState['status'][] = ['cited', 'restates', 'follows']

/** Claims are the same where their words are, first in their file, then in any. */
function compareClaims(
  before: readonly ClaimState[],
  after: readonly ClaimState[],
  formerName: (file: string) => string
): ClaimsChange {
  const remaining = new Set(before)
  const partners = new Map<ClaimState, ClaimState>()
  const pair = (keyOf: (claim: ClaimState, file: string) => string): void => {
    const pool = new Map<string, ClaimState[]>()
    for (const claim of [...remaining].reverse()) {
      const key = keyOf(claim, claim.file)
      const list = pool.get(key)
      if (list) list.push(claim)
      else pool.set(key, [claim])
    }
    for (const claim of after) {
      if (partners.has(claim)) continue
      const partner = pool.get(keyOf(claim, formerName(claim.file)))?.pop()
      if (!partner) continue
      remaining.delete(partner)
      partners.set(claim, partner)
    }
  }
  pair(({text}, file) => `${file}\u0000${text}`)
  pair(({text}) => text)
  const added = after.filter((claim) => !partners.has(claim))
  const isUncited = ({status}: ClaimState): boolean => status === 'uncited'
  const isSupported = ({status}: ClaimState): boolean => supported.includes(status)
  const addedUncited = new Set(added.filter(isUncited))
  const lost = new Set([...partners].filter(([now, was]) => isUncited(now) && isSupported(was)).map(([now]) => now))
  return {
    added: added.length,
    addedUncited: addedUncited.size,
    removed: remaining.size,
    sourceLost: lost.size,
    sourceGained: [...partners].filter(([now, was]) => isSupported(now) && isUncited(was)).length,
    uncited: after
      .filter((claim) => addedUncited.has(claim) || lost.has(claim))
      .map((claim) => {
        const {file, start, end, text} = claim
        return {file, start, end, text, kind: lost.has(claim) ? ('source-lost' as const) : ('added' as const)}
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
