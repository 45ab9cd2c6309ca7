import type {Article} from '../model/article.ts'
import type {Reference} from '../model/reference.ts'
import type {RecordLookup} from '../model/verification.ts'
import type {StyleFacts} from './csl-processor.ts'
import {describeReference, type DescribedReference} from './described-reference.ts'
import {renderEntry, type ReferenceEntry} from './reference-entry.ts'
import {compareForList, type ReferenceStyle, type StyledReference} from './reference-style.ts'
import {publishVerification, type PublishedVerification} from './verification.ts'

/** A reference that the article cites. */
export interface NumberedReference {
  readonly reference: Reference
  /** Its place in the list, from 1: that of its first appearance, unless the style sorts the list. */
  readonly number: number
  /** What data about the article calls it: its key, unless another file's reference with that key is cited too. */
  readonly key: string
  /** The anchor of its entry. */
  readonly id: string
  readonly styled: StyledReference
  readonly entry: ReferenceEntry
  readonly description: DescribedReference
  readonly verification: PublishedVerification
  /** The citations that point to it, by index, each once. */
  readonly citedBy: readonly number[]
}

/** The references of an article in the order of its list, and the one behind each item of each citation. */
export interface Numbering {
  readonly facts: StyleFacts
  readonly references: readonly NumberedReference[]
  readonly find: (citation: number, item: number) => NumberedReference | undefined
}

interface Cited {
  readonly reference: Reference
  readonly key: string
  readonly id: string
  readonly citedBy: number[]
}

/** Formats and numbers the cited references. What no citation reaches has no number. */
export function numberReferences(article: Article, style: ReferenceStyle, records?: RecordLookup): Numbering {
  const cited: Cited[] = []
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
          at = cited.length
          known.set(identity, at)
          cited.push({
            reference,
            key: unique(reference.key, keys),
            id: unique(anchorOf(reference.key, at + 1), ids),
            citedBy: []
          })
        }
        const citedBy = cited[at]?.citedBy
        if (citedBy && citedBy.at(-1) !== index) citedBy.push(index)
        return at
      })
    )
  }
  const {facts} = style
  const styled = style.format(cited.map(({reference}) => reference))
  const list = cited
    .flatMap((one, at) => {
      const own = styled[at]
      return own ? [{...one, at, styled: own}] : []
    })
    .sort((left, right) => compareForList(left.styled, right.styled, facts) || left.at - right.at)
  const byAppearance = new Map<number, NumberedReference>()
  const references = list.map(({at, ...one}, index): NumberedReference => {
    const numbered = {
      ...one,
      number: index + 1,
      entry: renderEntry(one.styled, one.reference, index + 1),
      description: describeReference(one.reference),
      verification: publishVerification(one.reference, records)
    }
    byAppearance.set(at, numbered)
    return numbered
  })
  return {
    facts,
    references,
    find(citation, item) {
      const at = found[citation]?.[item]
      return at === undefined ? undefined : byAppearance.get(at)
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
