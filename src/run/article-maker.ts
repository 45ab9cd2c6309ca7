import type {Artifact} from '../model/artifact.ts'
import type {JudgedArticle} from '../pipeline/judge-article.ts'

/** What was made of an article that was judged: plain data, so that another thread or an earlier run can have made it. */
export interface MadeArticle<M> {
  /** Its files; none where a run renders nothing. */
  readonly files: readonly Artifact[]
  readonly about: M
}

/** What a run makes of articles beside judging them, in any thread and order. */
export interface ArticleMaker<M, T> {
  readonly make: (judged: JudgedArticle) => MadeArticle<M>
  /**
   * Takes up again what an earlier run made of an article.
   *
   * @param about - as it was stored: anything.
   * @param file - the article, as messages name it.
   * @returns what it made; absent where that does not hold any more, or is not of the form.
   */
  readonly recall: (about: unknown, file: string) => {readonly about: M} | undefined
  /** False for what holds for this run alone. */
  readonly isLasting: (about: M) => boolean
  /** Puts what was made where the run wants it. */
  readonly put: (made: MadeArticle<M>) => T
}

/** Makes nothing. */
export const nothingMade: ArticleMaker<undefined, undefined> = {
  make: () => ({files: [], about: undefined}),
  recall: (about) => (about === undefined ? {about} : undefined),
  isLasting: () => true,
  put: () => undefined
}
