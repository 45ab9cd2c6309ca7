import rule from '../../src/rules/doi-missing.ts'
import {testRule} from '../tools/rule-tester.ts'
import {ahmed, searchFor} from './recorded-works.ts'

const pubmed = {...ahmed, scheme: 'pmid', identifier: '24613676', registry: 'pubmed'} as const
const library = (...items: readonly object[]): string => JSON.stringify(items, undefined, 2)
const alone = {...ahmed.item, id: 'ahmed2014', DOI: undefined}
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
      },
      {
        name: 'a reference without any identifier, where a search found the work',
        source: library(alone),
        records: [searchFor(ahmed)],
        findings: [
          [
            'Unexpected reference `ahmed2014` without a DOI, expected one such as `10.1016/j.ejogrb.2014.02.038`: a search at Crossref found “Timing of urinary catheter removal after uncomplicated total abdominal hysterectomy: a prospective randomized trial” (Ahmed, 2014) under it on 2026-11-20',
            '"ahmed2014"'
          ]
        ]
      }
    ],
    correct: [
      {
        name: 'one for which a search found none',
        source: library({...alone, note: 'none'}),
        records: [searchFor(ahmed, false)]
      },
      {
        name: 'a book, which is not searched for',
        source: library({...alone, type: 'book'}),
        records: [searchFor(ahmed)]
      },
      {
        name: 'one with other authors than what was found for its words',
        source: library({...alone, author: [{family: 'Ahmed', given: 'Q. Z.'}, {family: 'Miller'}, {family: 'Smith'}]}),
        records: [searchFor(ahmed)]
      },
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
