import {readFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import rule from '../../src/rules/doi-consistent.ts'
import {runOnLibrary, testRule} from '../tools/rule-tester.ts'

function item(DOI: string, fields: object): string {
  return JSON.stringify([{id: 'a', type: 'article-journal', ...fields, DOI}])
}

const of = (year: number): object => ({issued: {'date-parts': [[year]]}})
const massage = '10.7326/0003-4819-155-1-201107050-00002'
const sici = '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O'

testRule(rule, {
  articles: {
    incorrect: [
      {
        name: 'an entry of a list with the DOI of another work',
        source:
          'One says so (1).\n\n## References\n\n1. Vickers, A. J. (2008). Acupuncture for Chronic Pain. The Journal of Pain, 19(5), 455-474. doi:10.1016/j.jpain.2017.11.005\n',
        findings: [['Unexpected year 2008 of reference `1`: its DOI `10.1016/j.jpain.2017.11.005` is of 2017', '2008']]
      }
    ],
    correct: [
      {
        name: 'an entry of a list with its own DOI',
        source:
          'One says so (1).\n\n## References\n\n1. Vickers, A. J. (2018). Acupuncture for Chronic Pain. The Journal of Pain, 19(5), 455-474. doi:10.1016/j.jpain.2017.11.005\n'
      }
    ]
  },
  libraries: {
    incorrect: [
      {
        name: 'a year that the DOI has otherwise',
        source: item('10.1001/jama.2016.2323', of(2006)),
        findings: [
          [
            'Unexpected year 2006 of reference `a`: its DOI `10.1001/jama.2016.2323` is of 2016',
            '{"date-parts":[[2006]]}'
          ]
        ]
      },
      {
        name: 'a volume that the DOI has otherwise',
        source: item(massage, {volume: '154', issue: '2'}),
        findings: [[`Unexpected volume \`154\` of reference \`a\`: its DOI \`${massage}\` says \`155\``, '"154"']]
      },
      {name: 'an issue', source: item(massage, {volume: 155, issue: '12'}), findings: [['field', '"12"']]},
      {
        name: 'a page in a SICI',
        source: item(sici, {volume: '49', page: '639-702'}),
        findings: [['field', '"639-702"']]
      },
      {
        name: 'a page of the APA',
        source: item('10.1037/0003-066X.59.1.29', {page: '92–40'}),
        findings: [['field', '"92–40"']]
      },
      {
        name: 'a year before the DOI of a preprint',
        source: item('10.48550/arXiv.2401.00001', of(2021)),
        findings: [['year', '{"date-parts":[[2021]]}']]
      },
      {
        name: 'an ISSN in the DOI with two digits swapped',
        source: item('10.1016/S0140-6763(18)30489-6', of(2018)),
        findings: [
          [
            'Unexpected ISSN `0140-6763` in the DOI `10.1016/S0140-6763(18)30489-6` of reference `a`: it has the check digit `3`, expected `0` after its other digits',
            '10.1016/S0140-6763(18)30489-6'
          ]
        ]
      },
      {
        name: 'both ISSNs of another journal',
        source: item('10.1016/S0140-6736(18)30489-6', {ISSN: '0003-4819, 1539-3704'}),
        findings: [['field', '"0003-4819, 1539-3704"']]
      }
    ],
    correct: [
      {name: 'a work of the year that its DOI has', source: item('10.1001/jama.2016.2323', of(2016))},
      {name: 'in print the year after acceptance', source: item('10.1016/j.jpain.2017.11.005', of(2018))},
      {name: 'online the year before the issue', source: item('10.1111/j.1440-1746.2007.05292.x', of(2006))},
      {name: 'an old volume that was put online later', source: item('10.1016/S0022-5347(17)35709-9', of(1993))},
      {name: 'the day on which an old volume was put online', source: item('10.1109/icnn.1993.298725', of(2002))},
      {name: 'a preprint by the year of its last version', source: item('10.48550/arXiv.1401.00001', of(2024))},
      {name: 'all that a SICI says', source: item(sici, {...of(1998), volume: '49', issue: 8, page: '693-702'})},
      {name: 'a volume in words', source: item(massage, {volume: '154 Suppl', issue: '1-2', page: 'e12'})},
      {
        name: 'one ISSN of a journal, where the DOI has the other',
        source: item('10.1016/S0140-6736(18)30489-6', {ISSN: '1474-547X'})
      },
      {
        name: 'both ISSNs of the journal',
        source: item('10.1016/S0140-6736(18)30489-6', {ISSN: '1474-547X, 0140-6736'})
      },
      {
        name: 'a range of years that holds it',
        source: item('10.1001/jama.2016.2323', {issued: {'date-parts': [[2006], [2016]]}})
      },
      {name: 'a DOI that says nothing', source: item('10.1136/bmj.l689', of(1901))},
      {name: 'a DOI that is none, which doi-syntax tells', source: item('10.1016/', of(1901))}
    ]
  }
})

it('finds nothing in the founding library', () => {
  expect(runOnLibrary(rule, {source: readFileSync('content/references.json', 'utf8')}).findings).toEqual([])
})
