/** A thread of a run: takes on articles until there are none, and sends what came of each to the main one. */
import nodePath from 'node:path'
import process from 'node:process'
import {parentPort, workerData} from 'node:worker_threads'
import {openWriter} from '../io/output-folder.ts'
import {displayPath, openProject} from '../io/project.ts'
import {type ArticleMaker, nothingMade} from './article-maker.ts'
import {openRun} from './project-run.ts'
import {createRenderer, describeFile, openRendering} from './render-articles.ts'
import {claim, type ThreadEnd, type ThreadJob, type ThreadMessage} from './threads.ts'

const {options, asOf, files, missing, next, cache, rendering} = workerData as ThreadJob
const send = (message: ThreadMessage<unknown>): void => parentPort?.postMessage(message)

const run = openRun(options, asOf, {files, cache})
if (rendering) judgeAll(...openRenderer(rendering))
else judgeAll(nothingMade, () => ({}))

function judgeAll<M, T>(maker: ArticleMaker<M, T>, end: () => ThreadEnd): void {
  for (let index = claim(missing, next); index !== undefined; index = claim(missing, next))
    send({kind: 'article', index, shared: run.judge(index, maker)})
  send({kind: 'end', ...end()})
}

function openRenderer({
  staging,
  ...more
}: NonNullable<ThreadJob['rendering']>): readonly [ReturnType<typeof createRenderer>, () => ThreadEnd] {
  const cwd = nodePath.resolve(options.cwd ?? process.cwd())
  const rendering = openRendering(openProject(cwd, options), more)
  rendering.formats.join(staging)
  const writeInto = openWriter(staging, displayPath(more.target, cwd))
  const renderer = createRenderer(rendering, (artifact) => {
    writeInto(artifact.path, artifact.bytes)
    return describeFile(artifact)
  })
  return [renderer, () => ({formatted: rendering.cache?.use()})]
}
