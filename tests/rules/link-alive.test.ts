import rule from '../../src/rules/link-alive.ts'
import {type LockedRecord, testRule} from '../tools/rule-tester.ts'

const library = (...items: readonly object[]): string => JSON.stringify(items, undefined, 2)
const address = 'https://www.example.org/yoga'
const dead: LockedRecord = {
  scheme: 'url',
  identifier: address,
  status: 'absent',
  registry: 'www.example.org',
  asked: '2026-11-20'
}
const page = {id: 'yoga', type: 'webpage', title: 'Yoga', URL: address}
const software = {id: 'tool', type: 'software', title: 'Tool', publisher: 'Doe', issued: {'date-parts': [[2020]]}}

testRule(rule, {
  libraries: {
    incorrect: [
      {
        name: 'an address that was dead when it was visited',
        source: library(page),
        records: [dead],
        findings: [
          [
            'Unexpected dead address `https://www.example.org/yoga` in reference `yoga`, expected one that leads to the work: www.example.org answered on 2026-11-20 that there is no such page',
            `"${address}"`
          ]
        ]
      },
      {
        name: 'the same with a part of the page, and in capitals',
        source: library({...page, URL: 'HTTPS://WWW.example.org/yoga#poses'}),
        records: [dead],
        findings: [['dead', '"HTTPS://WWW.example.org/yoga#poses"']]
      },
      {
        name: 'the address of a book with an ISBN',
        source: library({...page, type: 'book', ISBN: '978-0-306-40615-7'}),
        records: [dead],
        findings: [['dead', `"${address}"`]]
      },
      {
        name: 'software with a publisher and no address',
        source: library(software),
        findings: [
          ['Unexpected reference `tool` without an address, expected `URL` or `DOI` for the type `software`', '"tool"']
        ]
      },
      {
        name: 'a report with a day of access and no address',
        source: library({...page, type: 'report', URL: undefined, accessed: {'date-parts': [[2020, 5, 3]]}}),
        findings: [
          [
            'Unexpected day of access in reference `yoga`, expected the address that was read then',
            JSON.stringify({'date-parts': [[2020, 5, 3]]}, undefined, 2).replaceAll('\n', '\n    ')
          ]
        ]
      }
    ],
    correct: [
      {name: 'an address that was there', source: library(page), records: [{...dead, status: 'found'}]},
      {name: 'an address that was not visited', source: library({...page, note: 'a'}), records: []},
      {name: 'a project without a lock', source: library({...page, note: 'b'})},
      {
        name: 'a record that was edited by hand',
        source: library({...page, note: 'c'}),
        records: [{...dead, edited: true}]
      },
      {
        name: 'a dead address beside a DOI, by which the work is found',
        source: library({...page, DOI: '10.1000/182'}),
        records: [dead]
      },
      {
        name: 'a web page without an address, which reference-complete tells',
        source: library({...page, URL: undefined})
      },
      {
        name: 'software without publisher and address, which reference-complete tells',
        source: library({...software, publisher: undefined})
      },
      {name: 'software with its address', source: library({...software, URL: address})},
      {
        name: 'an article on paper with a day of access',
        source: library({...page, type: 'article-journal', URL: undefined, accessed: {'date-parts': [[2020]]}})
      }
    ]
  },
  articles: {
    incorrect: [
      {
        name: 'an address that is cited by itself',
        source: `Yoga helps [@${address}].\n`,
        records: [dead],
        findings: [['dead', address]]
      }
    ],
    correct: [{name: 'one that is there', source: `Yoga helps [@${address}].\n`, records: [{...dead, status: 'found'}]}]
  }
})
