import type {Article} from '../model/article.ts'
import {findOverstatements, mayOverstate, type OverstatementKind} from '../text/overstatements.ts'
import {defineRule, type Rule} from './define-rule.ts'

/** What to write instead. */
const advice: Readonly<Record<OverstatementKind, string>> = {
  cure: 'Say what was measured, in whom and by how much: “relieved pain in six of ten adults over twelve weeks”.',
  guarantee: 'Say how likely it is, or what was found: “helped about half of those who tried it”.',
  harmless: 'Say which harms were looked for and how often they came: “mild soreness in one of ten; no serious harm”.',
  miracle: 'Say what it does and how well that is known.',
  proof: 'Say what was found and how sure that is: “reduced pain in three trials”, “probably reduces”.',
  universal: 'Say for whom it worked and how often.'
}

const claimOverstated: Rule = defineRule(
  {
    id: 'claim-overstated',
    description: 'Require of sentences that they claim no certainty that a study cannot give',
    severity: 'warning',
    messages: {overstated: 'Unexpected certainty “{words}”, which no study gives'}
  },
  {},
  {
    article({article, report}) {
      if (!isEnglish(article)) return
      for (const {start, end, block: index} of article.sentences) {
        const block = article.blocks[index]
        if (!block || block.ancestors.includes('blockquote')) continue
        const {value, fromSource, toSource, toSourceEnd} = block.visible
        const from = fromSource(start)
        const shown = value.slice(from, fromSource(end))
        if (!mayOverstate(shown)) continue
        const {text, at} = joinLines(shown)
        for (const found of findOverstatements(text)) {
          report({
            message: 'overstated',
            data: {words: text.slice(found.start, found.end)},
            place: {
              start: toSource(from + (at[found.start] ?? 0)),
              end: toSourceEnd(from + (at[found.end - 1] ?? 0) + 1)
            },
            note: advice[found.kind]
          })
        }
      }
    }
  }
)

export default claimOverstated

/** A text with each run of white space made one blank, and where each of its characters stood. */
function joinLines(text: string): {readonly text: string; readonly at: readonly number[]} {
  let joined = ''
  const at: number[] = []
  for (const {0: piece, index} of text.matchAll(/\s+|\S+/g)) {
    const isBlank = piece.trim() === ''
    joined += isBlank ? ' ' : piece
    for (let offset = 0; offset < (isBlank ? 1 : piece.length); offset++) at.push(index + offset)
  }
  return {text: joined, at}
}

/** English where the article says nothing else. */
function isEnglish({frontMatter}: Article): boolean {
  const {lang} = frontMatter.data
  return typeof lang !== 'string' || /^en\b/i.test(lang)
}
