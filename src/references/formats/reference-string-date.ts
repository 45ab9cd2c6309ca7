import type {Span} from '../../model/span.ts'

/** A date of a reference string, or its own word that it has none. */
export interface ParsedDate {
  /** Year, then month, then day. Empty where the string says that there is no date. */
  readonly parts: readonly number[]
  readonly span: Span
  /** Where the brackets around it and its punctuation begin and end. */
  readonly outer: Span
  readonly undated: boolean
}

/** Months by the first three letters of their names in English, German, French, Spanish, Portuguese and Italian. */
const months: ReadonlyMap<string, number> = new Map(
  [
    'jan ene gen',
    'feb fév fev',
    'mar mär mrz',
    'apr abr avr',
    'may mai mag',
    'jun giu',
    'jul lug',
    'aug ago aoû',
    'sep set',
    'oct okt out ott',
    'nov',
    'dec dez déc dic'
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const))
)

const fullMonth =
  /^(?:march|april|june|july|august|september|october|november|december|januar|februar|märz|juni|juli|oktober|dezember|janvier|février|avril|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|agosto|septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|gennaio|febbraio|maggio|giugno|luglio|settembre|ottobre|dicembre)/i

const year = String.raw`(?<year>(?:1[5-9]|20)\d\d)[a-z]?`
const noDate =
  /\((?:n\. ?d\.?|s\. ?f\.?|o\. ?J\.?|s\. ?d\.?|o\. ?D\.?|no date|undated|sin fecha|ohne Jahr)\)|(?<=[.,] )(?:n\. ?d\.|s\. ?f\.)(?=[ ,.])/iu
const forthcoming = /\((?:in press|forthcoming|im Druck|en prensa|sous presse|accepted|submitted)\)/iu
const inBrackets = new RegExp(
  String.raw`[([](?:(?:c|ca\.?|©) ?)?(?:(?<before>\p{L}{3,12}\.?(?:[ -]\p{L}{3,12})?) (?:(?<dayBefore>\d{1,2}), )?)?${year}(?:[,/] ?(?<after>[^()[\]]{1,40}))?[)\]]`,
  'gu'
)

/** The date directly at `at`, as author–date styles place it: `(2018, May 3)`, `2018.`, `(n.d.)`. */
export function dateAt(text: string, at: number): ParsedDate | undefined {
  const lead = /^[ .,;:]{0,4}/.exec(text.slice(at, at + 8))?.[0].length ?? 0
  const from = at + lead
  const ahead = text.slice(from, from + 80)
  const none = noDate.exec(ahead)
  if (none?.index === 0) return toDate(text, from, none[0], [], true)
  const press = forthcoming.exec(ahead)
  if (press?.index === 0) return toDate(text, from, press[0], [], false)
  const bracketed = [...ahead.matchAll(inBrackets)].find(({index}) => index === 0)
  if (bracketed) return fromBrackets(text, from, bracketed)
  const bare = new RegExp(`^${year}(?= {0,2}[.,:"(\\p{Lu}])`, 'u').exec(ahead)
  return bare ? toDate(text, from, bare[0], [Number(bare.groups?.['year'])], false) : undefined
}

/** The first date in brackets, or word that there is none, from `from` to `to`. */
export function bracketedDate(text: string, from: number, to: number): ParsedDate | undefined {
  const region = text.slice(from, to)
  const none = noDate.exec(region)
  for (const match of region.matchAll(inBrackets)) {
    // `Spine (Phila Pa 1976)` is a journal's name.
    if (
      match.groups?.['before'] !== undefined &&
      monthOf(match.groups['before']) === undefined &&
      !/spring|summer|fall|autumn|winter/i.test(match[0])
    )
      continue
    if (none && none.index < match.index) break
    return fromBrackets(text, from + match.index, match)
  }
  return none ? toDate(text, from + none.index, none[0], [], true) : undefined
}

/** A date anywhere from `from` on: in brackets, before `;` or `,` and a volume, or alone. The last of the best kind. */
export function findDate(text: string, from: number, taken: readonly Span[]): ParsedDate | undefined {
  const isFree = (start: number): boolean => !taken.some((span) => start >= span.start && start < span.end)
  const kinds = [
    new RegExp(
      `(?<![\\p{L}\\d./-])${year}(?: (?<after>\\p{L}{3,9}\\.?(?:-\\p{L}{3,9})?(?: \\d{1,2}(?:-\\d{1,2})?)?))?(?= {0,2};)`,
      'gu'
    ),
    inBrackets,
    new RegExp(
      `(?<![\\p{L}\\d./:-])(?<!: )(?:(?:(?<dayBefore>\\d{1,2})\\.? )?(?<before>\\p{L}{3,9})\\.? )?${year}(?= {0,2}[,.:;)]|\\s{0,300}$)`,
      'gu'
    ),
    new RegExp(`(?<![\\p{L}\\d./-])${year}(?![\\d/-])`, 'gu')
  ]
  for (const kind of kinds) {
    let last: ParsedDate | undefined
    for (const match of text.matchAll(kind)) {
      const at = match.index + match[0].indexOf(match.groups?.['year'] ?? '')
      if (at < from || !isFree(at)) continue
      const before = match.groups?.['before']
      if (kind === inBrackets && before !== undefined && monthOf(before) === undefined) continue
      last = fromBrackets(text, match.index, match)
    }
    if (last) return last
  }
  const none = noDate.exec(text.slice(from))
  return none ? toDate(text, from + none.index, none[0], [], true) : undefined
}

function fromBrackets(text: string, at: number, match: RegExpMatchArray): ParsedDate {
  const {year: yearText, before, dayBefore, after} = match.groups ?? {}
  const month = monthOf(before) ?? monthOf(/\p{L}{3,}/u.exec(after ?? '')?.[0])
  const day = Number(dayBefore ?? /\b\d{1,2}\b/.exec(after ?? '')?.[0] ?? 0)
  const valid = month !== undefined && day >= 1 && day <= 31
  const parts = [Number(yearText), ...(month === undefined ? [] : valid ? [month, day] : [month])]
  const isWord = before !== undefined && monthOf(before) === undefined
  const whole = isWord && !/^[([]/.test(match[0]) ? (yearText ?? '') : match[0]
  return toDate(text, at + match[0].indexOf(whole), whole, parts, false)
}

function toDate(text: string, at: number, whole: string, parts: readonly number[], undated: boolean): ParsedDate {
  const opened = /^[([]/.test(whole) ? 1 : 0
  const closed = opened === 1 && /[)\]]$/.test(whole) ? 1 : 0
  const tail = /^ ?[.,:;]{0,2}/.exec(text.slice(at + whole.length, at + whole.length + 4))?.[0].length ?? 0
  return {
    parts,
    span: {start: at + opened, end: at + whole.length - closed},
    outer: {start: at, end: at + whole.length + tail},
    undated
  }
}

function monthOf(word: string | undefined): number | undefined {
  if (word === undefined || (word.replace('.', '').length > 4 && !fullMonth.test(word))) return undefined
  return months.get(word.slice(0, 3).toLowerCase())
}
