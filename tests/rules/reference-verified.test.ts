import rule from '../../src/rules/reference-verified.ts'
import {testRule} from '../tools/rule-tester.ts'
import {ahmed, wakefield, written} from './recorded-works.ts'

const library = (...items: readonly object[]): string => JSON.stringify(items, undefined, 2)

testRule(rule, {
  libraries: {
    incorrect: [
      {
        name: 'a reference whose DOI has no record, where there is a lock',
        source: library(written(ahmed, 'ahmed2014')),
        records: [wakefield],
        findings: [
          [
            'Unexpected reference `ahmed2014` without a record of its DOI `10.1016/j.ejogrb.2014.02.038`, expected one in the lock',
            '"ahmed2014"'
          ]
        ]
      },
      {
        name: 'a record that was edited by hand',
        source: library(written(ahmed, 'ahmed2014')),
        records: [{...ahmed, edited: true}],
        options: {maxAge: 0},
        findings: [['edited', '"ahmed2014"']]
      },
      {
        name: 'a record that is older than the configured age',
        source: library(written(ahmed, 'ahmed2014', {note: 'old'})),
        records: [{...ahmed, asked: '2026-10-01'}],
        options: {maxAge: 30},
        findings: [
          [
            'Unexpected record of the DOI `10.1016/j.ejogrb.2014.02.038` in reference `ahmed2014` from 2026-10-01, expected one of at most 30 days',
            '"ahmed2014"'
          ]
        ]
      }
    ],
    correct: [
      {name: 'a record of that age', source: library(written(ahmed, 'a')), records: [ahmed], options: {maxAge: 5}},
      {
        name: 'an old one where no age is configured',
        source: library(written(ahmed, 'b')),
        records: [{...ahmed, asked: '2001-01-01'}]
      },
      {name: 'a project without a lock', source: library(written(ahmed, 'c'))},
      {
        name: 'a reference without an identifier',
        source: library({id: 'd', type: 'book', title: 'Backs'}),
        records: []
      },
      {
        name: 'a PMID without a record beside a DOI that is verified',
        source: library(written(ahmed, 'e', {PMID: '24613676'})),
        records: [ahmed]
      }
    ]
  }
})
