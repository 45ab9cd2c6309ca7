import type {RecordRelation, RecordUpdate} from '../model/generated/record.ts'
import {toRecordKey, type WorkKey} from '../identifiers/record-key.ts'
import {compareText} from '../text/compare.ts'

const most = 1000

/** Oldest first, none twice: the same event may stand once for each source that tells it. */
export function sortUpdates(updates: readonly RecordUpdate[]): {readonly updates?: RecordUpdate[]} {
  const byText = new Map(updates.map((update) => [JSON.stringify(update), update]))
  const sorted = [...byText]
    .toSorted(
      ([leftText, left], [rightText, right]) =>
        compareText(left.date ?? '9999', right.date ?? '9999') || compareText(leftText, rightText)
    )
    .slice(0, most)
    .map(([, update]) => update)
  return sorted.length > 0 ? {updates: sorted} : {}
}

/**
 * The updates of a record and those that a table tells. What both tell of one notice and day is one update, with what either
 * knows of it; nothing that the record holds is lost.
 */
export function addUpdates(
  known: readonly RecordUpdate[],
  told: readonly RecordUpdate[]
): {readonly updates?: RecordUpdate[]} {
  const all = [...known]
  for (const one of told) {
    const index = all.findIndex(
      ({type, source, notice, date}) =>
        type === one.type && source === one.source && agree(notice, one.notice) && agree(date, one.date)
    )
    const before = all[index]
    if (before) all[index] = {...before, ...one}
    else all.push(one)
  }
  return sortUpdates(all)
}

function agree(left: string | undefined, right: string | undefined): boolean {
  return left === undefined || right === undefined || left === right
}

/** In the order of their texts, none twice, none to the work itself. */
export function sortRelations(
  relations: readonly (RecordRelation | undefined)[],
  self: WorkKey
): {readonly relations?: RecordRelation[]} {
  const byText = new Map<string, RecordRelation>()
  for (const relation of relations) {
    if (!relation || (relation.scheme === self.scheme && relation.identifier === self.identifier)) continue
    byText.set(`${relation.type} ${relation.scheme}:${relation.identifier}`, relation)
  }
  const sorted = [...byText].toSorted(([left], [right]) => compareText(left, right)).slice(0, most)
  return sorted.length > 0 ? {relations: sorted.map(([, relation]) => relation)} : {}
}

/** A relation to another work; absent where the identifier is none. */
export function toRelation(
  type: RecordRelation['type'],
  scheme: WorkKey['scheme'] | 'url',
  identifier: string | null | undefined
): RecordRelation | undefined {
  const key = toRecordKey({scheme, value: identifier ?? ''})
  return key && {type, ...key}
}
