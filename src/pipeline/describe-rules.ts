import type {RuleMeta} from '../rules/define-rule.ts'
import {rules} from '../rules/index.ts'
import {nearest} from '../text/nearest.ts'

/** What every rule says of itself, by id. */
export function describeRules(): readonly RuleMeta[] {
  return rules.map(({meta}) => meta)
}

/** Why an id is none of a rule, with the nearest one that is; absent where it is one. */
export function problemOfRule(id: string): string | undefined {
  const ids = rules.map(({meta}) => meta.id)
  if (ids.includes(id)) return undefined
  const near = nearest(id, ids)
  return `there is no rule \`${id}\`${near === undefined ? '; `citewell rules` lists them' : `; did you mean \`${near}\`?`}`
}
