import nodePath from 'node:path'
import picomatch from 'picomatch'
import type {Waivable, Waiver} from '../model/waiver.ts'
import {placesInConfig, type Project} from './project.ts'

/**
 * The waivers of a project's configuration. A file is a path or a pattern relative to the configuration, a reference its
 * key; where both are given, both must fit.
 */
export function readConfiguredWaivers(project: Project): readonly Waiver[] {
  const {config, configFile, root, cwd} = project
  if (config.waivers === undefined || config.waivers.length === 0 || configFile === undefined) return []
  const places = placesInConfig(project)
  return config.waivers.map(({rule, reference, file, reason, until}, index): Waiver => {
    const fits = file === undefined ? undefined : picomatch(file, {maxLength: 500, dot: true})
    const known = new Map<string, boolean>()
    const isOf = (name: string): boolean => {
      const before = known.get(name)
      if (before !== undefined) return before
      const found = fits?.(nodePath.relative(root, nodePath.resolve(cwd, name)).split(nodePath.sep).join('/')) ?? true
      known.set(name, found)
      return found
    }
    return {
      ...places(['waivers', index]),
      file: configFile,
      rules: [{id: rule, ...places(['waivers', index, 'rule'])}],
      reason: reason.trim(),
      ...(until !== undefined && {until}),
      covers: (finding: Waivable) =>
        finding.rule === rule &&
        (reference === undefined || finding.data?.['reference'] === reference) &&
        isOf(finding.file)
    }
  })
}
