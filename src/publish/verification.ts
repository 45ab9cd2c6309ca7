import type {ArtifactReference} from '../model/generated/article.ts'
import type {Reference} from '../model/reference.ts'
import type {RecordLookup, Standing, VerifiedIdentifier} from '../model/verification.ts'

/** What the lock says of a cited work, for pages and data. */
export interface PublishedVerification {
  readonly verification: ArtifactReference['verification']
  /** The registry that said so, and the day. */
  readonly registry?: string
  readonly asked?: string
  /** Only where something happened to the work. */
  readonly standing?: Exclude<Standing['status'], 'stands'>
  /** The DOI of the notice of what happened. */
  readonly notice?: string
}

/** The worst first: what a reader must know is not hidden by a second identifier that is in order. */
const weights: readonly ArtifactReference['verification'][] = [
  'absent',
  'wrong-work',
  'differs',
  'verified',
  'could-not-verify',
  'unverified'
]

/** How far a reference is verified, by the records behind its identifiers. */
export function publishVerification(reference: Reference, records: RecordLookup | undefined): PublishedVerification {
  const all = records?.of(reference) ?? []
  const verdicts = all.map((one) => ({one, verification: verdictOf(one)}))
  const worst = weights.map((weight) => verdicts.find(({verification}) => verification === weight)).find(Boolean)
  if (!worst) return {verification: 'unverified'}
  const {one, verification} = worst
  // The record of another work says nothing of how this one stands.
  const fallen = verdicts
    .filter((other) => other.verification !== 'wrong-work')
    .map((other) => other.one.standing)
    .find((standing) => standing !== undefined && standing.status !== 'stands')
  return {
    verification,
    ...(one.record && !one.edited && {registry: one.record.registry, asked: one.record.asked}),
    ...(fallen && fallen.status !== 'stands' && {standing: fallen.status}),
    ...(fallen?.evidence?.notice !== undefined && {notice: fallen.evidence.notice})
  }
}

function verdictOf({record, edited, comparison}: VerifiedIdentifier): ArtifactReference['verification'] {
  if (!record || edited) return 'unverified'
  if (record.status === 'absent') return 'absent'
  if (record.status !== 'found') return 'could-not-verify'
  // Of a work that only its identifier names, that it exists is all there is to confirm.
  return comparison?.verdict ?? 'verified'
}
