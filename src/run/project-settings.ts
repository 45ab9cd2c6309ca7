import {RunError} from '../io/failure.ts'
import {matchOverrides} from '../io/overrides.ts'
import {lineInConfig, type Project} from '../io/project.ts'
import {type ProjectSettings, settleFiles} from '../pipeline/file-settings.ts'
import {ConfigError, demandWaivable} from '../pipeline/rule-settings.ts'

/**
 * The settings of a project, by file as messages name it.
 *
 * @throws {RunError} where the configuration names a rule or an option that does not exist, with its line.
 */
export function settleProject(project: Project): ProjectSettings {
  const {config, configFile} = project
  try {
    demandWaivable(config)
    return settleFiles(config, matchOverrides(project))
  } catch (cause) {
    if (cause instanceof ConfigError && configFile !== undefined) {
      const line = lineInConfig(project, cause.path)
      throw new RunError(cause.message, {file: configFile, ...(line !== undefined && {line})}, {cause})
    }
    throw cause
  }
}
