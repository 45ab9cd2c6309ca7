import type {Article} from '../model/article.ts'
import type {Reference} from '../model/reference.ts'
import type {RecordLookup} from '../model/verification.ts'
import {describeReference, type DescribedReference} from './described-reference.ts'
import {publishVerification, type PublishedVerification} from './verification.ts'

/** A reference that the article cites. */
export interface NumberedReference {
  readonly reference: Reference
  /** From 1, in the order of first appearance. */
  readonly number: number
  /** What data about the article calls it: its key, unless another file's reference with that key is cited too. */
  readonly key: string
  /** The anchor of its entry. */
  readonly id: string
  readonly description: DescribedReference
  readonly verification: PublishedVerification
  /** The citations that point to it, by index, each once. */
  readonly citedBy: readonly number[]
}

/** The references of an article by number, and the one behind each item of each citation. */
export interface Numbering {
  readonly references: readonly NumberedReference[]
  readonly find: (citation: number, item: number) => NumberedReference | undefined
}

/** Numbers the cited references in the order of their first appearance. What no citation reaches has no number. */
export function numberReferences(article: Article, records?: RecordLookup): Numbering {
  const references: (NumberedReference & {readonly citedBy: number[]})[] = []
  const known = new Map<string, number>()
  const keys = new Set<string>()
  const ids = new Set<string>()
  const found: (number | undefined)[][] = []
  for (const [index, citation] of article.citations.entries()) {
    if (citation.unprinted) {
      found.push([])
      continue
    }
    found.push(
      citation.items.map(({key}) => {
        const reference = article.resolve(citation, key)
        if (!reference) return undefined
        const identity = `${reference.origin.kind}\n${reference.origin.file}\n${reference.key}`
        let at = known.get(identity)
        if (at === undefined) {
          at = references.length
          known.set(identity, at)
          references.push({
            reference,
            number: at + 1,
            key: unique(reference.key, keys),
            id: unique(anchorOf(reference.key, at + 1), ids),
            description: describeReference(reference),
            verification: publishVerification(reference, records),
            citedBy: []
          })
        }
        const citedBy = references[at]?.citedBy
        if (citedBy && citedBy.at(-1) !== index) citedBy.push(index)
        return at
      })
    )
  }
  return {
    references,
    find(citation, item) {
      const at = found[citation]?.[item]
      return at === undefined ? undefined : references[at]
    }
  }
}

/** The anchor of a citation in the page. */
export function citationAnchor(citation: number): string {
  return `cite-${citation + 1}`
}

/** The text itself, or the first of `text-2`, `text-3`, … that is not taken yet. */
export function unique(text: string, taken: Set<string>): string {
  let result = text
  for (let count = 2; taken.has(result); count++) result = `${text}-${count}`
  taken.add(result)
  return result
}

function anchorOf(key: string, number: number): string {
  const words = key.toLowerCase().match(/[a-z\d]+/g)
  return words ? `ref-${words.join('-').slice(0, 80)}` : `ref-${number}`
}
