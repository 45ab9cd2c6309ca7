import type {Article} from '../model/article.ts'
import type {Citation, CitationItem} from '../model/citation.ts'
import type {Change, Edit} from '../model/finding.ts'
import type {Bibliography, Reference} from '../model/reference.ts'
import type {Span} from '../model/span.ts'
import {compareText} from '../text/compare.ts'
import {defineRule, type Rule} from './define-rule.ts'

const citationOrder: Rule = defineRule(
  {
    id: 'citation-order',
    description: 'Require numbered references in the order in which they are first cited',
    severity: 'warning',
    offers: 'suggestions',
    messages: {
      order:
        'Unexpected citation of `{actual}` before `{expected}`, expected numbers in the order of their first citation'
    }
  },
  {},
  {
    article({article, report}) {
      const list = article.own.find(({kind}) => kind === 'list')
      if (!list || isAlphabetical(list)) return
      const markers = article.citations.filter(({syntax}) => syntax === 'numeric')
      const first = firstCitations(markers.filter((marker) => isInText(article, marker)))
      const early = first.findIndex((one, index) => first.slice(index + 1).some(({number}) => number < one.number))
      const found = first[early]
      if (!found) return
      const late = first.slice(early + 1).reduce((least, one) => (one.number < least.number ? one : least))
      const change = renumber(article, list, markers, first)
      report({
        message: 'order',
        data: {actual: found.number, expected: late.number},
        place: found.item,
        note: 'Readers of a numbered list expect `1` first. Number the references as they are cited, or sort the list by author.',
        actual: String(found.number),
        expected: [String(early + 1)],
        related: [{file: article.path, start: late.item.start, end: late.item.end, message: `\`${late.number}\``}],
        ...(change && {suggestions: [change]})
      })
    }
  }
)

export default citationOrder

interface FirstCitation {
  readonly number: number
  readonly item: CitationItem
}

/** Each number where it is first cited. Within a marker the order says nothing: `(3, 1)`. */
function firstCitations(markers: readonly Citation[]): readonly FirstCitation[] {
  const seen = new Set<number>()
  return markers.flatMap(({items}) =>
    items
      .map((item) => ({number: Number(item.key), item}))
      .toSorted((left, right) => left.number - right.number)
      .filter(({number}) => !seen.has(number) && seen.add(number))
  )
}

/** Tables and notes are read where the text points to them, not where they stand (ICMJE, “References”). */
function isInText({blocks}: Article, {start}: Citation): boolean {
  const block = blocks.find((one) => one.start <= start && start < one.end)
  return block !== undefined && block.kind !== 'cell' && !block.ancestors.includes('footnoteDefinition')
}

/** True for a list that is sorted by author, whose numbers are then those of the alphabet: a style of its own. */
function isAlphabetical({references}: Bibliography): boolean {
  const names = references.toSorted((left, right) => Number(left.key) - Number(right.key)).map(sortName)
  return names.every((name, index) => index === 0 || compareText(names[index - 1] ?? '', name) <= 0)
}

function sortName({text}: Reference): string {
  return (text?.value ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} ]+/gu, '')
    .trim()
}

/**
 * Numbers the references as they are first cited, those that the text does not cite after them, and moves the entries of
 * the list; absent where that cannot be done by moving texts: markers that link to their entry, digits that are raised in
 * pairs, entries of more than one paragraph.
 */
function renumber(
  article: Article,
  {references}: Bibliography,
  markers: readonly Citation[],
  first: readonly FirstCitation[]
): Change | undefined {
  const count = references.length
  const places = entryPlaces(article, references)
  if (!places) return undefined
  const cited = first.map(({number}) => number)
  const rest = places.map((_, index) => index + 1).filter((number) => !cited.includes(number))
  const order = [...cited, ...rest]
  if (order.length !== count) return undefined
  const newNumber = new Map(order.map((number, index) => [number, index + 1]))
  const edits: Edit[] = []
  const write = (place: Span, text: string): void => {
    if (article.source.slice(place.start, place.end) !== text) edits.push({file: article.path, ...place, text})
  }
  for (const marker of markers) {
    const written = rewrite(article.source, marker, newNumber)
    if (!written) return undefined
    write(written.place, written.text)
  }
  for (const [index, number] of order.entries()) {
    const [to, from] = [places[index], places[number - 1]]
    if (to && from) write(to, article.source.slice(from.start, from.end))
  }
  return {message: 'Number the references in the order of their first citation', edits}
}

/** Where the text of each entry stands, by number from 1; absent where an entry is more than that. */
function entryPlaces({blocks, tree}: Article, references: readonly Reference[]): readonly Span[] | undefined {
  const sorted = references.toSorted((left, right) => Number(left.key) - Number(right.key))
  if (sorted.some(({key}, index) => key !== String(index + 1))) return undefined
  const places = sorted.map(({origin}) => origin.locate([]))
  const roots = new Set<unknown>()
  for (const {start, end} of places) {
    const block = blocks.find((one) => one.start <= start && end <= one.end)
    if (!block) return undefined
    roots.add(block.root)
    if (block.root.type !== 'list') continue
    if (block.start !== start || block.end !== end || block.ancestors.length > 2) return undefined
  }
  for (const root of tree.children) {
    if (!roots.has(root) || root.type !== 'list') continue
    if (root.children.some(({children}) => children.length !== 1)) return undefined
  }
  return places
}

/** A marker with other numbers: sorted, three and more in a row as a range, apart as they were. */
function rewrite(
  source: string,
  {start, end, items}: Citation,
  newNumber: ReadonlyMap<number, number>
): {readonly place: Span; readonly text: string} | undefined {
  const place = {start: Math.min(...items.map((item) => item.start)), end: Math.max(...items.map((item) => item.end))}
  const written = source.slice(place.start, place.end)
  // Of a link the address may name the number, and raised digits have no agreed comma.
  if (/\]\(|<a\b/i.test(source.slice(start, end)) || (items.length > 1 && /[^\d\s,;–‑-]/.test(written)))
    return undefined
  const numbers = [...new Set(items.map(({key}) => newNumber.get(Number(key)) ?? 0))].toSorted(
    (left, right) => left - right
  )
  if (numbers.includes(0)) return undefined
  const dash = /[ \t]*[–‑-][ \t]*/.exec(written)?.[0] ?? '-'
  const comma = /[ \t]*[,;][ \t]*/.exec(written)?.[0] ?? ', '
  const text = toRanges(numbers)
    .map(([from, to]) => (from === to ? String(from) : `${from}${to - from === 1 ? comma : dash}${to}`))
    .join(comma)
  return {
    place,
    text: /^[⁰¹²³⁴-⁹]/.test(written) ? text.replaceAll(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))) : text
  }
}

function toRanges(numbers: readonly number[]): readonly (readonly [from: number, to: number])[] {
  const ranges: [number, number][] = []
  for (const number of numbers) {
    const last = ranges.at(-1)
    if (last?.[1] === number - 1) last[1] = number
    else ranges.push([number, number])
  }
  return ranges
}
