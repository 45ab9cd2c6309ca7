import nodePath from 'node:path'
import process from 'node:process'
import {RunError} from '../io/failure.ts'
import {readText} from '../io/read-text.ts'
import type {Coverage} from '../model/article.ts'
import {type GivenSentence, judgeSentence, type JudgedSentence} from '../pipeline/claims.ts'
import {LineIndex} from '../text/line-index.ts'
import {runProject, type RunOptions} from './project-run.ts'

/** A sentence of an article with what is known of it. */
export interface ListedSentence {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly text: string
  readonly claim: boolean
  readonly score: number
  readonly cues: readonly string[]
  /** True where a missing source would be an error. */
  readonly sure: boolean
  readonly coverage: Coverage['status']
  /** The sentence that it says again. */
  readonly restates?: {readonly line: number; readonly text: string}
}

/** Lists the sentences of articles; files that cannot be read are told apart. */
export function listClaims(options: RunOptions): {
  readonly sentences: readonly ListedSentence[]
  readonly failures: readonly RunError[]
} {
  const sentences: ListedSentence[] = []
  const {failures} = runProject(options, '', ({article}) => {
    const lines = new LineIndex(article.source)
    for (const {start, text, claim, sure, score, cues, coverage} of article.sentences) {
      const {line, column} = lines.place(start)
      const restated = coverage.status === 'restates' ? article.sentences[coverage.sentence] : undefined
      sentences.push({
        file: article.path,
        line,
        column,
        text,
        claim,
        sure,
        score,
        cues,
        coverage: coverage.status,
        ...(restated && {restates: {line: lines.place(restated.start).line, text: restated.text}})
      })
    }
  })
  return {sentences, failures}
}

/**
 * Labels the sentences of a file of JSON lines, `{id, text, context_before?}` each.
 *
 * @throws {RunError} with the line that is none.
 */
export function judgeFile(file: string, cwd: string = process.cwd()): readonly JudgedSentence[] {
  const text = readText(nodePath.resolve(cwd, file), file, {bytes: 512_000_000, setting: 'no setting'})
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    return [judgeSentence(readSentence(line, file, index + 1))]
  })
}

function readSentence(line: string, file: string, number: number): GivenSentence {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    throw new RunError('is not valid JSON', {file, line: number}, {cause})
  }
  const id: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'id') : undefined
  const text: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'text') : undefined
  const before: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'context_before') : undefined
  if (typeof id !== 'string' || typeof text !== 'string') {
    throw new RunError('expected an object with `id` and `text`', {file, line: number})
  }
  return {id, text, ...(typeof before === 'string' && {context_before: before})}
}
