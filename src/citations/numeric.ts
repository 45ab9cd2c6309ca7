import type {Citation, CitationItem} from '../model/citation.ts'
import type {CitationSyntax} from './syntax.ts'

const marker = /\((\d{1,3}(?:[ \t]{0,4}[,;–-][ \t]{0,4}\d{1,3}){0,50})\)/g
/** Words after which a number in brackets names an equation or figure of the article. */
const named =
  /(?:^|[\s(])(?:eqs?|equations?|figs?|figures?|tables?|steps?|sections?|chapters?|items?|parts?|points?|levels?|type|grade|stage|phase)\.?\s*$/i

/** Before the second mark of an enumeration; after a citation’s words stands none of these. */
const next = /(?:[,;:]|(?:^|\s)(?:and|or))\s*$|[.!?][ \t]*[\r\n]\s*$/i

/** The widest range: `(1–100)`. */
const widest = 100
/** Of a block; more is no text, and would only take memory. */
const mostItems = 100_000

/**
 * A word processor's citations: `(1)`, `(2, 4–6)`, where the article's own numbered list of references has all of the
 * numbers. Calls (`f(1)`), issues (`29(2)`), named equations and the marks of an enumeration are none.
 */
export const numeric: CitationSyntax = {
  id: 'numeric',
  find(block, {listed}) {
    if (listed.size === 0 || !block.run.includes('(')) return []
    const {run, start} = block
    let left = mostItems
    const candidates: {readonly citation: Citation; readonly enumerates: boolean; readonly goesOn: boolean}[] = []
    for (const match of run.matchAll(marker)) {
      const at = match.index
      const end = at + match[0].length
      const before = run.slice(Math.max(0, at - 24), at)
      if (/\d$|(?:^|\P{L})\p{L}{1,3}$|[_([]$/u.test(before) || named.test(before)) continue
      // “2009;29 (2): 6–9”
      if (/\d\s$/.test(before) && /^:\s?\w{0,2}\d/.test(run.slice(end, end + 6))) continue
      const items = readItems(match[1] ?? '', start + at + 1, listed)
      if (!items) continue
      if ((left -= items.length) < 0) break
      const enumerates =
        (at === 0 || /[\s:;,]$/.test(before)) && /^\s+[\p{L}\p{N}*_"'“‘]/u.test(run.slice(end, end + 8))
      candidates.push({
        enumerates,
        goesOn: next.test(before),
        citation: {syntax: numeric.id, start: start + at, end: start + end, items}
      })
    }
    // “either (1) inline or (2) displayed”; also a block that opens with its own number.
    const isNumbered = (key: string, goesOn: boolean): boolean =>
      candidates.some((one) => one.enumerates && one.citation.items[0]?.key === key && (one.goesOn || !goesOn))
    const isList = isNumbered('1', false) && isNumbered('2', true)
    return candidates
      .filter(({citation, enumerates}) => !enumerates || !(isList || citation.start === start))
      .map(({citation}) => citation)
  }
}

/** The numbers of a marker; absent where the list lacks one, or where a range is wider than people cite. */
function readItems(list: string, base: number, listed: ReadonlySet<string>): readonly CitationItem[] | undefined {
  const items: CitationItem[] = []
  for (const part of list.matchAll(/(\d+)(?:[ \t]*[–-][ \t]*(\d+))?/g)) {
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
