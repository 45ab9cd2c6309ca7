import rule from '../../src/rules/image-alt.ts'
import {testRule} from '../tools/rule-tester.ts'

testRule(rule, {
  articles: {
    incorrect: [
      {name: 'no words', source: 'See ![](a.png) here.\n', findings: [['missing', '![](a.png)']]},
      {name: 'a space', source: '![ ](a.png)\n', findings: [['missing', '![ ](a.png)']]},
      {
        name: 'no words in a list, a quote, a cell and a heading',
        source: '- ![](a.png)\n\n> ![](b.png)\n\n| x |\n| - |\n| ![](c.png) |\n\n# ![](d.png)\n',
        findings: [
          ['missing', '![](a.png)'],
          ['missing', '![](b.png)'],
          ['missing', '![](c.png)'],
          ['missing', '![](d.png)']
        ]
      },
      {name: 'by reference', source: '![][a]\n\n[a]: a.png\n', findings: [['missing', '![][a]']]},
      {name: 'in a link', source: '[![](a.png)](b.html)\n', findings: [['missing', '![](a.png)']]},
      {name: 'the name of a file', source: '![plot-1.PNG](a.png)\n', findings: [['file', '![plot-1.PNG](a.png)']]},
      {
        name: 'attributes without words',
        source: '![](a.png){#fig:a width=50%}\n',
        findings: [['missing', '![](a.png)']]
      },
      {
        name: 'a figure of MyST',
        source: '```{figure} a.png\n:name: a\n\nA caption.\n```\n',
        findings: [['missing', '```{figure} a.png\n:name: a\n\nA caption.\n```']]
      }
    ],
    correct: [
      {name: 'words', source: '![A chart](a.png)\n'},
      {name: 'words in attributes', source: '![](a.png){#fig:a fig-alt="A chart"}\n\n![](b.png){alt="Another"}\n'},
      {name: 'words in a figure of MyST', source: '```{figure} a.png\n:alt: A chart\n\nA caption.\n```\n'},
      {name: 'a part of another page', source: '![](#table-1)\n'},
      {name: 'in code', source: '`![](a.png)`\n'}
    ]
  }
})
