import type {Article, Sentence} from '../model/article.ts'
import type {RuleReport} from './define-rule.ts'

/** Cues that a message names; the report's data has all. */
const shownCues = 3

/**
 * Reports the claims of an article that nothing covers. An item of a list is left to the sentence that leads into the
 * list, and a conclusion to the claim that it is drawn from, where that is reported itself.
 */
export function reportUncited(
  {sentences}: Article,
  rule: string,
  isWanted: (sentence: Sentence) => boolean,
  report: (report: RuleReport) => void
): void {
  const items = new Map<number, number>()
  const conclusions = new Map<number, number>()
  for (const {coverage, block} of sentences) {
    if (coverage.status !== 'uncited' || coverage.lead === undefined) continue
    const led = sentences[coverage.lead]?.block === block ? conclusions : items
    led.set(coverage.lead, (led.get(coverage.lead) ?? 0) + 1)
  }
  for (const [index, sentence] of sentences.entries()) {
    const {coverage} = sentence
    if (coverage.status !== 'uncited' || coverage.lead !== undefined || !isWanted(sentence)) continue
    // Cues are worked out when they are asked for.
    const {cues, score, doubt} = sentence
    const since = doubt === undefined ? '' : ` This is a warning and no error, since ${doubt}.`
    const led = [
      ...count(items.get(index), 'an item of its list', 'items of its list'),
      ...count(conclusions.get(index), 'a conclusion from it', 'conclusions from it')
    ]
    const sameGoes = led.length === 0 ? '' : ` The same goes for ${led.join(' and ')}.`
    report({
      message: 'uncited',
      data: {cues: cues.slice(0, shownCues).join('; ')},
      place: sentence,
      note:
        `A reader cannot check it.${since}${sameGoes} Cite a source at or after it in its paragraph; or put it as what it is: an ` +
        'opinion, a question or advice; or waive it above the paragraph with a reason: ' +
        `<!-- citewell-ignore ${rule} -- reason -->`,
      facts: {score, cues}
    })
  }
}

function count(number: number | undefined, one: string, many: string): readonly string[] {
  if (number === undefined) return []
  return [number === 1 ? one : `${number} ${many}`]
}
