import {testRule} from '../tools/rule-tester.ts'
import rule from '../../src/rules/citation-order.ts'

const sherman = 'Sherman, K. J. (2011). A trial of yoga. Archives of Internal Medicine, 171(22), 219-226.'
const cherkin = 'Cherkin, D. C. (2011). Two types of massage. Annals of Internal Medicine, 155(1), 1-9.'
const vickers = 'Vickers, A. J. (2018). Acupuncture for chronic pain. The Journal of Pain, 19(5), 455-474.'
const hayden = 'Hayden, J. A. (2021). Exercise therapy for pain. Cochrane Database, 9(1), 1-99.'
const all = [sherman, cherkin, vickers, hayden]

function list(entries: readonly string[]): string {
  return `\n\n## References\n\n${entries.map((entry, index) => `${index + 1}. ${entry}`).join('\n')}\n`
}

function lines(entries: readonly string[]): string {
  return `\n\n## References\n\n${entries.map((entry, index) => `[${index + 1}] ${entry}`).join('\n')}\n`
}

testRule(rule, {
  articles: {
    incorrect: [
      {
        name: 'a number that is cited before a smaller one, once, with all that changes',
        source: `Yoga helps (1). Massage may (3). Pain is common (2, 4).${list(all)}`,
        findings: [
          [
            'Unexpected citation of `3` before `2`, expected numbers in the order of their first citation',
            ['3', 1],
            ['2', '3, 4', vickers, cherkin]
          ]
        ]
      },
      {
        name: 'ranges, which are made anew',
        source: `Yoga helps [2-4]. Massage may [1,4].${list(all)}`,
        findings: [['order', ['2-4', 1], ['1-3', '3,4', cherkin, vickers, hayden, sherman]]]
      },
      {
        name: 'superscripts, and a list of lines',
        source: `Yoga helps.^2^ Massage may.<sup>1,3</sup>${lines([sherman, cherkin, vickers])}`,
        findings: [['order', ['2', 1], ['1', '2,3', cherkin, sherman]]]
      },
      {
        name: 'raised digits',
        source: `Yoga helps.² Massage may.¹${list([sherman, cherkin])}`,
        findings: [['order', '²', ['¹', '²', cherkin, sherman]]]
      },
      {
        name: 'a reference that nothing cites, which goes to the end',
        source: `Yoga helps (4). Massage may (2). Pain is common (1).${list(all)}`,
        findings: [['order', ['4', 1], ['1', '3', hayden, sherman, vickers]]]
      },
      {
        name: 'markers that are links, whose addresses name the number, and offers nothing',
        source: `Yoga helps [[2]](#ref-2). Massage may [[1]](#ref-1).${list([sherman, cherkin])}`,
        findings: [['order', ['2', 1]]]
      },
      {
        name: 'entries of two paragraphs, and offers nothing',
        source: `Yoga helps (2). Massage may (1).${list([sherman, `${cherkin}\n\n   Its authors say more.`])}`,
        findings: [['order', ['2', 1]]]
      }
    ],
    correct: [
      {
        name: 'numbers in the order of the text',
        source: `Yoga helps (1). Massage may (2, 3). Again (1), then (4).${list(all)}`
      },
      {name: 'a gap, since a reference is not cited', source: `Yoga helps (1). Massage may (3).${list(all)}`},
      {name: 'any order within a marker', source: `Yoga helps (2, 1). Massage may (3).${list(all)}`},
      {
        name: 'a list in the order of the alphabet',
        source: `Yoga helps (3). Massage may (1). Pain is common (2).${list([cherkin, sherman, vickers])}`
      },
      {
        name: 'a table before the text that points to it',
        source: `| Trial | Found |\n| --- | --- |\n| Yoga (3) | much |\n\nYoga helps (1). Massage may (2). See the table for more (3).${list(all)}`
      },
      {name: 'no numbered list', source: 'Yoga helps (2). Massage may (1).\n'},
      {
        name: 'keys, whose order is made by a program',
        source: 'Yoga helps [@b]. Massage may [@a].\n',
        library: [
          {id: 'a', type: 'book', title: 'A'},
          {id: 'b', type: 'book', title: 'B'}
        ]
      }
    ]
  }
})
