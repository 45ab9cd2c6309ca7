import type {Block} from '../model/article.ts'
import type {Citation, CitationItem} from '../model/citation.ts'
import {firstAt} from '../text/first-at.ts'
import {isCrossReference} from './cross-reference.ts'
import type {CitationSyntax} from './syntax.ts'

/** `@key` and `-@key` where they stand in a run. */
interface KeyMark {
  /** Where the mark starts, with its `-`. */
  readonly start: number
  readonly end: number
  readonly keyStart: number
  readonly keyEnd: number
  readonly key: string
  readonly suppressed: boolean
}

/**
 * Pandoc's citations: `[see @a, pp. 3–5; @b]`, `@a`, `@a [p. 4]`, `[-@a]`, `@{a}`.
 *
 * Source: Pandoc User's Guide, “Citation syntax”, and the grammar of its reader. A key starts with a letter, digit or
 * `_`, and goes on with those, single internal punctuation characters of `:.#$%&-+?<>~/`, and `://`; `@{…}` holds any key
 * without white space. A bracket that a link's target, another bracket or attributes follow is none of a citation, nor is
 * the one of a note (`^[…]`): keys in it stand for themselves.
 */
export const pandoc: CitationSyntax = {
  id: 'pandoc',
  find(block, {links}) {
    if (!block.run.includes('@')) return []
    const marks = findKeys(block)
    const citations: Citation[] = []
    const partners = matchBrackets(block.run)
    let index = 0
    let done = 0
    const openings = [...partners.keys()]
    let opening = 0
    /** True where the mark stands in a bracket within the one that was looked at last. */
    const holdsNested = (mark: KeyMark, close: number): boolean => {
      for (let at = opening; (openings[at] ?? Infinity) < mark.start; at++) {
        const end = partners.get(openings[at] ?? 0) ?? -1
        if (mark.end <= end && end < close) return true
      }
      return false
    }
    while (index < marks.length) {
      const mark = marks[index]
      if (!mark) break
      // The outermost bracket that starts before the mark and, read as a list of citations, holds it. A bracket within
      // its prefix is one of its own: `[see [@a]]`.
      let found: {citation: Citation | undefined; end: number} | undefined
      while (!found && (openings[opening] ?? Infinity) < mark.start) {
        const open = openings[opening++] ?? 0
        const close = partners.get(open) ?? -1
        if (open < done || close < mark.end || isText(block.run, open, close, partners) || holdsNested(mark, close))
          continue
        const citation = readGroup(block, open, close, marks)
        if (!citation) continue
        const isLink = links.has(block.run.slice(open + 1, close))
        found = {citation: isLink ? undefined : withoutCrossReferences(citation), end: close + 1}
      }
      found ??= readNarrative(block, mark, marks, partners)
      if (found.citation) citations.push(found.citation)
      done = found.end
      while ((marks[index]?.start ?? Infinity) < done) index++
    }
    return citations
  }
}

/** True for a bracket that is a note, a link's text or a span's, and not a list of citations. */
function isText(run: string, open: number, close: number, partners: ReadonlyMap<number, number>): boolean {
  if (run[open - 1] === '^') return true
  return (run[close + 1] === '[' && partners.has(close + 1)) || /^\{[^{}]*\}/.test(run.slice(close + 1, close + 201))
}

const keyPattern =
  /@(?:\{((?:[^{}\s]|\{[^{}\s]*\})+)\}|([\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_])|[:/](?=\/))*))/gu

function findKeys({run, start, autolinks}: Block): readonly KeyMark[] {
  const marks: KeyMark[] = []
  for (const match of run.matchAll(keyPattern)) {
    const at = match.index
    const suppressed = run[at - 1] === '-' && !isWordBefore(run, at - 1)
    // Two marks may touch: `@a@b`.
    if (!suppressed && isWordBefore(run, at) && marks.at(-1)?.end !== at) continue
    const key = match[1] ?? match[2] ?? ''
    const keyStart = at + (match[1] === undefined ? 1 : 2)
    // `@` within an address that stands for itself belongs to it, unless a bracket opens right before.
    const inAddress = autolinks.some((link) => link.start < start + at && start + at < link.end)
    if (inAddress) continue
    const end = at + match[0].length
    marks.push({start: suppressed ? at - 1 : at, end, keyStart, keyEnd: keyStart + key.length, key, suppressed})
  }
  return marks
}

function isWordBefore(run: string, at: number): boolean {
  // Pandoc takes a full stop for part of the word before it.
  return at > 0 && /[\p{L}\p{N}\p{M}.]/u.test(run.charAt(at - 1))
}

/** Each opening square bracket with its closing one. */
function matchBrackets(run: string): ReadonlyMap<number, number> {
  const open: number[] = []
  const partners = new Map<number, number>()
  for (let at = 0; at < run.length; at++) {
    const character = run[at]
    if (character === '[') open.push(at)
    else if (character === ']') {
      const start = open.pop()
      if (start !== undefined) partners.set(start, at)
    }
  }
  return new Map([...partners].sort(([left], [right]) => left - right))
}

function marksBetween(marks: readonly KeyMark[], open: number, close: number): readonly KeyMark[] {
  const first = firstAt(marks, open + 1)
  let end = first
  while ((marks[end]?.end ?? Infinity) <= close) end++
  return marks.slice(first, end)
}

/** `[…]` read as a list of citations; absent where one of its parts has no key. */
function readGroup(block: Block, open: number, close: number, marks: readonly KeyMark[]): Citation | undefined {
  const inside = marksBetween(marks, open, close)
  const items = readItems(block, open + 1, close, inside, undefined)
  if (!items || items.length === 0) return undefined
  return {syntax: pandoc.id, start: block.start + open, end: block.start + close + 1, items}
}

/**
 * The items between two places. A part runs from its prefix over its key to the next semicolon outside brackets; a key
 * in a suffix is a citation of its own, as in Pandoc. With a lead, the first part is the suffix of that narrative key.
 * Absent where a part has no key.
 */
function readItems(
  block: Block,
  from: number,
  to: number,
  marks: readonly KeyMark[],
  lead: KeyMark | undefined
): readonly CitationItem[] | undefined {
  const items: CitationItem[] = []
  let left = marks
  let at = from
  let main = lead
  for (;;) {
    const isLead = main !== undefined
    if (!main) {
      main = left[0]
      if (!main || endOfPart(block.run, at, main.start) < main.start) return undefined
      left = left.slice(1)
    }
    const keyEnd = isLead ? from : main.end
    const end = endOfPart(block.run, keyEnd, to)
    const inSuffix = left.filter((mark) => mark.start < end)
    left = left.slice(inSuffix.length)
    items.push(
      toItem(block, main, {
        prefix: isLead ? '' : visible(block, at, main.start),
        suffix: visible(block, keyEnd, inSuffix[0]?.start ?? end),
        mode: isLead ? 'narrative' : main.suppressed ? 'suppressed' : 'parenthetical'
      })
    )
    for (const [index, mark] of inSuffix.entries()) {
      const suffix = visible(block, mark.end, inSuffix[index + 1]?.start ?? end)
      items.push(toItem(block, mark, {prefix: '', suffix, mode: 'narrative'}))
    }
    if (end >= to) return items
    at = end + 1
    main = undefined
  }
}

function endOfPart(run: string, from: number, to: number): number {
  let depth = 0
  for (let at = from; at < to; at++) {
    const character = run[at]
    if (character === '[') depth++
    else if (character === ']') depth--
    else if (character === ';' && depth === 0) return at
  }
  return to
}

function readNarrative(
  block: Block,
  mark: KeyMark,
  marks: readonly KeyMark[],
  partners: ReadonlyMap<number, number>
): {citation: Citation | undefined; end: number} {
  const {run} = block
  // Outside brackets a hyphen before the key is one of the text.
  const start = block.start + mark.start + (mark.suppressed ? 1 : 0)
  const narrative = toItem(block, mark, {prefix: '', suffix: '', mode: 'narrative'})
  const open = skipSpaces(run, mark.end)
  const close = run[open] === '[' ? partners.get(open) : undefined
  if (close !== undefined && !/[[(]/.test(run.charAt(close + 1))) {
    const group = readGroup(block, open, close, marks)
    const items = group
      ? [narrative, ...group.items]
      : readItems(block, open + 1, close, marksBetween(marks, open, close), mark)
    if (items) {
      const citation = {syntax: pandoc.id, start, end: block.start + close + 1, items}
      return {citation: withoutCrossReferences(citation), end: close + 1}
    }
  }
  const citation = {syntax: pandoc.id, start, end: block.start + mark.end, items: [narrative]}
  return {citation: withoutCrossReferences(citation), end: mark.end}
}

/** White space with at most one line end. */
function skipSpaces(run: string, from: number): number {
  const spaces = /[ \t]*(?:(?:\r\n|\n|\r)[ \t]*)?/y
  spaces.lastIndex = from
  return from + (spaces.exec(run)?.[0].length ?? 0)
}

function withoutCrossReferences(citation: Citation): Citation | undefined {
  const items = citation.items.filter(({key}) => !isCrossReference(key))
  return items.length === 0 ? undefined : {...citation, items}
}

function toItem(
  block: Block,
  {key, keyStart, keyEnd}: KeyMark,
  rest: Pick<CitationItem, 'prefix' | 'suffix' | 'mode'>
): CitationItem {
  const locator = readLocator(rest.suffix)
  return {
    start: block.start + keyStart,
    end: block.start + keyEnd,
    key,
    ...rest,
    ...(locator !== undefined && {locator})
  }
}

/** Words that say what a locator counts, as Pandoc's manual lists them, with the usual short forms. */
const label =
  /^(?:(?:pp?|vols?|chaps?|ch|secs?|figs?|cols?|fols?|nos?|paras?|pts?|vv?|ll?|art|bks?|nn?|op|eds?)\.|(?:page|volume|chapter|section|figure|column|folio|issue|line|note|number|paragraph|part|verse|book)s?\b|§§?|¶¶?)\s?/i
const numbers = /^[\divxlc][\w:.]*(?: ?[-–—,] ?[\divxlc][\w:.]*)*/i

/** The place within the work that a suffix starts with: `p. 3`, `pp. 33–35`, `chap. 4`, `12`. */
function readLocator(suffix: string): string | undefined {
  const text = suffix.replace(/^[,{\s]+/, '')
  const start = label.exec(text)?.[0] ?? ''
  const found = numbers.exec(text.slice(start.length))?.[0]
  // Roman numerals need a label: without one they may be words.
  if (found === undefined || !(/^\d/.test(found) || (start !== '' && /^[ivxlc]+(?![a-z])/i.test(found))))
    return undefined
  return (start + found).replace(/[.,:]$/, '')
}

/** What a reader sees between two places of the run. */
function visible(block: Block, from: number, to: number): string {
  const {value, fromSource} = block.visible
  if (to <= from) return ''
  const text = value.slice(fromSource(block.start + from), fromSource(block.start + to))
  return text.replaceAll(/\s+/g, ' ').trim()
}
