import type {Article, Sentence} from '../model/article.ts'
import type {Reference} from '../model/reference.ts'
import type {RecordLookup} from '../model/verification.ts'
import {type ContentWord, contentStems, contentWords} from '../text/stem.ts'
import {lazy} from '../text/lazy.ts'
import {shorten} from '../text/shorten.ts'
import {defineRule, type Rule} from './define-rule.ts'

/** Words that a claim and a title need at least, so that sharing none says something. */
const fewest = 4

/** How many words from the start of a sentence hold what it speaks of. */
const headWords = 4

/** As many works make it possible to tell what all of them are about. */
const enoughWorks = 3

const citationRelevant: Rule = defineRule(
  {
    id: 'citation-relevant',
    description:
      'Require of each claim that it shares a word with the title, abstract, keywords or journal of what it cites',
    severity: 'info',
    messages: {unrelated: 'Unexpected citation of {works} for a claim that shares no word of its subject with {it}'}
  },
  {},
  {
    article({article, records, report}) {
      const topic = lazy(() => readTopic(article))
      for (const [index, sentence] of article.sentences.entries()) {
        if (!sentence.claim || sentence.coverage.status !== 'cited') continue
        const works = worksOf(article, index)
        if (works.length === 0) continue
        const subjects = works.map((work) => describe(work, records))
        if (!subjects.every((subject) => subject !== undefined)) continue
        const claim = wordsOf(article, index)
        if (claim.length < fewest) continue
        if (subjects.some((subject) => isRelated(claim, subject.words, topic()))) continue
        if (!subjects.every((subject) => belongsElsewhere(article, index, claim, subject, topic()))) continue
        report({
          message: 'unrelated',
          data: {
            works: works.map(({item}) => `“${shorten(String(item['title']).replaceAll(/\s+/g, ' '), 80)}”`).join(', '),
            it: works.length === 1 ? 'it' : 'them'
          },
          place: sentence,
          note: 'It may support the claim all the same. Look whether it does, or cite a work that is about it.',
          ...(works.length === 1 && works[0] && {reference: works[0].key})
        })
      }
    }
  }
)

export default citationRelevant

/**
 * The works whose markers stand in a sentence or right behind it. A claim that a later marker covers is not judged: what
 * stands next to the marker is what it was put for.
 */
function worksOf({sentences, citations, blocks, resolve}: Article, index: number): readonly Reference[] {
  const sentence = sentences[index]
  if (!sentence) return []
  const next = sentences[index + 1]
  const end = next?.block === sentence.block ? next.start : (blocks[sentence.block]?.end ?? sentence.end)
  const works = new Set<Reference>()
  for (const citation of citations) {
    if (citation.start < sentence.start || citation.start >= end) continue
    for (const {key} of citation.items) {
      const reference = resolve(citation, key)
      // Nothing is known of it: nothing is said of the others.
      if (!reference) return []
      works.add(reference)
    }
  }
  return [...works]
}

/** What a work is about: the words of its title, and all that is known of it. */
interface Subject {
  readonly title: readonly ContentWord[]
  readonly words: readonly ContentWord[]
}

/** What a work is about, as far as its record says; absent where that is too little, or not in English. */
function describe(work: Reference, records: RecordLookup | undefined): Subject | undefined {
  const run = records ?? withoutRecords
  const known = knownSubjects.get(run) ?? new WeakMap<Reference, {readonly subject: Subject | undefined}>()
  knownSubjects.set(run, known)
  const described = known.get(work) ?? {subject: readSubject(work, records)}
  known.set(work, described)
  return described.subject
}

/** What works are about, by the records of a run: most are cited in many places. */
const knownSubjects = new WeakMap<object, WeakMap<Reference, {readonly subject: Subject | undefined}>>()
const withoutRecords = {}

function readSubject(work: Reference, records: RecordLookup | undefined): Subject | undefined {
  const items = [
    work.item,
    ...(records?.of(work).flatMap(({record, edited}) => (edited ? [] : (record?.item ?? []))) ?? [])
  ]
  const titles = items.flatMap((item) => textOf(item, ['title']))
  const title = titles[0]
  if (title === undefined || !judged.has(String(work.item['type'])) || !titles.some(isEnglish)) return undefined
  if (items.some((item) => textOf(item, ['language']).some((language) => !/^en/i.test(language)))) return undefined
  const stems = contentWords(title)
  if (stems.length < fewest) return undefined
  const words = contentWords(items.flatMap((item) => [...textOf(item, fields), ...namesOf(item)]).join(' . '))
  return {title: stems, words}
}

/** Types whose titles say what they are about. Books, software and pages are called anything. */
const judged: ReadonlySet<string> = new Set([
  'article',
  'article-journal',
  'chapter',
  'paper-conference',
  'thesis',
  'report'
])

const fields = [
  'title',
  'title-short',
  'abstract',
  'keyword',
  'container-title',
  'container-title-short',
  'collection-title',
  'publisher',
  'note'
] as const

function textOf(item: Readonly<Record<string, unknown>> | object, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const value: unknown = Reflect.get(item, name)
    return typeof value === 'string' && value !== '' ? [value] : []
  })
}

/** Who names the authors speaks of their work. */
function namesOf(item: object): readonly string[] {
  const authors: unknown = Reflect.get(item, 'author')
  if (!Array.isArray(authors)) return []
  return authors.flatMap((author: unknown) =>
    typeof author === 'object' && author !== null ? textOf(author, ['family', 'literal']) : []
  )
}

const english = /\b(?:a|an|and|as|at|by|for|from|in|is|of|on|or|the|to|with|between|versus|among|using)\b/gi
const foreign =
  /\b(?:au|aux|av|bei|da|das|de|del|den|der|des|di|die|do|du|ein|eine|el|em|en|et|fur|für|il|im|la|las|le|les|los|med|mit|och|og|para|por|sur|und|van|von|y|zu|zur)\b/gi

/** Told by its function words; a title in another script is none. */
function isEnglish(title: string): boolean {
  if (/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}\p{Script=Greek}]/u.test(title)) return false
  return (title.match(foreign)?.length ?? 0) <= (title.match(english)?.length ?? 0)
}

/** A sentence that points back takes the words of what it points to. */
const pointsBack =
  /^\W*(?:this|these|that|those|it|its|they|their|them|he|she|his|her|such|both|here|there|another|the same|the (?:authors?|study|studies|trial|researchers|former|latter|result|results|effect|effects|method|model|approach)|for (?:example|instance)|in (?:addition|contrast|fact|particular)|however|moreover|furthermore|similarly|conversely|also|additionally|likewise|thus|therefore|hence|consequently|indeed|we|our|one|some|others?|and|but|or)\b/i

/** The words of a sentence: the rule looks at one for each claim that it may belong to. */
function wordsIn(sentence: Sentence): readonly ContentWord[] {
  const known = knownWords.get(sentence) ?? contentWords(sentence.text)
  knownWords.set(sentence, known)
  return known
}

const knownWords = new WeakMap<Sentence, readonly ContentWord[]>()

function wordsOf({sentences, sections, blocks}: Article, index: number): readonly ContentWord[] {
  const words: ContentWord[] = []
  for (let at = index; at >= 0 && index - at < 4; at--) {
    const sentence = sentences[at]
    if (!sentence || sentence.block !== sentences[index]?.block) break
    words.push(...wordsIn(sentence))
    if (!pointsBack.test(sentence.text)) return words
  }
  // What points out of its block points to what its section is called.
  const section = sections[blocks[sentences[index]?.block ?? -1]?.section ?? -1]
  return section ? [...words, ...contentWords(section.title)] : words
}

/** As many words of its own does a title need for an article that knows none of them to say something. */
const telling = 6

/**
 * True where something speaks for another place of a work, since titles are too short to go by what they lack alone:
 * a sentence before it in the paragraph names what the work is about beside what the claim is about (“yoga and meditation”),
 * or no word of a long title stands anywhere in the article.
 */
function belongsElsewhere(
  {sentences}: Article,
  index: number,
  claim: readonly ContentWord[],
  {title, words}: Subject,
  topic: ReadonlySet<string>
): boolean {
  const own = distinctive(words, topic)
  const head = distinctive(claim.slice(0, listedWords), topic)
  const at = sentences[index]
  const holds = (text: readonly ContentWord[], wanted: readonly ContentWord[]): boolean =>
    wanted.some((one) => text.some((word) => isAkin(one, word)))
  for (let before = index - 1; before >= 0 && sentences[before]?.block === at?.block; before--) {
    if (isListedWith(own, head, sentences[before]?.text ?? '')) return true
  }
  return distinctive(title, topic).length >= telling && !sentences.some((one) => holds(wordsIn(one), own))
}

/** As many words at the start of a claim name what it is about, where a sentence before it lists that. */
const listedWords = 2

/** How far apart two members of a list stand, in members. */
const listReach = 3

/** True where a sentence names both in one list: “yoga, tai chi and meditation”. */
function isListedWith(one: readonly ContentWord[], other: readonly ContentWord[], text: string): boolean {
  const parts = text.split(/[,;()]|\b(?:and|or)\b/)
  // Most sentences list nothing, and their words need not be read for that.
  if (parts.length < 2) return false
  const members = parts.map((part) => contentWords(part))
  const ends = (words: readonly ContentWord[], at: 0 | -1, wanted: readonly ContentWord[]): boolean => {
    const word = words.at(at)
    return word !== undefined && wanted.some((want) => isAkin(want, word))
  }
  const filled = members.filter((words) => words.length > 0)
  return filled.some((words, index) =>
    filled
      .slice(index + 1, index + 1 + listReach)
      .some(
        (later) => (ends(words, -1, one) && ends(later, 0, other)) || (ends(words, -1, other) && ends(later, 0, one))
      )
  )
}

/** What tells a work from the others: neither the article's topic nor words of any study. */
function distinctive(subject: readonly ContentWord[], topic: ReadonlySet<string>): readonly ContentWord[] {
  const stems = new Map(subject.map((one) => [one.stem, one]))
  return [...stems.values()].filter(({stem}) => !topic.has(stem) && !ofAnyStudy.has(stem))
}

const ofAnyStudy: ReadonlySet<string> = new Set(
  contentWords(
    'adult analysis approach archive association based care case challenge change cohort comparison compared control ' +
      'cross sectional data development difference direction effect effective efficacy evaluation evidence experiment ' +
      'factor finding future group guideline health human impact improve increase intervention international issue ' +
      'journal level large management measure medical medicine meta method model multi new novel outcome patient people ' +
      'perspective population problem process promising protocol quality random randomised randomized recommendation ' +
      'report research response result review revisited risk role science scientific self set simple small study ' +
      'system systematic test theory therapy time treatment trial type understanding update usual value work world'
  ).map(({stem}) => stem)
)

/** The stems that say what the whole article is about: those of its title, and those that most of its works share. */
function readTopic(article: Article): ReadonlySet<string> {
  const topic = new Set(contentWords(article.title).map(({stem}) => stem))
  const works = new Set(
    article.citations.flatMap((citation) => citation.items.flatMap(({key}) => article.resolve(citation, key) ?? []))
  )
  const counts = new Map<string, number>()
  for (const work of works) {
    for (const stem of titleStems(work)) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  for (const [stem, count] of counts) if (works.size >= enoughWorks && 2 * count > works.size) topic.add(stem)
  return topic
}

/** The stems of a work's title, read once for all the articles that cite it. */
function titleStems(work: Reference): ReadonlySet<string> {
  const known = knownTitles.get(work)
  if (known) return known
  const stems = new Set(textOf(work.item, ['title']).flatMap((title) => contentStems(title)))
  knownTitles.set(work, stems)
  return stems
}

const knownTitles = new WeakMap<Reference, ReadonlySet<string>>()

/**
 * True where a claim shares a word with what a work is about. A word that the whole article is about counts only at the
 * head of the sentence: back pain at the end of a sentence on meditation does not make a trial of yoga its source.
 */
function isRelated(
  claim: readonly ContentWord[],
  subject: readonly ContentWord[],
  topic: ReadonlySet<string>
): boolean {
  return (
    claim.some(
      (word, index) =>
        (index < headWords || !topic.has(word.stem)) &&
        (spells(word, subject) || subject.some((other) => isAkin(word, other)))
    ) || subject.some((word) => spells(word, claim))
  )
}

/** The same stem, one within the other, or the same first letters. */
function isAkin(left: ContentWord, right: ContentWord): boolean {
  if (left.stem === right.stem) return true
  const [short, long] = left.stem.length < right.stem.length ? [left.stem, right.stem] : [right.stem, left.stem]
  if (short.length < 5) return false
  return long.includes(short) || short.slice(0, 5) === long.slice(0, 5)
}

/** True where the first letters of neighbouring words spell an acronym. */
function spells({acronym, word}: ContentWord, words: readonly ContentWord[]): boolean {
  if (!acronym) return false
  const letters = word.replace(/s$/, '').replaceAll(/\d/g, '')
  return (
    letters.length > 1 &&
    words
      .map((one) => one.word.charAt(0))
      .join('')
      .includes(letters)
  )
}
