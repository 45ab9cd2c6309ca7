import nodePath from 'node:path'
import process from 'node:process'
import {type ConfigChoice, displayPath, openProject} from '../io/project.ts'
import {defaultLimits} from '../model/limits.ts'
import type {FileSettings, Layer} from '../pipeline/file-settings.ts'
import {describeRules} from '../pipeline/describe-rules.ts'
import {settleProject} from './project-settings.ts'

export interface PrintConfigOptions {
  readonly cwd?: string
  readonly config?: ConfigChoice
  /** The file that is asked about; it need not be there. */
  readonly file: string
}

/**
 * What holds for a file, each level with the part of the configuration that it comes from.
 *
 * @returns plain data, for a person or a tool to read.
 * @throws {RunError} where the configuration is broken.
 */
export function effectiveConfig({file, config: choice, cwd: given = process.cwd()}: PrintConfigOptions): object {
  const cwd = nodePath.resolve(given)
  const project = openProject(cwd, {config: choice})
  const {config, configFile, content} = project
  const settings = settleProject(project).of(displayPath(nodePath.resolve(cwd, file), cwd))
  const {claims, citations, style, layers} = settings
  return {
    file,
    configuration: configFile ?? null,
    parts: layers.map((layer) => nameOf(layer, configFile)),
    content: displayPath(content, cwd),
    ...pick(config, [
      'references',
      'manuscript',
      'authors',
      'ignore',
      'plugins',
      'site',
      'waivers',
      'mailto',
      'registries',
      'links'
    ]),
    out: config.out ?? 'dist',
    citations,
    ...(style !== undefined && {style}),
    claims,
    limits: {...defaultLimits, ...config.limits},
    rules: Object.fromEntries([
      ...describeRules().map(({id}) => [id, describe(id, settings, configFile)] as const),
      ...pluginLevels(layers, configFile)
    ])
  }
}

function describe(id: string, {rules, layers}: FileSettings, configFile: string | undefined): object {
  const {level, options = {}} = rules.find(({rule}) => rule.meta.id === id)?.setting ?? {level: 'off'}
  const from = layers.findLast((layer) => layer.rules && Object.hasOwn(layer.rules, id))
  return {level, ...(Object.keys(options).length > 0 && {options}), from: from ? nameOf(from, configFile) : 'default'}
}

/** The levels of rules that plugins bring, as far as the configuration names them. */
function pluginLevels(
  layers: readonly Layer[],
  configFile: string | undefined
): readonly (readonly [string, object])[] {
  const known = new Set(describeRules().map(({id}) => id))
  return layers.flatMap((layer) =>
    Object.entries(layer.rules ?? {})
      .filter(([id]) => !known.has(id))
      .map(
        ([id, chosen]) =>
          [id, {level: typeof chosen === 'object' ? chosen.level : chosen, from: nameOf(layer, configFile)}] as const
      )
  )
}

function nameOf({preset, path = []}: Layer, configFile = 'none'): string {
  if (preset !== undefined) return `preset ${preset}`
  return path[0] === 'overrides' ? `${configFile}: overrides.${String(path[1])}` : configFile
}

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Partial<Pick<T, K>> {
  const picked: Partial<Pick<T, K>> = {}
  for (const key of keys) if (from[key] !== undefined) picked[key] = from[key]
  return picked
}
