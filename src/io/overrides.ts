import nodePath from 'node:path'
import picomatch from 'picomatch'
import type {Project} from './project.ts'

/**
 * Which overrides of a project's configuration fit a file: their patterns are relative to the configuration.
 *
 * @returns a function from a file, as messages name it, to the indexes of the overrides, in their order.
 */
export function matchOverrides({config: {overrides = []}, root, cwd}: Project): (file: string) => readonly number[] {
  const matchers = overrides.map(({files}) => picomatch(files, {maxLength: 500, dot: true}))
  return (file) => {
    const path = nodePath.relative(root, nodePath.resolve(cwd, file)).split(nodePath.sep).join('/')
    return matchers.flatMap((fits, index) => (fits(path) ? [index] : []))
  }
}
