import rule from '../../src/rules/language-named.ts'
import {testRule} from '../tools/rule-tester.ts'

const words = 'Unexpected text in another language than English without a name, expected `lang` in the front matter'
const first = 'Le mal de dos est une douleur qui touche presque tout le monde un jour ou un autre.'
const french =
  `${first} ` +
  'Il passe le plus souvent en ' +
  'quelques jours sans aucun traitement, et il suffit de rester actif autant que possible. Il faut pourtant voir un ' +
  'médecin quand la douleur ne cesse pas la nuit ou quand une jambe perd sa force, car une autre cause doit alors être ' +
  'cherchée.\n'
const english = 'It is said that most of the pain in the back is gone in a week, and that it is good to be active. '

testRule(rule, {
  articles: {
    incorrect: [
      {name: 'French', source: `---\ntitle: Dos\n---\n\n${french}`, findings: [[words, first]]},
      {name: 'no front matter', source: french, findings: [['missing', first]]},
      {name: 'an empty name', source: `---\nlang: ''\n---\n\n${french}`, findings: [['missing', first]]}
    ],
    correct: [
      {name: 'a name', source: `---\nlang: fr\n---\n\n${french}`},
      {name: 'English', source: `${english.repeat(5)}\n`},
      {name: 'English with a quotation', source: `${english.repeat(5)}\n\n> ${french}`},
      {name: 'too few words to tell', source: 'Le mal de dos est une douleur.\n'},
      {name: 'front matter that does not read', source: `---\ntitle: "open\n---\n\n${french}`}
    ]
  }
})
