import rule from '../../src/rules/reference-updated.ts'
import {testRule} from '../tools/rule-tester.ts'
import {ahmed, gill, wakefield, written} from './recorded-works.ts'

const library = (...items: readonly object[]): string => JSON.stringify(items, undefined, 2)

testRule(rule, {
  libraries: {
    incorrect: [
      {
        name: 'an expression of concern, once for two sources',
        source: library(written(ahmed, 'ahmed2014')),
        records: [ahmed],
        findings: [['concern', '"ahmed2014"']]
      },
      {
        name: 'a preprint that is published by now',
        source: library(written(gill, 'gill2018')),
        records: [gill],
        findings: [
          [
            'Unexpected reference `gill2018` to a preprint, expected the published version `doi:10.1021/acs.jpcb.7b11820`',
            '"gill2018"'
          ]
        ]
      },
      {
        name: 'a newer version',
        source: library(written(gill, 'gill2018')),
        records: [
          {...gill, relations: [{type: 'has-newer-version', scheme: 'doi', identifier: '10.26434/chemrxiv.5406907.v6'}]}
        ],
        options: {},
        findings: [['newer', '"gill2018"']]
      },
      {
        name: 'a correction',
        source: library(written(gill, 'gill2018', {note: 'corrected'})),
        records: [
          {
            ...gill,
            relations: [],
            updates: [{type: 'correction', source: 'publisher', notice: '10.1000/notice', date: '2020-02-02'}]
          }
        ],
        findings: [
          [
            'Unexpected reference `gill2018` to a work that was corrected on 2020-02-02, expected a look at its notice',
            '"gill2018"'
          ]
        ]
      }
    ],
    correct: [
      {
        name: 'a retracted work, which another rule tells',
        source: library(written(wakefield, 'w')),
        records: [wakefield]
      },
      {name: 'a project without a lock', source: library(written(gill, 'gill2018', {note: 'x'}))},
      {
        name: 'a record that was edited by hand',
        source: library(written(gill, 'gill2018', {note: 'y'})),
        records: [{...gill, edited: true}]
      }
    ]
  }
})
