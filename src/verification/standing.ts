import type {RecordUpdate} from '../model/generated/record.ts'
import type {Standing, StandingEvent, StandingStatus} from '../model/verification.ts'
import {compareText} from '../text/compare.ts'

/** The worst first. What is not here leaves a work as it is. */
const statuses: readonly (readonly [status: StandingStatus, types: readonly RecordUpdate['type'][]])[] = [
  ['retracted', ['retraction']],
  ['withdrawn', ['withdrawal', 'removal']],
  ['concern', ['concern']],
  ['reinstated', ['reinstatement']],
  ['corrected', ['correction']]
]

const sourceOrder: readonly RecordUpdate['source'][] = ['publisher', 'registry', 'retraction-watch', 'title']

/**
 * How a work stands after what happened to it. The updates are those of the work itself, as a record holds them: a notice
 * has none for what it says of another work, so that it is never taken for retracted.
 *
 * A reinstatement undoes the retractions, withdrawals and concerns before it; one without a date counts as before it,
 * since lists tell them without order and go on holding the retraction. A correction stays. A new version is no fault.
 *
 * @param doi - the work's own DOI, in lower case: publishers retract under it, and then it is no notice to point to.
 */
export function standingOf(updates: readonly RecordUpdate[], doi?: string): Standing {
  const events = mergeEvents(updates, doi)
  const undone = events
    .filter(({type}) => type === 'reinstatement')
    .map(({date}) => date ?? '')
    .toSorted()
    .at(-1)
  const holds = ({type, date = ''}: StandingEvent): boolean =>
    undone === undefined || type === 'correction' || type === 'reinstatement' || (undone !== '' && date > undone)
  for (const [status, types] of statuses) {
    const evidence = events.findLast((event) => types.includes(event.type) && holds(event))
    if (evidence) return {status, evidence, events}
  }
  return {status: 'stands', events}
}

const dayMs = 86_400_000
/** Sources date one event by its notice, by its print or by when they heard of it. */
const sameEventDays = 366

interface Draft {
  readonly type: RecordUpdate['type']
  readonly sources: ReadonlySet<RecordUpdate['source']>
  readonly notice: string | undefined
  readonly date: string | undefined
  readonly reason: string | undefined
}

/** The same event told by several sources is one: of one type, and with nothing that sets them apart. */
function mergeEvents(updates: readonly RecordUpdate[], doi: string | undefined): readonly StandingEvent[] {
  const drafts: Draft[] = []
  const bySource = [...updates].toSorted(
    (left, right) => sourceOrder.indexOf(left.source) - sourceOrder.indexOf(right.source)
  )
  for (const {type, source, notice: named, date, reason} of bySource) {
    const notice = named === doi ? undefined : named
    const index = drafts.findIndex((draft) => isSameEvent(draft, {type, source, notice, date}))
    const draft = drafts[index]
    if (!draft) {
      drafts.push({type, sources: new Set([source]), notice, date, reason})
      continue
    }
    drafts[index] = {
      type: draft.type,
      sources: new Set([...draft.sources, source]),
      notice: draft.notice ?? notice,
      date: draft.date ?? date,
      reason: draft.reason ?? reason
    }
  }
  return drafts
    .map(({type, sources, notice, date, reason}) => ({
      type,
      sources: [...sources],
      ...(notice !== undefined && {notice}),
      ...(date !== undefined && {date}),
      ...(reason !== undefined && {reason})
    }))
    .toSorted((left, right) => compareText(left.date ?? '', right.date ?? ''))
}

function isSameEvent(
  draft: Draft,
  {
    type,
    source,
    notice,
    date
  }: Pick<RecordUpdate, 'type' | 'source'> & {notice: string | undefined; date: string | undefined}
): boolean {
  // A title says that a work is gone, and its words do not tell a withdrawal from a retraction.
  if (draft.type !== type && !(source === 'title' && isGone(type) && isGone(draft.type))) return false
  if (notice !== undefined && draft.notice !== undefined) return notice === draft.notice
  // Two of one source, without one notice, are two, unless they are told without anything to tell them apart.
  if (draft.sources.has(source) && (date !== undefined || notice !== undefined) && draft.date !== date) return false
  if (date === undefined || draft.date === undefined) return true
  return Math.abs(Date.parse(date) - Date.parse(draft.date)) <= sameEventDays * dayMs
}

function isGone(type: RecordUpdate['type']): boolean {
  return type === 'retraction' || type === 'withdrawal' || type === 'removal'
}
