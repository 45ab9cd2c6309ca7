import rule from '../../src/rules/identifier-valid.ts'
import {testRule} from '../tools/rule-tester.ts'

function item(fields: object): string {
  return JSON.stringify([{id: 'a', type: 'book', ...fields}], undefined, 2)
}

const people = (orcid: string): string => `---\nauthors:\n  - name: Jane Doe\n    orcid: ${orcid}\n---\n\nText.\n`

testRule(rule, {
  articles: {
    incorrect: [
      {
        name: 'an ORCID iD of an author with two digits swapped',
        source: people('0000-0002-1852-0097'),
        findings: [
          [
            'Unexpected ORCID iD `0000-0002-1852-0097` of an author: has the check digit `7`, expected `3` after its other digits',
            '0000-0002-1852-0097'
          ]
        ]
      },
      {
        name: 'the place holder of a template, in quotes',
        source: people("'https://orcid.org/0000-0000-0000-0000'"),
        findings: [['person', 'https://orcid.org/0000-0000-0000-0000']]
      },
      {
        name: 'the iD of an only author',
        source: '---\nauthor: {name: Jane, ORCID: 0000-0002-1825-009}\n---\n\nText.\n',
        findings: [['person', '0000-0002-1825-009']]
      },
      {
        name: 'an item of the front matter',
        source: '---\nreferences:\n  - {id: a, type: book, ISBN: 978-0-306-40615-8}\n---\n\nText.\n',
        findings: [
          [
            'Unexpected ISBN `978-0-306-40615-8` in reference `a`: has the check digit `8`, expected `7` after its other digits',
            '978-0-306-40615-8'
          ]
        ]
      },
      {
        name: 'an identifier that is cited, where it is first',
        source: 'So it is [@isbn:9780306406158; @isbn:9780306406157].\n\nAnd so [@isbn:9780306406158].\n',
        findings: [['work', ['9780306406158', 1]]]
      },
      {
        name: 'a PMID and an arXiv identifier that are cited',
        source: 'So it is [@pmid:281927933; @arxiv:2413.00001].\n',
        findings: [
          [
            'Unexpected PMID `281927933` in reference `pmid:281927933`: has 9 digits, expected at most 8',
            ['281927933', 1]
          ],
          ['work', '2413.00001']
        ]
      },
      {
        name: 'an entry of a list',
        source:
          'One says so (1).\n\n## References\n\n1. Knuth, D. E. (1997). The art of computer programming. Addison-Wesley. ISBN 0-201-89683-5.\n',
        findings: [['work', '0-201-89683-5']]
      }
    ],
    correct: [
      {name: 'an iD that is one', source: people('0000-0002-1825-0097')},
      {name: 'the address of an iD', source: people('https://orcid.org/0000-0001-5109-3700')},
      {name: 'no iD', source: people("''")},
      {name: 'authors by name', source: '---\nauthors: [jane-doe, {name: Jane}]\n---\n\nText.\n'},
      {
        name: 'identifiers that are cited',
        source: 'So it is [@pmid:28192793; @pmc:3041534; @arxiv:hep-th/9901001v2].\n'
      }
    ]
  },
  libraries: {
    incorrect: [
      {
        name: 'an ISBN with a wrong digit',
        source: item({ISBN: '0-306-40615-3'}),
        findings: [['work', '0-306-40615-3']]
      },
      {
        name: 'one ISBN of two, and that one alone',
        source: item({ISBN: '978-0-306-40615-7 (pbk.), 978-0-306-40615-8 (hbk.)'}),
        findings: [['work', '978-0-306-40615-8']]
      },
      {
        name: 'an ISSN with two digits swapped',
        source: item({ISSN: '0003-4891'}),
        findings: [
          [
            'Unexpected ISSN `0003-4891` in reference `a`: has the check digit `1`, expected `4` after its other digits',
            '0003-4891'
          ]
        ]
      },
      {
        name: 'a PMCID and a PMID in each other’s field',
        source: item({PMID: 'PMC3041534', PMCID: 'PMC281927933'}),
        findings: [
          [
            'Unexpected PMID `PMC3041534` in reference `a`: is a PMCID, which names a copy in PMC, expected a number alone',
            'PMC3041534'
          ],
          ['work', 'PMC281927933']
        ]
      },
      {
        name: 'a PMID as a number',
        source: item({PMID: 281_927_933}),
        findings: [['work', '281927933']]
      },
      {
        name: 'a month that no arXiv identifier has, in a number and in an address',
        source: `[{"id": "a", "type": "article", "number": "arXiv:2413.00001"},\n {"id": "b", "type": "article", "URL": "https://arxiv.org/abs/1513.00001"}]`,
        findings: [
          ['work', 'arXiv:2413.00001'],
          ['work', '1513.00001']
        ]
      },
      {
        name: 'the iD of a person of a reference',
        source: item({author: [{family: 'Doe', ORCID: 'http://orcid.org/0000-0002-1825-0098'}]}),
        findings: [['work', 'http://orcid.org/0000-0002-1825-0098']]
      },
      {
        name: 'a value with escapes, as a whole',
        source: '[{"id": "a", "type": "book", "ISBN": "0-306-40615\\u002d3"}]',
        findings: [['work', '"0-306-40615\\u002d3"']]
      }
    ],
    correct: [
      {
        name: 'every form that is usual',
        source: item({
          ISBN: '978-0-306-40615-7 (pbk.) ; ISBN 0306406152',
          ISSN: '0378-5955, 2434561x (Electronic)',
          PMID: 'PMID: 28192793',
          PMCID: 'PMC3041534; NIHMSID: NIHMS264520',
          number: 'arXiv:1407.3561v1 [cs.NI]',
          author: [{family: 'Doe', ORCID: '0000-0002-1825-0097'}, {literal: 'Group'}]
        })
      },
      {name: 'a bare number of PMC', source: item({PMCID: '3041534'})},
      {name: 'a number of a manuscript', source: item({PMCID: 'NIHMS264520'})},
      {name: 'an ISSN where the ISBN stands, as RIS has it', source: item({ISBN: '0378-5955'})},
      {name: 'an ISBN where the ISSN stands', source: item({ISSN: '978-0-306-40615-7'})},
      {name: 'words', source: item({ISBN: 'none', ISSN: 'not assigned'})},
      {name: 'a number that is no identifier', source: item({number: '2413.00001'})},
      {name: 'a list of arXiv', source: item({URL: 'https://arxiv.org/list/cs.LG/recent'})},
      {
        name: 'values of other kinds, which reference-schema tells',
        source: item({ISBN: [1], author: 'Doe', PMID: null})
      }
    ]
  }
})
