import {toHtml} from './html.ts'
import type {Reference} from '../model/reference.ts'
import {describeForJsonLd} from './cited-work.ts'
import {shortCredits, shortLabel} from './csl-names.ts'
import {yearOf} from './csl-fields.ts'
import {textOf} from './csl-text.ts'
import {formatReference} from './reference-entry.ts'

/** A reference in all the ways that a site prints it; none depends on the article that cites it. */
export interface DescribedReference {
  /** The entry of a reference list, as HTML that is safe to print, and its words. */
  readonly html: string
  readonly text: string
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
  const {content, url} = formatReference(reference)
  const description = {
    html: toHtml(content),
    text: textOf(content),
    ...(url !== undefined && {url}),
    label: shortLabel(item, key),
    credits: shortCredits(item) || key,
    year: yearOf(item),
    jsonLd: describeForJsonLd(reference, url)
  }
  described.set(reference, description)
  return description
}
