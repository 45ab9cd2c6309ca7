import type {Block, Coverage, Section, Sentence} from '../model/article.ts'
import {contentStems, numbersIn} from '../text/stem.ts'
import {cutWords} from './words.ts'

/** An article as far as restatements need it. */
export interface RestatementInput {
  readonly sentences: readonly Pick<Sentence, 'text' | 'block'>[]
  readonly coverage: readonly Coverage[]
  readonly blocks: readonly Pick<Block, 'section'>[]
  readonly sections: readonly Pick<Section, 'title' | 'depth'>[]
}

/** Fewer content words say too little to be a restatement of anything. */
const fewestStems = 4

/** The share of a sentence's content words that the restated one must have. */
const leastShared = 0.7

/** Elsewhere it must be said again nearly word for word, in a sentence that is long enough for that to be no chance. */
const fewestStemsAnywhere = 8
const leastSharedAnywhere = 0.85

/** Parts of an article that say again what stands in others. */
const summaryTitle =
  /^(?:\d+\.?\s*)?(?:abstract|summary|executive summary|plain[- ]language summary|introduction|overview|background|in brief|at a glance|highlights|tl;?dr|key (?:points|messages|takeaways|findings|facts)|main (?:points|messages|findings)|takeaways?|the bottom line|bottom line|conclusions?|concluding remarks|closing|final thoughts|wrapping up|recap|discussion and conclusions?|summary and conclusions?)\b/i

const lastWords =
  /^(?:in (?:conclusion|summary|short|sum|brief)|to (?:conclude|summari[sz]e|sum up)|overall|all in all)\b/i

/**
 * For each sentence that restates a claim with a citation, which one: a sentence in the opening, in a summary or in a
 * conclusion whose content words, numbers, direction and strength the other has, or anywhere one that says the same nearly
 * word for word. It is slow to believe so: what adds a
 * number, turns a direction, drops a hedge or names another effect is a claim of its own.
 */
export function findRestated({sentences, coverage, blocks, sections}: RestatementInput): ReadonlyMap<number, number> {
  const isSummary = summaryParts(sections)
  const inSummary = (index: number): boolean => {
    const {block = -1, text = ''} = sentences[index] ?? {}
    return isSummary(blocks[block]?.section ?? -1) || lastWords.test(text)
  }
  const asking = [...coverage.keys()].filter((index) => coverage[index]?.status === 'uncited')
  if (asking.length === 0 || !coverage.some(({status}) => status === 'cited')) return new Map()
  const said = new Map<number, Content>()
  const byStem = new Map<string, number[]>()
  for (const [index, {status}] of coverage.entries()) {
    if (status !== 'cited') continue
    const content = readContent(sentences[index]?.text ?? '')
    said.set(index, content)
    for (const stem of content.stems) {
      const list = byStem.get(stem)
      if (list) list.push(index)
      else byStem.set(stem, [index])
    }
  }
  const found = new Map<number, number>()
  for (const index of asking) {
    const asked = readContent(sentences[index]?.text ?? '')
    const [fewest, least] = inSummary(index) ? [fewestStems, leastShared] : [fewestStemsAnywhere, leastSharedAnywhere]
    if (asked.stems.size < fewest) continue
    const shared = new Map<number, number>()
    for (const stem of asked.stems)
      for (const other of byStem.get(stem) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
    let best: number | undefined
    for (const [other, count] of shared) {
      const content = said.get(other)
      if (!content || sentences[other]?.block === sentences[index]?.block) continue
      if (count / asked.stems.size < least || !fits(asked, content)) continue
      const before = best === undefined ? 0 : (shared.get(best) ?? 0)
      if (count > before) best = other
    }
    if (best !== undefined) found.set(index, best)
  }
  return found
}

/** Whether a section says again what others say: by its title, or as the opening above the first one. */
function summaryParts(sections: RestatementInput['sections']): (section: number) => boolean {
  // The title of the article is no section of its own: what stands under it alone is the opening.
  const opening = sections[0]?.depth === 1 ? 0 : -1
  return (section) => {
    if (section <= opening) return true
    return summaryTitle.test(sections[section]?.title ?? '')
  }
}

/** What two sentences must share to say the same. */
export interface Content {
  readonly stems: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
  readonly negated: boolean
  readonly hedged: boolean
  /** The kinds of effect that it states. */
  readonly effects: ReadonlySet<string>
}

/** Reads off a sentence what another must have to say the same. */
export function readContent(text: string): Content {
  const words = cutWords(text)
  const lower = Array.from({length: words.count}, (_, at) => words.at(at).lower)
  const effects = new Set<string>()
  for (const word of lower) {
    const effect = effectOf.get(word)
    if (effect !== undefined) effects.add(effect)
  }
  return {
    stems: new Set(contentStems(text)),
    numbers: new Set(numbersIn(text)),
    negated: lower.some((word) => negations.has(word) || word.endsWith("n't")),
    hedged: lower.some((word) => hedges.has(word)),
    effects
  }
}

/** Whether a sentence says no more, and nothing else, than another does. */
function fits(asked: Content, said: Content): boolean {
  if (asked.negated !== said.negated) return false
  if (said.hedged && !asked.hedged) return false
  for (const number of asked.numbers) if (!said.numbers.has(number)) return false
  for (const effect of asked.effects) if (!said.effects.has(effect)) return false
  return true
}

const negations: ReadonlySet<string> = new Set(
  'no not never neither nor without cannot none nothing lack lacks lacked fail fails failed unlikely hardly little insufficient'.split(
    ' '
  )
)

const hedges: ReadonlySet<string> = new Set(
  'may might could can possibly perhaps suggest suggests suggested seem seems appear appears likely potentially probably some sometimes tend tends help helps'.split(
    ' '
  )
)

/** Words that state an effect, by its kind: what a restatement may not add. */
const effectOf: ReadonlyMap<string, string> = new Map(
  Object.entries({
    down: 'reduce reduces reduced reducing reduction lower lowers lowered lowering decrease decreases decreased decreasing decline declines declined fall falls fell drop drops dropped relieve relieves relieved relieving relief ease eases eased easing alleviate alleviates alleviated',
    up: 'increase increases increased increasing raise raises raised rise rises rose grow grows grew growth double doubles doubled',
    good: 'improve improves improved improving improvement benefit benefits benefited effective effectiveness enhance enhances enhanced promote promotes promoted support supports supported',
    bad: 'worsen worsens worsened harm harms harmed harmful damage damages damaged impair impairs impaired dangerous risk',
    cause:
      'cause causes caused causing lead leads led trigger triggers triggered produce produces produced result results resulted',
    prevent:
      'prevent prevents prevented preventing prevention protect protects protected protection avoid avoids avoided',
    cure: 'cure cures cured heal heals healed eliminate eliminates eliminated eradicate eradicates eradicated reverse reverses reversed',
    proof: 'prove proves proved proven guarantee guarantees guaranteed always never',
    most: 'most best worst first largest highest lowest leading only'
  }).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const))
)
