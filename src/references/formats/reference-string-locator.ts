import type {Span} from '../../model/span.ts'

/** Where in its container a work stands. */
export interface Locator {
  readonly start: number
  readonly end: number
  readonly volume?: Span
  readonly issue?: Span
  readonly page?: Span
  /** Says that the form alone shows a journal's volume, issue or pages. */
  readonly strong: boolean
}

const page = String.raw`(?<page>[A-Za-z]{0,4}\d{1,8}[A-Za-z]{0,2}(?:[.-][A-Za-z]?\d{1,6})?(?: {0,2}-{1,2} {0,3}[A-Za-z]{0,4}\d{1,8}[A-Za-z]{0,2})?|[ivxlc]{1,6}-[ivxlc]{1,6}|no-no|n/a-n/a)(?![\p{L}\p{M}\d])`
const volume = String.raw`(?<volume>\d{1,4}[A-Z]?(?:-\d{1,4})?|[A-Z]-?\d{1,3}|[IVXLC]{1,7})`
const issue = String.raw`(?: {0,2}\((?<issue>[^()]{1,40})\)| {1,2}(?<supplement>(?:Supplement|Suppl|Pt|Spec No)\.?(?: {1,2}\d{1,3})?))?`
const head = String.raw`(?<=^|[ ;,.(\p{Script=Han}])`
const pages = String.raw`(?:[Pp]{1,2}\.?|[Pp]ages?|págs?\.?|S\.|Seiten?)`
const volumeWord = String.raw`(?:[Vv]ol(?:umen?|\.)?|VOL\.?|Bd\.|Band|Jg\.|[Tt]\.|[Tt]ome)`
const issueWord = String.raw`(?:[Nn]os?|NO|[Nn]r|[Nn]úm|[Nn]um|[Ii]ss|[Ii]ssue|[Hh]eft|[HNhn])(?:[.°º]{1,2} {0,2}| {1,2})`
const issueNumber = String.raw`(?=\w{0,6}\d)\w{1,8}(?:[-/]\w{1,8})?`
const date = String.raw`(?:\p{L}{3,9}\.? )?(?:1[5-9]|20)\d\d[a-z]?`

interface Pattern {
  readonly pattern: RegExp
  /** Of two that match, the heavier wins; of equal ones, the later in the text. */
  readonly weight: number
  readonly strong: boolean
}

/** The ways styles write volume, issue and pages. All repetitions are bounded. */
const patterns: readonly Pattern[] = [
  // vol. 12, no. 3, 2018, pp. 201-9 · Vol. 12(3), 201
  {
    pattern: new RegExp(
      `\\b${volumeWord} {0,2}(?<volume>\\d{1,4}[A-Z]?(?:-\\d{1,4})?)(?: {0,2}\\((?<issue>[^()]{1,40})\\)|[,;]? {0,2}${issueWord}(?<issue2>${issueNumber}))(?:,? {1,2}\\(?${date}\\)?)?(?:[,:;] {0,2}${pages}? {0,2}${page})?`,
      'gu'
    ),
    weight: 4,
    strong: true
  },
  // vol. 12, 2018, pp. 201-9
  {
    pattern: new RegExp(
      `\\b${volumeWord} {0,2}(?<volume>\\d{1,4}[A-Z]?(?:-\\d{1,4})?)(?:,? {0,2}\\(?${date}\\)?)?[,:;] {0,2}${pages}? {0,2}${page}`,
      'gu'
    ),
    weight: 4,
    strong: true
  },
  // , vol. 12
  {
    pattern: new RegExp(`(?<=[,.;(] {0,2})${volumeWord} {0,2}(?<volume>\\d{1,4})`, 'gu'),
    weight: 0.6,
    strong: true
  },
  // 12, no. 3 (2018): 201-9 · 12, no. 3, pp. 1-2
  {
    pattern: new RegExp(
      `${head}${volume},? {0,2}${issueWord}(?<issue>${issueNumber})(?:,? {0,2}\\(${date}\\))?(?:[,:;] {0,2}${pages}? {0,2}${page})?`,
      'gu'
    ),
    weight: 4,
    strong: true
  },
  // 12.3 (2018): 201-9
  {
    pattern: new RegExp(`${head}(?<volume>\\d{1,4})\\.(?<issue>\\d{1,3}) {0,2}\\(${date}\\)[:,]? {0,2}${page}`, 'gu'),
    weight: 4,
    strong: true
  },
  // 12(3):201-9 · 71:291
  {
    pattern: new RegExp(`${head}${volume}${issue} {0,2}: {0,3}${pages}? {0,2}${page}`, 'gu'),
    weight: 2,
    strong: true
  },
  // 12 (2018) 201-9 · 12(3) (2018), 201
  {
    pattern: new RegExp(`${head}${volume}${issue} {0,2},? {0,2}\\(${date}\\)[,:]? {0,2}${pages}? {0,2}${page}`, 'gu'),
    weight: 2,
    strong: true
  },
  // 12(3), 201-9 · 12, 201 · 12, pp. 1-2; not the second part of `29(2): 6-9, 13, 15`
  {
    pattern: new RegExp(
      `${head}(?<!: {0,2}(?:[\\d-]{1,12}, {0,2})?)${volume}${issue} {0,2}[,;] {0,3}(?:${pages} {0,2}|[Aa]rt(?:icle|\\.)? (?:no\\.? )?)?${page}(?! {0,2}: ?\\d| {0,2}\\((?!${date}\\))\\d)`,
      'gu'
    ),
    weight: 2,
    strong: true
  },
  // 12, 2018, 201-9
  {
    pattern: new RegExp(
      `${head}${volume}${issue} {0,2}[,;] {0,2}\\(?${date}\\)?[,:;] {0,2}${pages}? {0,2}${page}`,
      'gu'
    ),
    weight: 2.5,
    strong: true
  },
  // 12(3)201-9 and 12 201-9, where nothing better is there
  {
    pattern: new RegExp(
      `${head}(?<volume>\\d{1,4}) {0,2}\\((?<issue>[^()]{1,20})\\) {0,2}(?<page>[A-Z]?\\d{1,6}-[A-Z]?\\d{1,6})`,
      'gu'
    ),
    weight: 1.5,
    strong: true
  },
  {
    pattern: new RegExp(
      `${head}(?<volume>\\d{1,4}) {1,2}(?<page>[A-Z]?\\d{1,6}-[A-Z]?\\d{1,6})(?= {0,3}(?:[.(;,]|$))`,
      'gu'
    ),
    weight: 1.4,
    strong: true
  },
  // 12(3)
  {
    pattern: new RegExp(
      `${head}(?<volume>\\d{1,4}) ?\\((?<issue>\\d{1,3}(?:[-/]\\d{1,3})?|Suppl[^()]{0,12})\\)(?= {0,3}(?:[.,;]|$))`,
      'gu'
    ),
    weight: 1,
    strong: true
  },
  // pp. 12-30
  {pattern: new RegExp(`(?<![\\p{L}\\d])\\(?${pages} {0,2}${page}\\)?`, 'gu'), weight: 1, strong: false},
  // , 12. at the very end
  {
    pattern: /(?<=, {1,2})(?<volume>\d{1,3})(?= {0,2}\.?\s{0,200}$)/gu,
    weight: 0.5,
    strong: false
  }
]

/** Finds volume, issue and pages in a working text from `from` on. Only where `dated` can a volume look like a year. */
export function findLocator(text: string, from: number, dated: boolean): Locator | undefined {
  let best: {readonly match: RegExpMatchArray; readonly weight: number; readonly strong: boolean} | undefined
  for (const {pattern, weight, strong} of patterns) {
    for (const match of text.matchAll(pattern)) {
      if (match.index < from || isDate(match, dated)) continue
      if (
        !best ||
        weight > best.weight + 0.99 ||
        (weight > best.weight - 0.99 && match.index >= (best.match.index ?? 0))
      ) {
        best = {match, weight, strong}
      }
    }
  }
  return best && toLocator(best.match, best.strong)
}

/** `2018, 40` and `May 3, 2018` are dates. A year is a volume where the date stands elsewhere: `(2021) … Complexity, 2021, 1-13`. */
function isDate(match: RegExpMatchArray, dated: boolean): boolean {
  const {volume: vol = '', page: pg = '', issue: iss} = match.groups ?? {}
  if (isYear(pg) && !/[:.] {0,3}\d+$/.test(match[0])) return true
  if (iss !== undefined && isYear(iss)) return true
  if (!isYear(vol) || iss !== undefined) return false
  return !dated && !/(?:1[5-9]|20)\d\d; ?$/.test((match.input ?? '').slice(0, match.index).slice(-7))
}

function isYear(text: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(text)
}

function toLocator(match: RegExpMatchArray, strong: boolean): Locator {
  const start = match.index ?? 0
  const groups = match.groups ?? {}
  let at = 0
  const place = (value: string | undefined): Span | undefined => {
    if (value === undefined) return undefined
    const found = match[0].indexOf(value, at)
    if (found === -1) return undefined
    at = found + value.length
    return {start: start + found, end: start + at}
  }
  const volumeSpan = place(groups['volume'])
  const issueSpan = place(groups['issue'] ?? groups['issue2'] ?? groups['supplement'])
  // After `(2018)` or a label, the page is the last of the match.
  const pageText = groups['page']
  const pageAt = pageText === undefined ? -1 : match[0].lastIndexOf(pageText)
  const pageSpan = pageText === undefined ? undefined : {start: start + pageAt, end: start + pageAt + pageText.length}
  return {
    start,
    end: start + match[0].length,
    ...(volumeSpan && {volume: volumeSpan}),
    ...(issueSpan && {issue: issueSpan}),
    ...(pageSpan && {page: pageSpan}),
    strong
  }
}
