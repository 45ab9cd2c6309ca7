import nodePath from 'node:path'
import process from 'node:process'
import {countThreads} from '../io/threads.ts'
import {openProject} from '../io/project.ts'
import {listArticles} from './list-articles.ts'
import type {RunOptions} from './project-run.ts'
import {bytesAThread, type ThreadOptions} from './threads.ts'

/**
 * Into how many threads a build would go if no article was kept, before anything is loaded that builds.
 *
 * @returns 1 where that cannot be told, since the project cannot be read: the build itself tells why.
 */
export function expectBuildThreads(options: RunOptions & ThreadOptions): number {
  if (options.threads !== undefined) return options.threads
  try {
    const project = openProject(nodePath.resolve(options.cwd ?? process.cwd()), options)
    if ((project.config.plugins ?? []).length > 0) return 1
    return countThreads(listArticles(options, project), bytesAThread.build)
  } catch {
    // Whatever it is, the build meets it again.
    return 1
  }
}
