import type {Agreement} from '../model/verification.ts'
import {compareText} from '../text/compare.ts'
import {join, likeness, pairsOf, readWords, shareScript, type Words} from './words.ts'

/** How two titles stand to each other. */
export interface TitleComparison {
  readonly agrees: Agreement
  /**
   * `same`: one title; `near`: with mistakes or changed words; `apart`: two titles; `foreign`: in other letters or another language,
   * so that a translation may be meant; `missing`: there is one title or none.
   */
  readonly relation: 'same' | 'near' | 'apart' | 'foreign' | 'missing'
  /** The form of the recorded title that comes nearest. */
  readonly recorded: string
  /** Says little by itself: missing, of one word, or a heading that thousands of works have. */
  readonly isCommon: boolean
  /** How much the two have in common, from 0 to 1. */
  readonly likeness: number
  /** They have other numbers, as parts, years and entries of one series have. */
  readonly otherNumber: boolean
}

/** Headings that are no titles of one work, as {@link readWords} joins them. */
const headings: ReadonlySet<string> = new Set(
  [
    'a reply',
    'about the author',
    'abstract',
    'abstracts',
    'acknowledgements',
    'acknowledgments',
    'addendum',
    'announcement',
    'announcements',
    'appendix',
    'author index',
    'author reply',
    'author response',
    'authors reply',
    'authors response',
    'back matter',
    'backmatter',
    'bibliography',
    'book review',
    'book reviews',
    'brief communication',
    'calendar of events',
    'case report',
    'comment',
    'commentary',
    'concluding remarks',
    'conclusion',
    'conclusions',
    'contents',
    'contributors',
    'correction',
    'corrections',
    'correspondence',
    'corrigendum',
    'cover image',
    'current awareness',
    'discussion',
    'dedication',
    'editor in chief',
    'editorial board',
    'editorial comment',
    'editorial note',
    'editors choice',
    'editors note',
    'errata',
    'erratum',
    'foreword',
    'from the editor',
    'front cover',
    'front matter',
    'frontmatter',
    'general discussion',
    'general introduction',
    'glossary',
    'guest editorial',
    'images in clinical medicine',
    'in reply',
    'in this issue',
    'index',
    'instructions for authors',
    'introduction',
    'introductory remarks',
    'invited commentary',
    'issue information',
    'letter',
    'letter to the editor',
    'letters',
    'letters to the editor',
    'list of abbreviations',
    'list of contributors',
    'list of reviewers',
    'masthead',
    'meeting abstracts',
    'news',
    'news and views',
    'notes',
    'notes on contributors',
    'notice',
    'obituary',
    'opening remarks',
    'original article',
    'overview',
    'poster abstracts',
    'preface',
    'prelims',
    'publishers note',
    'references',
    'reply',
    'reply to the editor',
    'reply to the letter to the editor',
    'research article',
    'response',
    'response to letter to the editor',
    'response to the letter to the editor',
    'review',
    'review article',
    'reviews',
    'subject index',
    'summary',
    'supplement',
    'supplementary material',
    'table of contents',
    'the author replies',
    'the authors reply',
    'title page',
    'to the editor',
    'volume information'
  ].map((heading) => readWords(heading).joined)
)

/** A title of one word or a heading such as “Editorial”: two works that share it need not be one. */
export function isCommonTitle({words, joined}: Words): boolean {
  return (words.length < 2 && Array.from(joined).length < 30) || headings.has(joined)
}

/**
 * Compares titles, each side in all of its forms (with and without subtitle, translated, short); the first form is the
 * title itself.
 */
export function compareTitles(written: readonly string[], recorded: readonly string[]): TitleComparison {
  const own = written.slice(0, mostForms).map(readWords).filter(isWritten)
  const held = recorded.slice(0, mostForms).flatMap(withoutBrackets).map(readWords).filter(isWritten)
  const [title] = own
  const [record] = held
  if (!title || !record) {
    return {
      agrees: 'unknown',
      relation: 'missing',
      recorded: record?.visible ?? '',
      isCommon: true,
      likeness: 0,
      otherNumber: false
    }
  }
  const isCommon = isCommonTitle(title) || isCommonTitle(record)
  if (title.written === record.written) {
    return {agrees: 'yes', relation: 'same', recorded: record.visible, isCommon, likeness: 1, otherNumber: false}
  }
  for (const other of held) {
    if (!own.some((form) => isSameTitle(form, other))) continue
    return {
      agrees: 'form',
      relation: 'same',
      recorded: other.visible,
      isCommon: isCommon || isCommonTitle(other),
      likeness: 1,
      otherNumber: false
    }
  }
  const compared = held.flatMap((other) => own.map((form) => ({form, other, ...measure(form, other)})))
  const best = compared.reduce((left, right) => (right.likeness > left.likeness ? right : left))
  const comparable = held.some(
    (other) =>
      shareScript(title.visible, other.visible) && (!areTwoLanguages(title, other) || shareNoStem(title, other))
  )
  const relation = best.likeness >= nearFrom ? 'near' : comparable ? 'apart' : 'foreign'
  return {
    agrees: relation === 'foreign' ? 'unknown' : 'no',
    relation,
    recorded: best.other.visible,
    isCommon,
    likeness: best.likeness,
    otherNumber: numbersOf(best.form) !== numbersOf(best.other)
  }
}

/** The numbers in a title, Roman ones from II on. */
function numbersOf({words}: Words): string {
  return words
    .filter((word) => /^(?:\d+|i?[vx]|ii|iii|vi{1,3}|xi{1,3})$/.test(word))
    .toSorted(compareText)
    .join(' ')
}

const mostForms = 20

/** Also without a film or a book in angle brackets, which tools take for a tag and drop. */
function withoutBrackets(title: string): readonly string[] {
  const without = title.includes('<') ? title.replaceAll(/<[^<>]{1,1000}>/g, '') : title
  return without === title ? [title] : [title, without]
}
/** Random pairs of recorded titles stay below this, titles with mistakes or changed words above (`npm run verify:score`). */
const nearFrom = 0.6

function isWritten({joined}: Words): boolean {
  return joined !== ''
}

/** The same but for form; or one is the other without what stands behind or before a colon, a dash, a full stop or a bracket. */
function isSameTitle(left: Words, right: Words): boolean {
  if (left.joined === right.joined || join(withoutArticle(left)) === join(withoutArticle(right))) return true
  const [short, long] = left.joined.length < right.joined.length ? [left, right] : [right, left]
  return piecesOf(long).some(
    ({joined, least, letters}) =>
      joined === short.joined && short.words.length >= least && short.joined.length >= letters
  )
}

/** Without the article that a title begins with. */
function withoutArticle({words}: Words): readonly string[] {
  return words.length > 3 && /^(?:an?|the)$/.test(words[0] ?? '') ? words.slice(1) : words
}

/** Marks at which a title may end before its subtitle. */
const boundary = /[:.?!;,([\u2013\u2014|/]|\s-\s/g
const mostPieces = 20
/** A longer text is no title with a subtitle, and cutting it at each mark would take long. */
const longestCut = 2000

/** What a title begins with that is about another work: a correction, a reply, a review. */
const notice =
  /^\W{0,3}(?:(?:author|publisher|editorial) )?(?:addendum|clarification|comment(?:ary)?|correction|corrigend(?:a|um)|discussion|errat(?:a|um)|expression of concern|faculty opinions recommendation|peer review|recommendation|reply|response|retract(?:ed|ion)|review(?:er report)?|supplement(?:ary (?:data|file|information|materials?))?|withdraw(?:al|n))\b(?: (?:article|note|notice))?\s?(?:["\-:\u2013\u2014\u2018\u201c]|(?:about|for|from|of|on|the|to)\b)/i

/** True for the title of a notice, a reply or a review, which holds the title of the work that it is about. */
export function isNoticeTitle(title: string): boolean {
  return notice.test(title)
}

/** A part of a title, with how many words and letters it takes to stand for the whole. */
interface Piece {
  readonly joined: string
  readonly least: number
  readonly letters: number
}

/** What stands before each boundary, and behind it. A name before a colon may be short: “ms: a program for…”. */
function piecesOf({visible}: Words): readonly Piece[] {
  if (visible.length > longestCut) return []
  // What stands behind “Correction:” is another work's title.
  const isNotice = isNoticeTitle(visible)
  return [...visible.matchAll(boundary)].slice(0, mostPieces).flatMap(({0: mark, index}) => [
    {
      joined: readWords(visible.slice(0, index)).joined,
      least: /[:?!.\u2013\u2014(]/.test(mark) ? 1 : 4,
      letters: mark === ':' ? 2 : 4
    },
    ...(isNotice ? [] : [{joined: readWords(visible.slice(index + mark.length)).joined, least: 3, letters: 4}])
  ])
}

function measure(left: Words, right: Words): {readonly likeness: number} {
  const words = likeness(contentOf(left), contentOf(right))
  const pairs = likeness(pairsOf(left.joined), pairsOf(right.joined))
  const [short, long] = left.words.length < right.words.length ? [left, right] : [right, left]
  // A title that was cut off, or that something was added to.
  const isHeld = short.words.length >= 4 && long.joined.includes(short.joined)
  return {likeness: isHeld ? Math.max(0.8, pairs) : (words + pairs) / 2}
}

/** Words that say what language a title is in, and nothing else. */
const functionWords: readonly (readonly [language: string, words: ReadonlySet<string>])[] = [
  [
    'en',
    new Set('a an and are as at by during from for how in is of on or the their to using what with within'.split(' '))
  ],
  [
    'de',
    new Set('aus bei das dem den der des die ein eine einer fur im mit nach und uber vom von zu zum zur'.split(' '))
  ],
  ['fr', new Set('au aux chez dans des du en et la le les leur ou par pour sur un une'.split(' '))],
  ['es', new Set('con de del el en la las los para por sobre un una y'.split(' '))],
  ['pt', new Set('ao com da das de do dos e em na nas no nos o os para por um uma'.split(' '))],
  ['it', new Set('al alla con da dei del della delle di e gli i il la le nel nella per sul un una'.split(' '))],
  ['nl', new Set('aan bij de een en het in met op te uit van voor'.split(' '))]
]

function contentOf({words}: Words): readonly string[] {
  const content = words.filter((word) => !functionWords[0]?.[1].has(word))
  return content.length > 0 ? content : words
}

function areTwoLanguages(left: Words, right: Words): boolean {
  const [first, second] = [languageOf(left), languageOf(right)]
  return first !== undefined && second !== undefined && first !== second
}

/** Translations between languages of Europe share names and words from Latin and Greek: two long titles without one are two. */
function shareNoStem(left: Words, right: Words): boolean {
  const [own, held] = [stemsOf(left), stemsOf(right)]
  return own.size >= leastStems && held.size >= leastStems && ![...own].some((stem) => held.has(stem))
}

const leastStems = 5

function stemsOf({words}: Words): ReadonlySet<string> {
  return new Set(words.filter((word) => word.length > 4 || /\d/.test(word)).map((word) => word.slice(0, 4)))
}

/** The language of which a title has most function words; absent where that is none, one, or as many as of another. */
function languageOf({words}: Words): string | undefined {
  const counts = functionWords
    .map(([language, set]) => ({language, count: words.filter((word) => set.has(word)).length}))
    .toSorted((left, right) => right.count - left.count)
  const [first, second] = counts
  return first && first.count >= 2 && first.count > (second?.count ?? 0) ? first.language : undefined
}
