import rule from '../../src/rules/citation-relevant.ts'
import {testRule} from '../tools/rule-tester.ts'

const yoga = {
  id: 'yoga',
  type: 'article-journal',
  title: 'A Randomized Trial Comparing Yoga, Stretching, and a Self-care Book for Chronic Low Back Pain',
  'container-title': 'Archives of Internal Medicine',
  author: [{family: 'Sherman', given: 'K. J.'}]
}
const massage = {id: 'massage', type: 'article-journal', title: 'Massage for low-back pain in adults and children'}
const fish = {
  id: 'fish',
  type: 'article-journal',
  title: 'Genome assembly of a teleost reveals rapid chromosome fusion in cichlids'
} as const
const german = {...yoga, id: 'german', title: 'Yoga und Dehnung bei Beschwerden im Kreuz und in den Schultern'}
const book = {...yoga, id: 'book', type: 'book'}

const lead = 'For back pain, yoga and meditation reduced symptoms by 30% in two trials [@yoga].'
const off = 'Meditation calms the mind and reduced stress by 40% in adults with back pain'
const withTitle = '# Back pain\n\n'

testRule(rule, {
  articles: {
    incorrect: [
      {
        name: 'a claim on meditation behind which a trial of yoga is cited',
        source: `${withTitle}${lead} ${off} [@yoga].\n`,
        library: [yoga],
        findings: [['unrelated', `${off} [@yoga].`]]
      },
      {
        name: 'a work of which no word stands in the article',
        source: 'Massage reduced pain by 12 points in a trial of 401 adults [@fish].\n',
        library: [fish],
        findings: [['unrelated', 'Massage reduced pain by 12 points in a trial of 401 adults [@fish].']]
      },
      {
        name: 'what is known from the lock does not help',
        source: 'Massage reduced pain by 12 points in a trial of 401 adults [@fish].\n',
        library: [{...fish, DOI: '10.5555/12345678'}],
        records: [
          {
            scheme: 'doi',
            identifier: '10.5555/12345678',
            status: 'found',
            registry: 'crossref',
            asked: '2026-11-20',
            item: {...fish, id: '10.5555/12345678', 'container-title': 'Nature Genetics'}
          }
        ],
        findings: [['unrelated', 'Massage reduced pain by 12 points in a trial of 401 adults [@fish].']]
      }
    ],
    correct: [
      {
        name: 'a claim that shares a word with the title',
        source: `${withTitle}${lead} Stretching reduced stress by 40% in adults with back pain [@yoga].\n`,
        library: [yoga]
      },
      {
        name: 'one that shares the beginning of a word',
        source: `${withTitle}${lead} Meditation and the stretches before it reduced stress by 40% in adults [@yoga].\n`,
        library: [yoga]
      },
      {
        name: 'one that points back to the sentence before',
        source: `${withTitle}${lead} These practices reduced stress in the mind by 40% in adults [@yoga].\n`,
        library: [yoga]
      },
      {
        name: 'one that names the authors',
        source: `${withTitle}${lead} Meditation reduced stress by 40% in a trial that Sherman ran [@yoga].\n`,
        library: [yoga]
      },
      {
        name: 'one whose first words are what the article is about',
        source: `${withTitle}${lead} Back pain at work rose by 40% among nurses and meditation teachers [@yoga].\n`,
        library: [yoga]
      },
      {
        name: 'one of two works fits',
        source: 'Massage reduced pain by 12 points in a trial of 401 adults [@fish; @massage].\n',
        library: [fish, massage]
      },
      {
        name: 'an acronym that the title spells out',
        source: 'LBP costs Germany 40% more than influenza costs it each year [@massage].\n',
        library: [massage]
      },
      {
        name: 'a work with an abstract that has the word',
        source: 'Massage reduced pain by 12 points in a trial of 401 adults [@fish].\n',
        library: [{...fish, abstract: 'We gave the animals massage.'}]
      },
      {
        name: 'a work whose record in the lock has the word',
        source: 'Massage reduced pain by 12 points in a trial of 401 adults [@fish].\n',
        library: [{...fish, DOI: '10.5555/12345678'}],
        records: [
          {
            scheme: 'doi',
            identifier: '10.5555/12345678',
            status: 'found',
            registry: 'crossref',
            asked: '2026-11-20',
            item: {...fish, id: '10.5555/12345678', 'container-title': 'Annals of Massage'}
          }
        ]
      },
      {
        name: 'a title in another language',
        source: `${withTitle}${lead.replace('@yoga', '@german')} ${off} [@german].\n`,
        library: [german]
      },
      {name: 'a book', source: `${withTitle}${lead.replace('@yoga', '@book')} ${off} [@book].\n`, library: [book]},
      {
        name: 'a work without a title',
        source: 'Massage reduced pain by 12 points in a trial of 401 adults [@fish].\n',
        library: [{id: 'fish', type: 'article-journal', 'container-title': 'Journal of Fish Biology'}]
      },
      {
        name: 'a marker that nothing answers',
        source: 'Massage reduced pain by 12 points in a trial of 401 adults [@nobody].\n',
        library: [fish]
      },
      {
        name: 'a claim that a later marker covers',
        source: 'Massage reduced pain by 12 points in a trial of 401 adults. See the work on fish [@fish].\n',
        library: [fish]
      },
      {
        name: 'a sentence that claims nothing',
        source: 'Ask your own doctor about massage first [@fish].\n',
        library: [fish]
      }
    ]
  }
})
