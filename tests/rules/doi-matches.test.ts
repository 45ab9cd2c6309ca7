import rule from '../../src/rules/doi-matches.ts'
import {testRule} from '../tools/rule-tester.ts'
import {ahmed, wakefield, written} from './recorded-works.ts'

const library = (...items: readonly object[]): string => JSON.stringify(items, undefined, 2)
const other = written(ahmed, 'ahmed2014', {DOI: wakefield.identifier})

testRule(rule, {
  libraries: {
    incorrect: [
      {
        name: 'a DOI that belongs to another work',
        source: library(other),
        records: [wakefield],
        findings: [
          [
            'Unexpected DOI `10.1016/s0140-6736(97)11096-0` in reference `ahmed2014`, expected that of this work: it belongs to “Ileal-lymphoid-nodular hyperplasia, non-specific colitis, and pervasive developmental disorder in children” (Wakefield, 1998)',
            `"${wakefield.identifier}"`
          ]
        ]
      },
      {
        name: 'a year that is another, and a volume with what the record has',
        source: JSON.stringify([
          written(wakefield, 'wakefield1998', {issued: {'date-parts': [[1989]]}, volume: '315'})
        ]),
        records: [wakefield],
        findings: [
          [
            'Unexpected volume `315` in reference `wakefield1998`, expected `351` as Crossref has it',
            '"315"',
            ['"351"']
          ],
          [
            'Unexpected year `1989` in reference `wakefield1998`, expected `1998` as Crossref has it',
            '{"date-parts":[[1989]]}'
          ]
        ]
      }
    ],
    correct: [
      {name: 'a reference as its record has it', source: library(written(wakefield, 'w')), records: [wakefield]},
      {
        name: 'one in other forms: capitals, no subtitle, an abbreviated journal, initials, a shortened range',
        source: library(
          written(ahmed, 'a', {
            title: 'TIMING OF URINARY CATHETER REMOVAL AFTER UNCOMPLICATED TOTAL ABDOMINAL HYSTERECTOMY',
            'container-title': 'Eur. J. Obstet. Gynecol. Reprod. Biol.',
            author: [{family: 'Ahmed', given: 'M. R.'}]
          }),
          written(wakefield, 'w', {page: '637–41', 'container-title': 'Lancet'})
        ),
        records: [ahmed, wakefield]
      },
      {name: 'a project without a lock', source: library({...other, note: 'x'})},
      {
        name: 'a record that was edited by hand',
        source: library({...other, note: 'y'}),
        records: [{...wakefield, edited: true}]
      }
    ]
  }
})
