import {describe, expect, it} from 'vitest'
import {startCheck} from '../../src/pipeline/check.ts'
import {settleRules} from '../../src/pipeline/rule-settings.ts'
import rule from '../../src/rules/waiver-reasoned.ts'
import {testRule} from '../tools/rule-tester.ts'

const form = '<!-- citewell-ignore claim-cited -- our own survey -->'
const fileForm = '<!-- citewell-ignore-file claim-cited -- our own survey -->'

testRule(rule, {
  articles: {
    incorrect: [
      {
        name: 'no reason',
        source: 'A.\n\n<!-- citewell-ignore claim-cited -->\n\nB.\n',
        findings: [['reasonless', '<!-- citewell-ignore claim-cited -->', ['']]]
      },
      {
        name: 'nothing after the dashes, in a file waiver of two rules',
        source: '<!-- citewell-ignore-file claim-cited, doi-missing -- -->\n\nB.\n',
        findings: [
          [
            'Unexpected waiver of `claim-cited` and `doi-missing` without a reason',
            '<!-- citewell-ignore-file claim-cited, doi-missing -- -->',
            ['']
          ]
        ]
      },
      {
        name: 'a rule that does not exist, with the nearest',
        source: '<!-- citewell-ignore claim-sited -- our own survey -->\n\nB.\n',
        findings: [
          [
            'Unexpected waiver of `claim-sited`, which is no rule; did you mean `claim-cited`',
            'claim-sited',
            ['claim-cited', '']
          ]
        ]
      },
      {
        name: 'one that is like no other, between two that are there',
        source: '<!-- citewell-ignore claim-cited, nonsense-of-mine, doi-missing -- our own survey -->\n\nB.\n',
        findings: [['Unexpected waiver of `nonsense-of-mine`, which is no rule', 'nonsense-of-mine', ['']]]
      },
      {
        name: 'rules that cannot be waived',
        source: '<!-- citewell-ignore-file waiver-reasoned, front-matter-schema -- we know -->\n\nB.\n',
        findings: [
          ['firm', 'waiver-reasoned', ['']],
          ['firm', 'front-matter-schema', ['']]
        ]
      },
      {
        name: 'a single dash',
        source: '<!-- citewell-ignore claim-cited - our own survey -->\n\nB.\n',
        findings: [['malformed', '<!-- citewell-ignore claim-cited - our own survey -->', [form, '']]]
      },
      {
        name: 'a long dash',
        source: 'Text. <!-- citewell-ignore claim-cited — our own survey -->\n',
        findings: [['malformed', '<!-- citewell-ignore claim-cited — our own survey -->', [form, '']]]
      },
      {
        name: 'a blank for the hyphen',
        source: '> A.\n>\n> <!-- citewell ignore claim-cited -- our own survey -->\n',
        findings: [['malformed', '<!-- citewell ignore claim-cited -- our own survey -->', [form, '']]]
      },
      {
        name: 'the words of other tools',
        source: '- A.\n\n  <!-- citewell-disable claim-cited -- our own survey -->\n\n  B.\n',
        findings: [['malformed', '<!-- citewell-disable claim-cited -- our own survey -->', [form, '']]]
      },
      {
        name: 'for the file',
        source: '<!-- citewell:ignore file claim-cited: our own survey -->\n',
        findings: [['malformed', '<!-- citewell:ignore file claim-cited: our own survey -->', [fileForm, '']]]
      },
      {
        name: 'no rule at all',
        source: '<!-- citewell-ignore -->\n\nB.\n',
        findings: [['malformed', '<!-- citewell-ignore -->', ['']]]
      }
    ],
    correct: [
      {name: 'a waiver with rule and reason', source: `${form}\n\nB.\n`},
      {name: 'one within a paragraph', source: `B. ${form} C.\n`},
      {name: 'other comments', source: '<!-- citewell is what checks this -->\n\n<!-- lint disable -->\n\nB.\n'},
      {name: 'a waiver in code', source: '```html\n<!-- citewell-ignore -->\n```\n\n`<!-- citewell-ignore -->`\n'},
      {name: 'dashes in the reason', source: '<!-- citewell-ignore claim-cited -- a -- b -->\n\nB.\n'}
    ]
  }
})

const claim = 'Smoking doubles the risk of back pain in adults.'

/** What a run with every rule finds in an article, in words. */
function run(
  text: string,
  config: Parameters<typeof settleRules>[0] = {}
): {readonly findings: readonly string[]; readonly counts: readonly number[]} {
  const check = startCheck({rules: settleRules(config), bounds: {nesting: 100}, asOf: '2026-11-25', version: '0.0.0'})
  check.add({path: 'a.md', text, managed: false, authorIds: new Set(), libraries: []})
  const {findings, summary} = check.finish({isComplete: () => true, omissions: []})
  return {
    findings: findings.map(
      ({rule: id, start, waiver}) =>
        `${start.line}:${start.column} ${id}${waiver ? ` (${waiver.reason}, ${waiver.start.line}:${waiver.start.column})` : ''}`
    ),
    counts: [
      summary.errors,
      summary.warnings,
      summary.waived,
      summary.claims,
      summary.cited,
      summary.claimsWaived ?? -1
    ]
  }
}

describe('waivers in an article', () => {
  const waiver = '<!-- citewell-ignore claim-cited -- known -->'
  it.each<readonly [name: string, source: string, findings: readonly string[]]>([
    ['the next paragraph', `${waiver}\n\n${claim}\n\n${claim}\n`, ['3:1 claim-cited (known, 1:1)', '5:1 claim-cited']],
    ['the next paragraph, without a blank line', `${waiver}\n${claim}\n`, ['2:1 claim-cited (known, 1:1)']],
    ['past other comments', `${waiver}\n\n<!-- note -->\n\n${claim}\n`, ['5:1 claim-cited (known, 1:1)']],
    ['the paragraph it ends', `${claim} ${waiver}\n\n${claim}\n`, ['1:1 claim-cited (known, 1:50)', '3:1 claim-cited']],
    [
      'the paragraph it stands in',
      `${claim} ${waiver} ${claim}\n`,
      ['1:1 claim-cited (known, 1:50)', '1:96 claim-cited (known, 1:50)']
    ],
    ['a list item', `- ${claim} ${waiver}\n- ${claim}\n`, ['1:3 claim-cited (known, 1:52)', '2:3 claim-cited']],
    [
      'the rest of a list item',
      `- ${waiver}\n\n  ${claim}\n\n- ${claim}\n`,
      ['3:3 claim-cited (known, 1:3)', '5:3 claim-cited']
    ],
    [
      'a whole list',
      `${waiver}\n\n- ${claim}\n- ${claim}\n`,
      ['3:3 claim-cited (known, 1:1)', '4:3 claim-cited (known, 1:1)']
    ],
    ['a quote', `${waiver}\n\n> ${claim}\n`, ['3:3 claim-cited (known, 1:1)']],
    ['a heading alone', `${waiver}\n\n## A\n\n${claim}\n`, ['1:1 waiver-reasoned', '5:1 claim-cited']],
    ['nothing behind it', `${claim}\n\n${waiver}\n`, ['1:1 claim-cited', '3:1 waiver-reasoned']],
    [
      'the whole file',
      `${claim}\n\n- ${claim}\n\n${waiver.replace('ignore', 'ignore-file')}\n`,
      ['1:1 claim-cited (known, 5:1)', '3:3 claim-cited (known, 5:1)']
    ],
    [
      'nothing without a reason',
      `${waiver.replace(' -- known', '')}\n\n${claim}\n`,
      ['1:1 waiver-reasoned', '3:1 claim-cited']
    ],
    [
      'not what another rule finds',
      `<!-- citewell-ignore doi-syntax -- known -->\n\n${claim}\n`,
      ['1:1 waiver-reasoned', '3:1 claim-cited']
    ],
    [
      'one rule of two, so that the other is told',
      `<!-- citewell-ignore claim-cited, doi-syntax -- known -->\n\n${claim}\n`,
      ['1:35 waiver-reasoned', '3:1 claim-cited (known, 1:1)']
    ],
    [
      'a reason over lines',
      `<!-- citewell-ignore\n  claim-cited -- well\n  known\n-->\n\n${claim}\n`,
      ['6:1 claim-cited (well known, 1:1)']
    ]
  ])('reach over %s', (_name, source, findings) => {
    expect(run(source).findings).toEqual(findings)
  })

  it('that are nearer go first, and the one left over is told', () => {
    const whole = waiver.replace('ignore', 'ignore-file').replace('known', 'all')
    expect(run(`${whole}\n\n${waiver}\n\n${claim}\n\n${claim}\n`).findings).toEqual([
      '5:1 claim-cited (known, 3:1)',
      '7:1 claim-cited (all, 1:1)'
    ])
    expect(run(`${whole}\n\n${waiver}\n\n- ${claim}\n`).findings).toEqual([
      '1:1 waiver-reasoned',
      '5:3 claim-cited (known, 3:1)'
    ])
  })

  it('are many in no more than a moment', () => {
    const many = `${waiver}\n\n${claim}\n\n`.repeat(2000)
    expect(run(many).counts.slice(0, 3)).toEqual([0, 0, 2000])
    expect(run(`${waiver}\n`.repeat(2000) + `\n${claim}\n`).counts.slice(0, 3)).toEqual([0, 1999, 1])
  })

  it('count apart from errors, and beside the claims that cite', () => {
    expect(run(`${waiver}\n\n${claim}\n\n${claim}\n`).counts).toEqual([1, 0, 1, 2, 0, 1])
  })

  it('of rules that are off are not called idle', () => {
    expect(run(`${waiver}\n\n${claim}\n`, {'claim-cited': 'off'}).findings).toEqual([])
  })

  it('of rules that read a lock are not called idle without one', () => {
    expect(run('<!-- citewell-ignore reference-retracted -- known -->\n\nB.\n').findings).toEqual([])
  })

  it('cannot silence what protects publication', () => {
    const source = '---\ntitle: [a\n---\n\n<!-- citewell-ignore-file front-matter-schema -- known -->\n'
    expect(run(source).findings).toEqual([
      expect.stringMatching(/^\d:\d+ front-matter-schema$/),
      '5:27 waiver-reasoned'
    ])
  })
})
