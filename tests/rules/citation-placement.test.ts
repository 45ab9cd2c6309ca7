import {describe, expect, it} from 'vitest'
import rule from '../../src/rules/citation-placement.ts'
import {runOnArticle, testRule} from '../tools/rule-tester.ts'

const library = [{id: 'a', type: 'book', title: 'A'}]
const list =
  '\n\n## References\n\n1. Sherman, K. J. (2011). A trial of yoga. Archives of Internal Medicine, 171(22), 219-226.\n2. Cherkin, D. C. (2011). Two types of massage. Annals of Internal Medicine, 155(1), 1-9.\n'

/** Sentences that all have their markers on one side. */
function habit(marker: string, count = 9): string {
  return Array.from({length: count}, (_, index) => `Trial ${index + 1} found less pain${marker}`).join('\n')
}

testRule(rule, {
  articles: {
    incorrect: [
      {
        name: 'the one marker after the stop among nine before it',
        source: `${habit(' [@a].')}\n\nYoga helps. [@a] Massage may.\n`,
        library,
        findings: [
          ['Unexpected citation after the `.`, expected it before, as 9 others of the article', ['[@a]', 10], ['', '.']]
        ],
        fixed: `${habit(' [@a].')}\n\nYoga helps [@a]. Massage may.\n`
      },
      {
        name: 'the one superscript before the stop among nine after it',
        source: `${habit('.^1^')}\n\nYoga helps^2^. Massage may.${list}`,
        findings: [['consistent', '^2^', ['.', '']]],
        fixed: `${habit('.^1^')}\n\nYoga helps.^2^ Massage may.${list}`
      },
      {
        name: 'numbers in brackets after the stop without a space',
        source: `Yoga helps.(1) Massage may.[2]${list}`,
        options: {style: 'before'},
        findings: [
          ['Unexpected citation after the `.`, expected it before', ['(1)', 1], [' ', '.']],
          ['style', '[2]', [' ', '.']]
        ],
        fixed: `Yoga helps (1). Massage may [2].${list}`
      },
      {
        name: 'all that stand before the stop, where the other side is asked for',
        source: `Does yoga help [@a]? It may [@a, p. 3].\nSo may\nmassage\n[@a]!\n`,
        library,
        options: {style: 'after'},
        findings: [
          ['style', ['[@a]', 1], ['?', '']],
          ['style', '[@a, p. 3]', ['.', '']],
          ['style', ['[@a]', 2], ['!', '']]
        ],
        fixed: `Does yoga help? [@a] It may. [@a, p. 3]\nSo may\nmassage!\n[@a]\n`
      },
      {
        name: 'a marker after an exclamation mark at the end of a list item',
        source: '- Yoga helps! [@a]\n- Massage may.\n',
        library,
        options: {style: 'before'},
        findings: [['style', '[@a]', ['', '!']]],
        fixed: '- Yoga helps [@a]!\n- Massage may.\n'
      }
    ],
    correct: [
      {name: 'markers on one side', source: `${habit(' [@a].', 12)}\n`, library},
      {name: 'two habits', source: `${habit(' [@a].', 8)}\n\n${habit('. [@a]', 4)}\n`, library},
      {name: 'too few markers for a habit', source: `${habit(' [@a].', 8)}\n\nYoga helps. [@a]\n`, library},
      {
        name: 'superscripts after the stop and keys before it, as guides have them',
        source: `${habit('.^1^', 10)}\n\n${habit(' (2).', 10)}${list}`
      },
      {
        name: 'narrative citations, whatever is asked for',
        source: 'So says @a. @a says so too.\nAs in @a [p. 3].\n',
        library,
        options: {style: 'after'}
      },
      {
        name: 'markers inside a sentence',
        source: 'Smith et al. [@a] found less pain. Others [@a], e.g. [@a], did not find it.\n',
        library,
        options: {style: 'before'}
      },
      {
        name: 'a marker that opens a sentence or a paragraph',
        source: '[@a] found less pain.\n\n[@a] Others did not.\n',
        library,
        options: {style: 'before'}
      },
      {
        name: 'several markers together, of which the stop could be any one’s',
        source: 'Yoga helps [@a] [@a]. Massage may. [@a] [@a]\n',
        library,
        options: {style: 'after'}
      },
      {
        name: 'a stop that would make a list of its line',
        source: 'Less pain was found in\n2010 [@a].\n',
        library,
        options: {style: 'after'}
      },
      {
        name: 'brackets, quotes and dots around the stop',
        source: 'Yoga helps (as in [@a]). “Massage may.” [@a] Others… [@a]\n',
        library,
        options: {style: 'before'}
      },
      {
        name: 'footnotes',
        source: 'Yoga helps.[^1] Massage may[^1].\n\n[^1]: See @a.\n',
        library,
        options: {style: 'before'}
      }
    ]
  }
})

describe('options', () => {
  it('refuse another style', () => {
    expect(() => runOnArticle(rule, {source: 'Text.', options: {style: 'inside'}})).toThrow(
      'of an option of `citation-placement`'
    )
  })
})
