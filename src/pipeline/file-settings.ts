import type {ClaimSettings} from '../model/claim-settings.ts'
import type {ClaimsConfig, Config, Level, PresetName} from '../model/generated/config.ts'
import {claimSettings} from './claim-settings.ts'
import {presets, presetsOf} from './presets.ts'
import {type RuleLayer, type RuleSettings, settleLayers} from './rule-settings.ts'

/** What holds for one file. */
export interface FileSettings {
  readonly rules: RuleSettings
  readonly claims: ClaimSettings
  /** The citation syntaxes to look for; `auto` where the configuration names none. */
  readonly citations: 'auto' | readonly string[]
  /** The style that the configuration names for it. */
  readonly style?: string
  /** True where the preset `health` holds. */
  readonly health: boolean
  /** The level that the configuration gives a rule of a plugin; absent where it says nothing of it. */
  readonly pluginLevel: (id: string) => Level | undefined
  /** What it is made of, from the weakest to the strongest. */
  readonly layers: readonly Layer[]
}

/** A part of a configuration, or a preset that it names. */
export interface Layer extends RuleLayer {
  readonly preset?: PresetName
  readonly claims?: ClaimsConfig
  readonly citations?: 'auto' | readonly string[]
  readonly style?: string
}

/** The settings of a project, by file. */
export interface ProjectSettings {
  /** Where no override fits. */
  readonly base: FileSettings
  readonly of: (file: string) => FileSettings
}

/**
 * Joins what comes with citewell, presets, the configuration and its overrides; of two that speak of the same thing the
 * later one counts.
 *
 * @param overridesOf - which overrides fit a file, by their index, in their order.
 * @throws {ConfigError} for a rule or option that does not exist, also in an override that no file fits.
 */
export function settleFiles(
  config: Config,
  overridesOf: (file: string) => readonly number[] = () => []
): ProjectSettings {
  const {overrides = [], plugins = [], site} = config
  const base = layersOf(config, [])
  const settle = (layers: readonly Layer[]): FileSettings => {
    const {citations = 'auto', style} = merge(layers)
    const rules = settleLayers(layers, plugins.length > 0)
    const said = layers.reduce<ClaimsConfig>((before, layer) => ({...before, ...layer.claims}), {})
    const claims = claimSettings(said, site?.lang)
    const pluginLevel = (id: string): Level | undefined => {
      const chosen = layers.findLast((layer) => layer.rules && Object.hasOwn(layer.rules, id))?.rules?.[id]
      return typeof chosen === 'object' ? chosen.level : chosen
    }
    const health = layers.some(({preset}) => preset === 'health')
    return {rules, claims, citations, ...(style !== undefined && {style}), health, pluginLevel, layers}
  }
  /** By which overrides fit. */
  const settled = new Map<string, FileSettings>()
  const withOverrides = (fitting: readonly number[]): FileSettings => {
    const name = fitting.join(' ')
    const known = settled.get(name)
    if (known) return known
    const more = fitting.flatMap((index) => {
      const override = overrides[index]
      return override ? layersOf(override, ['overrides', index]) : []
    })
    const made = settle([...base, ...more])
    settled.set(name, made)
    return made
  }
  // What is wrong in one is told also where no file of a run shows it.
  for (const index of overrides.keys()) withOverrides([index])
  const byFile = new Map<string, FileSettings>()
  return {
    base: withOverrides([]),
    of(file) {
      const known = byFile.get(file)
      if (known) return known
      const made = withOverrides(overrides.length === 0 ? [] : overridesOf(file))
      byFile.set(file, made)
      return made
    }
  }
}

type Part = Pick<Config, 'extends' | 'rules' | 'claims' | 'citations' | 'style'>

/** The presets that a part of the configuration names, then what it says itself. */
function layersOf(
  {extends: named, rules, claims, citations, style}: Part,
  path: Layer['path'] & object
): readonly Layer[] {
  return [
    ...presetsOf(named).map((preset): Layer => ({preset, ...presets[preset]})),
    {
      path: [...path, 'rules'],
      ...(rules && {rules}),
      ...(claims && {claims}),
      ...(citations && {citations}),
      ...(style !== undefined && {style})
    }
  ]
}

/** What the last layer says that says anything. */
function merge(layers: readonly Layer[]): Pick<Layer, 'citations' | 'style'> {
  const citations = layers.findLast((layer) => layer.citations !== undefined)?.citations
  const style = layers.findLast((layer) => layer.style !== undefined)?.style
  return {...(citations !== undefined && {citations}), ...(style !== undefined && {style})}
}
