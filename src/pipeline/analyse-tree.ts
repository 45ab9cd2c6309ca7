import type {Root} from 'mdast'
import type {Article} from '../model/article.ts'
import {dialectOf, readTree} from '../parse/article.ts'
import type {ReferenceIndex} from '../references/catalogue.ts'
import {analyseParsed} from './analyse.ts'

export interface AnalyseTreeOptions {
  /** As messages name it. */
  readonly path: string
  readonly libraries: readonly ReferenceIndex[]
  readonly managed: boolean
  readonly authorIds: ReadonlySet<string>
  /** The citation syntaxes to look for; all, where it is absent or `auto`. */
  readonly citations?: 'auto' | readonly string[] | undefined
}

/** Analyses an article whose tree another processor made with GFM and front matter; positions count in `source`. */
export function analyseTree(tree: Root, source: string, {path, ...options}: AnalyseTreeOptions): Article {
  return analyseParsed(readTree(tree, source, {path, dialect: dialectOf(path)}), options)
}
