import {registryName} from '../identifiers/registry-name.ts'
import type {RecordUpdate, RegistryRecord} from '../model/generated/record.ts'
import type {ChangeKind} from '../model/generated/verification.ts'
import {canonicalJson} from '../text/canonical-json.ts'
import {standingOf} from '../verification/standing.ts'

/** What a new record says that the old one did not. */
export interface RecordChange {
  readonly kind: ChangeKind
  /** In words, with the identifier in front of it. */
  readonly text: string
}

const kinds: Readonly<Record<RecordUpdate['type'], ChangeKind>> = {
  concern: 'concern',
  correction: 'correction',
  'new-version': 'new-version',
  reinstatement: 'reinstatement',
  removal: 'retraction',
  retraction: 'retraction',
  withdrawal: 'retraction'
}

const words: Readonly<Record<RecordUpdate['type'], string>> = {
  concern: 'has an expression of concern',
  correction: 'was corrected',
  'new-version': 'has a newer version',
  reinstatement: 'was reinstated',
  removal: 'was removed',
  retraction: 'was retracted',
  withdrawal: 'was withdrawn'
}

/**
 * Compares two records of one identifier. A record without a predecessor is news only where it is absent, or where
 * something happened to the work.
 */
export function compareRecords(before: RegistryRecord | undefined, after: RegistryRecord): readonly RecordChange[] {
  const changes: RecordChange[] = []
  if (before?.status !== after.status) {
    if (after.status === 'absent') {
      const was = before?.status === 'found' || before?.status === 'registered'
      changes.push({
        kind: 'absent',
        text:
          after.scheme === 'url'
            ? `${was ? 'is dead now' : 'is dead'}: ${after.registry} answers that there is no such page`
            : `does not exist${was ? ' any more' : ''}, says ${registryName(after.registry)}`
      })
    } else if (before) {
      const text = {
        found: after.scheme === 'url' ? 'is there again' : `is found at ${registryName(after.registry)}`,
        registered: 'exists, and its metadata could not be had',
        unlisted: `is not held by ${registryName(after.registry)}, which says nothing of the work`
      }[after.status]
      changes.push({kind: after.status, text})
    }
  }
  changes.push(...compareUpdates(before?.updates ?? [], after.updates ?? [], after.identifier))
  if (!before || before.status !== 'found' || after.status !== 'found') return changes
  const [was, is] = [before.item?.title ?? '', after.item?.title ?? '']
  if (was !== is) changes.push({kind: 'title', text: `is now called “${is}”, was “${was}”`})
  const relations = missing(before.relations, after.relations)
  changes.push(
    ...relations.map(({type, ...other}): RecordChange => ({kind: 'relation', text: `${type} ${nameOf(other)}`}))
  )
  if (changes.length === 0 && before.hash !== after.hash) changes.push({kind: 'record', text: 'has a changed record'})
  return changes
}

/**
 * What happened to a work that was not known. The same event told by two sources is one change, and a retraction that was
 * undone meanwhile is none: its reinstatement is told.
 *
 * @param identifier - the work's own: a notice of that name is the work itself.
 */
export function compareUpdates(
  before: readonly RecordUpdate[],
  after: readonly RecordUpdate[],
  identifier: string
): readonly RecordChange[] {
  const known = new Set(before.map(({type}) => type))
  const types = new Set(after.map(({type}) => type))
  const {status} = standingOf(after, identifier)
  const isGone = status === 'retracted' || status === 'withdrawn'
  return [...types]
    .filter((type) => !known.has(type) && (isGone || kinds[type] !== 'retraction'))
    .map((type) => {
      const update = after.find((one) => one.type === type && one.notice !== undefined)
      const notice = update?.notice === undefined || update.notice === identifier ? '' : `, see doi:${update.notice}`
      return {kind: kinds[type], text: `${words[type]}${notice}`}
    })
}

function missing<T>(before: readonly T[] | undefined, after: readonly T[] | undefined): readonly T[] {
  const known = new Set((before ?? []).map(canonicalJson))
  return (after ?? []).filter((one) => !known.has(canonicalJson(one)))
}

function nameOf({scheme, identifier}: {readonly scheme: string; readonly identifier: string}): string {
  return `${scheme}:${identifier}`
}
