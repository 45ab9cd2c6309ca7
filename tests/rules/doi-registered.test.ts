import rule from '../../src/rules/doi-registered.ts'
import {testRule} from '../tools/rule-tester.ts'
import {absent, ahmed, searchFor, written} from './recorded-works.ts'

const lost = {id: 'none2011', type: 'article-journal', title: 'Backs', DOI: absent.identifier}
const library = (...items: readonly object[]): string => JSON.stringify(items, undefined, 2)

testRule(rule, {
  libraries: {
    incorrect: [
      {
        name: 'a DOI that no registry knows',
        source: library(lost),
        records: [absent],
        findings: [
          [
            'Unexpected DOI `10.1016/j.none.2011.99.999` in reference `none2011`, expected one that exists: doi.org did not know it on 2026-11-20',
            `"${absent.identifier}"`
          ]
        ]
      },
      {
        name: 'the same in other letters, and in an address',
        source: library({...lost, DOI: `https://doi.org/${absent.identifier.toUpperCase()}`}),
        records: [absent],
        findings: [['absent', `"https://doi.org/${absent.identifier.toUpperCase()}"`]]
      },
      {
        name: 'a PMID that PubMed does not know',
        source: library({id: 'a', type: 'article-journal', title: 'Backs', PMID: '99999999'}),
        records: [{scheme: 'pmid', identifier: '99999999', status: 'absent', registry: 'pubmed', asked: '2026-11-20'}],
        findings: [
          [
            'Unexpected PMID `99999999` in reference `a`, expected one that exists: PubMed did not know it on 2026-11-20',
            '"99999999"'
          ]
        ]
      },
      {
        name: 'a DOI that no registry knows, where a search found the work',
        source: library(written(ahmed, 'ahmed2014', {DOI: absent.identifier})),
        records: [absent, searchFor(ahmed)],
        findings: [
          [
            'Unexpected DOI `10.1016/j.none.2011.99.999` in reference `ahmed2014`, expected one that exists such as `10.1016/j.ejogrb.2014.02.038`: doi.org did not know it on 2026-11-20',
            `"${absent.identifier}"`,
            [ahmed.identifier]
          ]
        ]
      },
      {
        name: 'the same where somebody edited what the search found',
        source: library(written(ahmed, 'edited2014', {DOI: absent.identifier})),
        records: [absent, {...searchFor(ahmed), edited: true}],
        findings: [['absent', `"${absent.identifier}"`]]
      },
      {
        name: 'the same where the search found none',
        source: library(written(ahmed, 'none2014', {DOI: absent.identifier})),
        records: [absent, searchFor(ahmed, false)],
        findings: [['absent', `"${absent.identifier}"`]]
      }
    ],
    correct: [
      {name: 'a DOI that a registry has', source: library(written(ahmed, 'ahmed2014')), records: [ahmed]},
      {name: 'a project without a lock', source: library({...lost, note: 'no lock'})},
      {name: 'a DOI that was never asked for', source: library({...lost, note: 'never asked'}), records: []},
      {
        name: 'a record that was edited by hand, which proves nothing',
        source: library({...lost, note: 'edited'}),
        records: [{...absent, edited: true}]
      },
      {
        name: 'a DOI that exists and whose work no registry describes',
        source: library({...lost, note: 'registered'}),
        records: [{...absent, status: 'registered'}]
      },
      {
        name: 'an ISBN that Open Library does not list, which is no evidence',
        source: library({id: 'b', type: 'book', title: 'Backs', ISBN: '978-0-306-40615-7'}),
        records: [
          {
            scheme: 'isbn',
            identifier: '9780306406157',
            status: 'unlisted',
            registry: 'openlibrary',
            asked: '2026-11-20'
          }
        ]
      }
    ]
  },
  articles: {
    incorrect: [
      {
        name: 'a DOI that is cited by itself',
        source: `Yoga helps [@doi:${absent.identifier}].\n`,
        records: [absent],
        findings: [['absent', absent.identifier]]
      }
    ],
    correct: [{name: 'one that is known', source: `Yoga helps [@doi:${ahmed.identifier}].\n`, records: [ahmed]}]
  }
})
