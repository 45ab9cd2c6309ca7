import rule from '../../src/rules/reference-unique.ts'
import {testRule} from '../tools/rule-tester.ts'

const author = [{family: 'Furlan', given: 'Andrea D.'}]
const work = {type: 'article-journal', title: 'Massage for low-back pain', author, issued: {'date-parts': [[2015]]}}

function library(...items: readonly object[]): string {
  return JSON.stringify(items, undefined, 2)
}

testRule(rule, {
  articles: {
    incorrect: [
      {
        name: 'an item of the front matter that stands there twice',
        source: '---\nreferences:\n  - {id: a, DOI: 10.1000/182}\n  - {id: b, DOI: 10.1000/182}\n---\n\nText.\n',
        findings: [['Unexpected reference `b`: the same work as `a` (DOI 10.1000/182)', ['10.1000/182', 2]]]
      },
      {
        name: 'an entry of a list that stands there twice',
        source:
          'Yoga helped in one trial (1), and in one trial (2).\n\n1. Sherman, K. J. (2011). A randomized trial of yoga. Archives of Internal Medicine, 171(22), 2019-2026. https://doi.org/10.1001/archinternmed.2011.524\n2. Sherman, K. J. (2011). A randomized trial of yoga. Archives of Internal Medicine, 171(22), 2019-2026. doi:10.1001/ARCHINTERNMED.2011.524\n',
        findings: [['work', '10.1001/ARCHINTERNMED.2011.524']]
      }
    ],
    correct: [
      {
        name: 'two works in a list',
        source:
          'Yoga helped in one trial (1), massage in one (2).\n\n1. Sherman, K. J. (2011). A randomized trial of yoga. Archives of Internal Medicine, 171(22), 2019-2026.\n2. Cherkin, D. C. (2011). A comparison of two types of massage. Annals of Internal Medicine, 155(1), 1-9.\n'
      },
      {
        name: 'an item that the library has too, which the front matter overrides',
        source: '---\nreferences:\n  - {id: a, DOI: 10.1000/182}\n---\n\nText.\n',
        library: [{id: 'a', type: 'book', DOI: '10.1000/182'}]
      }
    ]
  },
  libraries: {
    incorrect: [
      {
        name: 'a key that stands twice, and points at the first one',
        source: library({id: 'a', type: 'book', title: 'Needles'}, {id: 'a', type: 'book', title: 'Hands and feet'}),
        findings: [['Unexpected second reference with the key `a`, expected each key once', ['"a"', 2]]]
      },
      {
        name: 'a key that is a number once and text once',
        source: '[{"id": 7, "type": "book"}, {"id": "7", "type": "book"}]',
        findings: [['key', '"7"']]
      },
      {
        name: 'one DOI in two letter cases',
        source: library(
          {id: 'a', type: 'book', DOI: '10.1002/14651858.CD001929.pub3'},
          {id: 'b', type: 'book', DOI: '10.1002/14651858.cd001929.PUB3'}
        ),
        findings: [
          [
            'Unexpected reference `b`: the same work as `a` (DOI 10.1002/14651858.cd001929.PUB3)',
            '"10.1002/14651858.cd001929.PUB3"'
          ]
        ]
      },
      {
        name: 'one DOI bare and as an address',
        source: library(
          {id: 'a', type: 'book', DOI: 'https://doi.org/10.1000/182'},
          {id: 'b', type: 'book', DOI: '10.1000/182'}
        ),
        findings: [['work', '"10.1000/182"']]
      },
      {
        name: 'one PMID, as a number and as text',
        source: library({id: 'a', type: 'book', PMID: 26329399}, {id: 'b', type: 'book', PMID: '26329399'}),
        findings: [['work', '"26329399"']]
      },
      {
        name: 'one PMCID',
        source: library({id: 'a', type: 'book', PMCID: 'PMC8408302'}, {id: 'b', type: 'book', PMCID: 'PMC8408302'}),
        findings: [['work', ['"PMC8408302"', 2]]]
      },
      {
        name: 'one title, year and first author where one of the two lacks the DOI',
        source: library({...work, id: 'a', DOI: '10.1002/14651858.CD001929.pub3'}, {...work, id: 'b'}),
        findings: [
          [
            'Unexpected reference `b`: the same work as `a` (same title, year and first author)',
            ['"Massage for low-back pain"', 2]
          ]
        ]
      },
      {
        name: 'one title in other letters, accents and punctuation, with markup',
        source: library(
          {...work, id: 'a', author: [{family: 'Müller'}]},
          {...work, id: 'b', title: 'MASSAGE for <i>low</i> back pain.', author: [{family: 'MULLER', given: 'X'}]}
        ),
        findings: [['work', '"MASSAGE for <i>low</i> back pain."']]
      },
      {
        name: 'a third one, told as the first one again',
        source: library({...work, id: 'a'}, {...work, id: 'b'}, {...work, id: 'c'}),
        findings: [
          ['work', ['"Massage for low-back pain"', 2]],
          ['work', ['"Massage for low-back pain"', 3]]
        ]
      },
      {
        name: 'a key that is part of every object',
        source: '[{"id": "__proto__", "type": "book"}, {"id": "__proto__", "type": "book"}]',
        findings: [['key', ['"__proto__"', 2]]]
      }
    ],
    correct: [
      {
        name: 'a preprint and its published version, which have a DOI each',
        source: library(
          {...work, id: 'a', type: 'article', DOI: '10.1101/2015.01.01.000001'},
          {...work, id: 'b', DOI: '10.1002/14651858.CD001929.pub3'}
        )
      },
      {
        name: 'an article and its erratum',
        source: library(
          {...work, id: 'a', DOI: '10.1000/1'},
          {...work, id: 'b', title: 'Erratum: Massage for low-back pain', DOI: '10.1000/2'}
        )
      },
      {
        name: 'two editions of one title',
        source: library({...work, id: 'a'}, {...work, id: 'b', issued: {'date-parts': [[2008]]}})
      },
      {
        name: 'two works of one title and year by two authors',
        source: library({...work, id: 'a'}, {...work, id: 'b', author: [{family: 'Cherkin'}]})
      },
      {
        name: 'one short title, as columns of a journal have',
        source: library({...work, id: 'a', title: 'Editorial'}, {...work, id: 'b', title: 'Editorial'})
      },
      {
        name: 'one title without a year or an author, which is no evidence',
        source: library(
          {id: 'a', type: 'book', title: 'Massage for low-back pain'},
          {id: 'b', type: 'book', title: 'Massage for low-back pain'}
        )
      },
      {
        name: 'fields that hold what is no identifier',
        source:
          '[{"id": "a", "type": "book", "DOI": "", "PMID": " "}, {"id": "b", "type": "book", "DOI": "", "PMID": " "}]'
      }
    ]
  }
})
