import rule from '../../src/rules/math-valid.ts'
import {testRule} from '../tools/rule-tester.ts'

testRule(rule, {
  articles: {
    incorrect: [
      {
        name: 'a command that is unknown',
        source: 'Here $\\nonsense{x}$ is.\n',
        findings: [['Unexpected formula `\\nonsense{x}`: unsupported function name: \\nonsense', '$\\nonsense{x}$']]
      },
      {name: 'a brace that is open', source: 'So $\\frac{a}{b$.\n', findings: [['invalid', '$\\frac{a}{b$']]},
      {
        name: 'across emphasis and lines of a quote',
        source: '> So $$a_1 *b* \\x\n> c_2$$ is.\n',
        findings: [['invalid', '$$a_1 *b* \\x\n> c_2$$']]
      },
      {name: 'a fence', source: '```math\n\\frac{\n```\n', findings: [['invalid', '```math\n\\frac{\n```']]},
      {
        name: 'a definition',
        source: '$\\def\\a{x}\\a$\n',
        findings: [
          [
            'Unexpected formula `\\def\\a{x}\\a`: `\\def` defines a command; write out what it stands for',
            '$\\def\\a{x}\\a$'
          ]
        ]
      },
      {
        name: 'a link',
        source: '$\\href{javascript:alert(1)}{x}$\n',
        findings: [['invalid', '$\\href{javascript:alert(1)}{x}$']]
      },
      {
        name: 'depth',
        source: `$${'{'.repeat(2400)}$\n`,
        findings: [['invalid', `$${'{'.repeat(2400)}$`]]
      },
      {
        name: 'length',
        source: `$${'x'.repeat(6000)}$\n`,
        findings: [['invalid', `$${'x'.repeat(6000)}$`]]
      }
    ],
    correct: [
      {name: 'formulas', source: 'So $x^2$, $$\\sum_{i=1}^n \\frac{a_i}{b}$$ and $\\text{a}$.\n'},
      {name: 'prices', source: 'From $5 to $10, US$5,US$6, \\$\\nonsense\\$ or $ \\nonsense $.\n'},
      {name: 'code', source: 'In `$\\nonsense$` and `$`x\\nonsense`$`.\n'},
      {name: 'a fence of another language', source: '```tex\n\\nonsense\n```\n'},
      {name: 'a directive with a label', source: '```{math}\n:label: a\n\nx = y\n```\n'},
      {name: 'several lines', source: '$$\n\\begin{aligned}\na &= b \\\\\nc &= d\n\\end{aligned}\n$$\n'}
    ]
  }
})
