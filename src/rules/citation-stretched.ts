import type {Sentence} from '../model/article.ts'
import {defineRule, type Rule} from './define-rule.ts'

interface Options {
  /** The most claims that one citation may stand for. */
  readonly maximum: number
}

/** The longest part of a claim that a related place repeats, in characters. */
const shownText = 80

const citationStretched: Rule = defineRule<Options>(
  {
    id: 'citation-stretched',
    description: 'Require that one citation stands for few claims',
    severity: 'info',
    options: {
      type: 'object',
      additionalProperties: false,
      properties: {
        maximum: {
          description: 'The most claims that one citation may stand for',
          type: 'integer',
          minimum: 1,
          default: 3
        }
      }
    },
    messages: {stretched: 'Unexpected citation for {count} claims, expected at most {maximum}'}
  },
  {maximum: 3},
  {
    article({article, options: {maximum}, report}) {
      const covered = new Map<number, Sentence[]>()
      for (const sentence of article.sentences) {
        if (sentence.coverage.status !== 'cited') continue
        const {citation} = sentence.coverage
        const own = covered.get(citation)
        if (own) own.push(sentence)
        else covered.set(citation, [sentence])
      }
      for (const [index, claims] of covered) {
        const citation = article.citations[index]
        if (!citation || claims.length <= maximum) continue
        report({
          message: 'stretched',
          data: {count: claims.length, maximum},
          place: citation,
          note:
            'A reader cannot tell which of them the source supports. Repeat the citation after each claim that it ' +
            'supports, and cite what supports the others.',
          related: claims.map(({start, end, text}) => ({
            file: article.path,
            start,
            end,
            message: `Covered by it: ${text.length > shownText ? `${text.slice(0, shownText - 1)}…` : text}`
          })),
          facts: {claims: claims.map(({text}) => text)}
        })
      }
    }
  }
)

export default citationStretched
