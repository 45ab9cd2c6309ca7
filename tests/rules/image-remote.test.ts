import rule from '../../src/rules/image-remote.ts'
import {testRule} from '../tools/rule-tester.ts'

testRule(rule, {
  articles: {
    incorrect: [
      {
        name: 'another host',
        managed: true,
        source: '![a](https://a.example/a.png) ![b](//a.example/b.png) ![c](HTTP://a.example/c.png)\n',
        findings: [
          ['remote', 'https://a.example/a.png'],
          ['remote', '//a.example/b.png'],
          ['remote', 'HTTP://a.example/c.png']
        ]
      }
    ],
    correct: [
      {name: 'a file', managed: true, source: '![words](a.png)\n'},
      {name: 'a link to a picture', managed: true, source: '[words](https://a.example/a.png)\n'},
      {name: 'an article of another tool', source: '![words](https://a.example/b.png)\n'}
    ]
  }
})
