import type {Citation, CitationItem} from '../model/citation.ts'
import type {CitationSyntax} from './syntax.ts'

const marker = /\((\d{1,3}(?:[ \t]{0,4}[,;–-][ \t]{0,4}\d{1,3}){0,50})\)/g
/** Words after which a number in brackets names an equation or figure of the article. */
const named =
  /(?:^|[\s(])(?:eqs?|equations?|figs?|figures?|tables?|steps?|sections?|chapters?|items?|parts?|points?|levels?|type|grade|stage|phase)\.?\s*$/i

/**
 * A word processor's citations: `(1)`, `(2, 4–6)`, where the article's own numbered list of references has all of the
 * numbers. Calls (`f(1)`), issues (`29(2)`), named equations and the marks of an enumeration are none.
 */
export const numeric: CitationSyntax = {
  id: 'numeric',
  find(block, {listed}) {
    if (listed.size === 0 || !block.run.includes('(')) return []
    const {run, start} = block
    const candidates: {readonly citation: Citation; readonly enumerates: boolean}[] = []
    for (const match of run.matchAll(marker)) {
      const at = match.index
      const end = at + match[0].length
      const before = run.slice(Math.max(0, at - 24), at)
      if (/\d$|(?:^|\P{L})\p{L}{1,3}$|[_([]$/u.test(before) || named.test(before)) continue
      // “2009;29 (2): 6–9”
      if (/\d\s$/.test(before) && /^:\s?\w{0,2}\d/.test(run.slice(end, end + 6))) continue
      const items = readItems(match[1] ?? '', start + at + 1)
      if (!items.every(({key}) => listed.has(key))) continue
      const enumerates =
        (at === 0 || /[\s:;,]$/.test(before)) && /^\s+[\p{L}\p{N}*_"'“‘]/u.test(run.slice(end, end + 8))
      candidates.push({enumerates, citation: {syntax: numeric.id, start: start + at, end: start + end, items}})
    }
    // “either (1) inline or (2) displayed”; also a block that opens with its own number.
    const numbers = candidates.filter(({enumerates}) => enumerates).map(({citation}) => citation.items[0]?.key)
    const isList = numbers.includes('1') && numbers.includes('2')
    return candidates
      .filter(({citation, enumerates}) => !enumerates || !(isList || citation.start === start))
      .map(({citation}) => citation)
  }
}

function readItems(list: string, base: number): readonly CitationItem[] {
  const items: CitationItem[] = []
  for (const part of list.matchAll(/(\d+)(?:[ \t]*[–-][ \t]*(\d+))?/g)) {
    const from = Number(part[1])
    const to = part[2] === undefined ? from : Number(part[2])
    const span = {start: base + part.index, end: base + part.index + part[0].length}
    for (let number = from; number <= Math.max(from, to); number++) {
      items.push({...span, key: String(number), mode: 'parenthetical', prefix: '', suffix: ''})
    }
  }
  return items
}
