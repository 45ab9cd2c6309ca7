import rule from '../../src/rules/disclaimer-present.ts'
import {testRule} from '../tools/rule-tester.ts'

const words = 'Unexpected article without a disclaimer, expected `disclaimer` in its front matter or in the `site`'

testRule(rule, {
  articles: {
    incorrect: [
      {name: 'nothing of the kind', source: '---\ntitle: Massage\n---\n\nText.\n', findings: [[words, ['---', 1]]]},
      {name: 'no front matter', managed: true, source: 'Text.\n', findings: [[words, {start: 0, end: 0}]]},
      {
        name: 'an empty one',
        source: '---\ntitle: Massage\ndisclaimer: " "\n---\n\nText.\n',
        findings: [['missing', ['---', 1]]]
      },
      {
        name: 'a sentence on something else',
        source: '---\ntitle: Massage\n---\n\nHoney is no substitute for sugar. Your doctor may offer treatment.\n',
        findings: [['missing', ['---', 1]]]
      }
    ],
    correct: [
      {name: 'one in the front matter', source: '---\ndisclaimer: No medical advice.\n---\n\nText.\n'},
      {name: 'a section', source: '---\ntitle: Massage\n---\n\nText.\n\n## Medical disclaimer\n\nWords.\n'},
      {
        name: 'a sentence',
        source: '---\ntitle: Massage\n---\n\nThis page isn’t intended as a substitute for professional advice.\n'
      },
      {name: 'front matter that does not read', source: '---\ntitle: "open\n---\n\nText.\n'}
    ]
  }
})
