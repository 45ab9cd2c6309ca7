import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {libraryOfItems} from '../../src/pipeline/library.ts'
import rule from '../../src/rules/reference-date.ts'
import {runOnLibrary, testRule} from '../tools/rule-tester.ts'

function dated(fields: object): string {
  return JSON.stringify([{id: 'a', type: 'book', ...fields}])
}

function issued(...parts: readonly (string | number)[]): string {
  return dated({issued: {'date-parts': [parts]}})
}

// The day of the tests is 2026-11-25.
testRule(rule, {
  articles: {
    incorrect: [
      {
        name: 'a day that February has not, in the front matter',
        source: '---\nreferences:\n  - {id: a, issued: {date-parts: [[2011, 2, 31]]}}\n---\n\nText.\n',
        findings: [['Unexpected day `31` in `issued` of reference `a`: February 2011 has 28 days', '31']]
      },
      {
        name: 'a year to come, in a list',
        source:
          'One says so (1).\n\n## References\n\n1. Sherman, K. J. (2028). A trial of yoga. Archives of Internal Medicine, 171(22), 219-226.\n',
        findings: [
          ['Unexpected year `2028` in `issued` of reference `1`: it lies after 2027, the year after 2026-11-25', '2028']
        ]
      }
    ],
    correct: [
      {
        name: 'a work in press',
        source:
          'One says so (1).\n\n## References\n\n1. Sherman, K. J. (in press). A trial of yoga. Archives of Internal Medicine, 171(22), 219-226.\n'
      }
    ]
  },
  libraries: {
    incorrect: [
      {
        name: 'a thirteenth month',
        source: issued(2011, 13),
        findings: [['Unexpected month `13` in `issued` of reference `a`, expected 1 to 12', '13']]
      },
      {name: 'a month of zero', source: issued(2011, 0, 5), findings: [['month', ['0', 2]]]},
      {name: 'a month as text', source: issued('2011', '13', '5'), findings: [['month', '"13"']]},
      {
        name: 'a day that April has not, of access',
        source: dated({accessed: {'date-parts': [[2020, 4, 31]]}}),
        findings: [['Unexpected day `31` in `accessed` of reference `a`: April has 30 days', '31']]
      },
      {name: 'a day of zero', source: issued(2011, 5, 0), findings: [['day', ['0', 2]]]},
      {name: 'a leap day of a year that has none', source: issued(2023, 2, 29), findings: [['day', '29']]},
      {
        name: 'the end of a range',
        source: dated({issued: {'date-parts': [[2020], [2020, 14]]}}),
        findings: [['month', '14']]
      },
      {name: 'a year to come', source: issued(2028), findings: [['future', '2028']]},
      {
        name: 'a year with a digit too many',
        source: dated({'original-date': {raw: '9201'}}),
        findings: [['future', '"9201"']]
      },
      {
        name: 'a day in words of a machine',
        source: dated({issued: {literal: '2020-02-30'}}),
        findings: [['day', '"2020-02-30"']]
      },
      {
        name: 'a journal before there were any',
        source: dated({type: 'article-journal', issued: {'date-parts': [[218]]}}),
        findings: [['Unexpected year `218` of the journal article `a`, expected 1665 or later', '218']]
      },
      {
        name: 'a work that is older than asked for',
        source: issued(2015, 5),
        options: {maxAge: 10},
        findings: [['Unexpected age of reference `a`: it is of 2015, more than 10 years before 2026-11-25', '2015']]
      }
    ],
    correct: [
      {name: 'a day', source: issued(2026, 11, 25)},
      {name: 'next year', source: issued(2027, 1)},
      {name: 'a leap day', source: issued(2000, 2, 29)},
      {name: 'a leap day of the old calendar', source: issued(1700, 2, 29)},
      {name: 'a season', source: issued(2011, 21)},
      {name: 'a range', source: dated({issued: {'date-parts': [[2020], [2021, 12, 31]]}})},
      {
        name: 'a work that was read before it was issued',
        source: dated({issued: {'date-parts': [[2024]]}, accessed: {'date-parts': [[2023]]}})
      },
      {name: 'words', source: dated({issued: {literal: 'in press'}})},
      {name: 'an old book', source: issued(-380)},
      {name: 'an old work where no age is asked for', source: issued(1905)},
      {name: 'a work as old as is asked for', source: issued(2016), options: {maxAge: 10}},
      {name: 'a month in words, which reference-schema tells', source: issued(2011, 'May')},
      {name: 'no date', source: dated({issued: 2011})}
    ]
  }
})

describe('options', () => {
  it.each([0, -1, 1.5, '10'])('refuse an age of %s', (maxAge) => {
    expect(() => runOnLibrary(rule, {source: '[]', options: {maxAge}})).toThrow('of an option of `reference-date`')
  })
})

describe('without a day of today', () => {
  it('nothing is said of the future or of age, and all else is', () => {
    const {bibliography} = libraryOfItems([{id: 'a', type: 'book', issued: {'date-parts': [[2099, 13]]}}])
    const setting = {level: 'warning', options: {maxAge: 1}} as const
    expect(rule.checkBibliography(bibliography, setting, {}).map(({message}) => message)).toEqual([
      'Unexpected month `13` in `issued` of reference `a`, expected 1 to 12'
    ])
  })

  it('the founding library has only dates that can be', () => {
    expect(runOnLibrary(rule, {source: readFileSync('content/references.json', 'utf8')}).findings).toEqual([])
  })
})
