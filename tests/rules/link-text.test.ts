import rule from '../../src/rules/link-text.ts'
import {testRule} from '../tools/rule-tester.ts'

const words = 'Unexpected link without a text, expected words that say where it leads'

testRule(rule, {
  articles: {
    incorrect: [
      {name: 'no text', source: 'See [](other.md).\n', findings: [[words, '[](other.md)']]},
      {name: 'blanks alone', source: 'See [ \u00A0](other.md).\n', findings: [['link', '[ \u00A0](other.md)']]},
      {
        name: 'raw HTML alone, which pages drop',
        source: 'See [<i></i>](a.md).\n',
        findings: [['link', '[<i></i>](a.md)']]
      },
      {
        name: 'an image without a description',
        source: '[![](a.png)](a.md)\n',
        findings: [
          [
            'Unexpected link around an image without a description, expected `![words](…)` that say where it leads',
            '[![](a.png)](a.md)'
          ]
        ]
      },
      {
        name: 'in headings, tables, lists, quotations and notes',
        source: '## A [](b)\n\n| [](c) |\n| - |\n\n- **[](d)**\n\n> [](e)\n\nF[^1]\n\n[^1]: [](g)\n',
        findings: ['[](b)', '[](c)', '[](d)', '[](e)', '[](g)'].map((place) => ['link', place])
      }
    ],
    correct: [
      {name: 'a link to what is named in the article', source: '(a)=\n\n# A\n\nSee [](#a).\n'},
      {name: 'a text', source: 'See [the page](other.md), <https://example.org/> and https://example.org/.\n'},
      {name: 'a described image', source: '[![A class](a.png)](a.md)\n'},
      {name: 'code', source: 'See [`a`](a.md). `[](b)`\n\n```\n[](c)\n```\n'},
      {name: 'an image that is no link', source: '![](a.png)\n'},
      {name: 'a mere pair of brackets', source: '[] (a) []\n'},
      {name: 'a definition', source: '[a]: b.md\n\n[a]\n'}
    ]
  }
})
