import type {Root} from 'mdast'
import type {Dialect, ParsedArticle} from '../model/article.ts'
import {readBlocks} from './blocks.ts'
import type {Bounds} from './bounds.ts'
import {readFrontMatter} from './front-matter.ts'
import {parse} from './parse.ts'
import {readWaivers} from './waivers.ts'

export interface ReadArticleOptions {
  /** As findings name it. */
  readonly path: string
  readonly dialect: Dialect
  readonly bounds: Bounds
}

/**
 * Parses an article once: its tree, front matter, sections and blocks.
 *
 * @throws {TooDeepError} where the source goes over a bound.
 */
export function parseArticle(source: string, {path, dialect, bounds}: ReadArticleOptions): ParsedArticle {
  return readTree(parse(source, {dialect, bounds}), source, {path, dialect})
}

/** Reads an article from a tree that is at hand, as in a remark processor. Positions must count in `source`. */
export function readTree(
  tree: Root,
  source: string,
  {path, dialect}: Pick<ParsedArticle, 'path' | 'dialect'>
): ParsedArticle {
  return {
    path,
    source,
    dialect,
    tree,
    frontMatter: readFrontMatter(tree, source),
    waivers: readWaivers(tree, source, path),
    ...readBlocks(tree, source)
  }
}

/** The dialect of a file, by its name: plain text where it ends in `.txt`. */
export function dialectOf(path: string): Dialect {
  return /\.txt$/i.test(path) ? 'text' : 'markdown'
}
