import rule from '../../src/rules/image-exists.ts'
import {testRule} from '../tools/rule-tester.ts'

testRule(rule, {
  articles: {
    incorrect: [
      {
        name: 'the picture of the front matter',
        managed: true,
        missingImages: {'a.png': 'is not there'},
        source: '---\ntitle: A\nimage: a.png\n---\n\nText.\n',
        findings: [['file', 'a.png']]
      },
      {
        name: 'a file that is not there',
        managed: true,
        missingImages: {'a.png': 'is not there'},
        source: 'See ![a.png](a.png) here.\n',
        findings: [['Unexpected picture `a.png`: it is not there', ['a.png', 2]]]
      },
      {
        name: 'the same by reference, at the picture',
        managed: true,
        missingImages: {'a.png': 'is not there'},
        source: 'See ![words][x] here.\n\n[x]: a.png\n',
        findings: [['file', '![words][x]']]
      },
      {
        name: 'one in a figure of MyST',
        managed: true,
        missingImages: {'a.png': 'is not there'},
        source: '```{figure} a.png\n:alt: words\n\nA caption.\n```\n',
        findings: [['file', 'a.png']]
      },
      {
        name: 'data and scripts',
        managed: true,
        source: '![a](data:image/png;base64,AAAA) ![b](javascript:alert(1))\n',
        findings: [
          ['scheme', 'data:image/png;base64,AAAA'],
          ['scheme', 'javascript:alert(1)']
        ]
      }
    ],
    correct: [
      {name: 'a file', managed: true, source: '![words](a.png)\n'},
      {name: 'another host, which image-remote tells', managed: true, source: '![words](https://a.example/a.png)\n'},
      {name: 'an article of another tool', missingImages: {'a.png': 'is not there'}, source: '![words](a.png)\n'}
    ]
  }
})
