import rule from '../../src/rules/citation-stretched.ts'
import {testRule} from '../tools/rule-tester.ts'

const smoking = 'Adults who smoke have a 60% higher risk of chronic low back pain.'
const massage = 'Massage reduced pain by 12 points in a trial of 401 adults.'
const trial = 'A trial of 228 adults found that yoga reduced pain by 30%.'
const walking = 'Walking lowered the risk of stroke by 20% in a study of 9,000 women.'

testRule(rule, {
  articles: {
    incorrect: [
      {
        name: 'four claims on one marker',
        source: `${smoking} ${massage} ${trial} ${walking} [@shiri2010]\n`,
        findings: [['stretched', '[@shiri2010]']]
      },
      {
        name: 'the marker that is stretched alone',
        source: `${smoking} [@shiri2010] ${massage} ${trial} ${walking} ${smoking.replace('60', '70')} [@furlan2015]\n`,
        findings: [['stretched', '[@furlan2015]']]
      },
      {
        name: 'more than the option allows',
        options: {maximum: 1},
        source: `${smoking} ${massage} [@shiri2010]\n`,
        findings: [['Unexpected citation for 2 claims, expected at most 1', '[@shiri2010]']]
      }
    ],
    correct: [
      {name: 'three claims on one marker', source: `${smoking} ${massage} ${trial} [@shiri2010]\n`},
      {
        name: 'sentences that claim nothing between',
        source: `What helps? Ask your doctor. Read on. Take a walk. ${smoking} [@shiri2010]\n`
      },
      {name: 'claims without any marker', source: `${smoking} ${massage} ${trial} ${walking}\n`},
      {
        name: 'each with its own',
        source: `${smoking} [@shiri2010] ${massage} [@furlan2015] ${trial} [@sherman2011] ${walking} [@shiri2010]\n`
      }
    ]
  }
})
