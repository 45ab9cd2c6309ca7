import rule from '../../src/rules/text-visible.ts'
import {testRule} from '../tools/rule-tester.ts'

testRule(rule, {
  articles: {
    incorrect: [
      {
        name: 'an override',
        source: 'Access \u202Edetnarg\u202C it.\n',
        findings: [
          [
            'Unexpected character U+202E, which shows the text behind it in another order than it is written in',
            '\u202E',
            ['']
          ]
        ]
      },
      {
        name: 'a piece that is not closed in its line',
        source: 'A \u2067b\nc\u2069 and \u202Ad\u2069.\n',
        findings: [
          ['order', '\u2067', ['']],
          ['order', '\u202A', ['']]
        ]
      },
      {
        name: 'in code and in front matter, where it hides best',
        source: '---\ntitle: A\u200Bb\n---\n\n```js\n/* \u2066 */\n```\n',
        findings: [
          ['hidden', '\u200B', ['']],
          ['order', '\u2066', ['']]
        ]
      },
      {
        name: 'what nobody sees',
        source: 'In\u200Bsulin, glu\u200Dcose, a\u2060b and a\uFEFFb.\n',
        findings: [
          ['Unexpected character U+200B, which nobody sees', '\u200B', ['']],
          ['hidden', '\u200D', ['']],
          ['hidden', '\u2060', ['']],
          ['hidden', '\uFEFF', ['']]
        ]
      },
      {
        name: 'a host of two scripts',
        source: 'See [a](https://ex\u0430mple.org/b) and https://\u0435xample.org/.\n',
        findings: [
          [
            'Unexpected host `ex\u0430mple.org` with letters that look like others; browsers call it `xn--exmple-4nf.org`',
            'https://ex\u0430mple.org/b'
          ],
          ['host', 'https://\u0435xample.org/']
        ]
      },
      {
        name: 'a host of look-alikes under a Latin domain',
        source: '<https://www.\u0430\u0440\u0440\u04CF\u0435.com/>\n',
        findings: [['host', 'https://www.\u0430\u0440\u0440\u04CF\u0435.com/']]
      }
    ],
    correct: [
      {name: 'pieces that are closed', source: 'A \u2067\u05D0\u05D1\u2069 b, \u202B\u05D0\u202C c, \u2068d\u2069.\n'},
      {name: 'marks of direction', source: '\u05D0\u200F (b)\u200E.\n'},
      {
        name: 'joiners where scripts need them',
        source: '\u0645\u06CC\u200C\u0631\u0648\u0645 \u{1F469}\u200D\u{1F52C}\n'
      },
      {name: 'breaks in Thai', source: '\u0E2A\u0E27\u0E31\u0E2A\u200B\u0E14\u0E35\n'},
      {
        name: 'hosts in one script',
        source: 'https://\u043F\u0440\u0438\u043C\u0435\u0440.com/ https://b\u00FCcher.example/\n'
      },
      {name: 'a path in another script', source: 'https://example.org/\u0430\u0440\u0440\u04CF\u0435\n'},
      {name: 'other addresses', source: '[a](mailto:ex\u0430mple@b.org) [b](c.md) [c](https://[)\n'},
      {name: 'very many', source: `${'\u2068'.repeat(200)}${'\u2069'.repeat(200)}${' a'.repeat(10_000)}\n`}
    ]
  }
})
