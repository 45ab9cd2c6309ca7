import {describe, expect, it} from 'vitest'
import rule from '../../src/rules/reference-complete.ts'
import {type LibraryCase, runOnLibrary, testRule} from '../tools/rule-tester.ts'

const who = {author: [{family: 'Sherman', given: 'Karen J.'}]}
const what = {title: 'A trial of yoga'}
const when = {issued: {'date-parts': [[2011]]}}

/** For each type what it needs, each need by itself, in the order in which they are told. */
const needs: Readonly<Record<string, readonly (readonly [field: string, has: object])[]>> = {
  article: [
    ['author', who],
    ['title', what],
    ['issued', when],
    ['DOI', {number: 'arXiv:2401.00001'}]
  ],
  'article-journal': [
    ['author', who],
    ['title', what],
    ['issued', when],
    ['container-title', {'container-title': 'Trials'}],
    ['DOI', {volume: '11'}]
  ],
  'article-magazine': [
    ['title', what],
    ['issued', when],
    ['container-title', {'container-title': 'Backs'}]
  ],
  'article-newspaper': [
    ['title', what],
    ['issued', when],
    ['container-title', {'container-title-short': 'Backs'}]
  ],
  book: [
    ['author', {editor: who.author}],
    ['title', what],
    ['issued', when],
    ['DOI', {publisher: 'Press'}]
  ],
  chapter: [
    ['author', who],
    ['title', what],
    ['issued', when],
    ['container-title', {'container-title': 'Backs'}]
  ],
  dataset: [
    ['title', what],
    ['author', who],
    ['issued', when],
    ['DOI', {DOI: '10.1000/182'}]
  ],
  'paper-conference': [
    ['author', who],
    ['title', what],
    ['issued', when],
    ['container-title', {'event-title': 'Congress'}]
  ],
  post: [
    ['title', what],
    ['URL', {URL: 'https://example.org/'}]
  ],
  'post-weblog': [
    ['title', what],
    ['URL', {DOI: '10.1000/182'}]
  ],
  report: [
    ['author', {publisher: 'Ministry'}],
    ['title', what],
    ['issued', {issued: {literal: 'Spring 2003'}}]
  ],
  review: [
    ['author', who],
    ['title', what],
    ['issued', when],
    ['container-title', {'container-title': 'Reviews'}]
  ],
  'review-book': [
    ['author', who],
    ['issued', when],
    ['container-title', {'container-title': 'Reviews'}]
  ],
  software: [
    ['title', what],
    ['author', who],
    ['issued', {version: '1.0'}],
    ['DOI', {URL: 'https://example.org/'}]
  ],
  thesis: [
    ['author', who],
    ['title', what],
    ['issued', when],
    ['publisher', {publisher: 'University'}]
  ],
  webpage: [
    ['title', what],
    ['URL', {URL: 'https://example.org/'}]
  ],
  map: [['title', {PMID: 1}]]
}

const rows = Object.entries(needs)
const complete: LibraryCase[] = rows.map(([type, all]) => ({
  name: `a reference of the type ${type} with what it needs`,
  source: library(all.reduce((item, [, has]) => ({...item, ...has}), {id: 'a', type}))
}))
const lacking: LibraryCase[] = rows.flatMap(([type, all]) =>
  all.map(([field]) => ({
    name: `a reference of the type ${type} that lacks ${field}`,
    source: library(all.reduce((item, [other, has]) => (other === field ? item : {...item, ...has}), {id: 'a', type})),
    findings: [['missing', '"a"'] as const]
  }))
)

function library(...items: readonly object[]): string {
  return JSON.stringify(items, undefined, 2)
}

const journal = {id: 'a', type: 'article-journal', ...who, ...what, ...when, 'container-title': 'Trials', volume: 11}

function list(entry: string): string {
  return `One guide says so (1), one trial too (2).\n\n1. ${entry}\n2. Cherkin, D. C. (2011). A comparison of two types of massage. Annals of Internal Medicine, 155(1), 1-9.\n`
}

testRule(rule, {
  articles: {
    incorrect: [
      {
        name: '“Retrieved from” and then nothing',
        source: list('Society of Physical Therapy. (n.d.). A guide to low back pain. Retrieved from'),
        findings: [['Unexpected end of reference `1` after “Retrieved from”, expected an address', 'Retrieved from']]
      },
      {
        name: '“Available at:” and then nothing',
        source: list('Society of Physical Therapy (2019) A guide to low back pain. Available at:'),
        findings: [['Unexpected end of reference `1` after “Available at”, expected an address', 'Available at:']]
      },
      {
        name: 'no year and no “n.d.”',
        source: list('Sherman, K. J. A randomized trial of yoga. Archives of Internal Medicine, 171(22), 219-226.'),
        findings: [
          ['undated', 'Sherman, K. J. A randomized trial of yoga. Archives of Internal Medicine, 171(22), 219-226.']
        ]
      },
      {
        name: 'an item of the front matter',
        source: '---\nreferences:\n  - {id: a, type: webpage, title: Backs}\n---\n\nText.\n',
        findings: [
          ['Unexpected reference `a` without an address, expected `URL` or `DOI` for the type `webpage`', ['a', 1]]
        ]
      }
    ],
    correct: [
      {
        name: 'an entry that says that it has no date',
        source: list(
          'Society of Physical Therapy. (n.d.). A guide to low back pain. Retrieved from https://example.org/guide'
        )
      },
      {
        name: 'an entry whose address follows',
        source: list(
          'Society of Physical Therapy (2019) A guide to low back pain. Available at: https://example.org/guide'
        )
      },
      {
        name: 'an entry of which the parser may have missed something',
        source: list('Sherman KJ. A randomized trial of yoga. 2011.')
      },
      {
        name: 'a numbered list that is no list of references',
        source: '1. Stand up, and read what can be retrieved from\n2. Sit down.\n'
      }
    ]
  },
  libraries: {
    incorrect: [
      ...lacking,
      {
        name: 'everything that it lacks in one finding, and nothing of an item whose key alone is there',
        source: library({id: 'a', type: 'thesis'}),
        findings: [
          [
            'Unexpected reference `a` without authors, a title, a date and a publisher, expected what the type `thesis` needs',
            '"a"'
          ]
        ]
      },
      {
        name: 'values that say nothing',
        source: library({...journal, title: '  ', author: [], issued: {'date-parts': [[]]}}),
        findings: [['several', '"a"']]
      },
      {
        name: 'an item of a type that is not left out',
        source: library({id: 'a', type: 'webpage', ...what}, {id: 'b', type: 'dataset'}),
        options: {ignoreTypes: ['dataset', 'map']},
        findings: [['missing', '"a"']]
      }
    ],
    correct: [
      ...complete,
      {name: 'an editor in place of an author', source: library({...journal, author: [], editor: who.author})},
      {name: 'a group in place of a person', source: library({...journal, author: [{literal: 'Trial Group'}]})},
      {name: 'a page in place of a volume', source: library({...journal, volume: undefined, page: '1-9'})},
      {
        name: 'an identifier in place of a volume',
        source: library({...journal, volume: undefined, DOI: '10.1000/182'})
      },
      {
        name: 'the day of an event in place of that of issue',
        source: library({...journal, issued: undefined, 'event-date': when.issued})
      },
      {
        name: 'a type that is left out',
        source: library({id: 'a', type: 'dataset'}),
        options: {ignoreTypes: ['dataset']}
      },
      {name: 'an item without a type, which reference-schema tells', source: library({id: 'a'})},
      {name: 'an item that is no object, which reference-schema tells', source: '[null, 12]'}
    ]
  }
})

describe('options', () => {
  it.each([
    ['a type that is no text', {ignoreTypes: [1]}],
    ['types that are no list', {ignoreTypes: 'dataset'}],
    ['more types than there are', {ignoreTypes: Array.from({length: 101}, () => 'x')}]
  ])('are refused: %s', (_name, options) => {
    expect(() => runOnLibrary(rule, {source: '[]', options})).toThrow('of an option of `reference-complete`, expected')
  })
})

describe('the advice', () => {
  it('quotes a note, where people put the source of a work', () => {
    const {findings} = runOnLibrary(rule, {
      source: library({...journal, 'container-title': '', note: 'Environmental\n Evidence, 5, 20.'})
    })
    expect(findings[0]?.note).toMatch('Its note says “Environmental Evidence, 5, 20.”: ')
  })
})
