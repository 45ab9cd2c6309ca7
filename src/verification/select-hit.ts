import type {RegistryRecord} from '../model/generated/record.ts'
import type {Item} from './cited-work.ts'
import {textIn} from './cited-work.ts'
import {isNoticeTitle} from './compare-title.ts'
import {type Evidence, gather} from './compare-work.ts'

/** Kinds of records that carry the title of a work and are about it. */
const beside: ReadonlySet<string> = new Set([
  'review',
  'review-book',
  'dataset',
  'figure',
  'graphic',
  'periodical',
  'document'
])

/**
 * The hit of a search that is the reference, or none of them. Title, first author and year have to agree together;
 * the place in the list decides nothing but ties.
 *
 * @param reference - an item of CSL.
 * @param hits - records in the order of the registry.
 */
export function selectHit(reference: Item, hits: readonly RegistryRecord[]): RegistryRecord | undefined {
  const type = textIn(reference, 'type')
  let best: {readonly record: RegistryRecord; readonly score: number} | undefined
  for (const record of hits) {
    const evidence = gather(reference, record)
    if (!evidence || !isTheReference(evidence)) continue
    if (isNoticeTitle(textIn(reference, 'title')) !== isNoticeTitle(record.item?.title ?? '')) continue
    const kind = record.item?.type ?? 'document'
    if (beside.has(kind) && kind !== type) continue
    const score = scoreOf(evidence)
    if (!best || score > best.score) best = {record, score}
  }
  return best?.record
}

function isTheReference({title, names, year, container, place}: Evidence): boolean {
  const isDated = year === 'yes' || year === 'form'
  const isPlaced = container === 'yes' || container === 'form'
  const isLocated = place === 'yes' || place === 'form'
  if (names.relation === 'apart') return false
  if (title.relation === 'same') {
    if (title.isCommon) return names.relation === 'same' && isDated && (isPlaced || isLocated)
    if (names.relation === 'same') return isDated || isPlaced || year === 'unknown'
    return isDated && isPlaced && names.relation !== 'some'
  }
  return (
    title.relation === 'near' && title.likeness >= 0.75 && names.relation === 'same' && names.agrees !== 'no' && isDated
  )
}

function scoreOf({title, names, year, container, place}: Evidence): number {
  const weigh = (agrees: string): number => (agrees === 'yes' ? 1 : agrees === 'form' ? 0.9 : agrees === 'no' ? -1 : 0)
  return (
    4 * title.likeness + weigh(title.agrees) + weigh(names.agrees) + weigh(year) + 2 * weigh(container) + weigh(place)
  )
}
