import rule from '../../src/rules/reference-schema.ts'
import {testRule} from '../tools/rule-tester.ts'

testRule(rule, {
  articles: {
    incorrect: [
      {
        name: 'an item of the front matter without a type',
        source: '---\nreferences:\n  - {id: a, title: Needles}\n---\n\nText.\n',
        findings: [['missing', '{id: a, title: Needles}']]
      },
      {
        name: 'an item of the front matter that is no mapping',
        source: '---\nreferences:\n  - needles\n---\n\nText.\n',
        findings: [['item', 'needles']]
      },
      {
        name: 'a value of the front matter',
        source: '---\nreferences:\n  - {id: a, type: book, author: Doe}\n---\n\nText.\n',
        findings: [['value', 'Doe']]
      }
    ],
    correct: [
      {
        name: 'an item of the front matter',
        source:
          '---\nreferences:\n  - id: a\n    type: book\n    title: Needles\n    issued: {date-parts: [[2011, 7]]}\n---\n\nText.\n'
      },
      {
        name: 'a list in the text, which is parsed and owes no form',
        source:
          'Yoga helped (1).\n\n1. Sherman, K. J. (2011). A randomized trial of yoga. Archives of Internal Medicine, 171(22), 2019-2026.\n'
      }
    ]
  },
  libraries: {
    incorrect: [
      {
        name: 'a type that CSL does not have',
        source: '[{"id": "a", "type": "journal-article", "title": "A trial"}]',
        findings: [['value', '"journal-article"']]
      },
      {
        name: 'a date without a year, in any depth of the item',
        source: '[{"id": "a", "type": "book", "issued": {"date-parts": [[null]]}}]',
        findings: [['value', 'null']]
      },
      {
        name: 'an item without a type',
        source: '[{"id": "a"}]',
        findings: [['Unexpected reference `a` without `type`, expected a key `type`', '{"id": "a"}']]
      },
      {
        name: 'an item without an id',
        source: '[{"type": "book", "title": "Needles"}]',
        findings: [
          ['Unexpected reference `#1` without `id`, expected a key `id`', '{"type": "book", "title": "Needles"}']
        ]
      },
      {
        name: 'items that are no objects, and the others are read',
        source: '[null, 12, "a", ["b"], {"id": "c", "type": "book"}]',
        findings: [
          ['item', 'null'],
          ['item', '12'],
          ['item', '"a"'],
          ['item', '["b"]']
        ]
      },
      {
        name: 'names that are text',
        source: '[{"id": "a", "type": "book", "author": ["Doe, Jane"]}]',
        findings: [['value', '"Doe, Jane"']]
      },
      {
        name: 'a name that says nothing',
        source: '[{"id": "a", "type": "book", "author": [{"family": "Doe"}, {"suffix": "Jr."}]}]',
        findings: [['value', '{"suffix": "Jr."}']]
      },
      {
        name: 'a title that is a list, and an empty id',
        source: '[{"id": "", "type": "book", "title": ["Needles"]}]',
        findings: [
          ['value', '""'],
          ['value', '["Needles"]']
        ]
      },
      {
        name: 'four parts of a date',
        source: '[{"id": "a", "type": "book", "issued": {"date-parts": [[2011, 7, 1, 12]]}}]',
        findings: [['value', '[2011, 7, 1, 12]']]
      },
      {
        name: 'a value too long for its field, quoted in short',
        source: `[{"id": "a", "type": "book", "language": "${'x'.repeat(101)}"}]`,
        findings: [
          [
            `Unexpected value \`${'x'.repeat(57)}…\` of \`language\` in reference \`a\`, expected at most 100 characters`,
            `"${'x'.repeat(101)}"`
          ]
        ]
      }
    ],
    correct: [
      {
        name: 'an item with everything',
        source:
          '[{"id": "a", "type": "article-journal", "title": "A trial", "issued": {"date-parts": [[2011, 7]]}, "author": [{"family": "Doe"}, {"literal": "Group"}], "volume": 11, "DOI": "10.1000/182"}]'
      },
      {name: 'fields that CSL does not have', source: '[{"id": "a", "type": "book", "rating": 5, "keyword": "x"}]'},
      {name: 'an id that is a number', source: '[{"id": 12, "type": "book"}]'},
      {
        name: 'a date in words, and one with digits as text',
        source:
          '[{"id": "a", "type": "book", "issued": {"literal": "Spring 2003"}, "accessed": {"date-parts": [["2024", "5"]]}}]'
      },
      {
        name: 'keys that are part of every object',
        source: '[{"id": "__proto__", "type": "book", "__proto__": {"x": 1}, "constructor": {}}]'
      },
      {name: 'an empty library', source: '[]'}
    ]
  }
})
