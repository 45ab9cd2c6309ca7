import rule from '../../src/rules/review-current.ts'
import {testRule} from '../tools/rule-tester.ts'

/** The tester's day is 2026-11-25. */
function article(lines: string): string {
  return `---\ntitle: Massage\n${lines}---\n\nText.\n`
}

testRule(rule, {
  articles: {
    incorrect: [
      {
        name: 'no day',
        source: article('reviewers: [Mary Somerville]\n'),
        findings: [
          ['Unexpected article without the day of its review, expected `reviewed` in its front matter', ['---', 1]]
        ]
      },
      {
        name: 'a day that no calendar has',
        source: article('reviewed: 2026-02-31\n'),
        findings: [
          ['Unexpected day of review `2026-02-31`, expected a calendar day of the form YYYY-MM-DD', '2026-02-31']
        ]
      },
      {name: 'a year', source: article('reviewed: 2026\n'), findings: [['value', '2026']]},
      {
        name: 'a day to come',
        source: article('reviewed: 2026-11-26\n'),
        findings: [['Unexpected day of review `2026-11-26`, which lies after 2026-11-25', '2026-11-26']]
      },
      {
        name: 'three years and a day',
        source: article('reviewed: 2023-11-24\n'),
        findings: [
          ['Unexpected age of the review: it is of 2023-11-24, more than 36 months before 2026-11-25', '2023-11-24']
        ]
      },
      {
        name: 'older than a site allows',
        options: {maxAge: 2},
        source: article('reviewed: 2026-09-24\n'),
        findings: [['old', '2026-09-24']]
      },
      {
        name: 'a text that was changed since, and long ago',
        source: article('updated: 2023-02-01\nreviewed: 2023-01-31\n'),
        findings: [
          ['Unexpected age of the review: it is of 2023-01-31, more than 36 months before 2026-11-25', '2023-01-31'],
          ['Unexpected day of review `2023-01-31`, before the article was updated on 2023-02-01', '2023-01-31']
        ]
      },
      {
        name: 'a review before publication',
        source: article('published: 2026-03-01\nreviewed: 2026-02-28\n'),
        findings: [
          ['Unexpected day of review `2026-02-28`, before the article was published on 2026-03-01', '2026-02-28']
        ]
      }
    ],
    correct: [
      {name: 'today', source: article('reviewed: 2026-11-25\n')},
      {name: 'three years to the day', source: article('reviewed: 2023-11-25\n')},
      {
        name: 'on the day of the change',
        source: article('published: 2026-03-01\nupdated: 2026-03-02\nreviewed: "2026-03-02"\n')
      },
      {name: 'a day behind the last of the month', options: {maxAge: 9}, source: article('reviewed: 2026-05-31\n')},
      {name: 'front matter that does not read', source: '---\ntitle: "open\n---\n\nText.\n'}
    ]
  }
})
