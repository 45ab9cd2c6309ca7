import rule from '../../src/rules/claim-likely.ts'
import {testRule} from '../tools/rule-tester.ts'

const sure = 'Adults who smoke have a 60% higher risk of chronic low back pain.'
const likely = 'Warm baths often ease sore shoulders.'

testRule(rule, {
  articles: {
    incorrect: [
      {name: 'a sentence that is probably a claim', source: `${likely}\n`, findings: [['uncited', likely]]},
      {
        name: 'a claim with a source that is no citation',
        source: 'Smoking causes back pain in 40% of adults (Müller and Stein 2012).\n',
        findings: [['uncited', 'Smoking causes back pain in 40% of adults (Müller and Stein 2012).']]
      }
    ],
    correct: [
      {name: 'a sure claim, which claim-cited tells', source: `${sure}\n`},
      {name: 'one with a citation', source: `${likely} [@shiri2010]\n`},
      {name: 'advice', source: 'Talk to your doctor before you start a new treatment.\n'}
    ]
  }
})
