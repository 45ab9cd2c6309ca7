import type {Block, Sentence} from '../model/article.ts'
import type {Citation} from '../model/citation.ts'
import {splitSentences} from '../text/sentences.ts'

/** A sentence before it is judged. */
export type PlainSentence = Pick<Sentence, 'start' | 'end' | 'text' | 'block'>

/**
 * The sentences of the body: paragraphs, list items and block quotes. Headings, table cells and the entries of a
 * reference list are none; nor are footnotes, which hold references and remarks.
 *
 * Citations are cut out first: a marker after the full stop belongs to the sentence before it.
 */
export function readSentences(blocks: readonly Block[], citations: readonly Citation[]): readonly PlainSentence[] {
  const sentences: PlainSentence[] = []
  let next = 0
  for (const [index, block] of blocks.entries()) {
    while ((citations[next]?.start ?? Infinity) < block.start) next++
    const inside: Citation[] = []
    for (let at = next; (citations[at]?.start ?? Infinity) < block.end; at++) {
      const citation = citations[at]
      if (citation) inside.push(citation)
    }
    if (block.kind !== 'paragraph' || block.inReferences || block.ancestors.includes('footnoteDefinition')) continue
    for (const sentence of readBlock(block, index, inside)) sentences.push(sentence)
  }
  return sentences
}

function readBlock({visible}: Block, index: number, citations: readonly Citation[]): readonly PlainSentence[] {
  const {value, toSource, toSourceEnd, fromSource} = visible
  let text = ''
  let at = 0
  for (const {start, end, items} of citations) {
    // A narrative citation is the subject of its sentence: what stays is a word, not a gap.
    if (items[0]?.mode === 'narrative') continue
    const from = fromSource(start)
    const to = fromSource(end)
    text += value.slice(at, from) + ' '.repeat(to - from)
    at = to
  }
  text += value.slice(at)
  return splitSentences(text).flatMap(({start, end}, position) => {
    const words = text
      .slice(start, end)
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/ (?=[.,;:!?](?:\s|$))/g, '')
      .trim()
    if (!/[\p{L}\p{N}]/u.test(words)) return []
    // What opens a block before its first sentence belongs to that one.
    const from = Math.min(toSource(start), position === 0 ? (citations[0]?.start ?? Infinity) : Infinity)
    return [{start: from, end: toSourceEnd(end), text: words, block: index}]
  })
}
