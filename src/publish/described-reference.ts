import type {Reference} from '../model/reference.ts'
import {describeForJsonLd} from './cited-work.ts'
import {yearOf} from './csl-fields.ts'
import {shortCredits, shortLabel} from './csl-names.ts'
import {addressOf} from './reference-entry.ts'

/** A reference in the ways that a site tells of it outside of its list; none depends on a style or an article. */
export interface DescribedReference {
  /** Where the work is found; always http(s). */
  readonly url?: string
  /** A few words that tell it from others: `Sherman et al. 2011`. */
  readonly label: string
  readonly credits: string
  readonly year: string
  readonly jsonLd: object
}

/** Articles of one site share a library, so that each reference is described once for all of them. */
const described = new WeakMap<Reference, DescribedReference>()

/** Describes a reference. */
export function describeReference(reference: Reference): DescribedReference {
  const known = described.get(reference)
  if (known) return known
  const {item, key} = reference
  const url = addressOf(item)
  const description = {
    ...(url !== undefined && {url}),
    label: shortLabel(item, key),
    credits: shortCredits(item) || key,
    year: yearOf(item),
    jsonLd: describeForJsonLd(reference, url)
  }
  described.set(reference, description)
  return description
}
