import type {Block, Coverage, Link, Section, Sentence} from '../model/article.ts'
import type {Citation} from '../model/citation.ts'
import type {CoverageScope} from '../model/claim-settings.ts'
import {firstWithin} from '../text/first-at.ts'
import {isAbstract} from './own-work.ts'
import {readContent} from './restated.ts'

/** An article as far as doubts need it. Sentences and citations come in the order of the text. */
export interface DoubtInput {
  readonly sentences: readonly Pick<Sentence, 'start' | 'end' | 'text' | 'block'>[]
  readonly coverage: readonly Coverage[]
  readonly citations: readonly Pick<Citation, 'start'>[]
  readonly links: readonly Pick<Link, 'start' | 'url'>[]
  readonly blocks: readonly Pick<Block, 'start' | 'end' | 'section' | 'ancestors'>[]
  readonly sections: readonly Pick<Section, 'start' | 'title'>[]
  readonly scope: CoverageScope
  /** Whether the authors tell of work of their own, so that what they suppose or miss is theirs too. */
  readonly isPaper: boolean
  /** Whether it has the form of a paper. */
  readonly hasFormOfPaper: boolean
  /** Whether a sentence stands in a part of a paper that by its title is on its authors' own work before all. */
  readonly isMostlyOwn: (sentence: number) => boolean
}

/**
 * Words of duty, of the future and of a point of view: what should or will be, can be seen as something, may be hard or
 * desirable or would help, is advice, a forecast or an opinion as often as a fact. What may be harmful is a fact still.
 */
const notOfWhatIs = new RegExp(
  [
    String.raw`\b(?:must|should|ought to|shall|will|won['’]t|promises? to|offers? an opportunity to)\b`,
    String.raw`\bwould (?:need|require|have to|(?:[a-z]+ly )?(?:act as|allow|enable|help|have saved))\b`,
    String.raw`\b(?:can(?: ?not|['’]t)|could not) (?:\w+ )?be (?:assumed|excluded|expected|guaranteed|neglected|overstated|ruled out|taken for granted)\b`,
    String.raw`\b(?:further|more|additional|future) (?:[a-z]+ )?(?:efforts?|evidence|investigations?|research|stud(?:y|ies)|work) (?:is|are|remains?) (?:(?:still|also|clearly|urgently) )?(?:needed|necessary|required|warranted)\b`,
    String.raw`\b(?:is|are) (?:[a-z]+ )?(?:at|to) (?:the|a) detriment\b`,
    String.raw`\b(?:can|may|could|might) (?:not )?be (?:considered|interpreted|regarded|seen|thought of|understood|viewed)\b`,
    String.raw`\bcan be (?:divided|grouped) in`,
    String.raw`\bcould be (?:further )?(?:enhanced|extended|improved|refined)\b`,
    String.raw`\b(?:could|may|might) explain\b`,
    String.raw`\b(?:may|could|might) (?:(?:not|also|often|still|well) )?be (?:(?:more|less|too|very|quite|rather|as) )?(?:difficult|hard|challenging|cumbersome|impractical|tempting|desirable|undesirable|preferable|appropriate|inappropriate|limited|reluctant|worthwhile)\b`,
    String.raw`\bit is (?:(?:very|quite|often|always) )?(?:easy|hard|tempting) to\b`,
    String.raw`\b(?:is|are) (?:an? )?(?:big|clear|great|important|key|major|obvious|strong) (?:advantages?|disadvantages?|drawbacks?|strengths?|weakness(?:es)?)\b`,
    String.raw`\b(?:arguably|presumably|in (?:my|our) (?:opinion|view))\b`,
    String.raw`\bone (?:commonly|first|generally|normally|often|typically|usually) [a-z]+s\b`,
    String.raw`\bthere is always (?:a|the) (?:chance|possibility|risk)\b`,
    String.raw`\b(?:is|are|remains?) (?:(?:still|also|currently) )?an? (?:very )?(?:active|lively|ongoing|open) (?:area|field|question|subject|topic)\b`
  ].join('|'),
  'i'
)

/** What an example supposes. */
const supposed =
  /^(?:for (?:example|instance)|e\.g\.|say|suppose|imagine|consider),? [^.;]{0,80}?\b(?:may|might|could|would)\b/i

/** What an author finds missing. That there is no evidence or no effect is a finding, and somebody's. */
const missing = new RegExp(
  [
    String.raw`\bthere do(?:es)? not (?:currently |yet )?exist\b`,
    String.raw`\b(?:the|an?|there (?:is|exists)) (?:absence|dearth|gap|lack|paucity|scarcity|shortage) of (?:[\w-]+ ){0,4}(?:algorithms?|approach(?:es)?|code|data|databases?|data ?sets?|frameworks?|guidelines?|implementations?|interfaces?|librar(?:y|ies)|methods?|models?|packages?|platforms?|repositor(?:y|ies)|software|standards?|tools?|workflows?)\b`,
    String.raw`\bthere (?:is|are|exists?) (?:(?:currently|presently|still|to date|yet) )?no (?:[\w-]+ ){0,4}(?:algorithms?|approach(?:es)?|code|databases?|data ?sets?|frameworks?|guidelines?|implementations?|interfaces?|librar(?:y|ies)|methods?|models?|packages?|platforms?|repositor(?:y|ies)|software|standards?|tools?|workflows?)\b`,
    String.raw`\bno (?:[\w-]+ ){1,8}(?:is|are|was|were) (?:(?:currently|freely|publicly|readily|widely|yet) )*available\b`,
    String.raw`\bto (?:the best of )?(?:my|our) knowledge\b`,
    String.raw`\b(?:is|are|has|have|remains?) (?:yet|still) to be (?:[a-z]+ly )?(?:addressed|assessed|clarified|determined|elucidated|established|examined|explored|identified|investigated|resolved|seen|shown|studied|tested|understood)\b`,
    String.raw`\b(?:little|less|not (?:much|enough)) (?:is|was) (?:(?:as yet|currently|yet) )?known\b`,
    String.raw`\b(?:challenges?|concerns?|obstacles?|problems?|questions?) [^.;]{0,60}\bremains?\b`,
    String.raw`\bremains? (?:(?:an?|still|largely|very) )*(?:[a-z]+ )?(?:challeng(?:e|ing)|concern|difficult|elusive|obstacle|open|problem|unclear|unknown|unresolved|unsolved)\b`,
    String.raw`\b(?:has|have) (?:never|not|not yet|only rarely|rarely|seldom) been (?:[a-z]+ly )?(?:addressed|analy[sz]ed|assessed|described|evaluated|examined|explored|investigated|measured|reported|studied|tested)\b`
  ].join('|'),
  'i'
)

/** What an author supposes. */
const supposes =
  /\b(?:may|might|could|can (?:also )?potentially|(?:has|have|holds?|provides?) (?:the |great |much )?(?:potential|promise) (?:to|for))\b/i

/** So many sentences with sources in plain brackets are how an article cites. */
const manyPlain = 5

/** A number that stands by itself: none of `3D`, `H1N1` and `COVID-19` has one. */
const ownNumber = /(?<![\p{L}\p{N}-])\p{N}[\p{N}.,]*(?![\p{L}\p{N}])/u

/** What goes on about the thing of the sentence before. */
const pronoun =
  /^(?:(?:also|but|however|moreover|furthermore|in addition),? )?(?:its?|these|they|their|this|those|such|the (?:algorithm|approach|database|data ?set|framework|library|method|model|network|package|software|system|technique|tool))\b/i

/** The last part of an article, in which its author sums up. */
const closingTitle =
  /^(?:\d+\.?\s*)?(?:conclusions?|concluding remarks|closing(?: remarks)?|final thoughts|wrapping up|recap|(?:discussion|summary) and conclusions?)\b/i

/** So many citations stand before a closing part that sums up what they bear out. */
const fewestBefore = 3

/** What an author says of words. */
const ofWords = /\b(?:concepts?|definitions?|expressions?|names?|notions?|terms?|words?)\b[^.;"“]{0,60}["“]/i

/** Somebody's work in plain brackets, which no list answers: `(Smith and Jones 2012)`, `(WHO, 2015)`, `(Ng et al. 08/2019)`. */
const plainSource =
  /\((?:see |e\.g\.,? |cf\. )?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Fall|Winter|Since|Until|In|From|Before|After)\b)(?:\p{Lu}\. ){0,3}\p{Lu}[\p{L}'’-]{1,40}(?:, \p{Lu}[\p{L}'’-]{1,40}){0,4}(?: et al\.?|,? (?:and|&) \p{Lu}[\p{L}'’-]{1,40})?,? (?:\d\d?\/)?(?:19|20)\d\d[a-z]?[;,)]/u

/** A pointer to another part of the article or book, where the matter is treated. */
const ownPlace = /\{(?:ref|numref|doc|prf:ref)\}|@(?:sec|chp|chap)[:-][\w-]|\\@ref\(/

/** A citation as it is typed, left in the visible text since it stands in a code span. */
const typedCitation = /\[-?@[\w:][^\s\]]*/

/**
 * Of each claim what speaks against an error where its score is high, in words that go on from “since”; undefined where
 * nothing does. What it says may be no fact, its source may stand in a form that is no citation, or its place gives it
 * another reading: an abstract, which cites nothing by custom; an item of a list that is no sentence; and right behind a
 * sentence that cites, on the same thing and with no number or effect of its own, where nobody can read off whether the
 * marker was meant for both.
 */
export function findDoubts({
  sentences,
  coverage,
  citations,
  links,
  blocks,
  sections,
  scope,
  isPaper,
  hasFormOfPaper,
  isMostlyOwn
}: DoubtInput): readonly (string | undefined)[] {
  const abstracts = new Set(sections.flatMap(({title}, index) => (hasFormOfPaper && isAbstract(title) ? [index] : [])))
  const closing = new Set(
    sections.flatMap(({start, title}, index) => {
      if (!closingTitle.test(title)) return []
      return (citations[fewestBefore - 1]?.start ?? Infinity) < start ? [index] : []
    })
  )
  /** Of each block where its second sentence starts. */
  const secondOf = new Map<number, number>()
  for (const [index, {block, start}] of sentences.entries())
    if (sentences[index - 1]?.block === block && sentences[index - 2]?.block !== block) secondOf.set(block, start)
  const isPlain = sentences.map(({text}) => plainSource.test(text))
  const citesPlainly = isPlain.filter(Boolean).length >= manyPlain
  const pages = links.filter(({url}) => /^https?:/i.test(url))
  return sentences.map(({start, end, text, block}, index) => {
    if (notOfWhatIs.test(text)) return 'it may be advice, a forecast or a point of view'
    if (coverage[index]?.status !== 'uncited') return undefined
    if (isPlain[index]) return 'it names a source in plain brackets, which is no citation'
    if (hasFormOfPaper && firstWithin(pages, start, end) !== undefined)
      return 'it links to a page, which is no citation'
    if (citesPlainly) return 'the article names its sources in plain brackets, which are no citations'
    if (typedCitation.test(text)) return 'it has a citation in a code span'
    if (ownPlace.test(text)) return 'it points to another part of the text'
    if (abstracts.has(blocks[block]?.section ?? -1)) return 'abstracts need not cite'
    if (isMostlyOwn(index)) return "its part of a paper is on the authors' own work before all"
    if (isPaper && missing.test(text)) return 'it says what is missing or open'
    if (isPaper && ofWords.test(text)) return 'it may speak of words alone'
    if (scope !== 'sentence' && isOnItemsWork(index)) return 'its item of the list cites one work, at its head'
    if (
      scope !== 'sentence' &&
      hasFormOfPaper &&
      pronoun.test(text) &&
      sentences[index - 1]?.block === block &&
      cites(index - 1)
    )
      return 'it goes on about the same thing as a sentence before it, which cites or is told'
    if (ownNumber.test(text)) return undefined
    if (supposed.test(text) || (isPaper && supposes.test(text))) return 'it says what may be'
    if (closing.has(blocks[block]?.section ?? -1)) return 'it stands in a part that sums up what was cited'
    if (isBareItem(index)) return 'it is an item of a list and no sentence'
    if (scope !== 'sentence' && isBeside(index))
      return 'it goes on about the same thing as a sentence before it, which cites or is told'
    return undefined
  })

  /** An item of a list that is no sentence. */
  function isBareItem(index: number): boolean {
    const {text = '', block = -1} = sentences[index] ?? {}
    return blocks[block]?.ancestors.includes('listItem') === true && !/[.!?:]["'”’)\]]*$/.test(text.trimEnd())
  }

  /** Whether it stands in an item of a list that cites in its first sentence and nowhere else. */
  function isOnItemsWork(index: number): boolean {
    const {block = -1, start = 0} = sentences[index] ?? {}
    const item = blocks[block]
    if (item?.ancestors.includes('listItem') !== true) return false
    const second = secondOf.get(block) ?? Infinity
    return (
      start >= second &&
      firstWithin(citations, item.start, second) !== undefined &&
      firstWithin(citations, second, item.end) === undefined
    )
  }

  /** Whether a sentence cites. */
  function cites(index: number): boolean {
    const {start} = sentences[index] ?? {start: Infinity}
    return firstWithin(citations, start, sentences[index + 1]?.start ?? Infinity) !== undefined
  }

  /** Whether the sentence before it cites, or in a paper is told itself, and is on the same thing. */
  function isBeside(index: number): boolean {
    const {text = '', block = -1} = sentences[index] ?? {}
    if (sentences[index - 1]?.block !== block) return false
    const goesOn = pronoun.test(text)
    if (hasFormOfPaper && goesOn && coverage[index - 1]?.status === 'uncited') return true
    if (!cites(index - 1)) return false
    const [said, asked] = [readContent(sentences[index - 1]?.text ?? ''), readContent(text)]
    for (const effect of asked.effects) if (!said.effects.has(effect)) return false
    if (goesOn) return true
    for (const stem of asked.stems) if (said.stems.has(stem)) return true
    return false
  }
}
