import rule from '../../src/rules/doi-syntax.ts'
import {testRule} from '../tools/rule-tester.ts'

function item(doi: string): string {
  return `[\n  {"id": "a", "type": "article-journal", "DOI": ${JSON.stringify(doi)}}\n]\n`
}

testRule(rule, {
  articles: {
    incorrect: [
      {
        name: 'a link to a registrant alone',
        source: 'The [review](https://doi.org/10.1002) is of 2020.\n',
        findings: [['link', 'https://doi.org/10.1002']]
      },
      {
        name: 'a full stop that ended the sentence',
        source: 'The [review](https://doi.org/10.1136/bmj.l689.) is of 2019.\n',
        findings: [['link', 'https://doi.org/10.1136/bmj.l689.', ['https://doi.org/10.1136/bmj.l689']]]
      },
      {
        name: 'the address of doi.org twice, also by an old host',
        source: 'The [review](http://dx.doi.org/https://doi.org/10.1136/bmj.l689) is of 2019.\n',
        findings: [
          ['link', 'http://dx.doi.org/https://doi.org/10.1136/bmj.l689', ['https://doi.org/10.1136/bmj.l689']]
        ],
        fixed: 'The [review](https://doi.org/10.1136/bmj.l689) is of 2019.\n'
      },
      {
        name: 'the address twice, with angle brackets in the name, which an address encodes',
        source: 'See [it](https://doi.org/https://doi.org/10.1000/a<b>c).\n',
        findings: [['link', 'https://doi.org/https://doi.org/10.1000/a<b>c', ['https://doi.org/10.1000/a%3Cb%3Ec']]],
        fixed: 'See [it](https://doi.org/10.1000/a%3Cb%3Ec).\n'
      },
      {
        name: 'a link whose address is written otherwise, and offers nothing',
        source: 'See [it](https://doi.org/10.1136/bmj\\_l689.).\n',
        findings: [['link', '[it](https://doi.org/10.1136/bmj\\_l689.)']]
      },
      {
        name: 'an address with a label in it in an entry of a list, where it stays an address',
        source:
          'Yoga helped in one trial (1).\n\n1. Sherman, K. J. (2011). A randomized trial of yoga. Archives of Internal Medicine, 171(22), 2019-2026. https://doi.org/doi:10.1001/archinternmed.2011.524\n',
        findings: [
          [
            'field',
            'https://doi.org/doi:10.1001/archinternmed.2011.524',
            ['https://doi.org/10.1001/archinternmed.2011.524']
          ]
        ],
        fixed:
          'Yoga helped in one trial (1).\n\n1. Sherman, K. J. (2011). A randomized trial of yoga. Archives of Internal Medicine, 171(22), 2019-2026. https://doi.org/10.1001/archinternmed.2011.524\n'
      },
      {
        name: 'a DOI that has two dots for a step in its path',
        source: 'The [review](https://doi.org/10.1136/../bmj) is of 2019.\n',
        findings: [['link', 'https://doi.org/10.1136/../bmj']]
      },
      {
        name: 'the identifier that a citation names a work by',
        source: 'Yoga helped [@doi:10.1136; @doi:10.1136/bmj.l689].\n',
        findings: [['field', ['10.1136', 1]]]
      },
      {
        name: 'an identifier in braces, with what to write instead',
        source: 'Yoga helped [@{doi:10.1136/bmj.l689.}].\n',
        findings: [['field', '10.1136/bmj.l689.', ['10.1136/bmj.l689']]]
      },
      {
        name: 'a field of the front matter',
        source: '---\nreferences:\n  - {id: a, type: book, DOI: "10.1136/bmj.l689."}\n---\n\nText.\n',
        findings: [['field', '10.1136/bmj.l689.', ['10.1136/bmj.l689']]]
      },
      {
        name: 'an entry of a list in the text',
        source:
          'Yoga helped in one trial (1).\n\n1. Sherman, K. J. (2011). A randomized trial of yoga. Archives of Internal Medicine, 171(22), 2019-2026. https://doi.org/10.1001\n',
        findings: [['field', 'https://doi.org/10.1001']]
      }
    ],
    correct: [
      {
        name: 'an address with the mark of a footnote behind it',
        source: 'See https://doi.org/10.1000/182[^a] here.\n'
      },
      {name: 'a DOI', source: 'The [review](https://doi.org/10.1136/bmj.l689) is of 2019.\n'},
      {
        name: 'an odd but valid name',
        source:
          'See [it](https://doi.org/10.1002/(SICI)1097-0258(19980815/30)17:15/16%3C1661::AID-SIM968%3E3.0.CO;2-2).\n'
      },
      {
        name: 'the page of doi.org itself, which names no work',
        source: 'See [doi.org](https://www.doi.org/) and [it](https://doi.org).\n'
      },
      {name: 'an address of another host', source: 'See [this](https://example.org/10.1).\n'},
      {name: 'what stands in code', source: 'Write `https://doi.org/10.1` nowhere.\n'},
      {name: 'a short DOI', source: 'See [it](https://doi.org/10/b5n7).\n'}
    ]
  },
  libraries: {
    incorrect: [
      {
        name: 'white space from a line break',
        source: item('10.1002/ 14651858.CD013814'),
        findings: [
          [
            'Unexpected DOI `10.1002/ 14651858.CD013814` in reference `a`: has white space inside, expected none',
            '10.1002/ 14651858.CD013814',
            ['10.1002/14651858.CD013814']
          ]
        ]
      },
      {
        name: 'a full stop at the end',
        source: item('10.1136/bmj.l689.'),
        findings: [['field', '10.1136/bmj.l689.', ['10.1136/bmj.l689']]]
      },
      {
        name: 'a LaTeX escape',
        source: item('10.1007/978-3-540-74958-5\\_4'),
        findings: [['field', '10.1007/978-3-540-74958-5\\\\_4', ['10.1007/978-3-540-74958-5_4']]],
        fixed: item('10.1007/978-3-540-74958-5_4')
      },
      {
        name: 'the address of doi.org twice',
        source: item('https://doi.org/https://doi.org/10.1136/bmj.l689'),
        findings: [['field', 'https://doi.org/https://doi.org/10.1136/bmj.l689', ['10.1136/bmj.l689']]],
        fixed: item('10.1136/bmj.l689')
      },
      {name: 'another identifier', source: item('PMC4567'), findings: [['field', 'PMC4567']]},
      {
        name: 'an address of another host',
        source: item('https://example.org/10.1136/bmj.l689'),
        findings: [['field', 'https://example.org/10.1136/bmj.l689']]
      },
      {name: 'a registrant of two digits', source: item('10.11/abc'), findings: [['field', '10.11/abc']]}
    ],
    correct: [
      {name: 'a DOI', source: item('10.1136/bmj.l689')},
      {name: 'one in another form, which doi-canonical tells', source: item('https://doi.org/10.1136/bmj.l689')},
      {name: 'a SICI', source: item('10.1002/(SICI)1096-9861(19960129)365:1<113::AID-CNE9>3.0.CO;2-6')},
      {name: 'brackets in a pair', source: item('10.1016/S0140-6736(17)30970-9')},
      {name: 'letters of another script', source: item('10.1000/ü漢')},
      {name: 'an empty field', source: item('')},
      {name: 'a field that is no text', source: '[{"id": "a", "type": "book", "DOI": ["10.1"]}]'}
    ]
  }
})
