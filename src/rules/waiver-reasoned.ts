import type {Change} from '../model/finding.ts'
import type {JudgedWaiver, NamedRule, Waiver} from '../model/waiver.ts'
import {shorten} from '../text/shorten.ts'
import {defineRule, replace, type Rule} from './define-rule.ts'

const form = '<!-- citewell-ignore RULE -- reason -->'

const waiverReasoned: Rule = defineRule(
  {
    id: 'waiver-reasoned',
    description: 'Require of each waiver a reason, rules that exist, and findings that it waives',
    severity: 'warning',
    firm: true,
    offers: 'suggestions',
    messages: {
      expired: 'Unexpected waiver of {rules}, which ended on {until}',
      firm: 'Unexpected waiver of `{rule}`, which cannot be waived',
      idle: 'Unexpected waiver of {rules}, of which it waives no finding',
      malformed: `Unexpected comment that looks like a waiver, expected \`${form}\``,
      reasonless: 'Unexpected waiver of {rules} without a reason',
      unknown: 'Unexpected waiver of `{rule}`, which is no rule{hint}'
    }
  },
  {},
  {
    waivers({waivers, report}) {
      for (const judged of waivers) {
        const {waiver, unknown, firm, idle, expired} = judged
        const {rules, reason, until, malformed} = waiver
        const place = {start: waiver.start, end: waiver.end}
        if (malformed) {
          const {meant} = malformed
          report({
            message: 'malformed',
            place,
            note: 'It waives nothing as it stands.',
            suggestions: [
              ...(meant === undefined ? [] : [replace(waiver.file, place, meant, `write \`${shorten(meant, 200)}\``)]),
              ...removal(waiver)
            ]
          })
          continue
        }
        if (reason === '') {
          report({
            message: 'reasonless',
            data: {rules: inWords(rules)},
            place,
            note: `Without one it waives nothing. Say after \`--\` why the finding may stand, or remove the waiver.`,
            suggestions: removal(waiver)
          })
        } else if (expired) {
          report({
            message: 'expired',
            data: {rules: inWords(rules), until: until ?? ''},
            place,
            note: 'It waives nothing any more. Mend what it stood for, or give it another end with its reason.',
            suggestions: removal(waiver)
          })
        }
        for (const {nearest, ...rule} of unknown) {
          report({
            message: 'unknown',
            data: {rule: rule.id, hint: nearest === undefined ? '' : `; did you mean \`${nearest}\``},
            place: rule,
            note: '`citewell rules` lists the rules.',
            ...(nearest !== undefined && {expected: [nearest]}),
            suggestions: [
              ...(nearest === undefined ? [] : [replace(waiver.file, rule, nearest, `write \`${nearest}\``)]),
              ...removalOfRule(judged, rule)
            ]
          })
        }
        for (const rule of firm) {
          report({
            message: 'firm',
            data: {rule: rule.id},
            place: rule,
            note: 'What it finds would break or taint what is published. Mend that instead.',
            suggestions: removalOfRule(judged, rule)
          })
        }
        if (idle.length === rules.length && idle.length > 0) {
          report({
            message: 'idle',
            data: {rules: inWords(idle)},
            place,
            note: 'Nothing is left to waive, or it stands in another place than what it is for.',
            suggestions: removal(waiver)
          })
        } else {
          for (const rule of idle) {
            report({
              message: 'idle',
              data: {rules: inWords([rule])},
              place: rule,
              note: 'The other rules that it names are of use.',
              suggestions: removalOfRule(judged, rule)
            })
          }
        }
      }
    }
  }
)

export default waiverReasoned

function inWords(rules: readonly NamedRule[]): string {
  const names = rules.map(({id}) => `\`${id}\``)
  const last = names.pop() ?? ''
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`
}

function removal({file, removal: place}: Waiver): readonly Change[] {
  return place ? [replace(file, place, '', 'remove the waiver')] : []
}

/** Takes one rule out of the list, with the comma beside it; the whole waiver where it is the only one. */
function removalOfRule({waiver}: JudgedWaiver, rule: NamedRule): readonly Change[] {
  const {rules, file} = waiver
  if (rules.length === 1 || !waiver.removal) return removal(waiver)
  const index = rules.findIndex(({start}) => start === rule.start)
  const before = rules[index - 1]
  const after = rules[index + 1]
  const place = before ? {start: before.end, end: rule.end} : {start: rule.start, end: after?.start ?? rule.end}
  return [replace(file, place, '', `remove \`${rule.id}\` from the waiver`)]
}
