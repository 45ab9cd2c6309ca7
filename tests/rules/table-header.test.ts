import rule from '../../src/rules/table-header.ts'
import {testRule} from '../tools/rule-tester.ts'

const table = (header: string): string => `| a | ${header} |\n| - | - |\n| $x$ | 1 |\n`

testRule(rule, {
  articles: {
    incorrect: [
      {
        name: 'a formula',
        source: table('$n$'),
        findings: [['Unexpected header that holds a formula alone, expected words too', '$n$']]
      },
      {name: 'several', source: table('$n$, $m$'), findings: [['formula', '$n$, $m$']]},
      {
        name: 'emphasis, in a quote',
        source: table('**$n$**').replaceAll(/^/gm, '> ').trim(),
        findings: [['formula', '$n$']]
      }
    ],
    correct: [
      {name: 'words beside it', source: table('patients, $n$')},
      {name: 'words between', source: table('$n$ of $m$')},
      {name: 'words', source: table('patients')},
      {name: 'nothing', source: table('')},
      {name: 'prices', source: table('$5')}
    ]
  }
})
