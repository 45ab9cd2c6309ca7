import rule from '../../src/rules/doi-canonical.ts'
import {testRule} from '../tools/rule-tester.ts'

function item(doi: string, id = 'a'): string {
  return `[\n  {\n    "id": "${id}",\n    "type": "article-journal",\n\t"DOI" :  ${JSON.stringify(doi)}  ,\n    "note": "kept \\u00e9\\/ as it is"\n  }\n]\n`
}

testRule(rule, {
  articles: {
    incorrect: [
      {
        name: 'a link by http',
        source: 'See [the review](http://doi.org/10.1136/bmj.l689).\n',
        findings: [['link', 'http://doi.org/10.1136/bmj.l689', ['https://doi.org/']]],
        fixed: 'See [the review](https://doi.org/10.1136/bmj.l689).\n'
      },
      {
        name: 'links to the old hosts, with a title and in angle brackets',
        source:
          'See [one](http://dx.doi.org/10.1136/bmj.l689 "The title"), [two](<https://www.doi.org/10.1000/182>) and [three](https://dx.doi.org/10.1000/183).\n',
        findings: [
          ['link', 'http://dx.doi.org/10.1136/bmj.l689', ['https://doi.org/']],
          ['link', 'https://www.doi.org/10.1000/182', ['https://doi.org/']],
          ['link', 'https://dx.doi.org/10.1000/183', ['https://doi.org/']]
        ],
        fixed:
          'See [one](https://doi.org/10.1136/bmj.l689 "The title"), [two](<https://doi.org/10.1000/182>) and [three](https://doi.org/10.1000/183).\n'
      },
      {
        name: 'an address whose text is the same address: only the target is changed',
        source: 'See [http://dx.doi.org/10.1000/182](http://dx.doi.org/10.1000/182).\n',
        findings: [['link', ['http://dx.doi.org/10.1000/182', 2], ['https://doi.org/']]],
        fixed: 'See [http://dx.doi.org/10.1000/182](https://doi.org/10.1000/182).\n'
      },
      {
        name: 'a character that is encoded, and stays so since it would end the link',
        source: 'See [it](http://dx.doi.org/10.1000/a%29b%28c).\n',
        findings: [['link', 'http://dx.doi.org/10.1000/a%29b%28c', ['https://doi.org/']]],
        fixed: 'See [it](https://doi.org/10.1000/a%29b%28c).\n'
      },
      {
        name: 'an address that is written otherwise, whose place is the whole link, and offers nothing',
        source: 'See [it](http://dx.doi.org/10.1000/a&amp;b) and [that](http://dx.doi.org/10.1000/a\\_b).\n',
        findings: [
          ['link', '[it](http://dx.doi.org/10.1000/a&amp;b)'],
          ['link', '[that](http://dx.doi.org/10.1000/a\\_b)']
        ]
      },
      {
        name: 'an address without `http://`, and the definition of a link',
        source: 'See www.doi.org/10.1000/182 and [that][a].\n\n[a]: http://DX.DOI.org/10.1000/AbC "Title"\n',
        findings: [
          ['link', 'www.doi.org/10.1000/182', ['https://doi.org/']],
          ['link', 'http://DX.DOI.org/10.1000/AbC', ['https://doi.org/']]
        ],
        fixed: 'See https://doi.org/10.1000/182 and [that][a].\n\n[a]: https://doi.org/10.1000/AbC "Title"\n'
      },
      {
        name: 'an address that stands for itself',
        source: 'See <http://dx.doi.org/10.1000/182> or http://dx.doi.org/10.1000/183 for more.\n',
        findings: [
          ['link', 'http://dx.doi.org/10.1000/182', ['https://doi.org/']],
          ['link', 'http://dx.doi.org/10.1000/183', ['https://doi.org/']]
        ],
        fixed: 'See <https://doi.org/10.1000/182> or https://doi.org/10.1000/183 for more.\n'
      },
      {
        name: 'a field in the front matter whose canonical form would end its place in YAML without quotes',
        source:
          '---\nreferences:\n  - {id: a, DOI: https://doi.org/10.1000/a%2Cb%7Dc%7B}\n  - {id: b, DOI: "doi:10.1000/it\'s"}\n---\n\nText.\n',
        findings: [
          ['field', 'https://doi.org/10.1000/a%2Cb%7Dc%7B', ['"10.1000/a,b}c{"']],
          ['field', "doi:10.1000/it's", ['"10.1000/it\'s"']]
        ],
        fixed: '---\nreferences:\n  - {id: a, DOI: "10.1000/a,b}c{"}\n  - {id: b, DOI: "10.1000/it\'s"}\n---\n\nText.\n'
      },
      {
        name: 'a field in the front matter as a block, and offers nothing',
        source:
          '---\nreferences:\n  - id: a\n    DOI: >-\n      https://doi.org/10.1000/182\n    type: book\n---\n\nText.\n',
        findings: [['field', '>-\n      https://doi.org/10.1000/182\n']]
      },
      {
        name: 'a field of a reference in the front matter, plain and quoted',
        source:
          '---\nreferences:\n  - id: a\n    DOI: https://doi.org/10.1000/182\n  - {id: b, DOI: "doi:10.1000/183"}\n  - {id: c, DOI: \'http://dx.doi.org/10.1000/184\'}\n---\n\nText.\n',
        findings: [
          ['field', 'https://doi.org/10.1000/182', ['10.1000/182']],
          ['field', 'doi:10.1000/183', ['10.1000/183']],
          ['field', 'http://dx.doi.org/10.1000/184', ['10.1000/184']]
        ],
        fixed:
          '---\nreferences:\n  - id: a\n    DOI: 10.1000/182\n  - {id: b, DOI: "10.1000/183"}\n  - {id: c, DOI: \'10.1000/184\'}\n---\n\nText.\n'
      }
    ],
    correct: [
      {name: 'the form that doi.org asks for', source: 'See [the review](https://doi.org/10.1136/bmj.l689).\n'},
      {name: 'an address of another host', source: 'See [this](http://example.org/10.1136/bmj.l689).\n'},
      {name: 'a host that only ends like it', source: 'See [this](http://notdoi.org/10.1136/bmj.l689).\n'},
      {name: 'a malformed DOI, which doi-syntax tells', source: 'See [this](http://dx.doi.org/10.1).\n'},
      {
        name: 'a list for readers, with a label or an address',
        source:
          'Yoga helped in one trial (1), massage in one (2).\n\n1. Sherman, K. J. (2011). A randomized trial of yoga. Archives of Internal Medicine, 171(22), 2019-2026. doi:10.1001/archinternmed.2011.524\n2. Cherkin, D. C. (2011). A comparison of two types of massage. Annals of Internal Medicine, 155(1), 1-9. https://doi.org/10.7326/0003-4819-155-1-201107050-00002\n'
      },
      {name: 'what stands in code', source: 'Write `http://dx.doi.org/10.1000/182` as it is.\n'},
      {
        name: 'the bare DOI in the front matter',
        source: '---\nreferences:\n  - {id: a, DOI: 10.1000/182}\n---\n\nText.\n'
      }
    ]
  },
  libraries: {
    incorrect: [
      {
        name: 'an address in the field; the fix keeps the quotes and all around them',
        source: item('https://doi.org/10.1136/bmj.l689'),
        findings: [
          [
            'Unexpected DOI `https://doi.org/10.1136/bmj.l689` in reference `a`, expected `10.1136/bmj.l689`',
            'https://doi.org/10.1136/bmj.l689',
            ['10.1136/bmj.l689']
          ]
        ],
        fixed: item('10.1136/bmj.l689')
      },
      {
        name: 'a label',
        source: item('doi:10.1136/bmj.l689'),
        findings: [['field', 'doi:10.1136/bmj.l689', ['10.1136/bmj.l689']]],
        fixed: item('10.1136/bmj.l689')
      },
      {
        name: 'white space around it',
        source: item(' 10.1136/bmj.l689 '),
        findings: [['field', ' 10.1136/bmj.l689 ', ['10.1136/bmj.l689']]],
        fixed: item('10.1136/bmj.l689')
      },
      {
        name: 'letters keep their case',
        source: item('https://dx.doi.org/10.1002/14651858.CD001929.PUB3'),
        findings: [['field', 'https://dx.doi.org/10.1002/14651858.CD001929.PUB3', ['10.1002/14651858.CD001929.PUB3']]],
        fixed: item('10.1002/14651858.CD001929.PUB3')
      },
      {
        name: 'an address with percent codes',
        source: item('https://doi.org/10.1002/(SICI)1096-9861(19960129)365:1%3C113::AID-CNE9%3E3.0.CO;2-6'),
        findings: [
          [
            'field',
            'https://doi.org/10.1002/(SICI)1096-9861(19960129)365:1%3C113::AID-CNE9%3E3.0.CO;2-6',
            ['10.1002/(SICI)1096-9861(19960129)365:1<113::AID-CNE9>3.0.CO;2-6']
          ]
        ],
        fixed: item('10.1002/(SICI)1096-9861(19960129)365:1<113::AID-CNE9>3.0.CO;2-6')
      },
      {
        name: 'slashes that JSON escapes: the value stays a string and the rest of the file stays',
        source: '[{"id": "a", "DOI": "https:\\/\\/doi.org\\/10.1136\\/bmj.l689", "type": "book"}]',
        findings: [['field', 'https:\\/\\/doi.org\\/10.1136\\/bmj.l689', ['10.1136/bmj.l689']]],
        fixed: '[{"id": "a", "DOI": "10.1136/bmj.l689", "type": "book"}]'
      },
      {
        name: 'a DOI whose canonical form JSON must escape',
        source: '[{"id": "a", "DOI": "https://doi.org/10.1000/a%22b%5Cc"}]',
        findings: [['field', 'https://doi.org/10.1000/a%22b%5Cc', ['10.1000/a\\"b\\\\c']]],
        fixed: '[{"id": "a", "DOI": "10.1000/a\\"b\\\\c"}]'
      },
      {
        name: 'each reference, also two on one line',
        source: '[{"id":"a","DOI":"doi:10.1000/1"},{"id":"b","DOI":"doi:10.1000/2"}]',
        findings: [
          ['field', 'doi:10.1000/1', ['10.1000/1']],
          ['field', 'doi:10.1000/2', ['10.1000/2']]
        ],
        fixed: '[{"id":"a","DOI":"10.1000/1"},{"id":"b","DOI":"10.1000/2"}]'
      }
    ],
    correct: [
      {name: 'the bare DOI', source: item('10.1136/bmj.l689')},
      {name: 'a bare DOI in capitals', source: item('10.1002/14651858.CD001929.PUB3')},
      {name: 'a malformed DOI, which doi-syntax tells', source: item('https://doi.org/10.1')},
      {name: 'an address of another host', source: item('https://example.org/10.1136/bmj.l689')},
      {name: 'an empty field', source: item('')},
      {name: 'a field that is no text', source: '[{"id": "a", "type": "book", "DOI": 10.1}]'},
      {name: 'no field', source: '[{"id": "a", "type": "book"}]'},
      {name: 'an empty library', source: '[]'}
    ]
  }
})
