import rule from '../../src/rules/claim-overstated.ts'
import {testRule} from '../tools/rule-tester.ts'

/** A sentence with the words in it that are found, each. */
const found: readonly (readonly [sentence: string, ...words: string[]])[] = [
  ['Turmeric cures arthritis.', 'cures'],
  ['Cold baths can cure depression.', 'can cure'],
  ['Garlic is a cure for high blood pressure.', 'is a cure'],
  ['Yoga permanently heals the spine.', 'permanently heals'],
  ['This tea is clinically proven to work.', 'clinically proven'],
  ['Acupuncture is proven to relieve pain.', 'is proven to'],
  ['Stretching has been proven effective for backs.', 'been proven effective'],
  ['It is a proven remedy for colds.', 'proven remedy'],
  ['Studies prove that massage works.', 'Studies prove that'],
  ['There is irrefutable evidence for it.', 'irrefutable evidence'],
  ['The plan brings guaranteed results.', 'guaranteed results'],
  ['The method guarantees relief within days.', 'guarantees relief'],
  ['This stretch always works.', 'always works'],
  ['The exercise works for everyone.', 'works for everyone'],
  ['The vaccine is 100% effective.', '100% effective'],
  ['Ginger has no side effects.', 'no side effects'],
  ['It relieves pain without any side effects.', 'without any side effects'],
  ['Herbal tea is completely safe.', 'completely safe'],
  ['Ginger is a miracle cure.', 'miracle cure'],
  ['The treatment brings miraculous results.', 'miraculous results'],
  ['Doctors were not sure, but ginger has no side effects.', 'no side effects'],
  ['It is not only cheap but proven to reduce pain.', 'proven to reduce'],
  ['Tea is completely safe and has no side effects.', 'completely safe', 'no side effects']
]

/** What is not the writer's own certainty, by reason. */
const passes: Readonly<Record<string, readonly string[]>> = {
  'a negation': [
    'Turmeric is not proven to relieve pain.',
    'There is no miracle cure for back pain.',
    'No drug is completely safe.',
    'Relief cannot be guaranteed to help.',
    'This has yet to be proven effective.',
    'Nothing cures a cold.',
    'Few treatments have been proven effective.',
    'A miracle cure does not exist.',
    'It isn’t completely safe.'
  ],
  'a question': ['Is it completely safe?', 'Does ginger have no side effects?'],
  'a quotation': [
    'The label reads “clinically proven to work”.',
    'Sellers write "100% safe" on the box.',
    'He calls it a ‘miracle cure’ in print.'
  ],
  'speech of others': [
    'The drink was advertised as a miracle cure.',
    'Its makers claim that it has no side effects.',
    'It is marketed as completely safe.',
    'According to its inventor it always works.',
    'Many people believe that garlic cures colds.'
  ],
  'a wish or a condition': [
    'We look for drugs with ideally no side effects.',
    'If a drug always works, few will doubt it.',
    'Nobody knows whether it is completely safe.'
  ],
  'mathematics and computing': [
    'The theorem was proven to be true.',
    'The algorithm is guaranteed to improve the bound.',
    'The method guarantees relief of the convergence condition.',
    'A pure function has no side effects.',
    'The conjecture is proven to hold.'
  ],
  law: ['The charge was proven to be true in court.', 'The defendant is proven to be guilty.'],
  'names and materials': [
    'Miracle fruit makes sour food sweet.',
    'The Cure released it in 1989.',
    'They ate cured ham.',
    'UV light cures the resin.',
    'The cure rate rose.',
    'Old cures for colds are many.',
    'She has a proven track record.'
  ],
  'a measured result': [
    'The drug cures 95% of patients.',
    'In most patients the drug cures the infection.',
    'No side effects were reported in the trial.',
    'The treatment has proven to be useful.'
  ],
  'a hedge in the verb': ['It could completely heal the disc.', 'Rest may cure the strain.']
}

testRule(rule, {
  articles: {
    incorrect: [
      ...found.map(([sentence, ...words]) => ({
        name: sentence,
        source: `${sentence}\n`,
        findings: words.map((one) => ['overstated', one] as const)
      })),
      {
        name: 'with emphasis in the words and a citation behind',
        source: 'Ginger is **completely** safe [@a].\n',
        findings: [['overstated', 'completely** safe']]
      },
      {
        name: 'over two lines of a list item',
        source: '- Ginger is completely\n  safe.\n',
        findings: [['overstated', 'completely\n  safe']]
      },
      {
        name: 'words and what they are, in one message',
        source: 'Ginger is completely safe.\n',
        findings: [['Unexpected certainty “completely safe”, which no study gives', 'completely safe']]
      }
    ],
    correct: [
      ...Object.entries(passes).flatMap(([why, sentences]) =>
        sentences.map((sentence) => ({name: `${why}: ${sentence}`, source: `${sentence}\n`}))
      ),
      {name: 'a block quote', source: '> Ginger is completely safe.\n'},
      {name: 'a heading', source: '## A miracle cure\n'},
      {name: 'code', source: '```text\nGinger is completely safe.\n```\n'},
      {name: 'an article in another language', source: '---\nlang: de\n---\n\nGinger is completely safe.\n'}
    ]
  }
})
