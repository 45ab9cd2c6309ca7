import type {Severity} from '../model/finding.ts'
import type {RuleMeta} from '../rules/define-rule.ts'
import {rules} from '../rules/index.ts'
import {nearest} from '../text/nearest.ts'
import {levelsInPresets} from './presets.ts'

/** A rule as lists show it. */
export interface DescribedRule extends RuleMeta {
  /** Its level where neither a preset nor the configuration names one. */
  readonly level: Severity | 'off'
  /** The presets that give it another. */
  readonly presets: readonly {readonly preset: string; readonly level: string}[]
}

/** What every rule says of itself, by id. */
export function describeRules(): readonly DescribedRule[] {
  return rules.map(({meta}) => ({
    ...meta,
    level: meta.optional === true ? 'off' : meta.severity,
    presets: levelsInPresets(meta.id)
  }))
}

/** Why an id is none of a rule, with the nearest one that is; absent where it is one. */
export function problemOfRule(id: string): string | undefined {
  const ids = rules.map(({meta}) => meta.id)
  if (ids.includes(id)) return undefined
  const near = nearest(id, ids)
  return `there is no rule \`${id}\`${near === undefined ? '; `citewell rules` lists them' : `; did you mean \`${near}\`?`}`
}
