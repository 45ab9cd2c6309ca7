import type {Sentence} from '../model/article.ts'
import type {Citation} from '../model/citation.ts'
import type {Span} from '../model/span.ts'

type Judged = Omit<Sentence, 'coverage'>

/**
 * Says of each sentence what covers it: a claim is covered by the first citation at or after it in its block (scope
 * `paragraph`). A citation after the full stop belongs to the sentence before it, so what follows a block's last
 * citation is uncovered. Sentences and citations come in the order of the text.
 */
export function coverSentences(
  sentences: readonly Judged[],
  citations: readonly Citation[],
  blocks: readonly Span[]
): readonly Sentence[] {
  let next = 0
  return sentences.map((sentence): Sentence => {
    if (!sentence.claim) return {...sentence, coverage: {status: 'not-a-claim'}}
    while ((citations[next]?.start ?? Infinity) < sentence.start) next++
    const start = citations[next]?.start ?? Infinity
    const end = blocks[sentence.block]?.end ?? 0
    return {...sentence, coverage: start < end ? {status: 'cited', citation: next} : {status: 'uncited'}}
  })
}
