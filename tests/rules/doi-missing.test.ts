import rule from '../../src/rules/doi-missing.ts'
import {testRule} from '../tools/rule-tester.ts'
import {ahmed} from './recorded-works.ts'

const pubmed = {...ahmed, scheme: 'pmid', identifier: '24613676', registry: 'pubmed'} as const
const library = (...items: readonly object[]): string => JSON.stringify(items, undefined, 2)
const reference = {...ahmed.item, id: 'ahmed2014', PMID: '24613676', DOI: undefined}

testRule(rule, {
  libraries: {
    incorrect: [
      {
        name: 'a reference with a PMID whose record has a DOI',
        source: library(reference),
        records: [pubmed],
        findings: [
          [
            'Unexpected reference `ahmed2014` without a DOI, expected `10.1016/j.ejogrb.2014.02.038`: PubMed has it under the PMID `24613676`',
            '"24613676"'
          ]
        ]
      }
    ],
    correct: [
      {name: 'one that has its DOI', source: library({...reference, DOI: ahmed.identifier}), records: [pubmed]},
      {
        name: 'one whose address holds the DOI',
        source: library({...reference, URL: `https://doi.org/${ahmed.identifier}`}),
        records: [pubmed]
      },
      {
        name: 'a record without a DOI',
        source: library({...reference, note: 'x'}),
        records: [{...pubmed, item: {id: '1', type: 'article-journal', title: 'Timing of urinary catheter removal'}}]
      },
      {name: 'a project without a lock', source: library({...reference, note: 'y'})},
      {
        name: 'a PMID that belongs to another work',
        source: library({
          ...reference,
          title: 'Yoga for the back',
          author: [{family: 'Sherman'}],
          issued: {'date-parts': [[2001]]},
          'container-title': 'Spine'
        }),
        records: [pubmed]
      }
    ]
  }
})
