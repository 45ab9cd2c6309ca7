import type {RuleMeta} from '../rules/define-rule.ts'
import {rules} from '../rules/index.ts'

/** What every rule says of itself, by id. */
export function describeRules(): readonly RuleMeta[] {
  return rules.map(({meta}) => meta)
}
