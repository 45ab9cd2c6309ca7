import rule from '../../src/rules/claim-cited.ts'
import {testRule} from '../tools/rule-tester.ts'

const smoking = 'Adults who smoke have a 60% higher risk of chronic low back pain.'
const massage = 'Massage reduced pain by 12 points in a trial of 401 adults.'
const trial = 'A trial of 228 adults found that yoga reduced pain by 30%.'

testRule(rule, {
  articles: {
    incorrect: [
      {name: 'a claim in a paragraph without a citation', source: `${smoking}\n`, findings: [['uncited', smoking]]},
      {
        name: 'a claim after the last citation of its paragraph',
        source: `${massage} [@furlan2015] ${smoking}\n`,
        findings: [['uncited', smoking]]
      },
      {
        name: 'a claim whose citation stands in the next paragraph',
        source: `${smoking}\n\n${massage} [@furlan2015]\n`,
        findings: [['uncited', smoking]]
      },
      {
        name: 'a claim, and with it the conclusion from it',
        source: `${smoking} Therefore, smoking raises the risk of chronic pain.\n`,
        findings: [['uncited', smoking]]
      },
      {
        name: 'a claim that only a heading cites',
        source: `## Smoking [@shiri2010]\n\n${smoking}\n`,
        findings: [['uncited', smoking]]
      },
      {
        name: 'each claim, each list item by itself',
        source: `- ${massage}\n- ${trial} [@sherman2011]\n- ${smoking}\n`,
        findings: [
          ['uncited', massage],
          ['uncited', smoking]
        ]
      },
      {
        name: 'a claim over two lines of a quote',
        source: '> A trial of 228 adults found\n> that yoga reduced pain by 30%.\n',
        findings: [['uncited', 'A trial of 228 adults found\n> that yoga reduced pain by 30%.']]
      },
      {
        name: 'a claim with emphasis and a link in it',
        source: 'A trial of 228 adults found that **yoga** reduced [pain](https://example.org/) by 30%.\n',
        findings: [
          ['uncited', 'A trial of 228 adults found that **yoga** reduced [pain](https://example.org/) by 30%.']
        ]
      },
      {
        name: 'a claim whose number no list of references answers',
        source: `${smoking} (1)\n`,
        findings: [['uncited', smoking]]
      },
      {
        name: 'a claim in plain text with an indented paragraph',
        path: 'article.txt',
        source: `Backs\n\n    ${smoking}\n`,
        findings: [['uncited', smoking]]
      },
      {
        name: 'a sentence in a cell of a table',
        source: `| a |\n| - |\n| ${massage} |\n`,
        findings: [['uncited', massage]]
      },
      {
        name: 'a claim after one that is cited in the middle of the line',
        source: `${massage} [@furlan2015]\n${trial}\n`,
        findings: [['uncited', trial]]
      }
    ],
    correct: [
      {name: 'a claim with its citation', source: `${smoking.replace('.', ' [@shiri2010].')}\n`},
      {name: 'a claim with its citation after the full stop', source: `${smoking} [@shiri2010]\n`},
      {name: 'claims before the one citation of their paragraph', source: `${massage} ${smoking} [@shiri2010]\n`},
      {
        name: 'a claim whose citation no reference answers, which another rule tells',
        source: `${smoking} [@nobody1999]\n`,
        library: []
      },
      {
        name: 'a claim whose number a list of references answers',
        source: `${smoking} (1)\n\n1. Shiri, R. (2010). The association between smoking and low back pain. The American Journal of Medicine, 123(1), 87. https://doi.org/10.1016/j.amjmed.2009.05.028\n`
      },
      {
        name: 'a cell with its source further along the row',
        source: `| a | b |\n| - | - |\n| ${massage} | [@furlan2015] |\n`
      },
      {name: 'a question', source: 'Does smoking double the risk of chronic low back pain?\n'},
      {name: 'advice', source: 'Talk to your doctor before you start a new treatment.\n'},
      {name: 'an opinion that says so', source: 'I think that this is worth a try.\n'},
      {name: 'a heading and a table of numbers', source: `## ${smoking}\n\n| a | b |\n| - | - |\n| Massage | 12 |\n`},
      {name: 'code and comments', source: `\`\`\`text\n${smoking}\n\`\`\`\n\n<!-- ${smoking} -->\n`},
      {name: 'a footnote', source: `See the note.[^1]\n\n[^1]: ${smoking}\n`},
      {name: 'an empty article', source: ''},
      {name: 'front matter alone', source: `---\ndescription: ${smoking}\n---\n`}
    ]
  }
})
