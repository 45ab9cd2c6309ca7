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
  for (const id of Object.keys(config)) demandRule(id, ['rules', id])
  return rules.flatMap((rule) => {
    const {meta} = rule
    const chosen = Object.hasOwn(config, meta.id) ? config[meta.id] : undefined
    const level = (typeof chosen === 'object' ? chosen.level : chosen) ?? meta.severity
    if (level === 'off') return []
    const options = (typeof chosen === 'object' ? chosen.options : undefined) ?? {}
    const [problem] = validateWith(meta.options ?? noOptions, options)
    if (problem) {
      const where = ['rules', meta.id, 'options', ...problem.path]
      if (problem.kind !== 'unknown-key') {
        const message = `unexpected value \`${problem.actual ?? ''}\` of an option of \`${meta.id}\`, expected ${problem.expected}`
        throw new ConfigError(message, where)
      }
      const key = problem.key ?? ''
      const near = nearest(key, optionNames(meta.options))
      const hint = near === undefined ? '' : `; did you mean \`${near}\`?`
      throw new ConfigError(`the rule \`${meta.id}\` has no option \`${key}\`${hint}`, [...where, key])
    }
    return [{rule, setting: {level: level satisfies Severity, options}}]
  })
}

/**
 * Refuses waivers of rules that do not exist or cannot be waived.
 *
 * @throws {ConfigError} with the nearest rule that does exist.
 */
export function demandWaivable(waivers: Config['waivers'] = []): void {
  for (const [index, {rule}] of waivers.entries()) {
    const where = ['waivers', index, 'rule']
    demandRule(rule, where)
    if (rules.some(({meta}) => meta.id === rule && meta.firm === true))
      throw new ConfigError(`the rule \`${rule}\` cannot be waived; mend what it finds, or set its level`, where)
  }
}

function demandRule(id: string, where: readonly (string | number)[]): void {
  const ids = rules.map(({meta}) => meta.id)
  if (ids.includes(id)) return
  const near = nearest(id, ids)
  const hint = near === undefined ? '; `citewell rules` lists them' : `; did you mean \`${near}\`?`
  throw new ConfigError(`no rule is called \`${id}\`${hint}`, where)
}

/** The options that a rule's schema names. */
function optionNames(schema: object | undefined): readonly string[] {
  const properties: unknown = schema === undefined ? undefined : Reflect.get(schema, 'properties')
  return typeof properties === 'object' && properties !== null ? Object.keys(properties) : []
}

const noOptions = {type: 'object', additionalProperties: false}
