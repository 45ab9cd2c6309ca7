import type {Block, Coverage, Sentence} from '../model/article.ts'
import type {Citation} from '../model/citation.ts'
import {contentStems, numbersIn} from '../text/stem.ts'
import {firstWithin} from '../text/first-at.ts'

/** An article as far as what refers back needs it. Sentences and citations come in the order of the text. */
export interface BackReferenceInput {
  readonly sentences: readonly Pick<Sentence, 'start' | 'end' | 'text' | 'block'>[]
  readonly coverage: readonly Coverage[]
  readonly citations: readonly Pick<Citation, 'start' | 'items'>[]
  readonly blocks: readonly Pick<Block, 'start' | 'section'>[]
}

/** Those who made what was cited before, or the thing itself: the sentence goes on about it. */
const sameWork =
  /^(?:(?:however|moreover|furthermore|in addition|also|overall|again|here|arguably|namely|specifically|in particular), )?(?:their (?:conclusions|results)|(?:the|these|those|both|its|their) (?:same )?(?:authors?|researchers?|investigators?|scientists?|team|stud(?:y|ies)|trials?|(?:systematic )?reviews?|reviewers|meta-analys[ie]s|papers?|articles?|reports?|surveys?|findings?|discover(?:y|ies)|experiments?|participants?)|(?:this|that) (?:[a-z-]+ ){0,2}(?:study|trial|review|meta-analysis|survey|paper|article|report|discovery|cohort|experiment)|(?:they|he|she) (?:[a-z]+ )?(?:also )?(?:argued?|compared|conclud(?:e|ed)|describ(?:e|ed)|did|estimated?|f(?:ind|ound)|measured?|note[ds]?|observed?|propos(?:e|ed)|recommend(?:ed)?|report(?:ed)?|said|show(?:ed)?|state[ds]?|suggest(?:ed)?|tested|used|wr[io]te))\b|\b(?:in|of|by|from) their (?:study|trial|work|paper|article|report|data|analysis|review)\b/i

/** Methods just cited: what they do and where they end stands in what was cited, but for figures. */
const sameMethod =
  /^(?:(?:however|moreover|furthermore|in addition|also|overall|in general|(?:despite|in spite of) [^,.;]{3,60}), )?(?:these|those|both|all of these|most of these|the latter) (?:[a-z-]+ ){0,2}(?:algorithms|approaches|frameworks|methods|models|systems|techniques|tools)\b/i

/** There are many of a thing, or work on it: what is named and cited around it bears that out. */
const manyExist =
  /^(?:(?:however|moreover|furthermore|in addition|also|overall|today|recently|currently|to date), )?(?:there (?:are|exist|have been) (?:already |also )?(?:many|several|various|numerous|multiple|different|a (?:large |wide |growing )?(?:number|variety|range|wealth|plethora) of)\b|(?:many|several|various|numerous|multiple|a (?:large |wide |growing )?(?:number|variety|range|wealth|plethora) of) [^.;:]{3,120}? (?:exists?|(?:is|are) available|(?:has|have) been (?:built|created|designed|developed|introduced|made|proposed|published|released|written))\b|(?:recent|new|much|other) (?:work|research|studies|evidence) (?:has|have)\b)/i

/** An example stands at most so many sentences away. */
const nearby = 12

/** Somebody by name, as papers are spoken of in the text. */
const named = /(\p{Lu}[\p{L}'’-]{2,40}) (?:et al\b|and (?:colleagues|coworkers|co-workers)\b)/u

/** The name that a key begins with: `smith2019`, `SmithJones2019`, `SMITH2019_title`, `smithetal2019`. */
const keyName = /^(?:(\p{Lu}?\p{Ll}{2,40}?)(?:etal)?(?!\p{Ll})|(\p{Lu}{3,40})(?!\p{L}))/u

/** A sentence that says itself that it is drawn from what stands before it. */
const conclusion =
  /^(?:(?:and|but|so),? )?(?:therefore|thus|hence|consequently|accordingly|as such|as a (?:result|consequence)|in consequence|it follows|in other words|that is(?: to say)?,|not surprisingly|unsurprisingly|taken together|(?:overall|altogether|all in all|on the whole|in (?:brief|conclusion|essence|short|sum|summary)|to (?:conclude|sum up|summari[sz]e))(?=,)|it (?:seems|appears|would seem) that|(?:this|that|it|they|these|those|such|the latter|all of this|all this)(?: [a-z]+){0,3} (?:(?:may|might|could|would|can|also|strongly|further|clearly|in turn) )*(?:means?|suggests?|indicates?|impl(?:y|ies)|shows?|demonstrates?|underlines?|underscores?|highlights?|illustrates?|explains?|points? to|(?:places?|puts?|provides?|sets?) (?:an? )?(?:[a-z]+ ){0,2}(?:constraints?|limits?|bounds?)|(?:is|are) (?:to be expected|expected|unsurprising|not surprising|because|why|due to|consistent with|in line with)))\b/i
/** The same thing, more closely. */
const elaborates = /^(?:in particular|particularly|(?:more )?(?:specifically|precisely)|namely),\s/i
/** The same word behind the subject; behind `and` or a comma it joins two halves of one sentence. */
const concludes = /^[^,;:()]{1,80}?(?<!\band)(?<!\bwhich) (?:therefore|thus|hence|consequently)\b/i

/**
 * For each uncited claim that goes back to what stands before it: what the sentence itself says is the work cited before
 * (“the authors also found …”, “Smith et al. …”) has that citation, and what says itself that it is a conclusion follows the
 * claim before it in its paragraph; where that one has no source, it is told there alone. That there are many of a thing is borne
 * out by the nearest citation of its section on it. A number of its own is a claim of
 * its own, but for the authors' own results, which they may reckon with.
 */
export function findDrawn({sentences, coverage, citations, blocks}: BackReferenceInput): ReadonlyMap<number, Coverage> {
  const found = new Map<number, Coverage>()
  /** Names with the citation beside them, of the sentences so far. */
  const speakers = new Map<string, number>()
  /** The last citation so far whose key begins with a name. */
  const keyed = new Map<string, number>()
  /** Conclusions that are drawn from the authors' own work, directly or by others. */
  const fromOwn = new Set<number>()
  let next = 0
  for (const [index, {start, end, text, block}] of sentences.entries()) {
    for (; (citations[next]?.start ?? Infinity) < start; next += 1) {
      for (const {key} of citations[next]?.items ?? []) {
        const [, written, inCapitals] = keyName.exec(key) ?? []
        const name = written ?? inCapitals
        if (name !== undefined) keyed.set(name.toLowerCase(), next)
      }
    }
    const speaker = named.exec(text)?.[1]?.toLowerCase()
    if (coverage[index]?.status === 'uncited') {
      const last = next - 1
      const isNear = (citations[last]?.start ?? -1) >= (blocks[block]?.start ?? Infinity)
      const source = speaker === undefined ? undefined : (speakers.get(speaker) ?? keyed.get(speaker))
      if (source !== undefined) found.set(index, {status: 'cited', citation: source})
      else if (isNear && (sameWork.test(text) || (sameMethod.test(text) && numbersIn(text).length === 0)))
        found.set(index, {status: 'cited', citation: last})
      else if (manyExist.test(text) && numbersIn(text).length === 0) {
        const example = exampleOf(index)
        if (example !== undefined) found.set(index, {status: 'cited', citation: example})
      } else if (conclusion.test(text) || concludes.test(text) || elaborates.test(text)) {
        const premise = premiseOf(index, numbersIn(text).length > 0)
        if (premise !== undefined) found.set(index, premise)
        if (premise?.status === 'follows' && isOwn(premise.sentence)) fromOwn.add(index)
      }
    }
    // A marker stands in the sentence, or before the next one.
    const beside = citations[next]
    const until = sentences[index + 1]?.start ?? end
    if (speaker !== undefined && beside && beside.start < until && !speakers.has(speaker)) speakers.set(speaker, next)
  }
  return found

  /** The citation nearest to a sentence, of those in its section, that stands in another one on what there are many of. */
  function exampleOf(index: number): number | undefined {
    const {text = '', block = -1} = sentences[index] ?? {}
    const asked = new Set(contentStems(text))
    const section = blocks[block]?.section
    for (let away = 1; away <= nearby; away += 1) {
      for (const at of [index + away, index - away]) {
        const one = sentences[at]
        if (!one || blocks[one.block]?.section !== section) continue
        const citation = firstWithin(citations, one.start, sentences[at + 1]?.start ?? Infinity)
        if (citation !== undefined && contentStems(one.text).some((stem) => asked.has(stem))) return citation
      }
    }
    return undefined
  }

  /** What a conclusion is drawn from: the nearest claim before it in its paragraph. */
  function premiseOf(index: number, hasNumber: boolean): Coverage | undefined {
    for (let before = index - 1; sentences[before]?.block === sentences[index]?.block; before -= 1) {
      const one = found.get(before) ?? coverage[before]
      if (!one || one.status === 'not-a-claim') continue
      if (hasNumber && !isOwn(before)) return undefined
      if (one.status === 'uncited') return {status: 'uncited', lead: one.lead ?? before}
      return {status: 'follows', sentence: before}
    }
    return undefined
  }

  function isOwn(index: number): boolean {
    return fromOwn.has(index) || coverage[index]?.status === 'own-work'
  }
}
