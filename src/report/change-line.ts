import type {Report, SinceChange} from '../model/generated/report.ts'
import {count, percent} from './summary-line.ts'

/** So many digits of a commit are shown, as git does. */
const shortHash = 7

/** What was done since a commit, in parts of a line; empty where the report tells of no change. */
export function changeParts({change}: Report): readonly string[] {
  if (!change) return []
  const {since, base, lock, coverage, findings} = change
  const name = base.startsWith(since) ? '' : `${since} `
  return [
    `since ${name}${name === '' ? base.slice(0, shortHash) : `(${base.slice(0, shortHash)})`}`,
    ...claimParts(change),
    ...referenceParts(change),
    ...(lock.edited.length > 0 ? [`${count(lock.edited.length, 'record')} of the lock edited by hand`] : []),
    ...(coverage.before === coverage.after ? [] : [`coverage ${ratio(coverage.before)} → ${ratio(coverage.after)}`]),
    ...(findings.touched > 0 ? [`${findings.touched} of the findings on lines that were changed`] : []),
    ...(findings.resolved > 0 ? [`${count(findings.resolved, 'finding')} resolved`] : []),
    ...(findings.known > 0 ? [`${count(findings.known, 'older finding')} not shown`] : [])
  ]
}

function claimParts({claims}: SinceChange): readonly string[] {
  const {added, addedUncited, removed, sourceLost, sourceGained} = claims
  return [
    ...(added > 0
      ? [`${count(added, 'claim')} added${addedUncited > 0 ? `, ${addedUncited} without a source` : ''}`]
      : []),
    ...(removed > 0 ? [`${count(removed, 'claim')} removed`] : []),
    ...(sourceLost > 0
      ? [`${count(sourceLost, 'claim')} without the source ${sourceLost === 1 ? 'it' : 'they'} had`]
      : []),
    ...(sourceGained > 0 ? [`${count(sourceGained, 'claim')} given a source`] : [])
  ]
}

function referenceParts({references}: SinceChange): readonly string[] {
  const {added, changed, removed} = references
  const verified = (list: SinceChange['references']['added']): number =>
    list.filter(({verification}) => verification === 'verified').length
  return [
    ...(added.length > 0 ? [`${count(added.length, 'reference')} added, ${verified(added)} verified`] : []),
    ...(changed.length > 0 ? [`${count(changed.length, 'reference')} changed, ${verified(changed)} verified`] : []),
    ...(removed > 0 ? [`${count(removed, 'reference')} removed`] : [])
  ]
}

function ratio(coverage: number | null): string {
  return coverage === null ? 'none' : percent(coverage)
}
