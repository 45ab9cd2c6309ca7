import rule from '../../src/rules/heading-order.ts'
import {testRule} from '../tools/rule-tester.ts'

testRule(rule, {
  articles: {
    incorrect: [
      {
        name: 'a level that is skipped',
        source: '## A\n\n#### B\n\n##### C\n',
        findings: [['Unexpected heading of level 4 under one of level 2, expected level 3', '#### B']]
      },
      {
        name: 'each place where one is, however far up the outline went between',
        source: '## A\n\n### B\n\n## C\n\n#### D\n\n## E\n\n##### F\n',
        findings: [
          ['skipped', '#### D'],
          ['Unexpected heading of level 5 under one of level 2, expected level 3', '##### F']
        ]
      },
      {
        name: 'the first heading under the title',
        source: '---\ntitle: T\n---\n\n### A\n\n### B\n',
        findings: [['Unexpected heading of level 3 before all others, expected level 2', '### A']]
      },
      {
        name: 'the first heading under a title that stands in the text',
        source: '# T\n\nWords.\n\n### A\n',
        findings: [['Unexpected heading of level 3 under one of level 1, expected level 2', '### A']]
      },
      {
        name: 'a first heading that is lower than those of the first level after it',
        source: '---\ntitle: T\n---\n\n## A\n\n# B\n',
        findings: [['Unexpected heading of level 2 before all others, expected level 1', '## A']]
      },
      {
        name: 'underlined headings, and those in quotations',
        source: 'A\n-\n\n> #### B\n',
        findings: [['skipped', '#### B']]
      }
    ],
    correct: [
      {name: 'no heading', source: 'Words.\n'},
      {name: 'down by one and up by many', source: '## A\n\n### B\n\n#### C\n\n##### D\n\n## E\n'},
      {name: 'the first level throughout', source: '---\ntitle: T\n---\n\n# A\n\n## B\n\n# C\n'},
      {name: 'a title in the text and the second level under it', source: '# T\n\n## A\n\n### B\n'},
      {
        name: 'a title of a lower level, under which all others stand',
        source: '---\ntitle: T\n---\n\n## T\n\n### A\n\n#### B\n'
      },
      {name: 'what is no heading', source: '## A\n\n```\n#### B\n```\n\n    #### C\n'},
      {name: 'a heading in a note, which stands elsewhere', source: '## A\n\nB[^1].\n\n[^1]: C\n\n    #### D\n'}
    ]
  }
})
