import rule from '../../src/rules/reference-retracted.ts'
import {testRule} from '../tools/rule-tester.ts'
import {ahmed, wakefield, written} from './recorded-works.ts'

const library = [written(wakefield, 'wakefield1998'), written(ahmed, 'ahmed2014')]

testRule(rule, {
  articles: {
    incorrect: [
      {
        name: 'each citation of a retracted work',
        source: 'One series says so [see @ahmed2014; @wakefield1998, p. 637].\n\n@wakefield1998 was widely cited.\n',
        library,
        records: [wakefield, ahmed],
        findings: [
          ['Unexpected citation of `wakefield1998`, which was retracted on 2010-02-06', ['wakefield1998', 1]],
          ['cited', ['wakefield1998', 2]]
        ]
      },
      {
        name: 'a retracted work that only its DOI names',
        source: `One series says so [@{doi:${wakefield.identifier}}].\n`,
        records: [wakefield],
        findings: [['cited', `doi:${wakefield.identifier}`]]
      },
      {
        name: 'a work that was withdrawn',
        source: 'One series says so [@wakefield1998].\n',
        library,
        records: [{...wakefield, updates: [{type: 'withdrawal', source: 'title'}]}],
        findings: [['Unexpected citation of `wakefield1998`, which was withdrawn', 'wakefield1998']]
      }
    ],
    correct: [
      {name: 'a work under an expression of concern', source: 'So [@ahmed2014].\n', library, records: [ahmed]},
      {
        name: 'a work that was reinstated',
        source: 'So [@wakefield1998], and so on.\n',
        library,
        records: [
          {
            ...wakefield,
            updates: [
              ...(wakefield.updates ?? []),
              {type: 'reinstatement', source: 'retraction-watch', date: '2011-01-01'}
            ]
          }
        ]
      },
      {name: 'a project without a lock', source: 'So [@wakefield1998].\n', library},
      {
        name: 'a DOI of a retracted work at a reference to another one, which doi-matches tells',
        source: 'So it is [@ahmed2014].\n',
        library: [written(ahmed, 'ahmed2014', {DOI: wakefield.identifier})],
        records: [wakefield]
      }
    ]
  }
})
