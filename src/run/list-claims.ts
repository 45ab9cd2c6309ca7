import nodePath from 'node:path'
import process from 'node:process'
import {readAsOf} from '../io/as-of.ts'
import {RunError} from '../io/failure.ts'
import {openProject} from '../io/project.ts'
import {readText} from '../io/read-text.ts'
import type {ClaimExplanation} from '../model/generated/claim-explanation.ts'
import type {ClaimsList, ListedSentence} from '../model/generated/claims.ts'
import {explainClaim, type GivenSentence, judgeSentence, type JudgedSentence} from '../pipeline/claims.ts'
import {LineIndex} from '../text/line-index.ts'
import {runProject, type RunOptions} from './project-run.ts'
import {settleProject} from './project-settings.ts'

/**
 * Lists the sentences of articles, with what the configuration and comments waive; files that cannot be read are told
 * apart.
 */
export function listClaims(options: RunOptions): {
  readonly list: ClaimsList
  readonly failures: readonly RunError[]
} {
  const sentences: ListedSentence[] = []
  // Whether a waiver still holds is a matter of the day.
  const cwd = nodePath.resolve(options.cwd ?? process.cwd())
  const asOf = readAsOf({option: options.asOf, cwd, command: 'check'}) ?? ''
  const {failures} = runProject({...options, cwd}, asOf, ({article}) => {
    const lines = new LineIndex(article.source)
    for (const {start, text, claim, sure, score, cues, coverage} of article.sentences) {
      const {line, column} = lines.place(start)
      const restated = coverage.status === 'restates' ? article.sentences[coverage.sentence] : undefined
      const premise = coverage.status === 'follows' ? article.sentences[coverage.sentence] : undefined
      sentences.push({
        file: article.path,
        line,
        column,
        text,
        claim,
        sure,
        score,
        cues: [...cues],
        support: coverage.status,
        ...((coverage.status === 'waived' || coverage.status === 'own-work') && {reason: coverage.reason}),
        ...(restated && {restates: {line: lines.place(restated.start).line, text: restated.text}}),
        ...(premise && {follows: {line: lines.place(premise.start).line, text: premise.text}})
      })
    }
  })
  return {
    list: {version: 1, threshold: settleProject(openProject(cwd, options)).base.claims.likely, sentences},
    failures
  }
}

/** Says what decided a sentence by itself. */
export function explainText(text: string): ClaimExplanation {
  return explainClaim(text.replaceAll(/\s+/g, ' ').trim())
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
