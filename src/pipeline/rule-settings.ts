import type {Config} from '../model/generated/config.ts'
import type {Severity} from '../model/finding.ts'
import type {Rule, RuleSetting} from '../rules/define-rule.ts'
import {rules} from '../rules/index.ts'
import {nearest} from '../text/nearest.ts'
import {validateWith} from '../validate/validators.ts'

/** The rules of a run, each with its level and options. */
export type RuleSettings = readonly {readonly rule: Rule; readonly setting: RuleSetting}[]

/** A configuration that names something that does not exist, or gives it what it cannot take. */
export class ConfigError extends Error {
  readonly path: readonly (string | number)[]

  constructor(message: string, path: readonly (string | number)[]) {
    super(message)
    this.name = 'ConfigError'
    this.path = path
  }
}

/**
 * Joins the rules' defaults and the configuration.
 *
 * @throws {ConfigError} for a rule or option that does not exist, with the nearest one that does.
 */
export function settleRules(config: Config['rules'] = {}): RuleSettings {
  const ids = rules.map(({meta}) => meta.id)
  for (const id of Object.keys(config)) {
    if (ids.includes(id)) continue
    const near = nearest(id, ids)
    throw new ConfigError(
      `no rule is called \`${id}\`${near === undefined ? '; `citewell rules` lists them' : `; did you mean \`${near}\`?`}`,
      ['rules', id]
    )
  }
  return rules.flatMap((rule) => {
    const {meta} = rule
    const chosen = Object.hasOwn(config, meta.id) ? config[meta.id] : undefined
    const level = (typeof chosen === 'object' ? chosen.level : chosen) ?? meta.severity
    if (level === 'off') return []
    const options = (typeof chosen === 'object' ? chosen.options : undefined) ?? {}
    const [problem] = validateWith(meta.options ?? noOptions, options)
    if (problem) {
      const where = ['rules', meta.id, 'options', ...problem.path]
      throw new ConfigError(
        problem.kind === 'unknown-key'
          ? `the rule \`${meta.id}\` has no option \`${problem.key ?? ''}\``
          : `an option of \`${meta.id}\` does not fit: expected ${problem.expected}`,
        where
      )
    }
    return [{rule, setting: {level: level satisfies Severity, options}}]
  })
}

const noOptions = {type: 'object', additionalProperties: false}
