import type {Block, Coverage, Section, Sentence} from '../model/article.ts'
import type {Citation} from '../model/citation.ts'
import type {CoverageScope} from '../model/claim-settings.ts'
import {numbersIn} from '../text/stem.ts'
import {firstWithin} from './first-within.ts'
import {isAbstract} from './own-work.ts'
import {readContent} from './restated.ts'

/** An article as far as doubts need it. Sentences and citations come in the order of the text. */
export interface DoubtInput {
  readonly sentences: readonly Pick<Sentence, 'start' | 'text' | 'block'>[]
  readonly coverage: readonly Coverage[]
  readonly citations: readonly Pick<Citation, 'start'>[]
  readonly blocks: readonly Pick<Block, 'section' | 'ancestors'>[]
  readonly sections: readonly Pick<Section, 'start' | 'title'>[]
  readonly scope: CoverageScope
  /** Whether the authors tell of work of their own, so that what they suppose or miss is theirs too. */
  readonly isPaper: boolean
}

/**
 * Words of duty, of the future and of a point of view: what should or will be, can be seen as something, may be hard or
 * desirable or would help, is advice, a forecast or an opinion as often as a fact. What may be harmful is a fact still.
 */
const notOfWhatIs = new RegExp(
  [
    String.raw`\b(?:should|ought to|shall|will|won['’]t|promises? to|offers? an opportunity to)\b`,
    String.raw`\bwould (?:need|require|have to|(?:[a-z]+ly )?(?:act as|allow|enable|help|have saved))\b`,
    String.raw`\b(?:can|may|could|might) (?:not )?be (?:considered|interpreted|regarded|seen|thought of|understood|viewed)\b`,
    String.raw`\bcan be (?:divided|grouped) in`,
    String.raw`\bcould be (?:further )?(?:enhanced|extended|improved|refined)\b`,
    String.raw`\b(?:could|may|might) explain\b`,
    String.raw`\b(?:may|could|might) (?:(?:not|also|often|still|well) )?be (?:(?:more|less|too|very|quite|rather|as) )?(?:difficult|hard|challenging|cumbersome|impractical|tempting|desirable|undesirable|preferable|appropriate|inappropriate|limited|reluctant|worthwhile)\b`,
    String.raw`\bit is (?:(?:very|quite|often|always) )?(?:easy|hard|tempting) to\b`,
    String.raw`\b(?:is|are) (?:an? )?(?:big|clear|great|important|key|major|obvious|strong) (?:advantages?|disadvantages?|drawbacks?|strengths?|weakness(?:es)?)\b`,
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
    String.raw`\b(?:little|less|not (?:much|enough)) (?:is|was) (?:(?:as yet|currently|yet) )?known\b`,
    String.raw`\b(?:challenges?|concerns?|obstacles?|problems?|questions?) [^.;]{0,60}\bremains?\b`,
    String.raw`\bremains? (?:(?:an?|still|largely|very) )*(?:[a-z]+ )?(?:challeng(?:e|ing)|concern|difficult|elusive|obstacle|open|problem|unclear|unknown|unresolved|unsolved)\b`,
    String.raw`\b(?:has|have) (?:never|not|not yet|only rarely|rarely|seldom) been (?:[a-z]+ly )?(?:addressed|analy[sz]ed|assessed|described|evaluated|examined|explored|investigated|measured|reported|studied|tested)\b`
  ].join('|'),
  'i'
)

/** What an author supposes. */
const supposes = /\b(?:may|might|could|can (?:also )?potentially)\b/i

/** What an author says of words. */
const ofWords = /\b(?:concepts?|definitions?|expressions?|names?|notions?|terms?|words?)\b[^.;"“]{0,60}["“]/i

/** Somebody's work in plain brackets, which no list answers: `(Smith and Jones 2012)`, `(WHO, 2015)`. */
const plainSource =
  /\((?:see |e\.g\.,? |cf\. )?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Fall|Winter|Since|Until|In|From|Before|After)\b)\p{Lu}[\p{L}'’-]{1,40}(?: et al\.?|,? (?:and|&) \p{Lu}[\p{L}'’-]{1,40})?,? (?:19|20)\d\d[a-z]?[;,)]/u

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
  blocks,
  sections,
  scope,
  isPaper
}: DoubtInput): readonly (string | undefined)[] {
  const bareAbstracts = new Set(
    sections.flatMap(({start, title}, index) => {
      if (!isPaper || !isAbstract(title)) return []
      return firstWithin(citations, start, sections[index + 1]?.start ?? Infinity) !== undefined ? [] : [index]
    })
  )
  return sentences.map(({text, block}, index) => {
    if (notOfWhatIs.test(text)) return 'it may be advice, a forecast or a point of view'
    if (coverage[index]?.status !== 'uncited') return undefined
    if (plainSource.test(text)) return 'it names a source in plain brackets, which is no citation'
    if (typedCitation.test(text)) return 'it has a citation in a code span'
    if (ownPlace.test(text)) return 'it points to another part of the text'
    if (bareAbstracts.has(blocks[block]?.section ?? -1)) return 'abstracts cite nothing by custom'
    if (isPaper && missing.test(text)) return 'it says what is missing or open'
    if (isPaper && ofWords.test(text)) return 'it may speak of words alone'
    if (numbersIn(text).length > 0) return undefined
    if (supposed.test(text) || (isPaper && supposes.test(text))) return 'it says what may be'
    if (isBareItem(index)) return 'it is an item of a list and no sentence'
    if (scope !== 'sentence' && isBeside(index)) return 'the sentence before it cites, and is on the same thing'
    return undefined
  })

  /** An item of a list that is no sentence. */
  function isBareItem(index: number): boolean {
    const {text = '', block = -1} = sentences[index] ?? {}
    return blocks[block]?.ancestors.includes('listItem') === true && !/[.!?:]["'”’)\]]*$/.test(text.trimEnd())
  }

  /** Whether the sentence before it cites and is on the same thing. */
  function isBeside(index: number): boolean {
    const {text = '', block = -1, start = 0} = sentences[index] ?? {}
    const before = sentences[index - 1]
    if (before?.block !== block || firstWithin(citations, before.start, start) === undefined) return false
    const [said, asked] = [readContent(before.text), readContent(text)]
    for (const effect of asked.effects) if (!said.effects.has(effect)) return false
    for (const stem of asked.stems) if (said.stems.has(stem)) return true
    return false
  }
}
