import type {ClaimsConfig, PresetName, RulesConfig} from '../model/generated/config.ts'

/** What a preset says where the configuration does not. */
export interface Preset {
  readonly rules?: RulesConfig
  readonly claims?: ClaimsConfig
}

/** The presets that `extends` can name. */
export const presets: Readonly<Record<PresetName, Preset>> = {
  /** What each rule and the claim model say of themselves. */
  recommended: {},
  /** A source in the sentence, every work verified, and nothing that only informs. */
  strict: {
    claims: {scope: 'sentence'},
    rules: {
      'citation-placement': 'warning',
      'citation-relevant': 'warning',
      'citation-stretched': 'warning',
      'claim-likely': 'error',
      'claim-overstated': 'error',
      'doi-consistent': 'error',
      'identifier-valid': 'error',
      'link-alive': 'error',
      'reference-updated': 'error',
      'reference-verified': 'error'
    }
  },
  /** What readers of medical pages are owed: who reviewed it and when, and what it is not. */
  health: {
    rules: {
      'claim-overstated': 'error',
      'disclaimer-present': 'error',
      'reference-updated': 'error',
      'review-current': 'error',
      'review-named': 'error'
    }
  }
}

/** The presets of a configuration, in their order. */
export function presetsOf(named: PresetName | readonly PresetName[] | undefined): readonly PresetName[] {
  return named === undefined ? [] : typeof named === 'string' ? [named] : named
}

/** The levels that presets give a rule. */
export function levelsInPresets(id: string): readonly {readonly preset: string; readonly level: string}[] {
  return Object.entries(presets).flatMap(([preset, {rules = {}}]) => {
    const chosen = Object.hasOwn(rules, id) ? rules[id] : undefined
    return chosen === undefined ? [] : [{preset, level: typeof chosen === 'object' ? chosen.level : chosen}]
  })
}
