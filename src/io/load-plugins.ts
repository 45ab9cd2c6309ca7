import {createRequire} from 'node:module'
import nodePath from 'node:path'
import type {LoadedPlugin} from '../model/lint-plugin.ts'
import {RunError, systemCode} from './failure.ts'
import {insideOnly} from './find-libraries.ts'
import {lineInConfig, type Project} from './project.ts'

/**
 * Loads the remark plugins that a configuration names, from the packages of the project or from files in it. Nothing is
 * loaded where none is named.
 *
 * @param from - the folder of the packages and files; the project's own where it is absent.
 * @throws {RunError} for one that is not there or cannot be loaded, with what to do.
 */
export function loadPlugins(project: Project, from: string = project.root): readonly LoadedPlugin[] {
  const {plugins = []} = project.config
  if (plugins.length === 0) return []
  // From a path among packages, node loads modules of both kinds without a warning of its own.
  const load = createRequire(nodePath.join(from, 'node_modules', 'citewell.cjs'))
  return plugins.map((plugin, index): LoadedPlugin => {
    const {name, ...more} = typeof plugin === 'string' ? {name: plugin} : plugin
    const refuse = (reason: string, cause?: unknown): RunError => {
      const line = lineInConfig(project, ['plugins', index])
      const {configFile: file} = project
      return new RunError(reason, {...(file !== undefined && {file}), ...(line !== undefined && {line})}, {cause})
    }
    const isPath = name.startsWith('./')
    const [target] = isPath ? insideOnly(nodePath.resolve(from, name), from) : [name]
    if (target === undefined) {
      throw refuse(`the plugin \`${name}\` is no file of the project; expected a path within it, from its folder`)
    }
    try {
      const loaded: unknown = load(target)
      return {name, exported: exportOf(loaded), ...more}
    } catch (cause) {
      const words = cause instanceof Error ? (cause.message.split('\n', 1)[0] ?? '') : String(cause)
      if (systemCode(cause) === 'MODULE_NOT_FOUND' && words.includes(`'${target}'`)) {
        throw refuse(`the plugin \`${name}\` is not installed; \`npm install --save-dev ${name}\` adds it`, cause)
      }
      throw refuse(`the plugin \`${name}\` cannot be loaded: ${words.replace(/\.$/, '')}`, cause)
    }
  })
}

/** The default export of a module of either kind. */
function exportOf(loaded: unknown): unknown {
  return typeof loaded === 'object' && loaded !== null && 'default' in loaded ? loaded.default : loaded
}
