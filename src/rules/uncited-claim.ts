import type {Article, Sentence} from '../model/article.ts'
import type {RuleReport} from './define-rule.ts'

/** Cues that a message names; the report's data has all. */
const shownCues = 3

/**
 * Reports the claims of an article that nothing covers. An item of a list is left to the sentence that leads into the
 * list, where that is reported itself.
 */
export function reportUncited(
  {sentences}: Article,
  rule: string,
  isWanted: (sentence: Sentence) => boolean,
  report: (report: RuleReport) => void
): void {
  const led = new Map<number, number>()
  for (const {coverage} of sentences) {
    if (coverage.status !== 'uncited' || coverage.lead === undefined) continue
    led.set(coverage.lead, (led.get(coverage.lead) ?? 0) + 1)
  }
  for (const [index, sentence] of sentences.entries()) {
    const {coverage, cues, score} = sentence
    if (coverage.status !== 'uncited' || coverage.lead !== undefined || !isWanted(sentence)) continue
    const items = led.get(index) ?? 0
    const ofList = items === 0 ? '' : ` The same goes for ${items === 1 ? 'an item' : `${items} items`} of its list.`
    report({
      message: 'uncited',
      data: {cues: cues.slice(0, shownCues).join('; ')},
      place: sentence,
      note:
        `A reader cannot check it.${ofList} Cite a source at or after it in its paragraph; or put it as what it is: an ` +
        'opinion, a question or advice; or waive it above the paragraph with a reason: ' +
        `<!-- citewell-ignore ${rule} -- reason -->`,
      facts: {score, cues}
    })
  }
}
