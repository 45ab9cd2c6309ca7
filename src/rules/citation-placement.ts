import type {Article, Block, Sentence} from '../model/article.ts'
import type {Citation} from '../model/citation.ts'
import type {Span} from '../model/span.ts'
import {defineRule, replace, type Rule} from './define-rule.ts'

interface Options {
  /** The side of the full stop on which markers stand; `consistent` asks only that an article keeps to one. */
  readonly style: 'before' | 'after' | 'consistent'
}

type Side = 'before' | 'after'

/** Fewer markers at the ends of sentences are no habit. */
const leastMarkers = 10
/** From this share of the others on, an article has two habits, and none is a slip. */
const greatestMinority = 0.2

const citationPlacement: Rule = defineRule<Options>(
  {
    id: 'citation-placement',
    description: 'Require citations on one side of the full stop',
    severity: 'info',
    offers: 'fix',
    options: {
      type: 'object',
      additionalProperties: false,
      properties: {
        style: {
          description: 'The side on which citations stand; `consistent` asks only that an article keeps to one',
          enum: ['before', 'after', 'consistent'],
          default: 'consistent'
        }
      }
    },
    messages: {
      style: 'Unexpected citation {actual} the `{mark}`, expected it {expected}',
      consistent: 'Unexpected citation {actual} the `{mark}`, expected it {expected}, as {count} others of the article'
    }
  },
  {style: 'consistent'},
  {
    article({article, options: {style}, report}) {
      const markers = findMarkers(article)
      for (const raised of [false, true]) {
        const alike = markers.filter((marker) => marker.raised === raised)
        const expected = style === 'consistent' ? habitOf(alike) : style
        if (!expected) continue
        const count = alike.filter(({side}) => side === expected).length
        for (const {side, mark, place, whole, moved} of alike) {
          if (side === expected) continue
          report({
            message: style === 'consistent' ? 'consistent' : 'style',
            data: {actual: side, expected, mark, count},
            place,
            note: 'Two ways to place citations in one article look like a slip. Moving it changes nothing else.',
            actual: side,
            expected: [expected],
            fix: replace(article.path, whole, moved, `Move the citation ${expected} the \`${mark}\``)
          })
        }
      }
    }
  }
)

export default citationPlacement

interface Marker {
  readonly side: Side
  /** Raised markers have a habit of their own: guides put them after the stop, and those in brackets before it. */
  readonly raised: boolean
  /** The stop. */
  readonly mark: string
  readonly place: Span
  /** The stop, the marker and the space between them. */
  readonly whole: Span
  /** The same with the marker on the other side. */
  readonly moved: string
}

/** The side that an article keeps to but for slips; absent where it has no habit, or has no slip. */
function habitOf(markers: readonly Marker[]): Side | undefined {
  const before = markers.filter(({side}) => side === 'before').length
  const after = markers.length - before
  if (markers.length < leastMarkers || Math.min(before, after) > greatestMinority * markers.length) return undefined
  return before > after ? 'before' : 'after'
}

/** Markers that stand alone beside the full stop, question or exclamation mark of a sentence. */
function findMarkers(article: Article): readonly Marker[] {
  const {blocks, citations, sentences} = article
  const found: Marker[] = []
  let at = 0
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' || block.inReferences) continue
    while ((citations[at]?.start ?? Infinity) < block.start) at++
    const own: Citation[] = []
    for (; (citations[at]?.start ?? Infinity) < block.end; at++) {
      const citation = citations[at]
      if (citation) own.push(citation)
    }
    if (own.length === 0) continue
    const ofBlock = sentences.filter((sentence) => sentence.block === index)
    for (const [position, citation] of own.entries()) {
      if (!isMarker(block, citation)) continue
      const touches = [own[position - 1], own[position + 1]].some((other) => other && isBeside(block, citation, other))
      const marker = touches ? undefined : readMarker(block, citation, ofBlock)
      if (marker) found.push(marker)
    }
  }
  return found
}

/** A marker that no sentence is built on: in brackets or raised. */
function isMarker({source}: Block, {syntax, start, end, items}: Citation): boolean {
  if (syntax === 'numeric') return true
  return syntax === 'pandoc' && source(start, end).startsWith('[') && items.every(({mode}) => mode !== 'narrative')
}

/** True where nothing but a stop and white space stands between two markers: which of them the stop belongs to is not clear. */
function isBeside({source}: Block, left: Citation, right: Citation): boolean {
  const [first, second] = left.start < right.start ? [left, right] : [right, left]
  return /^[\s.,;!?]*$/.test(source(first.end, second.start))
}

function readMarker(
  {source, start: blockStart, end: blockEnd}: Block,
  {start, end}: Citation,
  sentences: readonly Sentence[]
): Marker | undefined {
  const marker = source(start, end)
  const raised = /^(?:\^|<sup|[⁰¹²³⁴-⁹])/i.test(marker)
  const before = source(Math.max(blockStart, start - 40), start)
  const after = source(end, Math.min(blockEnd, end + 2))
  const gap = /\s*$/.exec(before)?.[0] ?? ''
  const word = before.slice(0, before.length - gap.length)
  // A stop behind the mark of a quotation, or behind a number that stands first, would make another block of the line.
  if (/(?:^|[\r\n])[ \t>]*(?:>|\d{1,9})$/.test(word)) return undefined
  const behind = /^[.!?](?=\s|$)/.exec(after)?.[0]
  if (behind !== undefined) {
    if (!/[^\s.,;:!?…]$/.test(word)) return undefined
    const whole = {start: start - gap.length, end: end + 1}
    return {side: 'before', raised, mark: behind, place: {start, end}, whole, moved: behind + gap + marker}
  }
  const ahead = /(?<=[^\s.,;:!?…])[.!?]$/.exec(word)?.[0]
  if (ahead === undefined || !/^(?:\s|$)/.test(after)) return undefined
  // A sentence that goes on behind the marker: “Smith et al. [1] found”.
  if (sentences.some((one) => one.start < start && one.end > end)) return undefined
  // A sentence that starts with the marker.
  if (!sentences.some((one) => one.start < start && one.end >= start - gap.length - 1)) return undefined
  if (sentences.some((one) => one.start >= start - gap.length && one.start < end)) return undefined
  const whole = {start: start - gap.length - 1, end}
  const space = gap === '' && !raised ? ' ' : gap
  return {side: 'after', raised, mark: ahead, place: {start, end}, whole, moved: space + marker + ahead}
}
