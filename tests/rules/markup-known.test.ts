import rule from '../../src/rules/markup-known.ts'
import {testRule} from '../tools/rule-tester.ts'

const words = 'Unexpected table drawn with `+` and `-`, expected one with pipes'
const grid = '+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n|   | 3 |\n+---+---+'

testRule(rule, {
  articles: {
    incorrect: [
      {name: 'a grid table', source: `Text.\n\n${grid}\n\nMore.\n`, findings: [[words, grid]]},
      {
        name: 'one with alignment, in a list',
        source: '- +:--+--:+\n  | a | b |\n  +---+---+\n',
        findings: [['grid', '+:--+--:+\n  | a | b |\n  +---+---+']]
      }
    ],
    correct: [
      {name: 'pipes', source: '| a |\n| - |\n| b |\n'},
      {name: 'code', source: `\`\`\`\n${grid}\n\`\`\`\n`},
      {name: 'a line of it', source: '+---+---+\n'},
      {name: 'signs in a text', source: '+---+ is no table\n| a\n+---+\n'},
      {name: 'very many', source: `${'+-'.repeat(50_000)}\n${'| '.repeat(50_000)}\n`}
    ]
  }
})
