/**
 * Sentence boundaries in the visible text of one block.
 *
 * An own splitter rather than `Intl.Segmenter`: its breaks come from the ICU data of the Node build, so machines that
 * must emit the same bytes could differ, and it breaks after `et al.`, `Fig.` and initials, so most of the knowledge
 * below would be needed to mend its output.
 */

/** A half-open range of UTF-16 offsets into a text. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

/**
 * Finds the sentences of one block of visible text. Spans are trimmed, in order, do not overlap, and together hold
 * every character that is not white space. Line breaks count as spaces. Time is linear in the length of the text.
 */
export function splitSentences(text: string): readonly TextSpan[] {
  const spans: TextSpan[] = []
  let start = skipSpace(text, 0)
  let index = start
  // A search is quicker than a loop: the text may be made of pieces.
  for (stops.lastIndex = index; stops.test(text); stops.lastIndex = index) {
    const stop = stops.lastIndex - 1
    index = stop + 1
    while (index < text.length && isStop(text.charCodeAt(index))) index += 1
    const afterStops = index
    while (index < text.length && isCloser(text.charCodeAt(index))) index += 1
    index = skipMarkers(text, index)
    const next = skipSpace(text, index)
    if (next === text.length) break
    if (next > index || isWideStop(text.charCodeAt(afterStops - 1))) {
      if (!endsSentence(text, start, stop, afterStops, next)) continue
    } else if (!isGluedStart(text, stop, index)) {
      continue
    }
    spans.push({start, end: index})
    start = next
    index = next
  }
  const end = trimEnd(text, start)
  if (end > start) spans.push({start, end})
  return spans
}

/** Abbreviations that stand before what they belong to and so never end a sentence. Compared in lower case. */
const leading: ReadonlySet<string> = new Set(
  (
    'e.g i.e eg ie cf vs viz ca approx incl esp resp c.f v.s mr mrs ms mx dr drs prof profs messrs mme mlle fig figs ' +
    'eq eqs eqn eqns ref refs tab tabs suppl sect mt ft gen gov sen rep rev hon capt lt col sgt maj adm pres'
  ).split(' ')
)

/** Of those, the ones that are also words or units: abbreviations only with a capital first letter. */
const leadingCapitalised: ReadonlySet<string> = new Set(
  'ms ref refs tab tabs mt ft gen gov sen rep rev hon capt lt col sgt maj adm pres'.split(' ')
)

/** Abbreviations only before a number: `No. 5`, `pp. 3–9`, `Sept. 2019`. */
const beforeNumber: ReadonlySet<string> = new Set(
  'no nos nr p pp vol vols ch chap sec par ver ed eds jan feb mar apr jun jul aug sep sept oct nov dec a.m p.m etc'.split(
    ' '
  )
)

/** Abbreviations that may end a sentence; they do when a word follows that usually begins one. */
const trailing: ReadonlySet<string> = new Set(
  'al st ave blvd rd inc ltd co corp bros jr sr dept univ assn est sp spp var subsp ssp ph.d m.d b.sc m.sc esq'.split(
    ' '
  )
)

/** Words before a single letter that names a kind, not a person: `vitamin C. Studies show`. */
const lettered: ReadonlySet<string> = new Set(
  (
    'vitamin vitamins hepatitis influenza group groups type types class grade plan part option point stage appendix ' +
    'figure table panel section step category protein factor phase level version case variant chromosome arm'
  ).split(' ')
)

/** Names written with an exclamation mark. */
const exclaimed: ReadonlySet<string> = new Set(['yahoo', 'jeopardy', 'joomla', 'oklahoma', 'wham', 'yum', 'oliver'])

/** Words that, with a capital, nearly always begin a sentence and are hardly ever part of a name. */
const starters: ReadonlySet<string> = new Set(
  (
    'The This These That Those It Its In On At By For From However Although Though While When Whenever If Unless We ' +
    'They He She You I A An As But And Or So Yet There Their Our Your My His Her Most Many Some Several Such Since ' +
    'Because After Before During With Within Without Both Each Every All Also Another Other Others Thus Therefore ' +
    'Hence Moreover Furthermore Nevertheless Instead Similarly Likewise Conversely What Why How Who Where Which Not ' +
    'No One Two Three Here Now Then To Despite Under Overall Finally First Second Once Only Even Until Today'
  ).split(' ')
)

/** Longest run of letters looked at before a stop; longer words are no abbreviation. */
const wordLimit = 12

/** Longest mark of references that is looked for after a stop. */
const markerLimit = 80

/** Longest formula at the start of a sentence. */
const formulaLimit = 80

function endsSentence(text: string, start: number, stop: number, afterStops: number, next: number): boolean {
  const last = text.charCodeAt(afterStops - 1)
  if (isWideStop(last)) return true
  const begin = skipOpeners(text, next)
  const first = codePointText(text, begin)
  if (!canBegin(text, begin, first)) return false
  const single = afterStops === stop + 1
  if (!single) return true
  const word = wordBefore(text, stop)
  if (last === 0x21) return !exclaimed.has(word.toLowerCase()) || starters.has(wordAt(text, begin))
  if (last !== 0x2e) return true
  if (isEnumerator(text, start, stop)) return false
  return word === '' || !isAbbreviation(text, word, stop, begin)
}

/** Whether the stop only closes an abbreviation, given the word before it and the place where the next one begins. */
function isAbbreviation(text: string, word: string, stop: number, begin: number): boolean {
  const lower = word.toLowerCase()
  const capitalised = word !== lower
  if (leading.has(lower) && (capitalised || !leadingCapitalised.has(lower))) return true
  const nextWord = wordAt(text, begin)
  // “No. 5” and “Fig. S1”: a number, or one after a letter or two.
  const numeric = nextWord.length < 3 && isDigit(text.charCodeAt(begin + nextWord.length))
  if (beforeNumber.has(lower)) return numeric
  const initial = word.length === 1 && capitalised
  const dotted = word.length > 2 && word.charAt(1) === '.'
  if (!initial && !dotted && !trailing.has(lower)) return false
  // “vitamin C. The” ends; “J. A. Smith” does not.
  if (starters.has(nextWord) && text.charCodeAt(begin + nextWord.length) !== 0x2e) return false
  return !initial || !isLabel(text, stop - 1)
}

/** Whether the letter at an offset is a label or unit (`3A`, `100 K`, `vitamin C`, `group B`) and not the initial of a name. */
function isLabel(text: string, at: number): boolean {
  if (isDigit(text.charCodeAt(at - 1))) return true
  if (isSpace(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at - 2)) && 'CFKVW'.includes(text.charAt(at)))
    return true
  return isSpace(text.charCodeAt(at - 1)) && lettered.has(wordBefore(text, at - 1).toLowerCase())
}

/** Whether a character may be the first of a sentence after a stop and white space. */
function canBegin(text: string, begin: number, first: string): boolean {
  if (first === '') return false
  const code = first.charCodeAt(0)
  if (isDigit(code) || (code >= 0x41 && code <= 0x5a)) return true
  // A brand such as iPhone, mRNA or eBay begins a sentence with a small letter; so does the label of a part, `(b) Heat`.
  if (code >= 0x61 && code <= 0x7a) return /^[a-z]{1,2}[A-Z]/.test(text.slice(begin, begin + 3)) || isPart(text, begin)
  // A cited work that is the subject: `@marlow2020 found`.
  if (code === 0x40) return isAsciiLetter(text.charCodeAt(begin + 1))
  if (code === 0x24 && isFormula(text, begin)) return true
  // A sign begins a sentence only with its number: `$5`, not `5 bio. € for`.
  if ('$£€¥~<>≤≥±≈#'.includes(first)) return isDigit(text.charCodeAt(begin + 1))
  return code >= 0x80 && /^[\p{Lu}\p{Lt}\p{Lo}\p{Nd}\p{Extended_Pictographic}]/u.test(first)
}

/** Whether a formula between dollar signs, `$A$`, stands at an offset. */
function isFormula(text: string, begin: number): boolean {
  return /^\$[^\s$][^$]*\$/.test(text.slice(begin, begin + formulaLimit))
}

/** Whether the label of a part follows an opening bracket, and a sentence the label: `(b) Heat`, `(ii) Rest`. */
function isPart(text: string, begin: number): boolean {
  return (
    text.charCodeAt(begin - 1) === 0x28 && /^(?:[a-z]|[ivx]{2,4})\)\s+["“]?\p{Lu}/u.test(text.slice(begin, begin + 12))
  )
}

/**
 * Skips marks of references that stand after the stop and were not taken for citations: `[12]`, `[3–5][7]`, `(2)` right
 * after it, `[12]` and `[doi:…]` also after a space.
 */
function skipMarkers(text: string, from: number): number {
  let index = from
  for (;;) {
    const code = text.charCodeAt(index)
    if (code !== 0x5b && code !== 0x28 && !(code === 0x20 && text.charCodeAt(index + 1) === 0x5b)) return index
    const found = marker.exec(text.slice(index, index + markerLimit))
    if (!found) return index
    index += found[0].length
  }
}

const marker = /^(?: ?\[\d[\d,; –-]*\]| ?\[(?:doi|pmid|arxiv|url):[^\s[\]]+\]|\(\d[\d,;–-]*\))/i

/** Whether the stop belongs to a list number that opens the sentence: `1. Rest`, `b. Heat`. */
function isEnumerator(text: string, start: number, stop: number): boolean {
  const length = stop - start
  if (length < 1 || length > 3) return false
  const label = text.slice(start, stop)
  return /^\d{1,3}$/.test(label) || /^[a-z]$/.test(label)
}

/**
 * Whether a sentence begins right after a stop with no space between, as where a citation was taken out. Only a word
 * that nearly always begins a sentence counts, since `fmt.Println` and `README.Rmd` look alike otherwise.
 */
function isGluedStart(text: string, stop: number, index: number): boolean {
  if (text.charCodeAt(stop) !== 0x2e || index !== stop + 1) return false
  const word = wordAt(text, index)
  if (word.length < 2 || !starters.has(word) || !isSpace(text.charCodeAt(index + word.length))) return false
  const before = wordBefore(text, stop)
  return before.length > 2 && !before.includes('.') && before === before.toLowerCase() && !leading.has(before)
}

/** The letters and inner stops that end at an offset; empty when none or more than an abbreviation has. */
function wordBefore(text: string, end: number): string {
  let from = end
  const limit = Math.max(0, end - wordLimit)
  while (from > limit && isWordPart(text, from - 1)) from -= 1
  if (from === limit && from > 0 && isWordPart(text, from - 1)) return 'longword'
  return text.slice(from, end)
}

/** The run of ASCII letters at an offset, at most `wordLimit` long. */
function wordAt(text: string, from: number): string {
  let to = from
  const limit = Math.min(text.length, from + wordLimit)
  while (to < limit && isAsciiLetter(text.charCodeAt(to))) to += 1
  return text.slice(from, to)
}

function isWordPart(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return (
    isAsciiLetter(code) ||
    (code === 0x2e && index > 0 && isAsciiLetter(text.charCodeAt(index - 1))) ||
    (code > 0xbf && code < 0x2000)
  )
}

function skipSpace(text: string, from: number): number {
  let index = from
  while (index < text.length && isSpace(text.charCodeAt(index))) index += 1
  return index
}

function trimEnd(text: string, start: number): number {
  let end = text.length
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1
  return end
}

/** Skips a few opening quotes and brackets; more than a few is not prose. */
function skipOpeners(text: string, from: number): number {
  let index = from
  while (index < text.length && index < from + 4 && '"\'“‘«„([{¿¡「『（【'.includes(text.charAt(index))) index += 1
  return index
}

function codePointText(text: string, index: number): string {
  const code = text.codePointAt(index)
  return code === undefined ? '' : String.fromCodePoint(code)
}

/** Whether a character is white space, as `\s` has it. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

/** The characters of `isStop`. */
const stops = /[.!?\u2026\u3002\uff01\uff1f\uff61\uff0e]/g

function isStop(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026 || isWideStop(code)
}

/** Full stops of Chinese and Japanese, which need no space after them. */
function isWideStop(code: number): boolean {
  return code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0xff61 || code === 0xff0e
}

function isCloser(code: number): boolean {
  // " ' ) ] } » ’ ” and the wide brackets and quotes
  return (
    code === 0x22 ||
    code === 0x27 ||
    code === 0x29 ||
    code === 0x5d ||
    code === 0x7d ||
    code === 0xbb ||
    code === 0x2019 ||
    code === 0x201d ||
    code === 0x203a ||
    code === 0x300d ||
    code === 0x300f ||
    code === 0x3011 ||
    code === 0xff09
  )
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isAsciiLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}
