import type {Nodes} from 'mdast'
import type {Block, Sentence, VisibleText} from '../model/article.ts'
import type {Citation} from '../model/citation.ts'
import {collapseSpace} from '../text/collapse-space.ts'
import {splitSentences, type TextSpan} from '../text/sentences.ts'

/** A sentence before it is judged. */
export type PlainSentence = Pick<Sentence, 'start' | 'end' | 'text' | 'block'>

/**
 * The sentences of the body: paragraphs, list items, block quotes, captions and the table cells that hold a full sentence.
 * Headings, other cells and the entries of a reference list are none; nor are footnotes, which hold references and remarks.
 *
 * Citations are cut out first: a marker after the full stop belongs to the sentence before it.
 */
export function readSentences(
  blocks: readonly Block[],
  citations: readonly Citation[],
  split: (text: string) => readonly TextSpan[] = splitSentences
): readonly PlainSentence[] {
  const sentences: PlainSentence[] = []
  let next = 0
  for (const [index, block] of blocks.entries()) {
    while ((citations[next]?.start ?? Infinity) < block.start) next++
    const inside: Citation[] = []
    for (let at = next; (citations[at]?.start ?? Infinity) < block.end; at++) {
      const citation = citations[at]
      if (citation) inside.push(citation)
    }
    if (block.kind === 'heading' || block.inReferences || block.ancestors.includes('footnoteDefinition')) continue
    for (const sentence of readBlock(block, index, inside, split)) sentences.push(sentence)
  }
  return sentences
}

/** Tags of a template language, which no reader sees: `{{< figure … >}}`, `{{% note %}}`, `{% include … %}`. */
const templateTag = /\{\{<[^{}]*>\}\}|\{\{%[^{}]*%\}\}|\{%[^{}]*%\}/g

/** What may stand between two markers that belong together: `.[^1]<sup>,</sup>[^2]`. */
const betweenMarkers = /^[\s,;–-]*$/

function readBlock(
  {visible, node, kind}: Block,
  index: number,
  citations: readonly Citation[],
  split: (text: string) => readonly TextSpan[]
): readonly PlainSentence[] {
  const {value, toSource, toSourceEnd, fromSource} = visible
  let text = ''
  let at = 0
  let wasMarker = false
  for (const {start, end, items} of citations) {
    // A narrative citation is the subject of its sentence: what stays is a word, not a gap.
    if (items[0]?.mode === 'narrative') {
      wasMarker = false
      continue
    }
    const from = fromSource(start)
    const to = fromSource(end)
    const between = value.slice(at, from)
    text += wasMarker && betweenMarkers.test(between) ? ' '.repeat(between.length) : between
    text += ' '.repeat(to - from)
    at = to
    wasMarker = true
  }
  text += value.slice(at)
  if (text.includes('{')) text = text.replaceAll(templateTag, (tag) => ' '.repeat(tag.length))
  const spans = split(maskCode(text, node, fromSource))
  if (kind === 'cell' && !isProse(text, spans)) return []
  const sentences: PlainSentence[] = []
  for (const [position, {start, end}] of spans.entries()) {
    const words = collapseSpace(text, start, end)
    if (!hasWord(words)) continue
    // What opens a block before its first sentence belongs to that one.
    const from = Math.min(toSource(start), position === 0 ? (citations[0]?.start ?? Infinity) : Infinity)
    sentences.push({start: from, end: toSourceEnd(end), text: words, block: index})
  }
  return sentences
}

/** Whether a table cell holds a full sentence: a few words, and a stop at its end or between two sentences. */
function isProse(text: string, spans: readonly TextSpan[]): boolean {
  return (spans.length > 1 || /[.!?…][)\]"'’”»]*\s*$/.test(text)) && text.trim().split(/\s+/).length >= fewWords
}

/** A cell with fewer words is a label, a date or an amount, stop or not. */
const fewWords = 6

/**
 * The same text with what stands in code replaced by capitals: a sentence may begin with `` `npm` ``, and a stop in code ends
 * none.
 */
function maskCode(text: string, node: Nodes, fromSource: VisibleText['fromSource']): string {
  let masked = text
  if (!('children' in node)) return masked
  for (const child of node.children) {
    if (child.type === 'text') continue
    if (child.type !== 'inlineCode') {
      masked = maskCode(masked, child, fromSource)
      continue
    }
    const from = fromSource(child.position?.start.offset ?? 0)
    const to = fromSource(child.position?.end.offset ?? 0)
    masked = masked.slice(0, from) + 'X'.repeat(to - from) + masked.slice(to)
  }
  return masked
}

function hasWord(text: string): boolean {
  const first = text.charCodeAt(0)
  return (first > 0x40 && first < 0x5b) || /[\p{L}\p{N}]/u.test(text)
}
