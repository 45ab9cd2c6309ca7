import type {PhrasingContent} from 'mdast'
import type {Block} from '../model/article.ts'
import type {Citation, CitationItem} from '../model/citation.ts'
import type {Span} from '../model/span.ts'
import {spanOf, visitInlines} from './inlines.ts'
import {wordsOf} from './link.ts'
import type {CitationContext, CitationSyntax} from './syntax.ts'

const list = String.raw`\d{1,3}(?:[ \t]{0,4}[,;–‑-][ \t]{0,4}\d{1,3}){0,50}`
const inParentheses = new RegExp(String.raw`\((${list})\)`, 'g')
/** Also with each bracket escaped, which blanks it in the run. */
const inBrackets = new RegExp(String.raw`(?:\[|\uFFFC\uFFFC)(${list})(?:\]|\uFFFC\uFFFC)`, 'g')
const inCarets = new RegExp(String.raw`\^\[?(${list})\]?\^`, 'g')
const raised = /[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?:[,⁻–˒][⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}){0,50}/g
const whole = new RegExp(String.raw`^[[(]{0,2}(${list})[\])]{0,2}$`)

/** Words after which a number in brackets names an equation or figure of the article. */
const named =
  /(?:^|[\s(])(?:eqs?|equations?|figs?|figures?|tables?|steps?|sections?|chapters?|items?|parts?|points?|levels?|type|grade|stage|phase|range|interval)\.?\s*$/i
/** What a raised number after it multiplies: units, variables and the names of measures. */
const measured = /(?:^|\P{L})(?:[kcdmµμn]m|ft|in|mi|kg|chi|[A-Za-zχησ])$|\d$/u

interface Candidate {
  readonly citation: Citation
  readonly enumerates: boolean
  /** True behind what leads from one mark of an enumeration to the next. */
  readonly goesOn: boolean
}

/** Before the second mark of an enumeration; after a citation’s words stands none of these. */
const next = /(?:[,;:]|(?:^|\s)(?:and|or))\s*$|[.!?][ \t]*[\r\n]\s*$/i

/** The widest range: `(1–100)`. */
const widest = 100
/** Of a block, in markers; more is no text, and would only take memory. */
const mostMarkers = 10_000

/**
 * A word processor's citations: `(1)`, `[2, 4–6]`, `<sup>1,2</sup>`, `^1^`, `¹²`, `[[1]](address)`, where the article's own
 * numbered list of references has all of the numbers. Calls (`f(1)`), indexes (`x[1]`), issues (`29(2)`), powers (`m²`),
 * named equations and the marks of an enumeration are none.
 */
export const numeric: CitationSyntax = {
  id: 'numeric',
  find(block, context) {
    if (context.listed.size === 0) return []
    const candidates = [
      ...findParentheses(block, context),
      ...findBrackets(block, context),
      ...findRaised(block, context),
      ...findNodes(block, context)
    ].slice(0, mostMarkers)
    // “either (1) inline or (2) displayed”; also a block that opens with its own number.
    const isNumbered = (key: string, goesOn: boolean): boolean =>
      candidates.some((one) => one.enumerates && one.citation.items[0]?.key === key && (one.goesOn || !goesOn))
    const isList = isNumbered('1', false) && isNumbered('2', true)
    return candidates
      .filter(({citation, enumerates}) => !enumerates || !(isList || citation.start === block.start))
      .map(({citation}) => citation)
  }
}

function findParentheses({run, start}: Block, context: CitationContext): readonly Candidate[] {
  if (!run.includes('(')) return []
  return [...run.matchAll(inParentheses)].flatMap((match) => {
    const at = match.index
    const end = at + match[0].length
    const before = run.slice(Math.max(0, at - 24), at)
    if (/\d$|(?:^|\P{L})\p{L}{1,3}$|[_([]$/u.test(before) || named.test(before)) return []
    // “2009;29 (2): 6–9”
    if (/\d\s$/.test(before) && /^:\s?\w{0,2}\d/.test(run.slice(end, end + 6))) return []
    const enumerates = (at === 0 || /[\s:;,]$/.test(before)) && /^\s+[\p{L}\p{N}*_"'“‘]/u.test(run.slice(end, end + 8))
    return toCandidate(match[1] ?? '', start + at + 1, {start: start + at, end: start + end}, context).map(
      (candidate) => ({...candidate, enumerates, goesOn: next.test(before)})
    )
  })
}

function findBrackets({run, start, source}: Block, context: CitationContext): readonly Candidate[] {
  if (!/[[\uFFFC]/.test(run)) return []
  return [...run.matchAll(inBrackets)].flatMap((match) => {
    const at = match.index
    const end = at + match[0].length
    const span = {start: start + at, end: start + end}
    const written = source(span.start, span.end)
    const before = run.slice(Math.max(0, at - 24), at)
    if (!/^(?:\[[^\\]*\]|\\\[.*\\\])$/.test(written)) return []
    if (/(?:^|[^\p{L}\p{N}])\p{L}{1,3}$|[_\\[$]$|[\p{L}\d]_\w*$/u.test(before) || named.test(before)) return []
    if (/^(?:[(\]]|:\s)/.test(run.slice(end, end + 2))) return []
    return toCandidate(match[1] ?? '', span.start + written.search(/\d/), span, context)
  })
}

function findRaised({run, start}: Block, context: CitationContext): readonly Candidate[] {
  const candidates: Candidate[] = []
  const isMeasured = (at: number): boolean => at === 0 || measured.test(run.slice(Math.max(0, at - 24), at))
  if (run.includes('^')) {
    for (const match of run.matchAll(inCarets)) {
      const at = match.index
      const span = {start: start + at, end: start + at + match[0].length}
      if (!isMeasured(at))
        candidates.push(...toCandidate(match[1] ?? '', span.start + match[0].search(/\d/), span, context))
    }
  }
  for (const match of run.matchAll(raised)) {
    const at = match.index
    const span = {start: start + at, end: start + at + match[0].length}
    if (isMeasured(at) || /[⁻⁺]/.test(run.charAt(at - 1))) continue
    const digits = match[0].replaceAll(/./g, (sign) => plain[sign] ?? sign)
    const together = toCandidate(digits, span.start, span, context)
    // `¹²` is 12 or, where the list is shorter, 1 and 2.
    candidates.push(
      ...(together.length > 0 || /\D/.test(digits) ? together : toCandidate(digits, span.start, span, context, true))
    )
  }
  return candidates
}

const plain: Readonly<Partial<Record<string, string>>> = {
  '⁰': '0',
  '¹': '1',
  '²': '2',
  '³': '3',
  '⁴': '4',
  '⁵': '5',
  '⁶': '6',
  '⁷': '7',
  '⁸': '8',
  '⁹': '9',
  '⁻': '-',
  '˒': ','
}

/** Links whose words are numbers, and `<sup>…</sup>`. */
function findNodes(block: Block, context: CitationContext): readonly Candidate[] {
  // What a run leaves out.
  if (!block.run.includes('\uFFFC')) return []
  const candidates: Candidate[] = []
  visitInlines(block.node, (node, index, siblings) => {
    if (node.type === 'link' || node.type === 'linkReference') {
      const match = whole.exec(wordsOf(node, block).trim())
      const first = node.children[0]
      if (!match || !first) return
      const span = spanOf(node)
      candidates.push(...toCandidate(match[1] ?? '', spanOf(first).start + digitAt(first, block), span, context))
    } else if (node.type === 'html' && /^<sup\b[^>]*>$/i.test(node.value)) {
      const [inside, close] = siblings.slice(index + 1, index + 3)
      if (inside?.type !== 'text' || close?.type !== 'html' || !/^<\/sup\s*>$/i.test(close.value)) return
      const match = whole.exec(inside.value.trim())
      const start = spanOf(node).start
      const at = start - block.start
      if (!match || at === 0 || measured.test(block.run.slice(Math.max(0, at - 24), at))) return
      const span = {start, end: spanOf(close).end}
      candidates.push(...toCandidate(match[1] ?? '', spanOf(inside).start + digitAt(inside, block), span, context))
    }
  })
  return candidates
}

function digitAt(node: PhrasingContent, {source}: Block): number {
  const {start, end} = spanOf(node)
  return Math.max(0, source(start, end).search(/\d/))
}

/** One candidate, or none where the list of references does not have each of its numbers. */
function toCandidate(
  numbers: string,
  base: number,
  span: Span,
  {listed}: CitationContext,
  digitwise = false
): readonly Candidate[] {
  const items = readItems(numbers, base, listed, digitwise)
  if (!items || items.length === 0) return []
  return [{enumerates: false, goesOn: false, citation: {syntax: numeric.id, ...span, items}}]
}

/** The numbers of a marker; absent where the list lacks one, or where a range is wider than people cite. */
function readItems(
  numbers: string,
  base: number,
  listed: ReadonlySet<string>,
  digitwise: boolean
): readonly CitationItem[] | undefined {
  const items: CitationItem[] = []
  for (const part of numbers.matchAll(digitwise ? /(\d)/g : /(\d+)(?:[ \t]*[–‑-][ \t]*(\d+))?/g)) {
    const from = Number(part[1])
    const to = Math.max(from, part[2] === undefined ? from : Number(part[2]))
    if (to - from > widest || !listed.has(String(to))) return undefined
    const span = {start: base + part.index, end: base + part.index + part[0].length}
    for (let number = from; number <= to; number++) {
      if (!listed.has(String(number))) return undefined
      items.push({...span, key: String(number), mode: 'parenthetical', prefix: '', suffix: ''})
    }
  }
  return items
}
