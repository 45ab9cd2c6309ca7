import type {Coverage, Sentence} from '../model/article.ts'
import type {Citation} from '../model/citation.ts'
import type {Span} from '../model/span.ts'

type Judged = Pick<Sentence, 'start' | 'block' | 'claim'>

/**
 * Says of each sentence what covers it: a claim is covered by the first citation at or after it in its block (scope
 * `paragraph`). A citation after the full stop belongs to the sentence before it, so what follows a block's last
 * citation is uncovered. Sentences and citations come in the order of the text.
 */
export function coverSentences(
  sentences: readonly Judged[],
  citations: readonly Citation[],
  blocks: readonly Span[]
): readonly Coverage[] {
  let next = 0
  return sentences.map(({start, block, claim}) => {
    if (!claim) return notAClaim
    while ((citations[next]?.start ?? Infinity) < start) next++
    return (citations[next]?.start ?? Infinity) < (blocks[block]?.end ?? 0)
      ? {status: 'cited', citation: next}
      : uncited
  })
}

const notAClaim: Coverage = {status: 'not-a-claim'}
const uncited: Coverage = {status: 'uncited'}
