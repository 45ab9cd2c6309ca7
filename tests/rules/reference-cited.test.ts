import {describe, expect, it} from 'vitest'
import rule from '../../src/rules/reference-cited.ts'
import {libraryFile, runOnLibrary, testRule} from '../tools/rule-tester.ts'

const entries =
  '1. Sherman, K. J. (2011). A randomized trial of yoga. Archives of Internal Medicine, 171(22), 2019-2026.\n' +
  '2. Cherkin, D. C. (2011). A comparison of two types of massage. Annals of Internal Medicine, 155(1), 1-9.\n' +
  '3. Furlan, A. D. (2015). Massage for low-back pain. Cochrane Database of Systematic Reviews, 9, CD001929.\n'
const library =
  '[\n  {"id": "mu2020", "type": "book", "title": "Needles"},\n  {"id": "furlan2015", "type": "book"}\n]\n'

testRule(rule, {
  articles: {
    incorrect: [
      {
        name: 'an entry of the list that no number points to',
        source: `Yoga helped in one trial (1), massage in a review (3).\n\n${entries}`,
        findings: [
          [
            'Unexpected reference `2`, expected a citation of it in the text',
            'Cherkin, D. C. (2011). A comparison of two types of massage. Annals of Internal Medicine, 155(1), 1-9.'
          ]
        ]
      },
      {
        name: 'an item of the front matter',
        source:
          '---\nreferences:\n  - {id: a2020, type: book}\n  - {id: b2020, type: book}\n---\n\nOne book says so [@a2020].\n',
        findings: [['own', '{id: b2020, type: book}']]
      },
      {
        name: 'an item of the front matter that code alone names',
        source: '---\nreferences:\n  - {id: a2020, type: book}\n---\n\nWrite `[@a2020]`.\n',
        findings: [['own', '{id: a2020, type: book}']]
      }
    ],
    correct: [
      {
        name: 'a list that is cited, partly by a range',
        source: `Yoga and massage helped in three trials (1–3).\n\n${entries}`
      },
      {
        name: 'an item of the front matter that a narrative citation names',
        source: '---\nreferences:\n  - {id: a2020, type: book}\n---\n\nAs @a2020 says, it may help.\n'
      },
      {
        name: 'a list that no marker points into: further reading, or a way to cite that is not known',
        source: `How it works is not known.\n\n${entries}`
      },
      {name: 'a numbered list that is no list of references', source: 'Do this:\n\n1. Stand up.\n2. Sit down.\n'},
      {
        name: 'a library in use by another article, which is judged as a file of its own',
        source: 'It may help [@a2020].\n',
        library: [{id: 'a2020', type: 'book'}]
      }
    ]
  },
  libraries: {
    incorrect: [
      {
        name: 'one that no article cites',
        source: library,
        articles: ['One review says so [@furlan2015].'],
        findings: [['Unexpected reference `mu2020`, expected an article that cites it', '"mu2020"']]
      },
      {
        name: 'all of them where nothing is cited',
        source: library,
        articles: ['How it works is not known.'],
        findings: [
          ['library', '"mu2020"'],
          ['library', '"furlan2015"']
        ]
      },
      {
        name: 'one whose key an article answers by itself',
        source: library,
        articles: ['---\nreferences:\n  - {id: mu2020, type: book}\n---\n\nOne book says so [@mu2020; @furlan2015].\n'],
        findings: [['library', '"mu2020"']]
      },
      {
        name: 'one that a list entry or code alone names',
        source: library,
        articles: ['One review says so [@furlan2015]. Write `[@mu2020]`.'],
        findings: [['library', '"mu2020"']]
      },
      {
        name: 'an item without an id, which nothing can cite',
        source: '[{"type": "book", "title": "Needles"}]',
        findings: [['library', '{"type": "book", "title": "Needles"}']]
      }
    ],
    correct: [
      {
        name: 'a library that several articles cite together',
        source: library,
        articles: ['One review says so [@furlan2015].', 'One book says so [see @mu2020, p. 3].']
      },
      {name: 'a run that did not read every article', source: library, articles: ['Nothing.'], complete: false},
      {name: 'an empty library', source: '[]'},
      {
        name: 'a key that is part of every object',
        source: '[{"id": "__proto__", "type": "book"}, {"id": "constructor", "type": "book"}]',
        articles: ['Books say so [@__proto__; @constructor].']
      },
      {
        name: 'two items with one key, of which citations take the first',
        source: '[{"id": "a", "type": "book"}, {"id": "a", "type": "book"}]',
        articles: ['One book says so [@a].']
      }
    ]
  }
})

describe('a run that did not read every article', () => {
  it('says in the report that no reference is called unused', () => {
    const articles = ['How it works is not known.']
    expect(runOnLibrary(rule, {source: library, articles, complete: false}).incomplete).toEqual([
      {
        rule: 'reference-cited',
        file: libraryFile,
        reason: 'not every article that can cite from this file was read, so no reference is called unused'
      }
    ])
    expect(runOnLibrary(rule, {source: library, articles})).not.toHaveProperty('incomplete')
  })
})
