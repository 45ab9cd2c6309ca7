/** A thread of a run: takes on articles until there are none, and sends what came of each to the main one. */
import nodePath from 'node:path'
import process from 'node:process'
import {parentPort, workerData} from 'node:worker_threads'
import {openWriter} from '../io/output-folder.ts'
import {displayPath, openProject} from '../io/project.ts'
import type {JudgedArticle} from '../pipeline/check.ts'
import {openRun} from './project-run.ts'
import {type BuiltArticle, describeFile, openRendering} from './render-articles.ts'
import {claim, type ThreadEnd, type ThreadJob, type ThreadMessage} from './threads.ts'

const {options, asOf, files, next, rendering} = workerData as ThreadJob
const send = (message: ThreadMessage<BuiltArticle | undefined>): void => parentPort?.postMessage(message)

const run = openRun(options, asOf, {files})
const {make, end} = rendering ? openMaker(rendering) : {make: () => undefined, end: () => ({})}
for (let index = claim(next); index < files.length; index = claim(next))
  send({kind: 'article', index, shared: run.judge(index, make)})
send({kind: 'end', waiverUse: run.waiverUse(), ...end()})

function openMaker({staging, ...more}: NonNullable<ThreadJob['rendering']>): {
  readonly make: (judged: JudgedArticle) => BuiltArticle
  readonly end: () => Omit<ThreadEnd, 'waiverUse'>
} {
  const cwd = nodePath.resolve(options.cwd ?? process.cwd())
  const {publishing, cache, render} = openRendering(openProject(cwd, options), more)
  const writeInto = openWriter(staging, displayPath(more.target, cwd))
  let isRefused = false
  return {
    make(judged) {
      const built = render(
        judged,
        (artifact) => {
          writeInto(artifact.path, artifact.bytes)
          return describeFile(artifact)
        },
        isRefused
      )
      isRefused ||= built.kind === 'refused'
      return built
    },
    end: () => ({formatted: cache?.use(), foreign: publishing.withoutLocale()})
  }
}
