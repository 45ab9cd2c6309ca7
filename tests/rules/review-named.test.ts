import {describe, expect, it} from 'vitest'
import rule from '../../src/rules/review-named.ts'
import {isPersonName} from '../../src/text/person-name.ts'
import {testRule} from '../tools/rule-tester.ts'

function article(lines: string): string {
  return `---\ntitle: Massage\n${lines}---\n\nText.\n`
}

const missing = 'Unexpected article without a reviewer, expected `reviewers` in its front matter'

testRule(rule, {
  articles: {
    incorrect: [
      {name: 'no reviewer', source: article('reviewed: 2026-02-28\n'), findings: [[missing, ['---', 1]]]},
      {name: 'an empty list', source: article('reviewers: []\n'), findings: [['missing', ['---', 1]]]},
      {name: 'no front matter', managed: true, source: 'Text.\n', findings: [['missing', {start: 0, end: 0}]]},
      {
        name: 'a team',
        source: article('reviewers: [Mary Somerville, Our medical team]\n'),
        findings: [
          [
            'Unexpected reviewer `Our medical team`, expected the name of a person, or the id of one in the authors file',
            'Our medical team'
          ]
        ]
      },
      {
        name: 'words for a gap and an id that nobody has',
        source: article('reviewers:\n  - TBD\n  - n/a\n  - mary-somerville\n'),
        findings: [
          ['person', 'TBD'],
          ['person', 'n/a'],
          ['person', 'mary-somerville']
        ]
      },
      {
        name: 'an organisation',
        source: article('reviewers: [{name: Royal Observers, type: organization}]\n'),
        findings: [['person', '{name: Royal Observers, type: organization}']]
      },
      {
        name: 'an author',
        source: article('authors: [Ada Lovelace]\nreviewers: [{name: ada lovelace, affiliation: London}]\n'),
        findings: [
          [
            'Unexpected reviewer `ada lovelace`, who is an author of the article, expected another person',
            '{name: ada lovelace, affiliation: London}'
          ]
        ]
      },
      {name: 'a number', source: article('reviewers: 12\n'), findings: [['person', '12']]}
    ],
    correct: [
      {name: 'a person', source: article('reviewers: [Mary Somerville]\n')},
      {name: 'a person by itself', source: article('reviewers: Mary Somerville\n')},
      {
        name: 'a person with an ORCID iD',
        source: article('reviewers: [{name: "O’Neill, J.", orcid: 0000-0002-1825-0097}]\n')
      },
      {name: 'a name of another script', source: article('reviewers: [山田太郎, Плутархос]\n')},
      {name: 'front matter that does not read', source: '---\ntitle: "open\n---\n\nText.\n'}
    ]
  }
})

describe('the name of a person', () => {
  it.each(['Dr Jane Doe', 'van der Berg', 'Ban Ki-moon', 'Madonna', '李', 'Abdul'])('is %s', (name) => {
    expect(isPersonName(name)).toBe(true)
  })

  it.each(['', '--', 'TBD', 'N/A', 'n. a.', 'jane-doe', 'jane', 'Unknown reviewer', 'Heart Foundation', '42'])(
    'is not %j',
    (name) => {
      expect(isPersonName(name)).toBe(false)
    }
  )
})
