import type {Config, Level, RulesConfig} from '../model/generated/config.ts'
import type {Rule, RuleMeta, RuleSetting} from '../rules/define-rule.ts'
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

/** What a preset or a part of the configuration says of rules. */
export interface RuleLayer {
  readonly rules?: RulesConfig
  /** Where `rules` stands in the configuration; absent for a preset. */
  readonly path?: readonly (string | number)[]
}

/** The rules with their defaults and what one configuration says of them. */
export function settleRules(config: RulesConfig = {}): RuleSettings {
  return settleLayers([{rules: config, path: ['rules']}])
}

/**
 * Joins the rules' defaults and what presets and configurations say, of which a later one counts. A level alone keeps the
 * options that an earlier one gave.
 *
 * @param hasPlugins - whether ids of other remark-lint rules may stand among ours.
 * @throws {ConfigError} for a rule or option that does not exist, with the nearest one that does.
 */
export function settleLayers(layers: readonly RuleLayer[], hasPlugins = false): RuleSettings {
  for (const {rules: config = {}, path = []} of layers) {
    for (const id of Object.keys(config)) {
      if (!(hasPlugins && isPluginRule(id))) demandRule(id, [...path, id])
    }
  }
  return rules.flatMap((rule) => {
    const {meta} = rule
    let level: Level = meta.optional === true ? 'off' : meta.severity
    let options: Readonly<Record<string, unknown>> = {}
    for (const {rules: config = {}, path = []} of layers) {
      const chosen = Object.hasOwn(config, meta.id) ? config[meta.id] : undefined
      if (chosen === undefined) continue
      level = typeof chosen === 'object' ? chosen.level : chosen
      if (typeof chosen !== 'object' || chosen.options === undefined) continue
      options = chosen.options
      demandOptions(meta, options, [...path, meta.id, 'options'])
    }
    return level === 'off' ? [] : [{rule, setting: {level, options}}]
  })
}

/** True for an id that a rule of another package can have. */
export function isPluginRule(id: string): boolean {
  return id.startsWith('remark-lint-')
}

function demandOptions({id, options: schema}: RuleMeta, options: object, where: readonly (string | number)[]): void {
  const [problem] = validateWith(schema ?? noOptions, options)
  if (!problem) return
  const place = [...where, ...problem.path]
  if (problem.kind !== 'unknown-key') {
    const message = `unexpected value \`${problem.actual ?? ''}\` of an option of \`${id}\`, expected ${problem.expected}`
    throw new ConfigError(message, place)
  }
  const key = problem.key ?? ''
  const near = nearest(key, optionNames(schema))
  const hint = near === undefined ? '' : `; did you mean \`${near}\`?`
  throw new ConfigError(`the rule \`${id}\` has no option \`${key}\`${hint}`, [...place, key])
}

/**
 * Refuses waivers of rules that do not exist or cannot be waived.
 *
 * @throws {ConfigError} with the nearest rule that does exist.
 */
export function demandWaivable({waivers = [], plugins = []}: Config): void {
  for (const [index, {rule}] of waivers.entries()) {
    const where = ['waivers', index, 'rule']
    if (plugins.length > 0 && isPluginRule(rule)) continue
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
